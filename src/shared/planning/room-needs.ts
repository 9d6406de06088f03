import type { SeatingLayout } from '../model/venue'
import type { Delegation, Room, Session, TalksRound } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { delegationsAt, seatsFor } from '../languages/participants'
import type { Booking } from '../findings/booking'
import type { PlanIndex } from '../findings/plan-index'

/** People at one session in one layout, who must fit into one room. */
export interface Seating {
  readonly session: Session
  readonly layout: SeatingLayout
  readonly people: number
}

/** One room of a round's plan with what is asked of it. */
export interface RoomNeed {
  readonly room: Room
  /** Sittings of the round there, in order of time. */
  readonly bookings: readonly Booking[]
  /** Most people per layout. */
  readonly people: ReadonlyMap<SeatingLayout, number>
  /** It is the caucus room of these delegations, also while nothing is planned in it. */
  readonly caucusOf: readonly Delegation[]
  /** Delegates of the largest of those. */
  readonly caucusPeople: number
}

/** People in one sitting's room; where nobody is told where to sit, they spread over the rooms of that time. */
const peopleIn = (plan: PlanIndex, booking: Booking, all: readonly Booking[]): number => {
  const people = seatsFor(plan.people, booking.session, booking.delegations)
  if (booking.placement.delegationIds !== null) return people
  const shared = all.filter((other) => other.placement.delegationIds === null && other.start < booking.end && other.end > booking.start)
  return Math.ceil(people / Math.max(1, shared.length))
}

const sessionsOf = (plan: PlanIndex, round: TalksRound): readonly Session[] =>
  rowsOf(plan.workspace, 'sessions').filter((session) => session.roundId === round.id && plan.entry(session.id) !== undefined)

/** The most people each session of a round seats in one room: as it is placed, or all together while it is not. */
export const seatingsOf = (plan: PlanIndex, round: TalksRound): readonly Seating[] =>
  sessionsOf(plan, round).map((session) => {
    const bookings = plan.entry(session.id)?.bookings ?? []
    const people =
      bookings.length === 0
        ? seatsFor(plan.people, session, delegationsAt(session))
        : Math.max(...bookings.map((booking) => peopleIn(plan, booking, bookings)))
    return { session, layout: session.layout, people }
  })

interface Gathered {
  readonly bookings: Booking[]
  readonly people: Map<SeatingLayout, number>
  readonly caucusOf: Delegation[]
}

/** The rooms a round uses, also those that only cancelled sessions or caucusing delegations have, in the order of the rooms. */
export const roomNeedsOf = (plan: PlanIndex, round: TalksRound): readonly RoomNeed[] => {
  const { workspace } = plan
  const used = new Map<string, Gathered>()
  const need = (roomId: string): Gathered => {
    const known = used.get(roomId) ?? { bookings: [], people: new Map(), caucusOf: [] }
    used.set(roomId, known)
    return known
  }
  for (const placement of rowsOf(workspace, 'placements')) {
    if (rowOf(workspace, 'sessions', placement.sessionId)?.roundId === round.id) need(placement.roomId)
  }
  for (const session of sessionsOf(plan, round)) {
    const bookings = plan.entry(session.id)?.bookings ?? []
    for (const booking of bookings) {
      const own = need(booking.room.id)
      own.bookings.push(booking)
      own.people.set(session.layout, Math.max(own.people.get(session.layout) ?? 0, peopleIn(plan, booking, bookings)))
    }
  }
  for (const delegation of rowsOf(workspace, 'delegations')) {
    if (delegation.roundId === round.id && delegation.caucusRoomId !== null) need(delegation.caucusRoomId).caucusOf.push(delegation)
  }
  return [...used].flatMap(([roomId, own]): RoomNeed[] => {
    const room = rowOf(workspace, 'rooms', roomId)
    const caucusPeople = Math.max(0, ...own.caucusOf.map(({ id }) => plan.people.delegatesOf(id).length))
    return room ? [{ room, ...own, bookings: own.bookings.sort((one, other) => one.start - other.start), caucusPeople }] : []
  })
}
