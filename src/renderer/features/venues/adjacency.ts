import type { Room } from '@shared/model/workspace'
import type { RoomPair } from '@shared/views/floor-plan'
import type { RecordChange } from '../../ui/data-table/record-changes'

/**
 * Changes to rooms completed so that neighbours agree: whoever gains or loses a neighbour is gained or lost by it too.
 * A room is never its own neighbour.
 */
export const withNeighbours = (rooms: readonly Room[], changes: readonly RecordChange[]): readonly RecordChange[] => {
  const before = new Map<string, readonly string[]>(rooms.map((room) => [room.id, room.adjacentRoomIds]))
  const next = new Map<string, readonly string[]>()
  const listOf = (id: string): readonly string[] => next.get(id) ?? before.get(id) ?? []
  for (const { id, fields } of changes) {
    const wanted: unknown = fields['adjacentRoomIds']
    if (!Array.isArray(wanted)) continue
    const now = [...new Set(wanted.filter((other): other is string => typeof other === 'string' && other !== id && before.has(other)))]
    const was = listOf(id)
    next.set(id, now)
    for (const other of now) if (!was.includes(other) && !listOf(other).includes(id)) next.set(other, [...listOf(other), id])
    for (const other of was) if (!now.includes(other)) next.set(other, listOf(other).filter((held) => held !== id))
  }
  const touched = new Map<string, RecordChange>(changes.map((change) => [change.id, change]))
  for (const [id, adjacentRoomIds] of next) touched.set(id, { id, fields: { ...touched.get(id)?.fields, adjacentRoomIds } })
  return [...touched.values()]
}

/** Neighbour lists after pairs of rooms were joined or parted. */
export const neighbourChanges = (rooms: readonly Room[], pairs: readonly RoomPair[], joined: boolean): readonly RecordChange[] => {
  const lists = new Map<string, readonly string[]>()
  const edit = (room: Room, other: Room): void => {
    const without = (lists.get(room.id) ?? room.adjacentRoomIds).filter((id) => id !== other.id)
    lists.set(room.id, joined ? [...without, other.id] : without)
  }
  for (const [one, other] of pairs) {
    edit(one, other)
    edit(other, one)
  }
  return withNeighbours(rooms, [...lists].map(([id, adjacentRoomIds]) => ({ id, fields: { adjacentRoomIds } })))
}
