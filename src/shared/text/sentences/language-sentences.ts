import type { languageRules } from '../../findings/language-rules'
import { languageName } from '../amounts'
import { count } from '../lists'
import type { SentencesOf } from './phrases'
import { nameOf, peopleText, when } from './phrases'

/** Who understands whom at a session, and the team that interprets it. */
export const languageSentences: SentencesOf<keyof typeof languageRules> = {
  'language-not-covered': (workspace, facts) => {
    const where = facts.sitting ? ` on ${when(facts.sitting)}` : ''
    const team = facts.teamSize === 0 ? 'no interpreter is assigned' : `none of its ${count(facts.teamSize, 'interpreter', 'interpreters')} does`
    const needs = facts.listeners.length === 1 ? 'needs' : 'need'
    return `Nobody interprets ${languageName(facts.from)} into ${languageName(facts.to)} at ${nameOf(workspace, 'sessions', facts.sessionId)}${where}: ${peopleText(workspace, facts.listeners)} ${needs} it, ${team}.`
  },
}
