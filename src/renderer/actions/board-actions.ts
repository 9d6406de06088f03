import { rowsOf } from '@shared/model/workspace'
import { dateOf } from '@shared/model/time'
import { pick } from '../state/board-selection'
import { setForm } from '../state/board-tasks'
import { roundInView } from '../state/current'
import { newId } from '../state/new-id'
import { select, showScreen, useViewState } from '../state/view-state'
import { execute } from '../state/workspace-state'
import { reported } from '../ui/notice'
import type { Action } from './action'
import { perform } from './perform'
import { sessionVerbs } from './session-verbs'
import { workspaceNow, writable } from './verb-subject'

const roundNow = () => {
  const workspace = workspaceNow()
  return workspace ? roundInView(workspace, useViewState.getState().roundId) : undefined
}

/** The first day in view. */
const dayNow = () => useViewState.getState().boardDate ?? roundNow()?.startDate ?? null

/** Adds an unplaced session to the round in view and opens it in the inspector. */
export const addSession = async (): Promise<void> => {
  const workspace = workspaceNow()
  const round = roundNow()
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
  void perform({ type: 'unplace-session', sessionId }, sessionId)
}

/** Picks every session that starts on a day of the round in view. */
export const pickDay = (day: string): void => {
  const workspace = workspaceNow()
  const round = roundNow()
  if (!workspace || !round) return
  const inRound = new Set<string>(rowsOf(workspace, 'sessions').flatMap((session) => (session.roundId === round.id ? [session.id] : [])))
  pick(rowsOf(workspace, 'placements').flatMap((placement) => (dateOf(placement.start) === day && inRound.has(placement.sessionId) ? [placement.id] : [])))
}

const onDay = (kind: 'copy-day' | 'everywhere') => (): void => {
  const day = dayNow()
  showScreen('board')
  if (day !== null) setForm({ kind, day })
}

/** What can be done on the board without a session in hand. */
export const dayVerbs: readonly Action[] = [
  { id: 'board.everywhere', title: () => 'Add a break or meal in all rooms…', group: 'Board', enabled: () => writable() && dayNow() !== null, run: onDay('everywhere') },
  { id: 'board.copy-day', title: () => 'Copy the day to another day…', group: 'Board', enabled: () => writable() && dayNow() !== null, run: onDay('copy-day') },
  {
    id: 'board.pick-day',
    title: () => 'Pick every session of the day',
    group: 'Board',
    enabled: () => dayNow() !== null && useViewState.getState().screen === 'board',
    run: () => {
      const day = dayNow()
      if (day !== null) pickDay(day)
    },
  },
  {
    id: 'board.keys',
    title: () => 'Keys of the board',
    group: 'Board',
    enabled: () => true,
    run: () => {
      showScreen('board')
      setForm({ kind: 'keys' })
    },
  },
]

export const boardActions: readonly Action[] = [
  { id: 'board.add-session', title: () => 'Add a session', group: 'Board', keys: 'alt+n', enabled: writable, run: () => void addSession() },
  ...sessionVerbs,
  ...dayVerbs,
]
