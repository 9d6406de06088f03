import { useMemo } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { useRound, useWorkspace } from '../../state/current'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { clockName, clockOf, stampText } from './stamps'

/** Schedules that went out, and private copies of the plan. */
export const ReleasesScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const releases = useMemo(
    () => rowsOf(workspace, 'releases').filter((release) => release.roundId === round?.id).toSorted((one, other) => other.number - one.number),
    [workspace, round?.id],
  )
  if (!round) return <EmptyState title="No round of talks yet">A release is the schedule of a round as it went out. Create a round under Process first.</EmptyState>
  const zone = clockOf(workspace, round)
  return (
    <Page title="Releases" lead={round.name}>
      <ul>
        {releases.map((release) => (
          <li key={release.id}>
            {release.name}, {stampText(release.issuedAt, zone)}, {clockName(zone)}
          </li>
        ))}
      </ul>
      {releases.length === 0 ? <EmptyState title="Nothing has gone out yet">A release is the schedule as it went out to the delegations, frozen under a name.</EmptyState> : null}
    </Page>
  )
}
