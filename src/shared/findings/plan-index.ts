import type { Diff } from '../diff/diff'
import type { People } from '../languages/participants'
import { peopleOf } from '../languages/participants'
import type { BoothAssignment, Placement, Session, TalksRound, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { Booking, SessionEntry } from './booking'
import { entryOf, inOrder } from './booking'
import type { Overlap, ResourceKind } from './booking-lists'
import { allClose, allEncounters, eachPlace, encounterOf, firstAfter, overlapsOf, put, sessionsOf, take } from './booking-lists'
import { followersOf } from './followers'
import type { InterpreterWeek } from './interpreter-week'
import { addInterpreterUnits, allWeeks, interpreterWeekOf } from './interpreter-week'
import { touchedRounds } from './touched-rounds'
import { touchedSessions } from './touched-sessions'
import type { ApartContext } from './keep-apart'
import { isConcerned } from './keep-apart'
import { RoundContexts } from './round-contexts'
import { roomsAround } from './room-relations'
import { join, rejoin } from './rows-of-sessions'
import type { UnitKind } from './rule'
import { keptEntry } from './session-entries'
import { mostMinutesBetween } from './timing'
import type { DelegationDay, DirtyUnits, GatheredUnits } from './units'
import { allDays, dayOf, dayUnit, daysOf, noUnits, partsOfDay } from './units'

export type { ResourceKind } from './booking-lists'

const noBookings: readonly Booking[] = []
const noPlacements: readonly Placement[] = []
const noAssignments: readonly BoothAssignment[] = []

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
  private ofRounds: Map<string, SessionEntry[]> | undefined
  private readonly placedAt = (sessionId: string): readonly Placement[] => this.placements.get(sessionId) ?? noPlacements
  private latest: SessionEntry | undefined
  private latestDay: { readonly unit: string; readonly day: DelegationDay | undefined } | undefined
  private latestWeek: { readonly unit: string; readonly week: InterpreterWeek | undefined } | undefined
  private latestOverlaps: { readonly unit: string; readonly overlaps: readonly Overlap[] } | undefined
  /** No sitting has been longer, in minutes: how far back a search in a list must begin. */
  private longest = 0

  /** The people of {@link workspace}. */
  people: People
  /** What the rounds ask of their sittings: figures with their sources, and what is kept apart. */
  readonly rounds: RoundContexts

  constructor(public workspace: Workspace) {
    this.people = peopleOf(workspace, this.placedAt)
    this.rounds = new RoundContexts(workspace)
    for (const placement of rowsOf(workspace, 'placements')) join(this.placements, placement)
    for (const assignment of rowsOf(workspace, 'boothAssignments')) join(this.assignments, assignment)
    const bookings: Booking[] = []
    for (const session of rowsOf(workspace, 'sessions')) {
      const entry = keptEntry(this.people, workspace, session, this.placementsOf(session), this.assignmentsOf(session))
      if (!entry) continue
      this.entries.set(session.id, entry)
      for (const booking of entry.bookings) {
        bookings.push(booking)
        this.reachBack(booking)
      }
    }
    const append = (kind: ResourceKind, id: string, booking: Booking): void => {
      const list = this.lists[kind].get(id)
      if (list) list.push(booking)
      else this.lists[kind].set(id, [booking])
    }
    for (const booking of bookings.sort(inOrder)) eachPlace(booking, append)
  }

  /** Ids of the units of one kind; those in which no rule can find anything may be left out. */
  units(kind: UnitKind): Iterable<string> {
    switch (kind) {
      case 'encounter':
        return allEncounters(Object.values(this.lists))
      case 'turnaround':
        return this.allClose()
      case 'day':
        return allDays(this.lists.delegation)
      case 'interpreterWeek':
        return allWeeks(this.lists.interpreter)
      case 'interpreter':
        return this.lists.interpreter.keys()
      case 'round':
        return rowsOf(this.workspace, 'rounds').flatMap(({ id }) => (this.round(id) ? [id] : []))
      default:
        return this.entries.keys()
    }
  }

  /** A round that counts; undefined when it is cancelled or unknown. */
  round(id: string): TalksRound | undefined {
    const round = rowOf(this.workspace, 'rounds', id)
    return round?.status === 'cancelled' ? undefined : round
  }

  /** The sessions of a round that count, in order of their ids. For rules that look at rounds: not to be asked while dragging. */
  sessionsOf(roundId: string): readonly SessionEntry[] {
    if (!this.ofRounds) {
      this.ofRounds = new Map()
      for (const id of [...this.entries.keys()].sort()) {
        const entry = this.entries.get(id)
        if (!entry) continue
        const group = this.ofRounds.get(entry.round.id)
        if (group) group.push(entry)
        else this.ofRounds.set(entry.round.id, [entry])
      }
    }
    return this.ofRounds.get(roundId) ?? []
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

  /** Other sittings in the list of a resource that begin no later than this one and end after `from` (an instant), in order. */
  before(kind: ResourceKind, id: string, booking: Booking, from: number): readonly Booking[] {
    const found: Booking[] = []
    this.someBefore(kind, id, booking, from, (other) => {
      found.push(other)
      return false
    })
    return found
  }

  /** Whether one of {@link before} passes a test. */
  someBefore(kind: ResourceKind, id: string, booking: Booking, from: number, test: (other: Booking) => boolean): boolean {
    const list = this.lists[kind].get(id) ?? noBookings
    for (let at = firstAfter(list, from - this.longest); at < list.length; at += 1) {
      const other = list[at]
      if (!other || inOrder(other, booking) >= 0) return false
      if (other.end > from && test(other)) return true
    }
    return false
  }

  /** A delegation's day; undefined when the delegation is unknown or its round does not count. */
  day(unit: string): DelegationDay | undefined {
    if (this.latestDay?.unit === unit) return this.latestDay.day
    const { delegationId, date } = partsOfDay(unit)
    const delegation = rowOf(this.workspace, 'delegations', delegationId)
    const round = delegation && this.round(delegation.roundId)
    const day = round && dayOf(delegation, round, date, this.lists.delegation.get(delegationId) ?? noBookings, this.longest)
    this.latestDay = { unit, day }
    return day
  }

  /** An interpreter's week; undefined when the interpreter is unknown. */
  interpreterWeek(unit: string): InterpreterWeek | undefined {
    if (this.latestWeek?.unit === unit) return this.latestWeek.week
    const week = interpreterWeekOf(this.workspace, this.lists.interpreter, unit, this.rounds.rest, this.longest)
    this.latestWeek = { unit, week }
    return week
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
    return this.rounds.apart(round)
  }

  /** Sittings of the same round in the same room or those around it, overlapping or less than the widest gap away; without itself. */
  near(booking: Booking, { widestGap: gap, around }: Pick<ApartContext, 'widestGap' | 'around'>): readonly Booking[] {
    const found: Booking[] = []
    for (const roomId of roomsAround(this.workspace, booking.room, around)) {
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
    const dirty: GatheredUnits = {
      ...noUnits(),
      session: new Set(touched),
      nearness: new Set(touched),
      turnaround: new Set(touched),
      round: touchedRounds(this.workspace, next, diff),
    }
    for (const followers of [followersOf(this.workspace), followersOf(next)]) {
      if (followers.size > 0) for (const id of touched) for (const follower of followers.get(id) ?? []) dirty.session.add(follower)
    }
    for (const id of touched) this.addNeighbours(this.entries.get(id), dirty)
    for (const id of touched) {
      const entry = this.entries.get(id)
      if (!entry) continue
      this.entries.delete(id)
      for (const each of entry.bookings) eachPlace(each, (kind, resource, booking) => take(this.lists[kind], resource, booking))
    }
    this.latest = undefined
    this.latestDay = undefined
    this.latestWeek = undefined
    this.ofRounds = undefined
    this.latestOverlaps = undefined
    this.workspace = next
    this.people = peopleOf(next, this.placedAt)
    this.rounds.follow(next, diff)
    rejoin(this.placements, next, 'placements', diff)
    rejoin(this.assignments, next, 'boothAssignments', diff)
    for (const id of touched) {
      const session = rowOf(next, 'sessions', id)
      const entry = session && entryOf(this.people, session, this.placementsOf(session), this.assignmentsOf(session))
      if (!entry) continue
      this.entries.set(id, entry)
      for (const each of entry.bookings) {
        this.reachBack(each)
        eachPlace(each, (kind, resource, booking) => put(this.lists[kind], resource, booking))
      }
    }
    for (const id of touched) this.addNeighbours(this.entries.get(id), dirty)
    return dirty
  }

  /** Adds the units that a session's sittings share with those around them as the index stands. */
  private addNeighbours(entry: SessionEntry | undefined, dirty: GatheredUnits): void {
    const { reach, rest } = this.rounds
    for (const each of entry?.bookings ?? noBookings) {
      addInterpreterUnits(each, this.lists.interpreter, rest, dirty)
      const context = this.apartIn(each)
      if (isConcerned(each, context)) for (const other of this.near(each, context)) dirty.nearness.add(other.session.id)
      for (const date of daysOf(each)) for (const { delegationId } of each.delegations) dirty.day.add(dayUnit(delegationId, date))
      eachPlace(each, (kind, id, booking) => {
        const list = this.lists[kind].get(id) ?? noBookings
        for (let at = firstAfter(list, booking.start - this.longest); at < list.length; at += 1) {
          const other = list[at]
          if (!other || other.start >= booking.end + reach) break
          if (other.session.id === booking.session.id) continue
          // What comes before a sitting concerns the later one of the two.
          if (other.start >= booking.start) dirty.turnaround.add(other.session.id)
          if (other.start < booking.end && other.end > booking.start) dirty.encounter.add(encounterOf(booking, other))
        }
      })
    }
  }

  private allClose(): ReadonlySet<string> {
    const { reach } = this.rounds
    const found = new Set<string>()
    for (const [kind, lists] of Object.entries(this.lists)) {
      const sharing = kind === 'room' ? 'room' : 'people'
      allClose(lists.values(), reach, this.longest, (from, to) => mostMinutesBetween(this.rounds.timing(to.round), sharing, from, to), found)
    }
    return found
  }

  private placementsOf({ id }: Session): readonly Placement[] {
    return this.placedAt(id)
  }

  private assignmentsOf({ id }: Session): readonly BoothAssignment[] {
    return this.assignments.get(id) ?? noAssignments
  }

  private reachBack({ start, end }: Booking): void {
    if (end - start > this.longest) this.longest = end - start
  }
}
