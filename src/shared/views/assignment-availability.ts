import { notFreeOn } from '../findings/availability'
import type { WallDate } from '../model/time'
import { dayNumber } from '../model/time'
import type { Interpreter } from '../model/workspace'
import { covers, withoutDays } from '../planning/day-periods'

type Availability = Interpreter['availability']
type Period = Availability[number]

/** What is known of a person on one day. Where periods overlap, a busy one counts. */
export type DayState = 'free' | 'busy' | 'not asked'

/** Whether somebody is free on a day; days that no period names were not asked about. */
export const dayState = (availability: Availability, date: WallDate): DayState => {
  let state: DayState = 'not asked'
  for (const period of availability) {
    if (!covers(period, date)) continue
    if (!period.free) return 'busy'
    state = 'free'
  }
  return state
}

/** How a day is judged: as {@link dayState}, but `outside` where only other days were named as free. */
export type DayVerdict = DayState | 'outside'

/** Whether somebody can be asked to work on a day, as the findings judge it. */
export const dayVerdict = (availability: Availability, date: WallDate): DayVerdict => {
  const notFree = notFreeOn(availability, date)
  return notFree ? (notFree.why === 'outside' ? 'outside' : 'busy') : dayState(availability, date)
}

/** What a day becomes when it is clicked: not asked, free, busy, and round again. */
export const nextDayState = (state: DayState): DayState => (state === 'not asked' ? 'free' : state === 'free' ? 'busy' : 'not asked')

const adjoins = (one: Period, other: Period): boolean =>
  one.free === other.free && one.note === other.note && dayNumber(other.from) <= dayNumber(one.to) + 1

/** Periods in order of time, those of one kind and note that touch made one. */
const joined = (periods: Availability): Availability => {
  const found: Period[] = []
  for (const period of [...periods].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))) {
    const last = found.at(-1)
    if (last && adjoins(last, period)) found[found.length - 1] = { ...last, to: last.to > period.to ? last.to : period.to }
    else found.push(period)
  }
  return found
}

/** The availability with the days `from` to `to` (both included, in either order) set to a state; all others stand. */
export const withDays = (availability: Availability, from: WallDate, to: WallDate, state: DayState): Availability => {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const kept = withoutDays(availability, { from: first, to: last })
  return joined(state === 'not asked' ? kept : [...kept, { from: first, to: last, free: state === 'free', note: '' }])
}
