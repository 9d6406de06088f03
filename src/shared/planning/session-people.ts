import type { Delegate, Placement, RecordRef, Room, Session, TalksRound } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { delegatesPresent, delegationsAt, expertsAt, seatsFor, teamAt } from '../languages/participants'
import type { PlanIndex } from '../findings/plan-index'

export type PartAtSession = 'delegation' | 'delegate' | 'chair' | 'team' | 'interpreter' | 'expert'

/** One who must be free for a session: a delegation that attends whole, or one person. */
export interface Participant {
  readonly ref: RecordRef
  readonly part: PartAtSession
  /** The delegates meant: all of a delegation, or the one; empty for others. */
  readonly delegates: readonly Delegate[]
  /** The delegation of a delegation or delegate. */
  readonly delegationId: string | null
}

/** A session to find a time for, with all who must be there. */
export interface SessionNeeds {
  readonly session: Session
  readonly round: TalksRound
  /** The sitting that is to move; null for a session that is to be placed. */
  readonly placement: Placement | null
  /** Delegations first, in the session's order, then chair, team, interpreters, experts. */
  readonly participants: readonly Participant[]
  /** Seats needed in the room. */
  readonly seats: number
}

const interpreterIds = (plan: PlanIndex, session: Session): readonly string[] => {
  const assignments = plan.entry(session.id)?.assignments ?? rowsOf(plan.workspace, 'boothAssignments').filter((row) => row.sessionId === session.id)
  return [...new Set(assignments.filter((row) => row.status !== 'declined').map((row): string => row.interpreterId))]
}

/**
 * Who and what a session needs, in the room of one of its placements or anywhere. Null when the session, its round or
 * the placement is not there. Names of people who are gone or have withdrawn are left out.
 */
export const needsOf = (plan: PlanIndex, sessionId: string, placementId: string | null): SessionNeeds | null => {
  const { people, workspace } = plan
  const session = rowOf(workspace, 'sessions', sessionId)
  const round = rowOf(workspace, 'rounds', session?.roundId)
  const placement = placementId === null ? null : rowOf(workspace, 'placements', placementId)
  if (!session || !round || placement === undefined || (placement !== null && placement.sessionId !== session.id)) return null
  const delegations = delegationsAt(session, placement ?? undefined)
  const participants: Participant[] = []
  for (const presence of delegations) {
    const { delegationId } = presence
    if (!people.row('delegations', delegationId)) continue
    const delegates = delegatesPresent(people, presence)
    if (presence.delegateIds === null) participants.push({ ref: { table: 'delegations', id: delegationId }, part: 'delegation', delegates, delegationId })
    else for (const one of delegates) participants.push({ ref: { table: 'delegates', id: one.id }, part: 'delegate', delegates: [one], delegationId })
  }
  const others = (table: 'teamMembers' | 'interpreters' | 'standbyExperts', ids: readonly string[], part: (id: string) => PartAtSession): void => {
    for (const id of ids) if (people.row(table, id)) participants.push({ ref: { table, id }, part: part(id), delegates: [], delegationId: null })
  }
  others('teamMembers', teamAt(session), (id) => (id === session.chairId ? 'chair' : 'team'))
  others('interpreters', interpreterIds(plan, session), () => 'interpreter')
  others('standbyExperts', expertsAt(session), () => 'expert')
  return { session, round, placement, participants, seats: seatsFor(people, session, delegations) }
}

/** Seats a room has more than a session needs, negative when too few; null when nobody has entered them for its layout. */
export const spareSeats = ({ session, seats }: SessionNeeds, room: Room): number | null => {
  const there = room.capacities[session.layout]
  return there === undefined ? null : there - seats
}
