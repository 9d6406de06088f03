import type { Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

const known = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** Each room with the rooms next to it, itself first. It is enough that one of two rooms names the other. */
export const roomsAround = (workspace: Workspace): ReadonlyMap<string, readonly string[]> => {
  const found = known.get(workspace.rooms)
  if (found) return found
  const around = new Map<string, Set<string>>()
  const note = (one: string, other: string): void => {
    const near = around.get(one)
    if (near) near.add(other)
    else around.set(one, new Set([one, other]))
  }
  for (const room of rowsOf(workspace, 'rooms')) {
    note(room.id, room.id)
    for (const other of room.adjacentRoomIds) {
      note(room.id, other)
      note(other, room.id)
    }
  }
  const lists = new Map([...around].map(([id, near]) => [id, [...near]] as const))
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.rooms, lists)
  return lists
}
