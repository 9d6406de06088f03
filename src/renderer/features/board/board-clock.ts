import type { TimeOfDay, WallDate, WallTime } from '@shared/model/time'
import { addDays, dateOf, instantMinutes, offsetLabel, timeOf, wallMinutes, wallTimeAt, wallTimeIn, wallTimeOn } from '@shared/model/time'
import { placeTime, shortDay } from '@shared/text/dates'

/** The clocks of a zone changing within a day, as daylight saving does. */
export interface ClockChange {
  /** The wall time at which it happens, by the clock that is left. */
  readonly at: WallTime
  /** Minutes the clocks go forward; less than 0 when they go back. */
  readonly by: number
  /** "UTC+1" before, "UTC+2" after. */
  readonly before: string
  readonly after: string
}

const midnight = '00:00' as TimeOfDay

/** The change of clocks within a day, or null on an ordinary day. */
export const clockChange = (zone: string, day: WallDate): ClockChange | null => {
  const first = wallTimeOn(day, midnight)
  const last = wallTimeOn(addDays(day, 1), midnight)
  let low = instantMinutes(first, zone)
  let high = instantMinutes(last, zone)
  const ahead = wallMinutes(first) - low
  const by = wallMinutes(last) - high - ahead
  if (by === 0) return null
  // The first instant with the later offset, by halving.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (wallMinutes(wallTimeIn(middle, zone)) - middle === ahead) low = middle
    else high = middle
  }
  return { at: wallTimeAt(high + ahead), by, before: offsetLabel(first, zone), after: offsetLabel(last, zone) }
}

/** "Clocks go forward at 02:00: UTC+1, then UTC+2". */
export const changeWords = ({ at, by, before, after }: ClockChange): string => `Clocks go ${by > 0 ? 'forward' : 'back'} at ${timeOf(at)}: ${before}, then ${after}`

/** "Stockholm time, UTC+1", and each change of clocks on the days shown: ", from Sun 28 Oct 03:00 UTC+1". */
export const clockWords = (zone: string, days: readonly WallDate[]): string => {
  const first = days[0]
  if (first === undefined) return placeTime(zone)
  const changes = days.flatMap((day) => clockChange(zone, day) ?? [])
  return `${placeTime(zone)}, ${offsetLabel(wallTimeOn(first, midnight), zone)}${changes.map(({ at, after }) => `, from ${shortDay(dateOf(at))} ${timeOf(at)} ${after}`).join('')}`
}

/** The part of a day, in minutes after midnight, that the clocks skip (`skipped`) or run through twice. */
export const changedHours = (change: ClockChange): { readonly from: number; readonly to: number; readonly skipped: boolean } => {
  const at = wallMinutes(change.at) % 1440
  return change.by > 0 ? { from: at, to: at + change.by, skipped: true } : { from: at + change.by, to: at, skipped: false }
}

/** What another zone's clock shows at a minute of a day here: "13:30", "00:30 +1" on the next day. */
export const otherClock = (zone: string, day: WallDate, minute: number, other: string): string => {
  const there = wallTimeIn(instantMinutes(wallTimeAt(wallMinutes(wallTimeOn(day, midnight)) + minute), zone), other)
  const days = Math.round((wallMinutes(wallTimeOn(dateOf(there), midnight)) - wallMinutes(wallTimeOn(day, midnight))) / 1440)
  return days === 0 ? timeOf(there) : `${timeOf(there)} ${days > 0 ? '+' : '−'}${String(Math.abs(days))}`
}

/** The wall time in `zone` at this moment of the computer's clock. */
export const wallNow = (zone: string, now: Date): WallTime => wallTimeIn(Math.floor(now.getTime() / 60_000), zone)
