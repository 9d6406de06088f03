import type { SessionFormat } from '../model/session'
import type { Room, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

/** Rooms kept for some kinds of session; a kind that is not named takes any. */
const keptFor: Readonly<Partial<Record<Room['kind'], readonly SessionFormat[]>>> = {
  caucus: ['caucus', 'proximity', 'bilateral', 'consultation', 'back-channel'],
  bilateral: ['bilateral', 'contact group', 'working group', 'consultation', 'back-channel', 'caucus', 'proximity'],
  press: ['press', 'ceremony'],
  dining: ['meal', 'break'],
  office: ['bilateral', 'back-channel', 'consultation'],
  secure: ['back-channel', 'bilateral', 'contact group', 'consultation'],
  lounge: ['break', 'meal'],
  prayer: [],
  medical: [],
}

/** Rooms a meal is served in, where it is not in a room of no stated use. */
const servesMeals: readonly Room['kind'][] = ['dining', 'lounge', 'other']

/**
 * Whether a room is meant for a session: by its kind, and, where it is a delegation's caucus room, by whether that
 * delegation comes. Working practice, no published norm: proposals keep to it where they can, nothing forbids another use.
 */
export const isMeantFor = (workspace: Workspace, room: Room, session: Session): boolean => {
  if (session.format === 'meal') return servesMeals.includes(room.kind)
  const kept = keptFor[room.kind]
  if (kept && !kept.includes(session.format)) return false
  const owners = rowsOf(workspace, 'delegations').filter(({ caucusRoomId, roundId }) => caucusRoomId === room.id && roundId === session.roundId)
  return owners.length === 0 || owners.some(({ id }) => session.attendance.some(({ delegationId }) => delegationId === id))
}
