import type { Session, Placement, Room } from '../model/workspace'
import type { interpreterRules } from './interpreter-rules'
import type { languageRules } from './language-rules'
import type { roundRules } from './round-rules'
import type { Rule } from './rule'
import type { scheduleRules } from './schedule-rules'

/** One sitting as facts name it: a session in a room from `start` (the venue's wall clock) for `minutes`. */
export interface Sitting {
  readonly sessionId: Session['id']
  readonly placementId: Placement['id']
  readonly roomId: Room['id']
  readonly start: Placement['start']
  readonly minutes: number
}

/** Two sittings at once: the earlier first, and how many minutes they overlap. */
export interface Clash {
  readonly first: Sitting
  readonly second: Sitting
  readonly overlapMinutes: number
}

type FactsOf<R> = R extends Rule<infer Facts> ? Facts : never

/** The facts of every rule of the four lists, told apart by `rule`. */
export type RuleFacts =
  | FactsOf<(typeof scheduleRules)[keyof typeof scheduleRules]>
  | FactsOf<(typeof languageRules)[keyof typeof languageRules]>
  | FactsOf<(typeof interpreterRules)[keyof typeof interpreterRules]>
  | FactsOf<(typeof roundRules)[keyof typeof roundRules]>

/** The id of a rule: what findings, round settings and the registry call it. */
export type RuleId = RuleFacts['rule']
