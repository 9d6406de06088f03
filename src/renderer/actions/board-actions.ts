import type { Placement } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { newId } from '../state/new-id'
import { roundInView } from '../state/current'
import { select, setBoard, showScreen, useViewState } from '../state/view-state'
import { execute, useWorkspaceState } from '../state/workspace-state'
import { reported } from '../ui/notice'
import type { Action } from './action'

const workspaceNow = () => useWorkspaceState.getState().open?.workspace
const writable = (): boolean => {
  const open = useWorkspaceState.getState().open
  return open !== null && open.save.kind !== 'read-only'
}

/** The placement meant by the selection: itself, or the first of a selected session. */
export const selectedPlacement = (): Placement | undefined => {
  const workspace = workspaceNow()
  const selection = useViewState.getState().selection
  if (!workspace || !selection) return undefined
  if (selection.table === 'placements') return rowOf(workspace, 'placements', selection.id)
  if (selection.table !== 'sessions') return undefined
  return rowsOf(workspace, 'placements').find((placement) => placement.sessionId === selection.id)
}

const selectedSessionId = (): string | undefined => {
  const selection = useViewState.getState().selection
  return selection?.table === 'sessions' ? selection.id : selectedPlacement()?.sessionId
}

/** Adds an unplaced session to the round in view and opens it in the inspector. */
export const addSession = async (): Promise<void> => {
  const workspace = workspaceNow()
  const round = workspace ? roundInView(workspace, useViewState.getState().roundId) : undefined
  if (!workspace || !round) return
  const id = newId()
  const number = rowsOf(workspace, 'sessions').filter((session) => session.roundId === round.id).length + 1
  const answer = await reported(
    execute({ type: 'create', table: 'sessions', row: { id, roundId: round.id, title: `Session ${String(number)}`, format: 'working group', minutes: 90 } }),
  )
  if (!answer.ok) return
  showScreen('board')
  select({ table: 'sessions', id })
}

/** Takes a session off the board. */
export const unplace = (sessionId: string): void => {
  void reported(execute({ type: 'unplace-session', sessionId }))
}

export const boardActions: readonly Action[] = [
  { id: 'board.add-session', title: () => 'Add a session', group: 'Board', keys: 'alt+n', enabled: writable, run: () => void addSession() },
  {
    id: 'board.move',
    title: () => 'Move the selected session to…',
    group: 'Board',
    enabled: () => writable() && selectedPlacement() !== undefined,
    run: () => {
      const placement = selectedPlacement()
      if (placement) setBoard({ moving: placement.id })
    },
  },
  {
    id: 'board.unplace',
    title: () => 'Take the selected session off the board',
    group: 'Board',
    enabled: () => writable() && selectedPlacement() !== undefined,
    run: () => {
      const id = selectedSessionId()
      if (id !== undefined) unplace(id)
    },
  },
  {
    id: 'board.remove-session',
    title: () => 'Remove the selected session',
    group: 'Board',
    enabled: () => writable() && selectedSessionId() !== undefined,
    run: () => {
      const id = selectedSessionId()
      if (id === undefined) return
      select(null)
      void reported(execute({ type: 'remove', table: 'sessions', id }))
    },
  },
]
