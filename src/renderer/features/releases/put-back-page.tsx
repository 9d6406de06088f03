import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { FrozenPlan } from '@shared/commands/frozen-plan'
import { leftOut } from '@shared/commands/frozen-plan'
import type { WallDate } from '@shared/model/time'
import type { TalksRound } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import { dayRange, shortDay } from '@shared/text/dates'
import { leftOutSentence } from '@shared/text/left-out-sentence'
import { count, list } from '@shared/text/lists'
import { restoreSnapshot, rollBack } from '../../actions/release-actions'
import { useWorkspace } from '../../state/current'
import type { CommandPreview } from '../../state/command-preview'
import { useCommandPreview } from '../../state/command-preview'
import { reviewStep } from '../../state/plan-view'
import { showScreen } from '../../state/view-state'
import { FindingsChange } from '../../ui/findings-change'
import { Page } from '../../ui/page'
import { showDone } from '../../ui/notice'
import { groupChanges } from './change-lines'
import { ChangeList } from './change-list'
import classes from './releases.module.css'
import { clockName, clockOf, stampText } from './stamps'

const datesText = (start: WallDate | null, end: WallDate | null): string => (start && end ? dayRange(start, end) : start ? `from ${shortDay(start)}` : 'no dates')

/** What of a plan besides its sessions changes when a copy comes back, a line each. */
const besidesSessions = (round: TalksRound, preview: CommandPreview): readonly { readonly what: string; readonly how: string }[] => {
  const after = rowOf(preview.workspace, 'rounds', round.id)
  const venues = (ids: readonly string[]): string => list(ids.map((id) => rowOf(preview.workspace, 'venues', id)?.name ?? id)) || 'none'
  const changed = (table: 'movements' | 'stays'): number => Object.keys(preview.diff[table] ?? {}).length
  return [
    ...(after && (after.startDate !== round.startDate || after.endDate !== round.endDate) ? [{ what: 'Dates', how: `${datesText(round.startDate, round.endDate)}, then ${datesText(after.startDate, after.endDate)}` }] : []),
    ...(after && after.venueIds.join() !== round.venueIds.join() ? [{ what: 'Venues', how: `${venues(round.venueIds)}, then ${venues(after.venueIds)}` }] : []),
    ...(changed('movements') > 0 ? [{ what: 'Travel', how: count(changed('movements'), 'movement changes', 'movements change') }] : []),
    ...(changed('stays') > 0 ? [{ what: 'Hotel nights', how: count(changed('stays'), 'stay changes', 'stays change') }] : []),
  ]
}

/** The review before the plan goes back to a release or a snapshot: what will change, and what cannot come back. */
export const PutBackPage = ({ round, frozen }: { round: TalksRound; frozen: FrozenPlan }) => {
  const workspace = useWorkspace()
  const isCopy = 'kind' in frozen
  const command = useMemo<CommandInput>(() => (isCopy ? { type: 'restore-plan-copy', planCopyId: frozen.id } : { type: 'roll-back-to-release', releaseId: frozen.id }), [isCopy, frozen.id])
  const preview = useCommandPreview(command)
  const changes = useMemo(
    () => scheduleChanges(workspace, round.id, { kind: 'draft' }, isCopy ? { kind: 'copy', planCopyId: frozen.id } : { kind: 'release', releaseId: frozen.id }),
    [workspace, round.id, isCopy, frozen.id],
  )
  const groups = useMemo(() => groupChanges(workspace, changes, 'day'), [workspace, changes])
  const out = useMemo(() => leftOut(workspace, frozen), [workspace, frozen])
  const besides = preview?.ok && isCopy ? besidesSessions(round, preview.value) : []
  const nothing = preview?.ok === true && Object.keys(preview.value.diff).length === 0
  const verb = isCopy ? `Restore ${frozen.name}` : `Roll back to ${frozen.name}`
  const zone = clockOf(workspace, round)

  const putBack = async (): Promise<void> => {
    const answer = isCopy ? await restoreSnapshot(frozen.id) : await rollBack(frozen.id)
    if (!answer.ok) return
    reviewStep(null)
    showScreen('board')
    showDone(`The plan is as in ${frozen.name}. Ctrl+Z takes it back.`)
  }

  return (
    <Page
      title={verb}
      lead={`${isCopy ? 'taken' : 'issued'} ${stampText(isCopy ? frozen.takenAt : frozen.issuedAt, zone)}, ${clockName(zone)}`}
      flush
      actions={
        <Button variant="default" onClick={() => { reviewStep(null) }}>
          Not now
        </Button>
      }
    >
      <div className={classes.review}>
        <div className={classes.main} tabIndex={0} role="region" aria-label="Review">
          <section className={classes.part} aria-label="What can't come back">
            <h2>What can’t come back</h2>
            {out.length === 0 ? (
              <p className={classes.quiet}>Nothing is missing: every room and person in it is still there.</p>
            ) : (
              <ul>
                {out.map((item) => (
                  <li key={`${item.record.table} ${item.record.id} ${item.missing.table} ${item.missing.id}`}>{leftOutSentence(item)}</li>
                ))}
              </ul>
            )}
          </section>
          <section className={classes.part} aria-label="What will change">
            <h2>
              What will change <span>from the plan on the board to {frozen.name}</span>
            </h2>
            {besides.length === 0 ? null : (
              <dl className={classes.facts}>
                {besides.map(({ what, how }) => (
                  <div key={what} className={classes.fact}>
                    <dt>{what}</dt>
                    <dd>{how}</dd>
                  </div>
                ))}
              </dl>
            )}
            {changes.length === 0 ? <p className={classes.quiet}>No session changes.</p> : <ChangeList groups={groups} />}
          </section>
        </div>
        <aside className={classes.side} aria-label={verb}>
          <p className={classes.quiet}>
            {isCopy
              ? 'Dates, venues, caucus rooms, sessions, interpreters, travel and hotel nights go back. The snapshot stays in its list.'
              : 'Sessions, their rooms, times and interpreters go back. Dates, venues, delegations, travel and money stay as they are. Nothing is announced by it.'}{' '}
            It is one step: Ctrl+Z takes it back.
          </p>
          {preview?.ok === false ? <p className={classes.caution}>{preview.problem.sentence}</p> : null}
          {preview?.ok ? <FindingsChange brings={preview.value.brings} cures={preview.value.cures} /> : null}
          <Button disabled={!preview?.ok || nothing} onClick={() => void putBack()}>
            {verb}
          </Button>
          {nothing ? <p className={classes.quiet}>The plan on the board is the same already.</p> : null}
        </aside>
      </div>
    </Page>
  )
}
