import { useMemo } from 'react'
import type { Release, TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { ScheduleAt } from '@shared/planning/frozen-schedule'
import type { ScheduleChange } from '@shared/planning/schedule-changes'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import { useWorkspace } from '../../state/current'

/** The releases of a round, newest first. */
export const releasesOf = (workspace: Workspace, roundId: string): readonly Release[] =>
  rowsOf(workspace, 'releases').filter((release) => release.roundId === roundId).toSorted((one, other) => other.number - one.number)

/** The draft (null) or a release, as one end of a change list. */
const endAt = (releaseId: string | null): ScheduleAt => (releaseId === null ? { kind: 'draft' } : { kind: 'release', releaseId })

/** What changed from a release to another or to the draft (null); empty when an end is not there. */
export const changesBetween = (workspace: Workspace, roundId: string, from: string | null, to: string | null): readonly ScheduleChange[] => {
  if ([from, to].some((id) => id !== null && rowOf(workspace, 'releases', id) === undefined)) return []
  return from === to ? [] : scheduleChanges(workspace, roundId, endAt(from), endAt(to))
}

/** {@link changesBetween}, worked out again only when the plan or an end changes. */
export const useChanges = (round: TalksRound, from: string | null, to: string | null): readonly ScheduleChange[] => {
  const workspace = useWorkspace()
  return useMemo(() => changesBetween(workspace, round.id, from, to), [workspace, round.id, from, to])
}
