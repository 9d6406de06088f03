import type { Diff } from '../diff/diff'
import type { People } from '../languages/participants'
import { peopleOf, teamAt } from '../languages/participants'
import type { BoothAssignment, Placement, Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { adjacencyOf } from './adjacency'
import type { Booking, SessionEntry } from './booking'
import { bookingOf, inOrder } from './booking'
import { touchedSessions } from './touched-sessions'
import type { ApartContext } from './keep-apart'
import { apartContext } from './keep-apart'
import type { UnitKind } from './rule'

/** Whose sittings are kept in order. */
export type ResourceKind = 'room' | 'delegation' | 'interpreter' | 'teamMember'

/** Units to look at again after a change. */
export type DirtyUnits = { readonly [K in UnitKind]: ReadonlySet<string> }

const noBookings: readonly Booking[] = []
const noRooms: ReadonlySet<string> = new Set()

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1)

/** Tables whose change can change what a round keeps apart. */
const apartTables = ['rounds', 'keepApartRules', 'policyProfiles', 'settings', 'delegations', 'delegates'] as const

/**
 * What rules read: the plan's sittings resolved to instants and kept in order per room, delegation, interpreter and team
 * member. It follows the workspace through diffs. Cancelled sessions and those of cancelled rounds are not in it.
 */
export class PlanIndex {
  private readonly placements = new Map<string, Set<string>>()
  private readonly assignments = new Map<string, Set<string>>()
  private readonly entries = new Map<string, SessionEntry>()
  private readonly lists: { readonly [K in ResourceKind]: Map<string, Booking[]> } = {
    room: new Map(),
    delegation: new Map(),
    interpreter: new Map(),
    teamMember: new Map(),
  }
  private readonly contexts = new Map<string, ApartContext>()
  /** No sitting has been longer, in minutes: how far back a search in a list must begin. */
  private longest = 0

  /** The people of {@link workspace}. */
  people: People

  constructor(public workspace: Workspace) {
    this.people = peopleOf(workspace)
    for (const placement of rowsOf(workspace, 'placements')) join(this.placements, placement.sessionId, placement.id)
    for (const assignment of rowsOf(workspace, 'boothAssignments')) join(this.assignments, assignment.sessionId, assignment.id)
    for (const session of rowsOf(workspace, 'sessions')) {
      const entry = this.derive(session.id)
      if (!entry) continue
      this.entries.set(session.id, entry)
      this.eachPlace(entry, (kind, id, booking) => {
        const list = this.lists[kind].get(id)
        if (list) list.push(booking)
        else this.lists[kind].set(id, [booking])
      })
    }
    for (const lists of Object.values(this.lists)) for (const list of lists.values()) list.sort(inOrder)
  }

  /** Ids of the units of one kind. */
  units(kind: UnitKind): Iterable<string> {
    return kind === 'session' || kind === 'nearness' ? this.entries.keys() : this.lists[kind].keys()
  }

  /** A session that counts, with its sittings; undefined when it is cancelled or unknown. */
  entry(sessionId: string): SessionEntry | undefined {
    return this.entries.get(sessionId)
  }

  /** All sittings of a resource, by start, end and placement. */
  bookings(kind: ResourceKind, id: string): readonly Booking[] {
    return this.lists[kind].get(id) ?? noBookings
  }

  /** What the round of a booking keeps apart. */
  apartIn({ round }: Booking): ApartContext {
    let context = this.contexts.get(round.id)
    if (!context) {
      context = apartContext(this.workspace, round)
      this.contexts.set(round.id, context)
    }
    return context
  }

  /** Sittings of the same round in the same room or one next to it, overlapping or less than `gap` minutes away; without itself. */
  near(booking: Booking, gap: number): readonly Booking[] {
    const found: Booking[] = []
    const visit = (roomId: string): void => {
      const list = this.lists.room.get(roomId)
      if (!list) return
      for (let at = firstAfter(list, booking.start - gap - this.longest); at < list.length; at += 1) {
        const other = list[at]
        if (!other || other.start >= booking.end + gap) break
        if (other.end + gap > booking.start && other !== booking && other.round.id === booking.round.id) found.push(other)
      }
    }
    visit(booking.room.id)
    for (const roomId of adjacencyOf(this.workspace).get(booking.room.id) ?? noRooms) visit(roomId)
    return found
  }

