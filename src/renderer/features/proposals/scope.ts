import { needsInterpretation } from '@shared/languages/coverage'
import type { WallDate } from '@shared/model/time'
import { dateOf } from '@shared/model/time'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'

/** Which sessions a team is asked for: all of the round, those of one day (its date), or the one in the inspector. */
export type Scope = string

const interpretedOn = (workspace: Workspace, round: TalksRound): ReadonlyMap<string, readonly WallDate[]> => {
  const days = new Map<string, WallDate[]>()
  for (const session of rowsOf(workspace, 'sessions')) if (session.roundId === round.id && needsInterpretation(session)) days.set(session.id, [])
  for (const { sessionId, start } of rowsOf(workspace, 'placements')) days.get(sessionId)?.push(dateOf(start))
  return days
}

/** Days of a round with sessions that need interpretation, in order. */
export const daysWithInterpreting = (workspace: Workspace, round: TalksRound): readonly WallDate[] => [...new Set([...interpretedOn(workspace, round).values()].flat())].sort()

/** The sessions of a scope by id; null stands for all of the round. */
export const sessionsIn = (workspace: Workspace, round: TalksRound, scope: Scope, selectedId: string | null): string[] | null => {
  if (scope === 'round') return null
  if (scope === 'selected') return selectedId === null ? [] : [selectedId]
  return [...interpretedOn(workspace, round)].flatMap(([id, days]) => (days.some((day) => day === scope) ? [id] : []))
}

/** Ids of the round's sessions that have no place yet and are not cancelled. */
export const unplacedIn = (workspace: Workspace, round: TalksRound): readonly string[] => {
  const placed = new Set<string>(rowsOf(workspace, 'placements').map(({ sessionId }) => sessionId))
  return rowsOf(workspace, 'sessions').flatMap(({ id, roundId, status }) => (roundId === round.id && status !== 'cancelled' && !placed.has(id) ? [id] : []))
}
