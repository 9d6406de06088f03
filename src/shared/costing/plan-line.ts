import type { Money } from '../model/money'
import type { WallDate } from '../model/time'
import { addMinutes, dateOf, daysBetween } from '../model/time'
import type { Budget, Placement, PolicyProfile, RecordRef, Session, TalksRound, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { profileOf } from '../policy/policy-value'
import type { PlanCostKind } from './categories'

/** A price in the budget that lines of the plan fall back on. */
export type PlanPrice = keyof Budget['prices']

/** What a line of the plan is counted from; nothing of it is stored. */
export interface PlanLine {
  /** The same for the same thing after every change of the plan; overrides are kept under it. */
  readonly key: string
  readonly kind: PlanCostKind
  readonly description: string
  readonly unit: string
  readonly quantity: number
  /** Null while not known. */
  readonly unitCost: Money | null
  /** The budget's price that `unitCost` comes from, or would come from; null when the record has its own. */
  readonly price: PlanPrice | null
  /** Share of the amount that is charged, in percent. */
  readonly percent: number
  /** What was counted, such as "12 delegates x 8 nights". */
  readonly explanation: string
  readonly sources: readonly RecordRef[]
}

/** A session that happens, with where and when. */
export interface PlannedSession {
  readonly session: Session
  readonly placements: readonly Placement[]
}

/** What the plan lines of one budget are counted from. */
export interface PlanFacts {
  readonly workspace: Workspace
  readonly budget: Budget
  readonly round: TalksRound
  readonly profile: PolicyProfile | undefined
  /** Sessions of the round that are placed and not cancelled. */
  readonly planned: readonly PlannedSession[]
}

export const planFacts = (workspace: Workspace, budget: Budget, round: TalksRound): PlanFacts => {
  const placements = new Map<string, Placement[]>()
  for (const placement of rowsOf(workspace, 'placements')) {
    const session = rowOf(workspace, 'sessions', placement.sessionId)
    if (session?.roundId !== round.id || session.status === 'cancelled') continue
    const known = placements.get(session.id)
    if (known) known.push(placement)
    else placements.set(session.id, [placement])
  }
  const planned = rowsOf(workspace, 'sessions').flatMap((session) => {
    const own = placements.get(session.id)
    return own ? [{ session, placements: own }] : []
  })
  return { workspace, budget, round, profile: profileOf(workspace, round), planned }
}

/** The local days a placement touches; one that ends at midnight does not touch the next day. */
export const daysOf = (placement: Placement): readonly WallDate[] =>
  daysBetween(dateOf(placement.start), dateOf(addMinutes(placement.start, placement.minutes - 1)))

/** "1 night", "8 nights". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${String(count)} ${count === 1 ? one : many}`

/** "12 delegates × 8 nights" where all have the same, else "12 delegates, 90 nights in all". */
export const countedEach = (each: readonly number[], people: string, unit: string, units = `${unit}s`): string => {
  const total = each.reduce((sum, one) => sum + one, 0)
  const same = each.every((one) => one === each[0])
  return same ? `${people} × ${counted(each[0] ?? 0, unit, units)}` : `${people}, ${counted(total, unit, units)} in all`
}