  /**
   * Follows the workspace to `next`, which must be this workspace after `diff`. Answers the units to look at again, or
   * null, with nothing changed, when so much is concerned that a new index is the quicker way.
   */
  follow(next: Workspace, diff: Diff): DirtyUnits | null {
    const touched = touchedSessions(next, diff)
    if (touched.size > 64 && touched.size * 8 > this.entries.size) return null
    const dirty = {
      session: touched,
      nearness: new Set(touched),
      room: new Set<string>(),
      delegation: new Set<string>(),
      interpreter: new Set<string>(),
      teamMember: new Set<string>(),
    }
    for (const id of touched) this.addNeighbours(this.entries.get(id), dirty.nearness)
    for (const id of touched) {
      const entry = this.entries.get(id)
      if (!entry) continue
      this.entries.delete(id)
      this.eachPlace(entry, (kind, resource, booking) => {
        take(this.lists[kind], resource, booking)
        dirty[kind].add(resource)
      })
    }
    this.workspace = next
    this.people = peopleOf(next)
    if (apartTables.some((table) => diff[table])) this.contexts.clear()
    rejoin(this.placements, diff.placements)
    rejoin(this.assignments, diff.boothAssignments)
    for (const id of touched) {
      const entry = this.derive(id)
      if (!entry) continue
      this.entries.set(id, entry)
      this.eachPlace(entry, (kind, resource, booking) => {
        put(this.lists[kind], resource, booking)
        dirty[kind].add(resource)
      })
    }
    for (const id of touched) this.addNeighbours(this.entries.get(id), dirty.nearness)
    return dirty
  }

  private addNeighbours(entry: SessionEntry | undefined, found: Set<string>): void {
    for (const booking of entry?.bookings ?? noBookings) {
      const { rules, widestGap } = this.apartIn(booking)
      if (rules.length > 0) for (const other of this.near(booking, widestGap)) found.add(other.session.id)
    }
  }

  private derive(sessionId: string): SessionEntry | undefined {
    const session = rowOf(this.workspace, 'sessions', sessionId)
    const round = rowOf(this.workspace, 'rounds', session?.roundId)
    if (!session || !round || session.status === 'cancelled' || round.status === 'cancelled') return undefined
    const bookings = this.rowsIn(this.placements, 'placements', session).flatMap(
      (placement: Placement) => bookingOf(this.people, session, round, placement) ?? [],
    )
    for (const { start, end } of bookings) this.longest = Math.max(this.longest, end - start)
    const assignments: readonly BoothAssignment[] = this.rowsIn(this.assignments, 'boothAssignments', session)
    return { session, round, bookings: bookings.length > 1 ? bookings.sort(inOrder) : bookings, assignments }
  }

  private rowsIn<T extends 'placements' | 'boothAssignments'>(groups: ReadonlyMap<string, ReadonlySet<string>>, table: T, session: Session) {
    const rows = [...(groups.get(session.id) ?? [])].flatMap((id) => rowOf(this.workspace, table, id) ?? [])
    return rows.length > 1 ? rows.sort(byId) : rows
  }

  private eachPlace(entry: SessionEntry, visit: (kind: ResourceKind, id: string, booking: Booking) => void): void {
    if (entry.bookings.length === 0) return
    const team = teamAt(entry.session)
    const interpreters = new Set<string>()
    for (const row of entry.assignments) if (row.status !== 'declined') interpreters.add(row.interpreterId)
    for (const booking of entry.bookings) {
      visit('room', booking.room.id, booking)
      for (const presence of booking.delegations) visit('delegation', presence.delegationId, booking)
      for (const id of interpreters) visit('interpreter', id, booking)
      for (const id of team) visit('teamMember', id, booking)
    }
  }
}

const join = (groups: Map<string, Set<string>>, key: string, id: string): void => {
  const group = groups.get(key)
  if (group) group.add(id)
  else groups.set(key, new Set([id]))
}

const rejoin = (groups: Map<string, Set<string>>, changes: Diff['placements']): void => {
  for (const [id, { before, after }] of Object.entries(changes ?? {})) {
    if (before && 'sessionId' in before) groups.get(before.sessionId)?.delete(id)
    if (after && 'sessionId' in after) join(groups, after.sessionId, id)
  }
}

/** Where in a list the bookings that start after `start` begin. */
const firstAfter = (list: readonly Booking[], start: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle]?.start ?? 0) > start) high = middle
    else low = middle + 1
  }
  return low
}

/** Where a booking stands in a list, or belongs. */
const placeOf = (list: readonly Booking[], booking: Booking): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other && inOrder(other, booking) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const put = (lists: Map<string, Booking[]>, id: string, booking: Booking): void => {
  const list = lists.get(id)
  if (list) list.splice(placeOf(list, booking), 0, booking)
  else lists.set(id, [booking])
}

const take = (lists: Map<string, Booking[]>, id: string, booking: Booking): void => {
  const list = lists.get(id)
  if (!list) return
  list.splice(placeOf(list, booking), 1)
  if (list.length === 0) lists.delete(id)
}
