import type { Room, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

interface RoomIndex {
  readonly around: ReadonlyMap<string, ReadonlySet<string>>
  readonly atEntrance: ReadonlyMap<string, readonly string[]>
  readonly inZone: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<object, RoomIndex>()
const none: readonly string[] = []

/** Entrances and zones are words typed by hand, and each venue has its own. */
const placeKey = (room: Room, word: string): string => `${room.venueId} ${word.trim().toLowerCase()}`
const isWord = (word: string): boolean => word.trim() !== ''

const indexOf = (workspace: Workspace): RoomIndex => {
  const found = known.get(workspace.rooms)
  if (found) return found
  const around = new Map<string, Set<string>>()
  const atEntrance = new Map<string, string[]>()
  const inZone = new Map<string, string[]>()
  const note = (one: string, other: string): void => {
    const near = around.get(one)
    if (near) near.add(other)
    else around.set(one, new Set([one, other]))
  }
  const gather = (groups: Map<string, string[]>, room: Room, word: string): void => {
    if (!isWord(word)) return
    const key = placeKey(room, word)
    const group = groups.get(key)
    if (group) group.push(room.id)
    else groups.set(key, [room.id])
  }
  for (const room of rowsOf(workspace, 'rooms')) {
    note(room.id, room.id)
    // It is enough that one of two rooms names the other.
    for (const other of room.adjacentRoomIds) {
      note(room.id, other)
      note(other, room.id)
    }
    for (const entrance of room.entrances) gather(atEntrance, room, entrance)
    gather(inZone, room, room.zone)
  }
  const index = { around, atEntrance, inZone }
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.rooms, index)
  return index
}

/** Whether two rooms are next to each other: it is enough that one of them says so. */
export const areAdjacent = (workspace: Workspace, one: Room, other: Room): boolean => one.id !== other.id && (indexOf(workspace).around.get(one.id)?.has(other.id) ?? false)

/** An entrance that both rooms have, as it is written for the first; null when they share none. */
export const sharedEntrance = (one: Room, other: Room): string | null => {
  if (one.venueId !== other.venueId) return null
  const keys = other.entrances.filter(isWord).map((entrance) => placeKey(other, entrance))
  return one.entrances.find((entrance) => keys.includes(placeKey(one, entrance)))?.trim() ?? null
}

/** The zone or corridor in which both rooms lie; null when they lie in none or in different ones. */
export const sharedZone = (one: Room, other: Room): string | null =>
  isWord(one.zone) && isWord(other.zone) && placeKey(one, one.zone) === placeKey(other, other.zone) ? one.zone.trim() : null

/** How two rooms lie to each other: what people of the one and the other may share or hear. */
export interface RoomRelation {
  readonly same: boolean
  readonly adjacent: boolean
  readonly entrance: string | null
  readonly zone: string | null
}

/** Everything at once, for where it is asked seldom. */
export const relationOf = (workspace: Workspace, one: Room, other: Room): RoomRelation => ({
  same: one.id === other.id, adjacent: areAdjacent(workspace, one, other), entrance: sharedEntrance(one, other), zone: sharedZone(one, other),
})

/** How far around a room to look. */
export interface Surroundings {
  readonly entrances: boolean
  readonly zones: boolean
}

/** A room itself, those next to it and, where asked for, those that share an entrance or lie in its zone; each once. */
export const roomsAround = (workspace: Workspace, room: Room, { entrances, zones }: Surroundings): Iterable<string> => {
  const { around, atEntrance, inZone } = indexOf(workspace)
  const adjacent = around.get(room.id) ?? none
  if (!entrances && !zones) return adjacent
  const found = new Set(adjacent)
  if (entrances) for (const entrance of room.entrances) for (const id of atEntrance.get(placeKey(room, entrance)) ?? none) found.add(id)
  if (zones) for (const id of inZone.get(placeKey(room, room.zone)) ?? none) found.add(id)
  return found
}
