import type { Release, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { changesByDelegation } from '../planning/changes-for'
import { scheduleChanges, type ScheduleChange } from '../planning/schedule-changes'

/** Where a delegation's schedule stands against the last one that went out. */
export type ReleaseStanding =
  | { readonly kind: 'draft' }
  | { readonly kind: 'as released' | 'changed since'; readonly number: number; readonly name: string }

const latestOf = (workspace: Workspace, roundId: string): Release | undefined =>
  rowsOf(workspace, 'releases').filter((release) => release.roundId === roundId).toSorted((a, b) => b.number - a.number)[0]

/** A session that no paper shows, before or after, must not be betrayed by a paper that says it changed. */
const isOnPapers = ({ before, after }: ScheduleChange): boolean => before?.secret === false || after?.secret === false

/** A session of the delegation came onto papers or went off them, which no change list tells. */
const changesPapers = ({ before, after }: ScheduleChange, delegationId: string): boolean =>
  before !== null && after !== null && before.secret !== after.secret && [before, after].some((side) => side.delegations.some(({ id }) => id === delegationId))

/**
 * Whether what a delegation may know of the plan is what the round's latest release told it: the change list that the
 * release screen gives for this delegation is empty. Changes of other delegations' sessions do not show.
 */
export const releaseStanding = (workspace: Workspace, roundId: string, delegationId: string): ReleaseStanding => {
  const release = latestOf(workspace, roundId)
  if (!release) return { kind: 'draft' }
  const changes = scheduleChanges(workspace, roundId, { kind: 'release', releaseId: release.id }, { kind: 'draft' }).filter(isOnPapers)
  const isTold = changesByDelegation(changes).some(({ who }) => who.id === delegationId) || changes.some((change) => changesPapers(change, delegationId))
  return { kind: isTold ? 'changed since' : 'as released', number: release.number, name: release.name }
}
