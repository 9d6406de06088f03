import type { Coverage } from '@shared/languages/coverage'
import { coverageOf, needsInterpretation } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
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

/** Pairs nobody covers yet that this interpreter could do for the session. */
export const couldCover = (interpreter: Interpreter, { session, coverage }: Pick<InterpretedSession, 'session' | 'coverage'>): readonly string[] =>
  coverage.uncovered.flatMap(({ from, to }) => {
    const hears = interpreter.languages.some(({ code }) => code === from)
    const speaks = interpreter.languages.some((language) => language.code === to && language.class !== 'C' && (language.modes.length === 0 || language.modes.includes(session.interpretation)))
    return hears && speaks ? [`${from} → ${to}`] : []
  })

/** How much of a round an interpreter works. */
export interface InterpreterLoad {
  readonly sessions: number
  readonly minutes: number
}

export const loadsOf = (workspace: Workspace, roundId: string): ReadonlyMap<string, InterpreterLoad> => {
  const placements = placementsBySession(workspace)
  const loads = new Map<string, InterpreterLoad>()
  const sessions = new Map<string, Session>(rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId && session.status !== 'cancelled').map((session) => [session.id, session]))
  for (const { sessionId, interpreterId, status } of rowsOf(workspace, 'boothAssignments')) {
    const session = sessions.get(sessionId)
    if (!session || status === 'declined') continue
    const held = loads.get(interpreterId) ?? { sessions: 0, minutes: 0 }
    loads.set(interpreterId, { sessions: held.sessions + 1, minutes: held.minutes + (placements.get(sessionId)?.minutes ?? session.minutes) })
  }
  return loads
}
