import type { Coverage } from '@shared/languages/coverage'
import { coverageOf, needsInterpretation } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import { boothAssignmentSchema } from '@shared/model/interpreter'
import type { BoothAssignment, Interpreter, Placement, Session, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'

/** A session that needs interpretation looked at, with when it happens and how it is covered. */
export interface InterpretedSession {
  readonly session: Session
  /** Its earliest placement; undefined while it is not on the board. */
  readonly placement: Placement | undefined
  readonly coverage: Coverage
  readonly assignments: readonly BoothAssignment[]
}

const placementsBySession = (workspace: Workspace): ReadonlyMap<string, Placement> => {
  const first = new Map<string, Placement>()
  for (const placement of rowsOf(workspace, 'placements')) {
    const held = first.get(placement.sessionId)
    if (!held || placement.start < held.start) first.set(placement.sessionId, placement)
  }
  return first
}

/** The round's sessions that need interpretation, on the board first by the clock, then those not placed. */
export const interpretedSessions = (workspace: Workspace, roundId: string): readonly InterpretedSession[] => {
  const people = peopleOf(workspace)
  const placements = placementsBySession(workspace)
  const assignments = new Map<string, BoothAssignment[]>()
  for (const assignment of rowsOf(workspace, 'boothAssignments')) {
    const held = assignments.get(assignment.sessionId)
    if (held) held.push(assignment)
    else assignments.set(assignment.sessionId, [assignment])
  }
  const startOf = (session: Session): string => placements.get(session.id)?.start ?? '9999'
  return rowsOf(workspace, 'sessions')
    .filter((session) => session.roundId === roundId && needsInterpretation(session))
    .sort((one, other) => (startOf(one) < startOf(other) ? -1 : startOf(one) > startOf(other) ? 1 : 0))
    .map((session) => {
      const own = assignments.get(session.id) ?? []
      return { session, placement: placements.get(session.id), coverage: coverageOf(people, session, own), assignments: own }
    })
}

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
