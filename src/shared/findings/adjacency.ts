import type { Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

const known = new WeakMap<object, ReadonlyMap<string, ReadonlySet<string>>>()

/** Rooms next to each room. It is enough that one of the two names the other. */
export const adjacencyOf = (workspace: Workspace): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = known.get(workspace.rooms)
  if (found) return found
  const adjacency = new Map<string, Set<string>>()
  const note = (one: string, other: string): void => {
    const neighbours = adjacency.get(one)
    if (neighbours) neighbours.add(other)
    else adjacency.set(one, new Set([other]))
  }
  for (const room of rowsOf(workspace, 'rooms')) {
    for (const other of room.adjacentRoomIds) {
      if (other === room.id) continue
      note(room.id, other)
      note(other, room.id)
    }
  }
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.rooms, adjacency)
  return adjacency
}
