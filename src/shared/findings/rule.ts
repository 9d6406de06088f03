import type { RoundId } from '../model/ids'
import type { RecordRef } from '../model/workspace'
import type { Severity } from './finding'
import type { PlanIndex } from './plan-index'

/**
 * The piece of the plan one call of a rule looks at, by id: a session with its own sittings (and those of the sessions it
 * must follow); a session beside those held near it (`nearness`) or those before and after it in its rooms and for its
 * people (`turnaround`); two sessions with sittings at the same time that share a room or a person (`encounter`); the
 * sittings of one delegation on one day (`day`, see `units.ts`); the sittings of one interpreter in one week, and those
 * that end shortly before them (`interpreterWeek`, see `interpreter-week.ts`); an interpreter with all sittings and
 * journeys (`interpreter`); or a round with everything in it but placements.
 */
export type UnitKind = 'session' | 'nearness' | 'turnaround' | 'encounter' | 'day' | 'interpreterWeek' | 'interpreter' | 'round'

/** What a rule found, before the round's severity and the officer's acceptance are attached. */
export interface Report<Facts> {
  readonly roundId: RoundId
  /** What tells this trouble from others of the same rule and round; the rule's id is put before it. */
  readonly key: string
  /** Minutes since the Unix epoch UTC; null when it has no time yet. */
  readonly at: number | null
  readonly subjects: readonly RecordRef[]
  readonly facts: Facts
  /** Where one case is less grave than the rule's own severity. */
  readonly severity?: Severity
}

/** One rule, stated once: the full check and the answer to a single move both call `check`. */
export interface Rule<Facts extends { readonly rule: string } = { readonly rule: string }> {
  readonly id: Facts['rule']
  /** Plain words, as the list of rules shows them. */
  readonly title: string
  /** Its own severity, which a round may change. */
  readonly severity: Severity
  /** Where the rule comes from. */
  readonly source: string
  /** What it looks at, in one sentence. */
  readonly looksAt: string
  readonly unit: UnitKind
  /** Looks at one unit and nothing else of the plan; reads what it needs from the index and throws at no data. */
  readonly check: (plan: PlanIndex, unit: string) => readonly Report<Facts>[]
}
