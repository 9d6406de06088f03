import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { Release, TalksRound } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { useMemo } from 'react'
import { actionOf } from '../../actions/registry'
import { useReadOnly, useWorkspace } from '../../state/current'
import { reviewStep, showChanges } from '../../state/plan-view'
import { EmptyState } from '../../ui/empty-state'
import classes from './releases.module.css'
import { clockName, clockOf, stampText } from './stamps'
import { changesBetween, releasesOf, useChanges } from './use-changes'

const changesText = (number: number): string => (number === 0 ? 'No changes' : count(number, 'change', 'changes'))

const NoRelease = () => {
  const readOnly = useReadOnly()
  return (
    <EmptyState
      title="Nothing has gone out yet"
      actions={
        <>
          <Button disabled={readOnly} leftSection={<IconSend size={14} aria-hidden />} onClick={actionOf('release.issue').run}>
            Issue the first release…
          </Button>
          <Button variant="default" onClick={actionOf('go.board').run}>
            Go to the board
          </Button>
        </>
      }
    >
      A release is the schedule as it went out to the delegations, frozen under a name (v1, v2…). You go on planning in the draft; Parley then knows what changed since, and who must be told.
    </EmptyState>
  )
}

const ReleaseRow = ({ release, before, zone, changed }: { release: Release; before: Release | undefined; zone: string; changed: number }) => {
  const readOnly = useReadOnly()
  return (
    <tr>
      <th scope="row">{release.name}</th>
      <td>{stampText(release.issuedAt, zone)}</td>
      <td>{release.by}</td>
      <td className={classes.number}>{release.sessions.length}</td>
      <td>{before ? `${changesText(changed)} since ${before.name}` : 'The first'}</td>
      <td className={classes.note}>{release.note}</td>
      <td className={classes.rowButtons}>
        {before ? (
          <Button variant="default" size="compact-xs" aria-label={`Changes from ${before.name} to ${release.name}`} onClick={() => { showChanges(before.id, release.id) }}>
            Changes
          </Button>
        ) : null}
        <Button variant="default" size="compact-xs" disabled={readOnly} aria-label={`Roll back to ${release.name}…`} onClick={() => { reviewStep({ kind: 'roll-back', releaseId: release.id }) }}>
          Roll back…
        </Button>
      </td>
    </tr>
  )
}

/** The schedules that went out, newest first, and where the draft stands against the last. */
export const ReleasesTab = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const zone = clockOf(workspace, round)
  const releases = useMemo(() => releasesOf(workspace, round.id), [workspace, round.id])
  const steps = useMemo(
    () => releases.map((release, index) => {
      const before = releases[index + 1]
      return before ? changesBetween(workspace, round.id, before.id, release.id).length : 0
    }),
    [workspace, round.id, releases],
  )
  const [last] = releases
  const sinceLast = useChanges(round, last?.id ?? null, null)
  if (!last) return <NoRelease />
  return (
    <div className={classes.sheet}>
      <div className={classes.lead}>
        <span>
          Draft: <span className={classes.strong}>{sinceLast.length === 0 ? `as released in ${last.name}` : `${changesText(sinceLast.length)} since ${last.name}`}</span>
        </span>
        {sinceLast.length === 0 ? null : (
          <Button variant="default" onClick={() => { showChanges(null, null) }}>
            See what changed
          </Button>
        )}
        <Button disabled={readOnly} leftSection={<IconSend size={14} aria-hidden />} onClick={actionOf('release.issue').run}>
          Issue a release…
        </Button>
      </div>
      <table className={classes.table} aria-label="Releases">
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">Issued, {clockName(zone)}</th>
            <th scope="col">By</th>
            <th scope="col" className={classes.number}>
              Sessions
            </th>
            <th scope="col">Against the one before</th>
            <th scope="col">Note</th>
            <th scope="col">
              <span className={classes.unseen}>What to do with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release, index) => (
            <ReleaseRow key={release.id} release={release} before={releases[index + 1]} zone={zone} changed={steps[index] ?? 0} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
