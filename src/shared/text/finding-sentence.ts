import type { Workspace } from '../model/workspace'
import type { RuleFacts, RuleId } from '../findings/facts'
import type { FigureUsed } from '../findings/figure'
import type { Finding, Severity } from '../findings/finding'
import { isRuleId, ruleRegistry } from '../findings/registry'
import { policyKeys } from '../model/policy'
import { apartSentences } from './sentences/apart-sentences'
import { clashSentences } from './sentences/clash-sentences'
import { interpreterSentences } from './sentences/interpreter-sentences'
import { languageSentences } from './sentences/language-sentences'
import { peopleSentences } from './sentences/people-sentences'
import type { SentenceOf, SentencesOf } from './sentences/phrases'
import { placeSentences } from './sentences/place-sentences'
import { timingSentences } from './sentences/timing-sentences'
import { roundSentences } from './sentences/round-sentences'

const sentences: SentencesOf<RuleId> = {
  ...clashSentences,
  ...placeSentences,
  ...timingSentences,
  ...peopleSentences,
  ...languageSentences,
  ...interpreterSentences,
  ...apartSentences,
  ...roundSentences,
}

/** A finding in one English sentence: who, what, when and why. Screens, papers and the command line all use it. */
export const findingSentence = (workspace: Workspace, finding: Finding): string => {
  const say = sentences[finding.facts.rule] as SentenceOf<RuleFacts>
  return say(workspace, finding.facts)
}

/** The name of a rule as people read it; an unknown id (from a newer file) stays as it is. */
export const ruleTitle = (ruleId: string): string => (isRuleId(ruleId) ? ruleRegistry[ruleId].title : ruleId)

/** How grave a finding is, in a word. */
export const severityWord = (severity: Severity): string => ({ error: 'Error', warning: 'Warning', note: 'Note' })[severity]

/** Why a finding is one: what the rule looks at, where it comes from, and the figures it goes by with their sources. */
export const whyText = (finding: Finding): string => {
  const { source, looksAt } = ruleRegistry[finding.facts.rule]
  return [`${looksAt} Source: ${source}.`, figuresText(finding.facts)].filter(Boolean).join(' ')
}

/** Facts name the figures of the policy profile they go by as `figures`. */
const figuresText = (facts: RuleFacts): string => {
  if (facts.rule === 'kept-apart') {
    return facts.figure
      ? `The gap of ${String(facts.figure.value)} ${facts.figure.unit} is from the policy profile: ${originText(facts.figure)}.`
      : `The gap of ${String(facts.requiredMinutes)} min is stated in the keep-apart rule itself.`
  }
  const figures: readonly FigureUsed[] = 'figures' in facts ? (facts.figures as readonly FigureUsed[]) : []
  const texts = figures.map((figure) => `${policyKeys[figure.key]}: ${String(figure.value)}, ${originText(figure)}`)
  return texts.length === 0 ? '' : `From the policy profile: ${texts.join('; ')}.`
}

/** "Common practice, 2019 (derived)". */
const originText = ({ source, effectiveDate, confidence }: FigureUsed): string => `${source}${effectiveDate === '' ? '' : `, ${effectiveDate}`} (${confidence})`
