import type { Placement, Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { dateOf, wallMinutes } from '@shared/model/time'
import { useBoardSelection } from '../state/board-selection'
import type { VerbSubject } from '../state/board-tasks'
import { useViewState } from '../state/view-state'
import { useWorkspaceState } from '../state/workspace-state'

/** What a verb of the board is about now: placements with their sessions, and sessions that stand nowhere. */
export interface Meant {
  readonly workspace: Workspace
  readonly placements: readonly Placement[]
  /** Every session meant, each once, placed ones first. */
  readonly sessions: readonly Session[]
}

export const workspaceNow = (): Workspace | undefined => useWorkspaceState.getState().open?.workspace

/** Whether the open workspace can be changed. */
export const writable = (): boolean => {
  const open = useWorkspaceState.getState().open
  return open !== null && open.save.kind !== 'read-only'
}

const meantBy = (workspace: Workspace, placementIds: Iterable<string>, unplacedIds: readonly string[]): Meant => {
  const placements = [...placementIds].flatMap((id) => rowOf(workspace, 'placements', id) ?? [])
  const ids = new Set<string>([...placements.map((placement) => placement.sessionId), ...unplacedIds])
  return { workspace, placements, sessions: [...ids].flatMap((id) => rowOf(workspace, 'sessions', id) ?? []) }
}

let aimed: VerbSubject | null = null

/** Reads or runs verbs on a subject of its own, whatever is picked or selected: a menu's, or the session under the keyboard. */
export const aimAt = <T>(subject: VerbSubject, act: () => T): T => {
  aimed = subject
  try {
    return act()
  } finally {
    aimed = null
  }
}

/** What is meant: what was aimed at, else what is picked, else what the inspector shows. Null when that is nothing. */
export const verbSubject = (): Meant | null => {
  const workspace = workspaceNow()
  if (!workspace) return null
  const { picked } = useBoardSelection.getState()
  const { selection } = useViewState.getState()
  const meant = aimed
    ? meantBy(workspace, aimed.placementIds, aimed.unplacedIds)
    : picked.size > 0
      ? meantBy(workspace, picked, [])
      : selection?.table === 'placements'
        ? meantBy(workspace, [selection.id], [])
        : selection?.table === 'sessions'
          ? meantBy(workspace, rowsOf(workspace, 'placements').flatMap((placement) => (placement.sessionId === selection.id ? [placement.id] : [])), [selection.id])
          : null
  return meant && meant.sessions.length > 0 ? meant : null
}

/** "Plenary 3", or "4 sessions". */
export const meantWords = ({ sessions }: Pick<Meant, 'sessions'>): string => (sessions.length === 1 ? (sessions[0]?.title ?? '') : `${String(sessions.length)} sessions`)

/** Sessions of a placement that follow in the same room on the same day, the next first. */
export const nextInRoom = (workspace: Workspace, placement: Placement): Session | undefined => {
  const roundId = rowOf(workspace, 'sessions', placement.sessionId)?.roundId
  const [next] = rowsOf(workspace, 'placements')
    .filter((other) => other.roomId === placement.roomId && dateOf(other.start) === dateOf(placement.start) && other.sessionId !== placement.sessionId && other.start >= placement.start)
    .filter((other) => rowOf(workspace, 'sessions', other.sessionId)?.roundId === roundId)
    .sort((one, other) => wallMinutes(one.start) - wallMinutes(other.start))
  return rowOf(workspace, 'sessions', next?.sessionId)
}
