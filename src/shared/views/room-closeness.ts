import { planDistanceMetres } from '../model/floor-geometry'
import type { Delegation, Room, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { areNeighbours } from './floor-plan'

/** In what ways a room is close to another. */
export interface Closeness {
  readonly nextTo: boolean
  /** The zone both lie in; null when they do not share one. */
  readonly zone: string | null
  /** Entrances that lead to both. */
  readonly entrances: readonly string[]
  /** Metres between their middles; null unless both are drawn on one measured floor. */
  readonly metres: number | null
}

/** A room close to another, and how. */
export interface CloseRoom {
  readonly room: Room
  readonly closeness: Closeness
}

/** How two rooms are close to each other; null when they share no wall, zone or entrance, or are of two venues. */
export const closenessOf = (workspace: Workspace, one: Room, other: Room): Closeness | null => {
  if (one.venueId !== other.venueId || one.id === other.id) return null
  const nextTo = areNeighbours(one, other)
  const zone = one.zone !== '' && one.zone === other.zone ? one.zone : null
  const entrances = one.entrances.filter((entrance) => other.entrances.includes(entrance))
  if (!nextTo && zone === null && entrances.length === 0) return null
  const venue = rowOf(workspace, 'venues', one.venueId)
  return { nextTo, zone, entrances, metres: venue ? planDistanceMetres(venue, one, other) : null }
}

/** Every room close to this one: its neighbours first, then by how much they share. */
export const closeRooms = (workspace: Workspace, room: Room): readonly CloseRoom[] =>
  rowsOf(workspace, 'rooms')
    .flatMap((other): readonly CloseRoom[] => {
      const closeness = closenessOf(workspace, room, other)
      return closeness ? [{ room: other, closeness }] : []
    })
    .sort((one, other) => weight(other.closeness) - weight(one.closeness) || one.room.order - other.room.order)

const weight = ({ nextTo, zone, entrances }: Closeness): number => (nextTo ? 4 : 0) + (zone === null ? 0 : 2) + (entrances.length > 0 ? 1 : 0)

/** The caucus rooms of a party's delegations in a round; none while nobody has said which they are. */
export const caucusRoomsOf = (workspace: Workspace, roundId: string, partyId: string): readonly Room[] => {
  const ids = rowsOf(workspace, 'delegations')
    .filter((delegation: Delegation) => delegation.roundId === roundId && delegation.partyId === partyId)
    .map((delegation) => delegation.caucusRoomId)
  return [...new Set(ids)].flatMap((id) => rowOf(workspace, 'rooms', id) ?? [])
}
