import type { Diff, RecordChange } from '../diff/diff'
import type { People } from '../languages/participants'
import { peopleOf } from '../languages/participants'
import type { BoothAssignment, Placement, Row, Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { roomsAround } from './adjacency'
import type { Booking, SessionEntry } from './booking'
import { entryOf, inOrder } from './booking'
import type { Overlap } from './booking-lists'
import { allEncounters, encounterOf, firstAfter, overlapsOf, put, sessionsOf, take } from './booking-lists'
import { touchedSessions } from './touched-sessions'
import type { ApartContext } from './keep-apart'
import { apartContext, isConcerned } from './keep-apart'
import type { UnitKind } from './rule'

/** Whose sittings are kept in order. */
export type ResourceKind = 'room' | 'delegation' | 'interpreter' | 'teamMember'

/** Units to look at again after a change. */
export type DirtyUnits = { readonly [K in UnitKind]: ReadonlySet<string> }

const noBookings: readonly Booking[] = []
const noRooms: readonly string[] = []
const noPlacements: readonly Placement[] = []
const noAssignments: readonly BoothAssignment[] = []

/** Tables whose change can change what a round keeps apart. */
const apartTables = ['rounds', 'keepApartRules', 'policyProfiles', 'settings', 'delegations', 'delegates'] as const

/**
 * What rules read: the plan's sittings resolved to instants and kept in order per room, delegation, interpreter and team
 * member. It follows the workspace through diffs. Cancelled sessions and those of cancelled rounds are not in it.
 */
export class PlanIndex {
  private readonly placements = new Map<string, Placement[]>()
  private readonly assignments = new Map<string, BoothAssignment[]>()
  private readonly entries = new Map<string, SessionEntry>()
  private readonly lists: { readonly [K in ResourceKind]: Map<string, Booking[]> } = {
    room: new Map(),
    delegation: new Map(),
    interpreter: new Map(),
    teamMember: new Map(),
  }
  private readonly contexts = new Map<string, ApartContext>()
  private latest: SessionEntry | undefined
  private latestOverlaps: { readonly unit: string; readonly overlaps: readonly Overlap[] } | undefined
  /** No sitting has been longer, in minutes: how far back a search in a list must begin. */
  private longest = 0

  /** The people of {@link workspace}. */
  people: People

  constructor(public workspace: Workspace) {
    this.people = peopleOf(workspace)
    for (const placement of rowsOf(workspace, 'placements')) join(this.placements, placement)
    for (const assignment of rowsOf(workspace, 'boothAssignments')) join(this.assignments, assignment)
    const bookings: Booking[] = []
    for (const session of rowsOf(workspace, 'sessions')) {
      const entry = this.derive(session)
      if (!entry) continue
      this.entries.set(session.id, entry)
      bookings.push(...entry.bookings)
    }
    const append = (kind: ResourceKind, id: string, booking: Booking): void => {
      const list = this.lists[kind].get(id)
      if (list) list.push(booking)
      else this.lists[kind].set(id, [booking])
    }
    for (const booking of bookings.sort(inOrder)) eachPlace(booking, append)
  }

  /** Ids of the units of one kind. */
  units(kind: UnitKind): Iterable<string> {
    return kind === 'encounter' ? allEncounters(Object.values(this.lists)) : this.entries.keys()
  }

  /** A session that counts, with its sittings; undefined when it is cancelled or unknown. */
  entry(sessionId: string): SessionEntry | undefined {
    // Rules ask for the same session one after the other.
    if (this.latest?.session.id === sessionId) return this.latest
    this.latest = this.entries.get(sessionId)
    return this.latest
  }

  /** All sittings of a room, delegation, interpreter or team member, in order of time. */
  bookings(kind: ResourceKind, id: string): readonly Booking[] {
    return this.lists[kind].get(id) ?? noBookings
  }

  /** The sittings at the same time of the two sessions of an `encounter`, the earliest first, the earlier of each two first. */
  encounters(unit: string): readonly Overlap[] {
    if (this.latestOverlaps?.unit === unit) return this.latestOverlaps.overlaps
    const [one, other] = sessionsOf(unit)
    const overlaps = overlapsOf(this.entries.get(one)?.bookings ?? noBookings, this.entries.get(other)?.bookings ?? noBookings)
    this.latestOverlaps = { unit, overlaps }
    return overlaps
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
    for (const roomId of roomsAround(this.workspace).get(booking.room.id) ?? noRooms) {
      const list = this.lists.room.get(roomId) ?? noBookings
      for (let at = firstAfter(list, booking.start - gap - this.longest); at < list.length; at += 1) {
        const other = list[at]
        if (!other || other.start >= booking.end + gap) break
        if (other.end + gap > booking.start && other !== booking && other.round.id === booking.round.id) found.push(other)
      }
    }
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
      encounter: new Set<string>(),
    }
    for (const id of touched) this.addNeighbours(this.entries.get(id), dirty)
    for (const id of touched) {
      const entry = this.entries.get(id)
      if (!entry) continue
      this.entries.delete(id)
      for (const each of entry.bookings) eachPlace(each, (kind, resource, booking) => take(this.lists[kind], resource, booking))
    }
    this.latest = undefined
    this.latestOverlaps = undefined
    this.workspace = next
    this.people = peopleOf(next)
    if (apartTables.some((table) => diff[table])) this.contexts.clear()
    rejoin(this.placements, next, 'placements', diff)
    rejoin(this.assignments, next, 'boothAssignments', diff)
    for (const id of touched) {
      const session = rowOf(next, 'sessions', id)
      const entry = session && this.derive(session)
      if (!entry) continue
      this.entries.set(id, entry)
      for (const each of entry.bookings) eachPlace(each, (kind, resource, booking) => put(this.lists[kind], resource, booking))
    }
    for (const id of touched) this.addNeighbours(this.entries.get(id), dirty)
    return dirty
  }

  /** Adds the units that a session's sittings share with those around them as the index stands. */
  private addNeighbours(entry: SessionEntry | undefined, dirty: { readonly nearness: Set<string>; readonly encounter: Set<string> }): void {
    for (const each of entry?.bookings ?? noBookings) {
      const context = this.apartIn(each)
      if (isConcerned(each, context)) for (const other of this.near(each, context.widestGap)) dirty.nearness.add(other.session.id)
      eachPlace(each, (kind, id, booking) => {
        const list = this.lists[kind].get(id) ?? noBookings
        for (let at = firstAfter(list, booking.start - this.longest); at < list.length; at += 1) {
          const other = list[at]
          if (!other || other.start >= booking.end) break
          if (other.end > booking.start && other.session.id !== booking.session.id) dirty.encounter.add(encounterOf(booking, other))
        }
      })
    }
  }

  private derive(session: Session): SessionEntry | undefined {
    const entry = entryOf(this.people, session, this.placements.get(session.id) ?? noPlacements, this.assignments.get(session.id) ?? noAssignments)
    for (const { start, end } of entry?.bookings ?? noBookings) this.longest = Math.max(this.longest, end - start)
    return entry
  }
}

