import type { CommandInput } from '@shared/commands/registry'
import type { Session } from '@shared/model/workspace'
import { unpickAll } from '../state/board-selection'
import { setForm, setPlacing, setWaysOut } from '../state/board-tasks'
import { newId } from '../state/new-id'
import { select, setBoard, showScreen, useViewState } from '../state/view-state'
import type { Action } from './action'
import { perform } from './perform'
import type { Meant } from './verb-subject'
import { meantWords, nextInRoom, verbSubject, workspaceNow, writable } from './verb-subject'

/** A verb on sessions of the board, with the key that stands for it on a session there. */
export interface SessionVerb extends Action {
  readonly boardKey?: string
  /** The verb alone, where the subject is plain from where it stands: "Duplicate". */
  readonly word: () => string
  /** Verbs of one part of the menu stand together. */
  readonly part: 'time' | 'session' | 'status' | 'away'
}

type Step = Extract<CommandInput, { readonly type: 'batch' }>['commands'][number]

/** One undo step for all of them; a single one that names itself well keeps its own name. */
const performAll = (label: string, steps: readonly Step[], { sessions }: Meant): void => {
  const [first] = steps
  if (!first) return
  const only = sessions.length === 1 ? (sessions[0]?.id ?? null) : null
  void perform(steps.length === 1 && first.type !== 'update' ? first : { type: 'batch', label, commands: [...steps] }, only)
}

const verb = (
  id: string,
  part: SessionVerb['part'],
  word: string | ((meant: Meant | null) => string),
  title: (meant: Meant | null) => string,
  fits: (meant: Meant) => boolean,
  run: (meant: Meant) => void,
  boardKey?: string,
): SessionVerb => ({
  id: `board.${id}`,
  part,
  group: 'Board',
  word: () => (typeof word === 'string' ? word : word(verbSubject())),
  title: () => title(verbSubject()),
  enabled: () => {
    const meant = verbSubject()
    return writable() && meant !== null && fits(meant)
  },
  run: () => {
    const meant = verbSubject()
    if (meant) run(meant)
  },
  ...(boardKey === undefined ? {} : { boardKey }),
})

const named = (meant: Meant | null): string => (meant ? meantWords(meant) : 'the selected session')
const isOne = (meant: Meant): boolean => meant.sessions.length === 1
const isPlaced = (meant: Meant): boolean => meant.placements.length > 0

const setStatus = (meant: Meant, status: Session['status'], label: string): void => {
  performAll(label, meant.sessions.filter((session) => session.status !== status).map((session): Step => ({ type: 'update', table: 'sessions', id: session.id, fields: { status } })), meant)
}

/** The two sessions to be merged: both that are picked, or one and the next in its room. */
const pairOf = (meant: Meant): readonly [Session, Session] | null => {
  const workspace = workspaceNow()
  const [first, second] = meant.sessions
  if (!workspace || !first) return null
  if (second) return meant.sessions.length === 2 ? [first, second] : null
  const [placement] = meant.placements
  const next = placement ? nextInRoom(workspace, placement) : undefined
  return next ? [first, next] : null
}

const mergeWords = (meant: Meant | null): string => {
  const pair = meant && pairOf(meant)
  if (!pair) return 'Merge with the next session'
  return meant.sessions.length === 2 ? `Merge ${pair[0].title} and ${pair[1].title}` : `Merge with ${pair[1].title}`
}

const earlierFirst = (meant: Meant, [one, other]: readonly [Session, Session]): readonly [Session, Session] => {
  const startOf = (session: Session): string => meant.placements.find((placement) => placement.sessionId === session.id)?.start ?? '9999'
  return startOf(other) < startOf(one) ? [other, one] : [one, other]
}

