import type { CommandInput } from '../commands/registry'
import { applyCommand, parseCommand } from '../commands/apply-command'
import type { Money } from '../model/money'
import type { SeatingLayout } from '../model/venue'
import type { Delegation, Room, TalksRound, Venue, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { PlanIndex } from '../findings/plan-index'
import type { RoomNeed, Seating } from './room-needs'
import { roomNeedsOf, seatingsOf } from './room-needs'
import type { FindingCounts, RoundCost } from './round-totals'
import { costRound, countFindings } from './round-totals'
import { unsigned } from './sitting-verdict'
import type { RoomMapping } from './suggested-rooms'
import { roomsFor } from './suggested-rooms'

/** Rooms of one kind: how many the round uses, how many of them at one time, and how many a venue has. */
export interface KindFit {
  readonly kind: Room['kind']
  readonly used: number
  readonly atOnce: number
  readonly there: number
}

/** The largest seating in one layout against the largest room. */
export interface LayoutFit {
  readonly layout: SeatingLayout
  readonly sessionId: string
  readonly people: number
  /** Null when no room there is known to take this layout. */
  readonly seats: number | null
}

export interface CaucusFit {
  readonly delegationId: Delegation['id']
  /** Null when no room there takes the place of its caucus room. */
  readonly roomId: string | null
  /** The most people it seats in any layout; null when not entered. */
  readonly seats: number | null
}

/** How one venue would hold a round. */
export interface VenueComparison {
  readonly venueId: Venue['id']
  /** The whole of the round is there now: nothing was moved. */
  readonly present: boolean
  readonly kinds: readonly KindFit[]
  readonly layouts: readonly LayoutFit[]
  /** Sessions that no single room there seats in their layout. */
  readonly sessionsTooLarge: readonly string[]
  readonly caucus: readonly CaucusFit[]
  /** By how much the caucus rooms differ in seats, percent of the larger; null with fewer than two known. */
  readonly caucusDifferencePercent: number | null
  /** The room that took the place of each the round uses elsewhere. */
  readonly rooms: RoomMapping
  /** Sessions placed now for which no room was left. */
  readonly sessionsWithoutRoom: number
  readonly findings: FindingCounts
  /** Null when the round has no budget that can be added up. */
  readonly cost: RoundCost | null
  /** The total less that of the plan as it stands, in the budget's currency. */
  readonly costDifference: Money | null
}

/** Most rooms of some in use at one time; a caucus room is in use all the time. */
const mostAtOnce = (needs: readonly RoomNeed[]): number => {
  const always = needs.filter((need) => need.caucusOf.length > 0).length
  const events = needs
    .filter((need) => need.caucusOf.length === 0)
    .flatMap(({ bookings }) => bookings.flatMap(({ start, end, room }) => [{ at: start, room: room.id, step: 1 }, { at: end, room: room.id, step: -1 }]))
    .sort((one, other) => one.at - other.at || one.step - other.step)
  const open = new Map<string, number>()
  let [now, most] = [0, 0]
  for (const { room, step } of events) {
    const before = open.get(room) ?? 0
    open.set(room, before + step)
    if (before === 0 || before + step === 0) now += step
    most = Math.max(most, now)
  }
  return always + most
}

const kindsOf = (needs: readonly RoomNeed[], there: readonly Room[]): readonly KindFit[] => {
  const kinds = [...new Set(needs.map(({ room }) => room.kind))].sort()
  return kinds.map((kind) => {
    const own = needs.filter(({ room }) => room.kind === kind)
    return { kind, used: own.length, atOnce: mostAtOnce(own), there: there.filter((room) => room.kind === kind).length }
  })
}

const mostSeats = (rooms: readonly Room[], layout: SeatingLayout): number | null => {
  const known = rooms.flatMap((room) => room.capacities[layout] ?? [])
  return known.length > 0 ? Math.max(...known) : null
}

const layoutsOf = (seatings: readonly Seating[], there: readonly Room[]): readonly LayoutFit[] => {
  const largest = new Map<SeatingLayout, Seating>()
  for (const seating of seatings) {
    const known = largest.get(seating.layout)
    if (!known || seating.people > known.people) largest.set(seating.layout, seating)
  }
  return [...largest.values()]
    .filter(({ people }) => people > 0)
    .map(({ layout, session, people }) => ({ layout, sessionId: session.id, people, seats: mostSeats(there, layout) }))
    .sort((one, other) => other.people - one.people || (one.layout < other.layout ? -1 : 1))
}

const caucusOf = (workspace: Workspace, needs: readonly RoomNeed[]): readonly CaucusFit[] =>
  needs
    .flatMap((need) => need.caucusOf)
    .map(({ id }) => {
      const room = rowOf(workspace, 'rooms', rowOf(workspace, 'delegations', id)?.caucusRoomId)
      const seats = room ? Object.values(room.capacities) : []
      return { delegationId: id, roomId: room?.id ?? null, seats: seats.length > 0 ? Math.max(...seats) : null }
    })

const differencePercent = (caucus: readonly CaucusFit[]): number | null => {
  const known = caucus.flatMap(({ seats }) => seats ?? [])
  const most = Math.max(0, ...known)
  return known.length < 2 || most === 0 ? null : Math.round(((most - Math.min(...known)) * 100) / most)
}

interface Moved {
  readonly workspace: Workspace
  readonly rooms: RoomMapping
}

/** The workspace with all of a round at one venue, by the very command that would move it; as it is when nothing must move. */
const movedTo = (plan: PlanIndex, round: TalksRound, needs: readonly RoomNeed[], venue: Venue): Moved => {
  let { workspace } = plan
  let rooms: RoomMapping = {}
  let left = needs
  for (const fromVenueId of new Set(needs.map(({ room }) => room.venueId))) {
    if (fromVenueId === venue.id) continue
    const own = roomsFor(plan, round.id, left, fromVenueId, venue.id)
    const command: CommandInput = { type: 'change-round-venue', roundId: round.id, fromVenueId, toVenueId: venue.id, rooms: own }
    const parsed = parseCommand(command)
    const applied = parsed.ok ? applyCommand(workspace, parsed.value, unsigned) : parsed
    if (!applied.ok) continue
    workspace = applied.value.workspace
    rooms = { ...rooms, ...own }
    // What has come from one venue stands in the way of what comes from the next.
    left = left.map((need) => ({ ...need, room: rowOf(workspace, 'rooms', own[need.room.id]) ?? need.room }))
  }
  return { workspace, rooms }
}

/**
 * How venues would hold a round, in the order given: rooms, seats, caucus rooms, findings and cost with all of its plan
 * moved there, each room to the one suggested for it. Wall times stay. Venues that are not there are left out; a venue
 * without rooms leaves every session unplaced.
 */
export const compareVenues = (workspace: Workspace, roundId: string, venueIds: readonly string[]): readonly VenueComparison[] => {
  const round = rowOf(workspace, 'rounds', roundId)
  if (!round) return []
  const plan = new PlanIndex(workspace)
  const needs = roomNeedsOf(plan, round)
  const seatings = seatingsOf(plan, round)
  const costNow = costRound(workspace, round.id)
  return [...new Set(venueIds)].flatMap((id): VenueComparison[] => {
    const venue = rowOf(workspace, 'venues', id)
    if (!venue) return []
    const there = rowsOf(workspace, 'rooms').filter((room) => room.venueId === venue.id)
    const moved = movedTo(plan, round, needs, venue)
    const caucus = caucusOf(moved.workspace, needs)
    const cost = costRound(moved.workspace, round.id)
    const lost = needs.filter(({ room }) => moved.rooms[room.id] === null).flatMap(({ bookings }) => bookings.map(({ session }) => session.id))
    return [
      {
        venueId: venue.id,
        present: needs.length > 0 && needs.every(({ room }) => room.venueId === venue.id),
        kinds: kindsOf(needs, there),
        layouts: layoutsOf(seatings, there),
        sessionsTooLarge: seatings.filter(({ layout, people }) => people > (mostSeats(there, layout) ?? -1) && people > 0).map(({ session }) => session.id),
        caucus,
        caucusDifferencePercent: differencePercent(caucus),
        rooms: moved.rooms,
        sessionsWithoutRoom: new Set(lost).size,
        findings: countFindings(moved.workspace, round.id),
        cost,
        costDifference: cost && costNow ? { minor: cost.total.minor - costNow.total.minor, currency: cost.total.currency } : null,
      },
    ]
  })
}
