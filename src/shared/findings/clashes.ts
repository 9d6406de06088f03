import type { RecordRef, TableName } from '../model/workspace'
import type { Booking } from './booking'
import { clashOf, isPause } from './booking'
import type { Clash } from './facts'
import type { Severity } from './finding'
import type { PlanIndex } from './plan-index'
import type { Report } from './rule'

/** What a rule about two sittings at once has to say for itself. */
export interface ClashRule<Facts> {
  /** The table of what cannot be in two places. */
  readonly table: TableName
  /** Ids of those that two overlapping sittings of different sessions both take. */
  readonly shared: (one: Booking, other: Booking, plan: PlanIndex) => readonly string[]
  /** The facts of one of them; null when it is not there. */
  readonly facts: (id: string, clash: Clash, plan: PlanIndex) => Facts | null
  readonly severity?: (one: Booking, other: Booking) => Severity
}

const nothing: readonly never[] = []

/**
 * The check of a rule that looks at two sessions with sittings at the same time: one report for each thing or person both
 * take, naming the earliest two sittings; one for each round concerned, since each has its own severities and acceptances.
 */
export const clashCheck =
  <Facts>({ table, shared, facts, severity }: ClashRule<Facts>) =>
  (plan: PlanIndex, unit: string): readonly Report<Facts>[] => {
    let found: Map<string, readonly Report<Facts>[]> | null = null
    for (const [one, other] of plan.encounters(unit)) {
      for (const id of shared(one, other, plan)) {
        if (found?.has(id)) continue
        const known = facts(id, clashOf(one, other), plan)
        if (known === null) continue
        found ??= new Map<string, readonly Report<Facts>[]>()
        found.set(id, reportsOf({ table, id }, one, other, known, severity?.(one, other)))
      }
    }
    return found ? [...found.values()].flat() : nothing
  }

const reportsOf = <Facts>(who: RecordRef, one: Booking, other: Booking, facts: Facts, severity: Severity | undefined): readonly Report<Facts>[] => {
  const [first, second] = [one.session.id, other.session.id].sort()
  const rounds = one.round.id === other.round.id ? [one.round.id] : [one.round.id, other.round.id]
  return rounds.map((roundId) => ({
    roundId,
    // Whichever comes first on the clock: moving the two does not make it another trouble.
    key: `${who.id}:${first ?? ''}:${second ?? ''}`,
    at: Math.max(one.start, other.start),
    subjects: [
      { table: 'placements', id: one.placement.id },
      { table: 'placements', id: other.placement.id },
      { table: 'sessions', id: one.session.id },
      { table: 'sessions', id: other.session.id },
      who,
    ],
    facts,
    ...(severity ? { severity } : {}),
  }))
}

/** People who are late for a meal or a break are a warning; late for a session, an error. */
export const severityForPeople = (one: Booking, other: Booking): Severity => (isPause(one) || isPause(other) ? 'warning' : 'error')

/** Ids that two lists have in common. */
export const inBoth = (one: readonly string[], other: readonly string[]): readonly string[] => {
  let common: string[] | null = null
  for (const id of one) if (other.includes(id)) common = common ? [...common, id] : [id]
  return common ?? nothing
}
