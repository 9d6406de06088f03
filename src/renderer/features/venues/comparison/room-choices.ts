import type { Delegation, Room, TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'

/** A room the round would leave, and what it is used for. */
export interface LeavingRoom {
  readonly room: Room
  /** Sessions of the round that sit there. */
  readonly sessions: number
  readonly caucusOf: readonly Delegation[]
}

/** Rooms the round uses, by venue, in the order of the rooms. */
export const leavingRooms = (workspace: Workspace, round: TalksRound): ReadonlyMap<string, readonly LeavingRoom[]> => {
  const sessions = new Map<string, Set<string>>()
  for (const { roomId, sessionId } of rowsOf(workspace, 'placements')) {
    if (rowOf(workspace, 'sessions', sessionId)?.roundId === round.id) sessions.set(roomId, (sessions.get(roomId) ?? new Set()).add(sessionId))
  }
  const delegations = rowsOf(workspace, 'delegations').filter(({ roundId, caucusRoomId }) => roundId === round.id && caucusRoomId !== null)
  const byVenue = new Map<string, LeavingRoom[]>()
  for (const room of [...rowsOf(workspace, 'rooms')].sort((one, other) => one.order - other.order)) {
    const caucusOf = delegations.filter(({ caucusRoomId }) => caucusRoomId === room.id)
    const count = sessions.get(room.id)?.size ?? 0
    if (count > 0 || caucusOf.length > 0) byVenue.set(room.venueId, [...(byVenue.get(room.venueId) ?? []), { room, sessions: count, caucusOf }])
  }
  return byVenue
}

/** For each room chosen more than once, the rooms that would come into it. */
export const chosenTwice = (mapping: Readonly<Record<string, string | null>>): ReadonlyMap<string, readonly string[]> => {
  const comers = new Map<string, string[]>()
  for (const [from, to] of Object.entries(mapping)) if (to !== null) comers.set(to, [...(comers.get(to) ?? []), from])
  return new Map([...comers].filter(([, from]) => from.length > 1))
}
