import type { LanguageCode } from '../../model/language'
import type { Interpreter } from '../../model/workspace'
import { profileOf } from '../../policy/policy-value'
import type { AboutSession } from '../about-session'
import { aboutSession, longestSitting, minutesHeld, sessionReport } from '../about-session'
import type { SessionEntry } from '../booking'
import type { FigureUsed } from '../figure'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'
import type { SessionLanguages } from '../session-languages'
import { sessionLanguages } from '../session-languages'
import { countedIn, isShort } from '../team-shortfall'

export interface InterpreterDeclinedFacts extends AboutSession {
  readonly rule: 'interpreter-declined'
  readonly interpreterId: Interpreter['id']
  /** Pairs nobody covers that would be if nobody had declined. */
  readonly uncovered: readonly { readonly from: LanguageCode; readonly to: LanguageCode }[]
  /** Interpreters left who can do some of the work, and the least it needs where they are too few or in other booths; null where it has enough. */
  readonly present: number
  readonly needed: number | null
  readonly figures: readonly FigureUsed[]
}

/** Those who declined and are on the team in no other place, each once. */
const declinedAt = ({ assignments }: SessionEntry, team: readonly string[]): readonly Interpreter['id'][] => {
  let found: readonly Interpreter['id'][] = []
  for (const { status, interpreterId } of assignments) {
    if (status === 'declined' && !team.includes(interpreterId) && !found.includes(interpreterId)) found = [...found, interpreterId]
  }
  return found
}

const lostPairs = (plan: PlanIndex, languages: SessionLanguages): InterpreterDeclinedFacts['uncovered'] => {
  const { uncovered } = languages.coverage
  if (uncovered.length === 0) return []
  const still = languages.withDeclined(plan.people).uncovered
  return uncovered.flatMap(({ from, to }) => (still.some((pair) => pair.from === from && pair.to === to) ? [] : [{ from, to }]))
}

export const interpreterDeclined: Rule<InterpreterDeclinedFacts> = {
  id: 'interpreter-declined',
  title: 'An interpreter declined and was not replaced',
  severity: 'warning',
  source: "The interpreter's answer as entered, and team strength of the round's policy profile",
  looksAt: 'Interpreters who declined a session, where without them the team is smaller than the session needs or a language that they would have covered is not.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!languages) return []
    const { team } = languages.coverage
    const declined = declinedAt(entry, team)
    return declined.length === 0 ? [] : reportsOn(plan, entry, languages, declined)
  },
}

const reportsOn = (plan: PlanIndex, entry: SessionEntry, languages: SessionLanguages, declined: readonly Interpreter['id'][]): readonly Report<InterpreterDeclinedFacts>[] => {
  const need = languages.needFor(minutesHeld(entry, longestSitting(entry)), profileOf(plan.workspace, entry.round))
  const short = isShort(need)
  const uncovered = lostPairs(plan, languages)
  if (!short && uncovered.length === 0) return []
  const about = {
    ...aboutSession(entry),
    uncovered,
    present: countedIn(need),
    needed: short ? need.least : null,
    figures: short ? need.figures.flatMap((key) => plan.rounds.figure(entry.round, key) ?? []) : [],
  }
  return declined.map((interpreterId) =>
    sessionReport(
      entry,
      `${entry.session.id}:${interpreterId}`,
      { rule: 'interpreter-declined', interpreterId, ...about },
      { subjects: [{ table: 'interpreters', id: interpreterId }] },
    ),
  )
}
