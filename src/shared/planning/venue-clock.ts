import { instantOfWallMinutes, wallMinutes, wallTimeIn } from '../model/time'
import type { Booking } from '../findings/booking'
import type { Span } from './minute-spans'

/** Wall minutes in `zone` at an instant in minutes since the Unix epoch UTC: the inverse of `instantOfWallMinutes`. */
export const wallMinutesIn = (instant: number, zone: string): number => {
  // The distance from UTC a day's length around is mostly the one that holds; only near a change it must be asked exactly.
  const first = instant + (instant - instantOfWallMinutes(instant, zone))
  const second = instant + (first - instantOfWallMinutes(first, zone))
  return instantOfWallMinutes(second, zone) === instant ? second : wallMinutes(wallTimeIn(instant, zone))
}

/** A stretch between two instants on the wall clock of a zone. */
export const spanInZone = (start: number, end: number, zone: string): Span => {
  const from = wallMinutesIn(start, zone)
  // Where clocks go back, the end can stand before the start on the wall.
  return { from, to: Math.max(wallMinutesIn(end, zone), from + 1) }
}

/** When a sitting is on the wall clock of a zone; on its own venue's it is as the papers show it. */
export const sittingOnClock = (booking: Booking, zone: string): Span =>
  booking.venue.zone === zone
    ? { from: booking.wallStart, to: booking.wallStart + booking.placement.minutes }
    : spanInZone(booking.start, booking.end, zone)
