import { instantOfWallMinutes, wallMinutes, wallTimeIn } from '../model/time'
import type { Booking } from '../findings/booking'
import type { Span } from './minute-spans'

const DAY = 1440

/** Wall minutes in `zone` at an instant in minutes since the Unix epoch UTC: the inverse of `instantOfWallMinutes`. */
export const wallMinutesIn = (instant: number, zone: string): number => {
  const distanceAt = (minute: number): number => minute - instantOfWallMinutes(minute, zone)
  const before = distanceAt(instant - 2 * DAY)
  // Where the clocks do not change around, one distance from UTC holds; only near a change it must be asked exactly.
  return before === distanceAt(instant + 2 * DAY) ? instant + before : wallMinutes(wallTimeIn(instant, zone))
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
