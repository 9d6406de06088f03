import { instantOfWallMinutes, wallMinutes } from '../model/time'
import type { BoothAssignment, Placement, Room, Session, TalksRound, Venue } from '../model/workspace'
import type { People, Presence } from '../languages/participants'
import { delegationsAt, teamAt } from '../languages/participants'
import type { Clash, Sitting } from './facts'
import { isPauseFormat } from './formats'

/** One sitting with all that rules ask of it: which session, where, when on the world's clock, and who sits there. */
export interface Booking {
  readonly session: Session
  readonly round: TalksRound
  readonly placement: Placement
  readonly room: Room
  readonly venue: Venue
  /** Minutes since the Unix epoch UTC; `end` is always after `start`. */
  readonly start: number
  readonly end: number
  /** The start on the venue's wall clock, in minutes since 1970-01-01T00:00 there. */
  readonly wallStart: number
  readonly delegations: readonly Presence[]
  /** Interpreters of the session who have not declined; its chair and team members. */
  readonly interpreterIds: readonly string[]
  readonly teamIds: readonly string[]
}

/** A session that counts, with its sittings and its interpreters' assignments, both in a settled order. */
export interface SessionEntry {
  readonly session: Session
  readonly round: TalksRound
  readonly bookings: readonly Booking[]
  readonly assignments: readonly BoothAssignment[]
}

/** By start, then end, then placement: the order of every list of bookings. */
export const inOrder = (one: Booking, other: Booking): number =>
  one.start - other.start || one.end - other.end || (one.placement.id < other.placement.id ? -1 : one.placement.id > other.placement.id ? 1 : 0)

/**
 * A session with its sittings, given its placements and assignments; undefined when it is cancelled or its round is. A
 * placement whose room or venue is not there gives no sitting.
 */
export const entryOf = (
  people: People,
  session: Session,
  placements: readonly Placement[],
  assigned: readonly BoothAssignment[],
): SessionEntry | undefined => {
  const round = people.row('rounds', session.roundId)
  if (!round || session.status === 'cancelled' || round.status === 'cancelled') return undefined
  // The index appends what changed, so the order of the rows tells of the past; and it goes on to change its list.
  const assignments = assigned.length === 0 ? assigned : [...assigned].sort(byId)
  const interpreterIds = interpretersIn(assignments)
  const teamIds = teamAt(session)
  const bookings: Booking[] = []
  for (const placement of placements) {
    const room = people.row('rooms', placement.roomId)
    const venue = people.row('venues', room?.venueId)
    if (!room || !venue) continue
    const wallStart = wallMinutes(placement.start)
    const start = instantOfWallMinutes(wallStart, venue.zone)
    // The end is the one the papers show; only where the clocks skip it is the length counted through.
    const shown = instantOfWallMinutes(wallStart + placement.minutes, venue.zone)
    const end = shown > start ? shown : start + placement.minutes
    const delegations = delegationsAt(session, placement)
    bookings.push({ session, round, placement, room, venue, start, end, wallStart, delegations, interpreterIds, teamIds })
  }
  return { session, round, bookings: bookings.length > 1 ? bookings.sort(inOrder) : bookings, assignments }
}

const byId = (one: BoothAssignment, other: BoothAssignment): number => (one.id < other.id ? -1 : 1)

const noInterpreters: readonly string[] = []

const interpretersIn = (assignments: readonly BoothAssignment[]): readonly string[] => {
  if (assignments.length === 0) return noInterpreters
  const ids: string[] = []
  for (const { status, interpreterId } of assignments) if (status !== 'declined' && !ids.includes(interpreterId)) ids.push(interpreterId)
  return ids
}

/** The booking as facts name it. */
export const sittingOf = ({ session, placement }: Booking): Sitting => ({
  sessionId: session.id,
  placementId: placement.id,
  roomId: placement.roomId,
  start: placement.start,
  minutes: placement.minutes,
})

/** Two bookings as facts name them, the earlier one first. */
export const clashOf = (one: Booking, other: Booking): Clash => ({
  first: sittingOf(one),
  second: sittingOf(other),
  overlapMinutes: Math.min(one.end, other.end) - Math.max(one.start, other.start),
})

/** Meals and breaks: being late for one is a nuisance, not a failure. */
export const isPause = ({ session }: Booking): boolean => isPauseFormat(session.format)
