import { coverageOf } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import { boothAssignmentSchema } from '@shared/model/interpreter'
import type { Interpreter, Session, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { InterpretedSession } from '@shared/views/assignment-sessions'

/** Pairs nobody covers yet that would be covered if this interpreter joined the session's team. */
export const couldCover = (workspace: Workspace, interpreter: Interpreter, { session, coverage, assignments }: Pick<InterpretedSession, 'session' | 'coverage' | 'assignments'>): readonly string[] => {
  if (coverage.uncovered.length === 0) return []
  const joining = boothAssignmentSchema.parse({ id: 'joining', sessionId: session.id, interpreterId: interpreter.id })
  const left = coverageOf(peopleOf(workspace), session, [...assignments, joining]).uncovered
  return coverage.uncovered.flatMap(({ from, to }) => (left.some((pair) => pair.from === from && pair.to === to) ? [] : [`${from} → ${to}`]))
}

/** How much of a round an interpreter works. */
export interface InterpreterLoad {
  readonly sessions: number
  readonly minutes: number
}

/** Minutes on the board per session; rooms used at the same time count once. */
const minutesBySession = (workspace: Workspace): ReadonlyMap<string, number> => {
  const starts = new Map<string, Map<string, number>>()
  for (const { sessionId, start, minutes } of rowsOf(workspace, 'placements')) {
    const held = starts.get(sessionId) ?? new Map<string, number>()
    held.set(start, Math.max(held.get(start) ?? 0, minutes))
    starts.set(sessionId, held)
  }
  return new Map([...starts].map(([id, held]) => [id, [...held.values()].reduce((sum, minutes) => sum + minutes, 0)]))
}

/** Loads of a round by interpreter; a session not on the board yet counts by its planned length. */
export const loadsOf = (workspace: Workspace, roundId: string): ReadonlyMap<string, InterpreterLoad> => {
  const placed = minutesBySession(workspace)
  const loads = new Map<string, InterpreterLoad>()
  const sessions = new Map<string, Session>(rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId && session.status !== 'cancelled').map((session) => [session.id, session]))
  for (const { sessionId, interpreterId, status } of rowsOf(workspace, 'boothAssignments')) {
    const session = sessions.get(sessionId)
    if (!session || status === 'declined') continue
    const held = loads.get(interpreterId) ?? { sessions: 0, minutes: 0 }
    loads.set(interpreterId, { sessions: held.sessions + 1, minutes: held.minutes + (placed.get(sessionId) ?? session.minutes) })
  }
  return loads
}
