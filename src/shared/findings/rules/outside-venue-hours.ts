import { minutesOfDay } from '../../model/time'
import type { TimeOfDay } from '../../model/time'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import { perBooking } from '../per-booking'
import type { Rule } from '../rule'

export interface OutsideVenueHoursFacts {
  readonly rule: 'outside-venue-hours'
  readonly sitting: Sitting
  /** Whose hours are meant: the room's own go before the venue's. */
  readonly of: 'room' | 'venue'
  readonly opens: TimeOfDay
  /** Before `opens` when it closes after midnight. */
  readonly closes: TimeOfDay
}

const DAY = 1440

/** Tells whether a stretch of wall minutes lies within daily hours; closing at the opening time means open all day. */
export const isWithinHours = (from: number, to: number, opens: TimeOfDay, closes: TimeOfDay): boolean => {
  const open = minutesOfDay(opens)
  const length = (minutesOfDay(closes) - open + DAY) % DAY
  if (length === 0) return true
  // The opening that the start falls into: today's, or yesterday's when it still runs.
  const opened = from - ((((from - open) % DAY) + DAY) % DAY)
  return to <= opened + length
}

export const outsideVenueHours: Rule<OutsideVenueHoursFacts> = {
  id: 'outside-venue-hours',
  title: 'A session is outside opening hours',
  severity: 'warning',
  source: 'The opening hours entered for the room, else for the venue',
  looksAt: 'The start and the end on the wall clock of the venue; hours may end after midnight. A room and a venue without hours are always open.',
  unit: 'session',
  check: perBooking((booking) => {
    const { room, venue, session, placement, wallStart } = booking
    const hours = room.hours ?? venue.hours
    if (hours === null || isWithinHours(wallStart, wallStart + placement.minutes, hours.opens, hours.closes)) return null
    const of = room.hours === null ? 'venue' : 'room'
    return [
      {
        roundId: session.roundId,
        key: placement.id,
        at: booking.start,
        subjects: [
          { table: 'placements', id: placement.id },
          { table: 'sessions', id: session.id },
          of === 'room' ? { table: 'rooms', id: room.id } : { table: 'venues', id: venue.id },
        ],
        facts: { rule: 'outside-venue-hours', sitting: sittingOf(booking), of, opens: hours.opens, closes: hours.closes },
      },
    ]
  }),
}