/** Names each resource that a sitting takes. */
const eachPlace = (booking: Booking, visit: (kind: ResourceKind, id: string, booking: Booking) => void): void => {
  visit('room', booking.room.id, booking)
  for (const presence of booking.delegations) visit('delegation', presence.delegationId, booking)
  for (const id of booking.interpreterIds) visit('interpreter', id, booking)
  for (const id of booking.teamIds) visit('teamMember', id, booking)
}

interface OfSession {
  readonly id: string
  readonly sessionId: string
}

const join = <R extends OfSession>(groups: Map<string, R[]>, row: R): void => {
  const group = groups.get(row.sessionId)
  if (group) group.push(row)
  else groups.set(row.sessionId, [row])
}

/** Follows a table's changes in its grouping by session. */
const rejoin = <T extends 'placements' | 'boothAssignments'>(groups: Map<string, Row<T>[]>, next: Workspace, table: T, diff: Diff): void => {
  for (const [id, { before }] of Object.entries<RecordChange>(diff[table] ?? {})) {
    if (before && 'sessionId' in before) {
      const left = (groups.get(before.sessionId) ?? []).filter((row) => row.id !== id)
      if (left.length > 0) groups.set(before.sessionId, left)
      else groups.delete(before.sessionId)
    }
    const after = rowOf(next, table, id)
    if (after) join<Row<T>>(groups, after)
  }
}
