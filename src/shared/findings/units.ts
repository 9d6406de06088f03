import type { WallDate } from '../model/time'
import { addDays, dateOf, dayNumber } from '../model/time'
import type { Delegation, TalksRound } from '../model/workspace'
import type { Booking } from './booking'
import { firstAfter } from './booking-lists'
import type { UnitKind } from './rule'

/** Units to look at again after a change. */
export type DirtyUnits = { readonly [K in UnitKind]: ReadonlySet<string> }

/** {@link DirtyUnits} while they are gathered. */
export type GatheredUnits = { readonly [K in UnitKind]: Set<string> }

/** Each kind with no units yet. */
export const noUnits = (): GatheredUnits => ({
  session: new Set(), nearness: new Set(), turnaround: new Set(), encounter: new Set(), day: new Set(), interpreterWeek: new Set(), interpreter: new Set(), round: new Set(),
})

/** A delegation's day: its sittings of its own round, in order of time. */
export interface DelegationDay {
  readonly delegation: Delegation
  readonly round: TalksRound
  readonly date: WallDate
  /** Those that begin on the day, on the wall clock of their venue. */
  readonly sittings: readonly Booking[]
  /** Those with a minute on the day: these, and those of the eve that run past midnight. */
  readonly running: readonly Booking[]
}

/** Names a `day` unit. Neither ids nor dates have spaces. */
export const dayUnit = (delegationId: string, date: string): string => `${delegationId} ${date}`

/** What a `day` unit is made of. */
export const partsOfDay = (unit: string): { readonly delegationId: string; readonly date: WallDate } => {
  const at = unit.indexOf(' ')
  return { delegationId: unit.slice(0, at), date: unit.slice(at + 1) as WallDate }
}

const DAY = 1440
/** The most a wall clock is ahead of or behind UTC, in minutes. */
export const ahead = 14 * 60
export const behind = 12 * 60

/** Whether a sitting runs past midnight on the wall clock of its venue; one that ends at midnight does not. */
export const runsPastMidnight = ({ wallStart, placement }: Booking): boolean => (((wallStart % DAY) + DAY) % DAY) + placement.minutes > DAY

/** The wall days on which a sitting has a minute: one, or two when it runs past midnight. */
export const daysOf = (booking: Booking): readonly WallDate[] => {
  const date = dateOf(booking.placement.start)
  return runsPastMidnight(booking) ? [date, addDays(date, 1)] : [date]
}

/** The `day` units of all delegations, given their sittings in order of time. */
export const allDays = (lists: ReadonlyMap<string, readonly Booking[]>): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [id, list] of lists) {
    let last: number | null = null
    for (const booking of list) {
      // Most sittings are on the day of the one before.
      const day = runsPastMidnight(booking) ? null : Math.floor(booking.wallStart / DAY)
      if (day === null || day !== last) for (const date of daysOf(booking)) found.add(dayUnit(id, date))
      last = day
    }
  }
  return found
}

/** A delegation's day, out of all its sittings in order of time, none of which is longer than `longest` minutes. */
export const dayOf = (delegation: Delegation, round: TalksRound, date: WallDate, list: readonly Booking[], longest: number): DelegationDay => {
  const midnight = dayNumber(date) * DAY
  const sittings: Booking[] = []
  const running: Booking[] = []
  for (let at = firstAfter(list, midnight - ahead - longest - 1); at < list.length; at += 1) {
    const booking = list[at]
    if (!booking || booking.start >= midnight + DAY + behind) break
    if (booking.round.id !== round.id) continue
    const { wallStart, placement } = booking
    if (wallStart >= midnight && wallStart < midnight + DAY) sittings.push(booking)
    if (wallStart < midnight + DAY && wallStart + placement.minutes > midnight) running.push(booking)
  }
  return { delegation, round, date, sittings, running }
}
