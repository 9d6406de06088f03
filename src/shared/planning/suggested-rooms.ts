import type { Room, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { Booking } from '../findings/booking'
import { PlanIndex } from '../findings/plan-index'
import { relationOf } from '../findings/room-relations'
import type { RoomNeed } from './room-needs'
import { roomNeedsOf } from './room-needs'

/** Which room takes the place of which; null: none, and its sessions become unplaced. */
export type RoomMapping = Readonly<Record<string, string | null>>

/** The most people a room seats in any layout; undefined when none is entered. */
const seatsIn = ({ capacities }: Room): number | undefined => {
  const seats = Object.values(capacities)
  return seats.length > 0 ? Math.max(...seats) : undefined
}

/** Seats less people, for each layout that is asked for and for the delegation that caucuses there; undefined where not known. */
const spares = (need: RoomNeed, room: Room): readonly (number | undefined)[] => {
  const spare = (seats: number | undefined, people: number): number | undefined => (seats === undefined ? undefined : seats - people)
  const byLayout = [...need.people].map(([layout, people]) => spare(room.capacities[layout], people))
  return need.caucusPeople > 0 || byLayout.length === 0 ? [...byLayout, spare(seatsIn(room), need.caucusPeople)] : byLayout
}

interface Fit {
  /** Seats short where it is tightest; 0 when all that is known fits. */
  readonly short: number
  readonly unknown: boolean
  /** Seats left over where it is tightest; Infinity when nothing is known. */
  readonly spare: number
}

const fitOf = (need: RoomNeed, room: Room): Fit => {
  const all = spares(need, room)
  const tightest = Math.min(...all.flatMap((spare) => spare ?? []))
  return { short: Math.max(0, -tightest), unknown: all.includes(undefined), spare: tightest }
}

const mostPeople = (need: RoomNeed): number => Math.max(0, need.caucusPeople, ...need.people.values())

const isTwice = (one: readonly Booking[], other: readonly Booking[]): boolean =>
  one.some((booking) => other.some((next) => next.session.id !== booking.session.id && next.start < booking.end && next.end > booking.start))

/** Two rooms of the plan whose lie to each other matters: used by one session at a time, or by parties kept apart. */
type Tie = 'together' | 'apart'

const tiesAmong = (workspace: Workspace, roundId: string, needs: readonly RoomNeed[]): ((one: RoomNeed, other: RoomNeed) => Tie | null) => {
  const rules = rowsOf(workspace, 'keepApartRules').filter((rule) => rule.roundId === roundId && rule.otherPartyId !== null)
  const areApart = (one: RoomNeed, other: RoomNeed): boolean =>
    one.caucusOf.some(({ partyId: a }) =>
      other.caucusOf.some(({ partyId: b }) => rules.some((rule) => (rule.partyId === a && rule.otherPartyId === b) || (rule.partyId === b && rule.otherPartyId === a))),
    )
  const rooms = new Map(needs.map((need) => [need.room.id as string, new Set(need.bookings.map(({ session }) => session.id as string))]))
  const shareSession = (one: RoomNeed, other: RoomNeed): boolean => {
    const there = rooms.get(other.room.id)
    return [...(rooms.get(one.room.id) ?? [])].some((id) => there?.has(id))
  }
  return (one, other) => {
    if (areApart(one, other)) return 'apart'
    return relationOf(workspace, one.room, other.room).adjacent && shareSession(one, other) ? 'together' : null
  }
}

interface Choice {
  readonly room: Room
  readonly rank: readonly number[]
}

const compareRanks = (one: Choice, other: Choice): number => {
  for (let at = 0; at < one.rank.length; at += 1) {
    const [first, second] = [one.rank[at] ?? 0, other.rank[at] ?? 0]
    // Not their difference: two rooms of which nothing is known are alike.
    if (first !== second) return first < second ? -1 : 1
  }
  return one.room.order - other.room.order || (one.room.id < other.room.id ? -1 : 1)
}

/**
 * A room of the target for each that a plan uses, the largest needs first: one that seats all, of the same kind, lying to
 * the others as it should, with the fewest seats to spare. One to one while rooms last; then a room that is free at those
 * times is shared; a room that is too small is taken only when no other is left.
 */
export const matchRooms = (workspace: Workspace, roundId: string, needs: readonly RoomNeed[], targets: readonly Room[]): RoomMapping => {
  const tie = tiesAmong(workspace, roundId, needs)
  const taken = new Map<string, RoomNeed[]>()
  const mapped: { readonly need: RoomNeed; readonly room: Room }[] = []
  const misplaced = (need: RoomNeed, room: Room): number =>
    mapped.filter((done) => {
      const wish = tie(need, done.need)
      if (wish === null || done.room.id === room.id) return wish === 'apart'
      return relationOf(workspace, room, done.room).adjacent !== (wish === 'together')
    }).length
  const mapping = new Map<string, string | null>()
  for (const need of [...needs].sort((one, other) => mostPeople(other) - mostPeople(one) || (one.room.id < other.room.id ? -1 : 1))) {
    const choices = targets.flatMap((room): Choice[] => {
      const users = taken.get(room.id) ?? []
      const isShared = users.length > 0
      if (isShared && users.some((user) => user.caucusOf.length + need.caucusOf.length > 0 || isTwice(user.bookings, need.bookings))) return []
      const { short, unknown, spare } = fitOf(need, room)
      const rank = [Math.sign(short), Number(isShared), short, Number(unknown), Number(room.kind !== need.room.kind), misplaced(need, room), spare]
      return [{ room, rank }]
    })
    const best = choices.sort(compareRanks)[0]?.room
    mapping.set(need.room.id, best?.id ?? null)
    if (!best) continue
    taken.set(best.id, [...(taken.get(best.id) ?? []), need])
    mapped.push({ need, room: best })
  }
  // As the plan lists its rooms, not as they were chosen.
  return Object.fromEntries(needs.map(({ room }) => [room.id, mapping.get(room.id) ?? null]))
}

/**
 * A first proposal for moving a round from one venue to another: for each room it uses there, the room that would take its
 * place. Rooms the round uses at the target already are left to it. Empty when the round uses no room there.
 */
export const suggestedRooms = (workspace: Workspace, roundId: string, fromVenueId: string, toVenueId: string): RoomMapping => {
  const round = rowOf(workspace, 'rounds', roundId)
  if (!round) return {}
  const plan = new PlanIndex(workspace)
  return roomsFor(plan, round.id, roomNeedsOf(plan, round), fromVenueId, toVenueId)
}

/** {@link suggestedRooms} from needs already known. */
export const roomsFor = (plan: PlanIndex, roundId: string, needs: readonly RoomNeed[], fromVenueId: string, toVenueId: string): RoomMapping => {
  const leaving = needs.filter(({ room }) => room.venueId === fromVenueId)
  const staying = new Set(needs.filter(({ room }) => room.venueId === toVenueId).map(({ room }) => room.id as string))
  const targets = rowsOf(plan.workspace, 'rooms').filter((room) => room.venueId === toVenueId && !staying.has(room.id))
  return fromVenueId === toVenueId ? Object.fromEntries(leaving.map(({ room }) => [room.id, room.id])) : matchRooms(plan.workspace, roundId, leaving, targets)
}
