import type { Coverage } from '../languages/coverage'
import { coverageOf, needsInterpretation } from '../languages/coverage'
import { peopleOf } from '../languages/participants'
import type { BoothAssignment, Placement, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

/** A session that needs interpretation looked at, with when it happens and how it is covered. */
export interface InterpretedSession {
  readonly session: Session
  /** Its earliest placement; undefined while it is not on the board. */
  readonly placement: Placement | undefined
  /** How long it lasts: its longest sitting, or as planned while it is not on the board. */
  readonly minutes: number
  readonly coverage: Coverage
  readonly assignments: readonly BoothAssignment[]
}

interface Held {
  readonly first: Placement
  readonly longest: number
}

const heldSessions = (workspace: Workspace): ReadonlyMap<string, Held> => {
  const held = new Map<string, Held>()
  for (const placement of rowsOf(workspace, 'placements')) {
    const { first, longest } = held.get(placement.sessionId) ?? { first: placement, longest: 0 }
    held.set(placement.sessionId, { first: placement.start < first.start ? placement : first, longest: Math.max(longest, placement.minutes) })
  }
  return held
}

const bySession = (workspace: Workspace): ReadonlyMap<string, readonly BoothAssignment[]> => {
  const assignments = new Map<string, BoothAssignment[]>()
  for (const assignment of rowsOf(workspace, 'boothAssignments')) {
    const held = assignments.get(assignment.sessionId)
    if (held) held.push(assignment)
    else assignments.set(assignment.sessionId, [assignment])
  }
  return assignments
}

const readSessions = (workspace: Workspace, roundId: string): readonly InterpretedSession[] => {
  const people = peopleOf(workspace)
  const held = heldSessions(workspace)
  const assignments = bySession(workspace)
  // Any real start comes before those not on the board.
  const startOf = (session: Session): string => held.get(session.id)?.first.start ?? '~'
  return rowsOf(workspace, 'sessions')
    .filter((session) => session.roundId === roundId && needsInterpretation(session))
    .sort((one, other) => (startOf(one) < startOf(other) ? -1 : startOf(one) > startOf(other) ? 1 : 0))
    .map((session) => {
      const own = assignments.get(session.id) ?? []
      const at = held.get(session.id)
      return { session, placement: at?.first, minutes: at?.longest ?? session.minutes, coverage: coverageOf(people, session, own), assignments: own }
    })
}

const known = new WeakMap<Workspace, Map<string, readonly InterpretedSession[]>>()

/** The round's sessions that need interpretation, on the board first by the clock, then those not placed. */
export const interpretedSessions = (workspace: Workspace, roundId: string): readonly InterpretedSession[] => {
  const ofWorkspace = known.get(workspace) ?? new Map<string, readonly InterpretedSession[]>()
  known.set(workspace, ofWorkspace)
  const sessions = ofWorkspace.get(roundId) ?? readSessions(workspace, roundId)
  ofWorkspace.set(roundId, sessions)
  return sessions
}
