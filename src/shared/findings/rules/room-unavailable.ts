import type { WallTime } from '../../model/time'
import type { Room } from '../../model/workspace'
import { addMinutes } from '../../model/time'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import { perBooking } from '../per-booking'
import type { Rule } from '../rule'

export interface RoomUnavailableFacts {
  readonly rule: 'room-unavailable'
  readonly sitting: Sitting
  /** Whether the room or its whole venue is closed. */
  readonly of: 'room' | 'venue'
  readonly from: WallTime
  readonly to: WallTime
  readonly reason: string
}

type Period = Room['unavailable'][number]

const earliest = (periods: readonly Period[]): Period | undefined =>
  [...periods].sort((one, other) => (one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1))[0]

export const roomUnavailable: Rule<RoomUnavailableFacts> = {
  id: 'room-unavailable',
  title: 'A room is closed when a session is in it',
  severity: 'warning',
  source: 'The closed periods entered for the room and the venue',
  looksAt: 'Closed periods that overlap the session, on the wall clock of the venue; the earliest one is named.',
  unit: 'session',
  check: perBooking((booking) => {
    const { placement, room, venue, session } = booking
    if (room.unavailable.length === 0 && venue.unavailable.length === 0) return null
    // Wall times are text of fixed width, so they compare as text.
    const end = addMinutes(placement.start, placement.minutes)
    const hits = (periods: readonly Period[]): Period | undefined =>
      earliest(periods.filter((period) => period.from < end && period.to > placement.start))
    const found = [
      { of: 'room', period: hits(room.unavailable), place: { table: 'rooms', id: room.id } },
      { of: 'venue', period: hits(venue.unavailable), place: { table: 'venues', id: venue.id } },
    ] as const
    return found.flatMap(({ of, period, place }) =>
      period === undefined
        ? []
        : [
            {
              roundId: session.roundId,
              key: `${placement.id}:${of}`,
              at: booking.start,
              subjects: [{ table: 'placements', id: placement.id }, { table: 'sessions', id: session.id }, place],
              facts: { rule: 'room-unavailable', sitting: sittingOf(booking), of, from: period.from, to: period.to, reason: period.reason },
            },
          ],
    )
  }),
}
