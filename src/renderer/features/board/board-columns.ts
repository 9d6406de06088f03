import { fullName } from '@shared/model/person'
import type { PartyColour } from '@shared/model/process'
import type { WallDate } from '@shared/model/time'
import type { Room, TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { BoardGroup } from '../../state/board-preferences'
import type { BoardEvent } from './board-events'
import { colourOf } from './board-events'
import { assignmentsOf } from './card-interpreting'

/** What the board's columns stand for within a day. */
export type ColumnKind = 'room' | 'delegation' | 'interpreter' | 'chair'

/** One room, delegation, interpreter or chair. `id` null is the column of sessions that have none ("Not assigned"), or the whole day when the board is not divided. */
export interface ColumnResource {
  readonly kind: ColumnKind
  readonly id: string | null
}

/**
 * One column of the hours, or one cell of the month, in the order drawn. Every column has its element (class
 * `rbc-day-slot`) from the first paint on, also while its sessions are not drawn yet.
 */
export interface BoardColumn {
  readonly day: WallDate
  /** The room that is dropped into here; null keeps the session's own room. */
  readonly roomId: string | null
  readonly resource: ColumnResource
}

/** A column's head within each day. */
export interface ColumnHead {
  readonly resource: ColumnResource
  readonly name: string
  /** Said small under the name. */
  readonly aside: string
  readonly colour: PartyColour | null
}

const repeated = (names: readonly string[]): ReadonlySet<string> => new Set(names.filter((name, at) => names.indexOf(name) !== at))

/**
 * What each room is called on the board. Rooms that share a name are told apart by what differs: the venue, the floor,
 * the zone, else a number.
 */
export const roomLabels = (rooms: readonly Room[], venues: readonly Venue[]): ReadonlyMap<string, string> => {
  const venueNames = new Map(venues.map((venue) => [venue.id as string, venue.name]))
  const twice = repeated(rooms.map((room) => room.name.trim()))
  const labels = new Map<string, string>()
  for (const name of twice) {
    const alike = rooms.filter((room) => room.name.trim() === name)
    const tellings: readonly ((room: Room, at: number) => string)[] = [
      (room) => venueNames.get(room.venueId) ?? '',
      (room) => (room.floor === '' ? '' : `floor ${room.floor}`),
      (room) => room.zone,
      (room) => [venueNames.get(room.venueId) ?? '', room.floor === '' ? '' : `floor ${room.floor}`].filter(Boolean).join(', '),
      (_, at) => String(at + 1),
    ]
    const telling = tellings.find((tell) => new Set(alike.map(tell)).size === alike.length && !alike.some((room, at) => tell(room, at) === ''))
    alike.forEach((room, at) => labels.set(room.id, `${name} (${telling?.(room, at) ?? String(at + 1)})`))
  }
  return new Map(rooms.map((room) => [room.id as string, labels.get(room.id) ?? room.name]))
}

const roomHeads = (rooms: readonly Room[], labels: ReadonlyMap<string, string>, venues: readonly Venue[]): readonly ColumnHead[] => {
  const severalVenues = new Set(rooms.map((room) => room.venueId)).size > 1
  return rooms.map((room) => ({
    resource: { kind: 'room', id: room.id },
    name: labels.get(room.id) ?? room.name,
    aside: [severalVenues ? venues.find((venue) => venue.id === room.venueId)?.name : '', room.zone, room.floor ? `floor ${room.floor}` : ''].filter(Boolean).join(' · '),
    colour: null,
  }))
}

/** Heads of a round's columns; those without anybody ("Not assigned") come first, where work is to be done. */
export const columnHeads = (workspace: Workspace, round: TalksRound, group: BoardGroup, rooms: readonly Room[], labels: ReadonlyMap<string, string>, venues: readonly Venue[]): readonly ColumnHead[] => {
  switch (group) {
    case 'room':
      return roomHeads(rooms, labels, venues)
    case 'day':
      return [{ resource: { kind: 'room', id: null }, name: '', aside: '', colour: null }]
    case 'delegation':
      return [
        { resource: { kind: 'delegation', id: null }, name: 'No delegation', aside: '', colour: null },
        ...rowsOf(workspace, 'delegations')
          .filter((delegation) => delegation.roundId === round.id)
          .map((delegation): ColumnHead => ({
            resource: { kind: 'delegation', id: delegation.id },
            name: delegation.name,
            aside: delegation.kind === 'party' ? '' : delegation.kind,
            colour: colourOf(workspace, delegation.id),
          })),
      ]
    case 'interpreter': {
      const working = new Set<string>()
      for (const session of rowsOf(workspace, 'sessions')) {
        if (session.roundId === round.id) for (const { status, interpreterId } of assignmentsOf(workspace, session.id)) if (status !== 'declined') working.add(interpreterId)
      }
      return [
        { resource: { kind: 'interpreter', id: null }, name: 'Not assigned', aside: 'needs an interpreter', colour: null },
        ...rowsOf(workspace, 'interpreters')
          .filter((interpreter) => working.has(interpreter.id))
          .map((interpreter): ColumnHead => ({
            resource: { kind: 'interpreter', id: interpreter.id },
            name: fullName(interpreter),
            aside: interpreter.languages.map(({ code }) => code).join(' · '),
            colour: null,
          })),
      ]
    }
    case 'chair': {
      const chairing = new Set<string>(rowsOf(workspace, 'sessions').flatMap((session) => (session.roundId === round.id && session.chairId !== null ? [session.chairId] : [])))
      return [
        { resource: { kind: 'chair', id: null }, name: 'Not assigned', aside: 'no chair', colour: null },
        ...rowsOf(workspace, 'teamMembers')
          .filter((member) => chairing.has(member.id))
          .map((member): ColumnHead => ({ resource: { kind: 'chair', id: member.id }, name: fullName(member), aside: member.role, colour: null })),
      ]
    }
  }
}

/** The columns of the days shown, each day with the same heads. */
export const boardColumns = (days: readonly WallDate[], heads: readonly ColumnHead[]): readonly BoardColumn[] =>
  days.flatMap((day) => heads.map(({ resource }): BoardColumn => ({ day, roomId: resource.kind === 'room' ? resource.id : null, resource })))

const unassigned: readonly null[] = [null]

/** The ids of the columns a session stands in; empty when this grouping has no place for it. */
export const columnsOf = (event: BoardEvent, group: BoardGroup, inRound: (columnId: string) => boolean): readonly (string | null)[] => {
  switch (group) {
    case 'room':
      return [event.roomId]
    case 'day':
      return unassigned
    case 'delegation': {
      const present = event.delegationIds.filter(inRound)
      return present.length > 0 ? present : unassigned
    }
    case 'interpreter': {
      const team = event.interpreterIds.filter(inRound)
      // A session held without interpretation has nothing to be assigned.
      return team.length > 0 ? team : event.team === null ? [] : unassigned
    }
    case 'chair':
      return event.chairId !== null && inRound(event.chairId) ? [event.chairId] : unassigned
  }
}