/** What can be done with sessions: read by the menu on a session, the inspector, the palette and the keys of the board. */
export const sessionVerbs: readonly SessionVerb[] = [
  verb('move', 'time', 'Move to…', (meant) => `Move ${named(meant)} to…`, () => true, (meant) => {
    const [placement] = meant.placements
    showScreen('board')
    if (meant.placements.length > 1) setForm({ kind: 'move-several', placementIds: meant.placements.map(({ id }) => id) })
    else if (placement) setBoard({ moving: placement.id })
    else if (meant.sessions[0]) setPlacing(meant.sessions[0].id)
  }, 'Enter'),
  verb('find-time', 'time', 'Find a time…', (meant) => `Find a time for ${named(meant)}…`, isOne, (meant) => {
    const [session] = meant.sessions
    showScreen('board')
    if (session) setWaysOut({ sessionId: session.id, asked: true })
  }, 'T'),
  verb('shift', 'time', 'Shift everything after it…', () => 'Shift everything after it…', (meant) => isOne(meant) && isPlaced(meant), (meant) => {
    const [placement] = meant.placements
    showScreen('board')
    if (placement) setForm({ kind: 'shift', placementId: placement.id })
  }),
  verb('duplicate', 'session', 'Duplicate', (meant) => `Duplicate ${named(meant)}`, () => true, (meant) => {
    performAll(`Duplicate ${meantWords(meant)}`, meant.sessions.map((session): Step => ({ type: 'duplicate-session', sessionId: session.id, newSessionId: newId() })), meant)
  }, 'D'),
  verb('split', 'session', 'Split…', (meant) => `Split ${named(meant)}…`, (meant) => isOne(meant) && isPlaced(meant), (meant) => {
    const [placement] = meant.placements
    showScreen('board')
    if (placement) setForm({ kind: 'split', placementId: placement.id })
  }),
  verb('merge', 'session', mergeWords, mergeWords, (meant) => pairOf(meant) !== null, (meant) => {
    const pair = pairOf(meant)
    if (!pair) return
    const [kept, joined] = earlierFirst(meant, pair)
    unpickAll()
    if (useViewState.getState().selection?.id === joined.id) select({ table: 'sessions', id: kept.id })
    void perform({ type: 'merge-sessions', sessionId: kept.id, otherId: joined.id }, kept.id)
  }),
  verb('confirm', 'status', 'Confirm', (meant) => `Confirm ${named(meant)}`, ({ sessions }) => sessions.some(({ status }) => status !== 'confirmed'), (meant) => {
    setStatus(meant, 'confirmed', `Confirm ${meantWords(meant)}`)
  }),
  verb('tentative', 'status', 'Mark as tentative', (meant) => `Mark ${named(meant)} as tentative`, ({ sessions }) => sessions.some(({ status }) => status !== 'tentative'), (meant) => {
    setStatus(meant, 'tentative', `Mark ${meantWords(meant)} as tentative`)
  }),
  verb('cancel', 'status', 'Cancel', (meant) => `Cancel ${named(meant)}`, ({ sessions }) => sessions.some(({ status }) => status !== 'cancelled'), (meant) => {
    setStatus(meant, 'cancelled', `Cancel ${meantWords(meant)}`)
  }),
  verb('unplace', 'away', 'Take off the board', (meant) => `Take ${named(meant)} off the board`, isPlaced, (meant) => {
    const placed = [...new Set(meant.placements.map(({ sessionId }) => sessionId))]
    unpickAll()
    performAll(`Take ${meantWords(meant)} off the board`, placed.map((sessionId): Step => ({ type: 'unplace-session', sessionId })), meant)
  }, 'Delete'),
  verb('remove-session', 'away', 'Remove', (meant) => `Remove ${named(meant)}`, () => true, (meant) => {
    unpickAll()
    const shown = useViewState.getState().selection
    if (meant.sessions.some(({ id }) => id === shown?.id)) select(null)
    performAll(`Remove ${meantWords(meant)}`, meant.sessions.map((session): Step => ({ type: 'remove', table: 'sessions', id: session.id })), meant)
  }),
]

/** The verb that stands for a key on a session of the board. */
export const verbOfKey = (key: string): SessionVerb | undefined => sessionVerbs.find(({ boardKey }) => boardKey?.toLowerCase() === key.toLowerCase())
