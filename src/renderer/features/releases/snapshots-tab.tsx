import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import type { TalksRound } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { actionOf } from '../../actions/registry'
import { removeCopy } from '../../actions/release-actions'
import { useReadOnly, useWorkspace } from '../../state/current'
import { askAboutPlan, reviewStep } from '../../state/plan-view'
import { EmptyState } from '../../ui/empty-state'
import classes from './releases.module.css'
import { clockName, clockOf, stampText } from './stamps'

/** Private copies of the plan to go back to, newest first. */
export const SnapshotsTab = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const zone = clockOf(workspace, round)
  const snapshots = rowsOf(workspace, 'planCopies').filter((copy) => copy.roundId === round.id && copy.kind === 'snapshot').toSorted((one, other) => (one.takenAt < other.takenAt ? 1 : -1))
  const take = actionOf('release.snapshot')
  if (snapshots.length === 0) {
    return (
      <EmptyState
        title="No snapshot yet"
        actions={
          <Button disabled={readOnly} leftSection={<IconCamera size={14} aria-hidden />} onClick={take.run}>
            Take a snapshot…
          </Button>
        }
      >
        A snapshot is a private copy of the whole plan, for the moment before something large is tried. It is never printed and never announced; undo and releases do without it.
      </EmptyState>
    )
  }
  return (
    <div className={classes.sheet}>
      <div className={classes.lead}>
        <span>Private copies of the whole plan: never printed, never announced.</span>
        <Button variant="default" disabled={readOnly} leftSection={<IconCamera size={14} aria-hidden />} onClick={take.run}>
          Take a snapshot…
        </Button>
      </div>
      <table className={classes.table} aria-label="Snapshots">
        <thead>
          <tr>
            <th scope="col">Snapshot</th>
            <th scope="col">Taken, {clockName(zone)}</th>
            <th scope="col">By</th>
            <th scope="col" className={classes.number}>
              Sessions
            </th>
            <th scope="col">Note</th>
            <th scope="col">
              <span className={classes.unseen}>What to do with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((copy) => (
            <tr key={copy.id}>
              <th scope="row">{copy.name}</th>
              <td>{stampText(copy.takenAt, zone)}</td>
              <td>{copy.by}</td>
              <td className={classes.number}>{copy.sessions.length}</td>
              <td className={classes.note}>{copy.note}</td>
              <td className={classes.rowButtons}>
                <Button variant="default" size="compact-xs" disabled={readOnly} aria-label={`Restore ${copy.name}…`} onClick={() => { reviewStep({ kind: 'restore', planCopyId: copy.id }) }}>
                  Restore…
                </Button>
                <Button variant="subtle" size="compact-xs" disabled={readOnly} aria-label={`Rename ${copy.name}`} onClick={() => { askAboutPlan({ kind: 'rename', roundId: round.id, planCopyId: copy.id }) }}>
                  Rename
                </Button>
                <Button variant="subtle" color="red" size="compact-xs" disabled={readOnly} aria-label={`Remove ${copy.name}`} onClick={() => void removeCopy(copy)}>
                  Remove
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
