import type { Delegation, Room, Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { count, list } from '@shared/text/lists'

/** What hangs on rooms that are about to be removed. */
export interface RemovalEffects {
  readonly rooms: readonly Room[]
  /** Sessions that would have no room left. */
  readonly unplaced: readonly Session[]
  /** Sessions that would lose one of several rooms. */
  readonly smaller: readonly Session[]
  /** Delegations that would lose their caucus room. */
  readonly homeless: readonly Delegation[]
}

/** What removing these rooms would do, in every round of the workspace. */
export const removalEffects = (workspace: Workspace, roomIds: readonly string[]): RemovalEffects => {
  const gone = new Set(roomIds)
  const touched = new Set<string>()
  const kept = new Set<string>()
  for (const { sessionId, roomId } of rowsOf(workspace, 'placements')) (gone.has(roomId) ? touched : kept).add(sessionId)
  const sessions = [...touched].flatMap((id) => rowOf(workspace, 'sessions', id) ?? [])
  return {
    rooms: roomIds.flatMap((id) => rowOf(workspace, 'rooms', id) ?? []),
    unplaced: sessions.filter(({ id }) => !kept.has(id)),
    smaller: sessions.filter(({ id }) => kept.has(id)),
    homeless: rowsOf(workspace, 'delegations').filter(({ caucusRoomId }) => caucusRoomId !== null && gone.has(caucusRoomId)),
  }
}

export const isHarmless = ({ unplaced, smaller, homeless }: RemovalEffects): boolean => unplaced.length + smaller.length + homeless.length === 0

/** The effects as sentences, the gravest first. */
export const effectSentences = ({ unplaced, smaller, homeless }: RemovalEffects): readonly string[] => [
  ...(unplaced.length > 0 ? [`${count(unplaced.length, 'session', 'sessions')} would become unplaced: ${list(unplaced.map(({ title }) => title), 4)}.`] : []),
  ...(smaller.length > 0 ? [`${count(smaller.length, 'session', 'sessions')} would lose one of several rooms: ${list(smaller.map(({ title }) => title), 4)}.`] : []),
  ...(homeless.length > 0 ? [`${list(homeless.map(({ name }) => name), 4)} would have no caucus room.`] : []),
]
