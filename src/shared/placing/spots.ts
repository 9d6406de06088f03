import { wallTimeAt } from '../model/time'
import type { Placement } from '../model/workspace'
import { placementSchema } from '../model/session'
import type { Booking } from '../findings/booking'
import { entryOf } from '../findings/booking'
import type { PlanIndex } from '../findings/plan-index'
import type { SessionNeeds } from '../planning/session-people'
import type { Prospect } from './prospects'
import { foremost } from './prospects'
import type { Trial, TrialSitting } from './trial'

/** A place and time at which the rules let a session be held beside what is on the board: one yes or no of the model. */
export interface Spot extends TrialSitting {
  /** The session, by its place in the scope. */
  readonly session: number
  /** The sitting as rules see it. */
  readonly booking: Booking
  readonly preferred: boolean | null
  /** Warnings it brings by itself, by identity. */
  readonly warnings: readonly string[]
  readonly wishes: number
  readonly late: number
}

/** A session of the scope with the places it may have. */
export interface SessionSpots {
  readonly needs: SessionNeeds
  /** Those the model weighs, the best first. */
  readonly spots: readonly Spot[]
  /** Others the rules let be: for where none of those is left. */
  readonly more: readonly Spot[]
  /** Where else it might be: not put to the rules yet. */
  readonly rest: readonly Prospect[]
}

/** A sitting of a session at a prospect, under an id that no record can have. */
export const sittingAt = (plan: PlanIndex, { session }: SessionNeeds, at: number, prospect: Pick<Prospect, 'place' | 'from'>): { readonly placement: Placement; readonly booking: Booking } | null => {
  const parsed = placementSchema.parse({ id: 'proposed', sessionId: session.id, roomId: prospect.place.room.id, start: wallTimeAt(prospect.from), minutes: session.minutes })
  const placement = Object.assign(parsed, { id: `proposed:${String(at)}` })
  const booking = entryOf(plan.people, session, [placement], plan.entry(session.id)?.assignments ?? [])?.bookings[0]
  return booking ? { placement, booking } : null
}

/** Puts a prospect to the rules; null where they bar it, or where `isOut` says so before they are asked. */
export const judged = (trial: Trial, needs: SessionNeeds, at: number, prospect: Prospect, isOut: (booking: Booking) => boolean): Spot | null => {
  const sitting = sittingAt(trial.engine.plan, needs, at, prospect)
  if (!sitting || isOut(sitting.booking)) return null
  const harm = trial.look(sitting)
  if (harm.bars.length > 0) return null
  const { preferred, wishes, late } = prospect
  return { ...sitting, session: at, preferred, wishes, late, warnings: harm.warnings }
}

/** The better of two spots of one session, as the aims would have it. */
export const better = (one: Spot, other: Spot): number => one.warnings.length - other.warnings.length || one.wishes - other.wishes || one.late - other.late

/** So many of the items of each day first, in their order, then the others. */
const fairToDays = <Item>(items: readonly Item[], share: number, dayOf: (item: Item) => number): readonly Item[] => {
  const taken = new Map<number, number>()
  const isEarly = (item: Item): boolean => {
    const count = taken.get(dayOf(item)) ?? 0
    taken.set(dayOf(item), count + 1)
    return count < share
  }
  const early = new Set(items.filter(isEarly))
  return [...early, ...items.filter((item) => !early.has(item))]
}

/** Where to look for places, and how much of it is worth while. */
export interface Looking {
  readonly trial: Trial
  /** How many places a session is to have in the model, at most. */
  readonly quota: number
  /** Whether a sitting is out before the rules are asked. */
  readonly isOut: (booking: Booking) => boolean
}

/** Of what is kept, this share goes to each day alike, so that no day is forgotten. */
const dayShare = 0.6
/** Places that stand before those kept are chosen, and looks before one gives up, for each that is kept. */
const chosenAmong = 1.5
const looksFor = 2.5

/** Puts a session's prospects to the rules, the most promising first, and keeps the best. */
export const spotsAmong = ({ trial, quota, isOut }: Looking, needs: SessionNeeds, at: number, prospects: readonly Prospect[]): SessionSpots => {
  const days = Math.max(1, new Set(prospects.map(({ day }) => day)).size)
  const share = (of: number): number => Math.ceil((of * dayShare) / days)
  const order = fairToDays(prospects.toSorted(foremost), share(quota * chosenAmong), ({ day }) => day)
  const found: Spot[] = []
  let looked = 0
  while (looked < order.length && looked < looksFor * quota && found.length < chosenAmong * quota) {
    const prospect = order[looked]
    looked += 1
    const spot = prospect && judged(trial, needs, at, prospect, isOut)
    if (spot) found.push(spot)
  }
  const inOrder = fairToDays(found.sort(better), share(quota), ({ booking }) => Math.floor(booking.wallStart / 1440))
  return { needs, spots: inOrder.slice(0, quota).toSorted(better), more: inOrder.slice(quota), rest: order.slice(looked) }
}
