import type { Room, Session } from '../../model/workspace'
import { seatsFor } from '../../languages/participants'
import type { Booking } from '../booking'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Report, Rule } from '../rule'

interface SeatFacts {
  readonly rule: 'room-too-small'
  readonly sitting: Sitting
  readonly layout: Session['layout']
  readonly people: number
}

/** Either the seats are too few, or nobody has entered how many there are in this layout. */
export type RoomTooSmallFacts =
  | (SeatFacts & {
      readonly variant: 'too small'
      readonly seats: number
      /** The rooms whose seats are added up: one, or those in which the session sits at the same time. */
      readonly roomIds: readonly Room['id'][]
    })
  | (SeatFacts & { readonly variant: 'capacity not known' })

const seatsOf = (booking: Booking): number | undefined => booking.room.capacities[booking.session.layout]

/** The rooms over which everybody is spread: those of the same session, at the same time, with nobody told where to sit. */
const sharedWith = (booking: Booking, bookings: readonly Booking[]): readonly Booking[] =>
  booking.placement.delegationIds !== null
    ? [booking]
    : bookings.filter(
        (other) => other === booking || (other.placement.delegationIds === null && other.start < booking.end && other.end > booking.start),
      )

export const roomTooSmall: Rule<RoomTooSmallFacts> = {
  id: 'room-too-small',
  title: 'A room has too few seats',
  severity: 'error',
  source: "The room's capacity as entered, in the session's seating layout",
  looksAt:
    'Delegates who have not withdrawn, chair, team, experts and guests against the seats of the room; rooms in which a session sits at the same time with nobody told where to sit are added up. Where the seats in a layout are not known, a note says so.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry) return []
    let reports: Map<string, Report<RoomTooSmallFacts>> | null = null
    for (const booking of entry.bookings) {
      const { session, room } = booking
      const people = seatsFor(plan.people, session, booking.delegations)
      const known = seatsOf(booking)
      if (people === 0 || (known !== undefined && people <= known)) continue
      const about = { rule: 'room-too-small', sitting: sittingOf(booking), layout: session.layout, people } as const
      const report = {
        roundId: session.roundId,
        at: booking.start,
        subjects: [
          { table: 'placements', id: booking.placement.id },
          { table: 'sessions', id: session.id },
          { table: 'rooms', id: room.id },
        ],
      } as const
      const kept = (reports ??= new Map<string, Report<RoomTooSmallFacts>>())
      const keep = (found: Report<RoomTooSmallFacts>): void => {
        if (!kept.has(found.key)) kept.set(found.key, found)
      }
      if (known === undefined) {
        keep({ ...report, key: `${session.id}:${room.id}:not-known`, severity: 'note', facts: { ...about, variant: 'capacity not known' } })
      } else {
        const rooms = new Map<Room['id'], number | undefined>(sharedWith(booking, entry.bookings).map((other) => [other.room.id, seatsOf(other)]))
        const seats = [...rooms.values()].reduce<number>((sum, each) => sum + (each ?? 0), 0)
        // A shared room of unknown size may well hold the rest; its own note asks for the figure.
        if (people <= seats || [...rooms.values()].includes(undefined)) continue
        keep({ ...report, key: `${session.id}:${room.id}`, facts: { ...about, variant: 'too small', seats, roomIds: [...rooms.keys()].sort() } })
      }
    }
    return reports ? [...reports.values()] : []
  },
}
