import { SegmentedControl, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { useWorkspace } from '../../state/current'
import { showChanges, usePlanView } from '../../state/plan-view'
import { EmptyState } from '../../ui/empty-state'
import type { ChangeKind } from '@shared/planning/schedule-changes'
import { changeKindWord } from '@shared/text/change-sentence'
import type { Grouping } from './change-lines'
import { changeKinds, groupChanges } from './change-lines'
import { ChangeList } from './change-list'
import classes from './changes.module.css'
import { releasesOf, useChanges } from './use-changes'
import { WhoToTell } from './who-to-tell'

/** How the draft stands in the two menus, where releases have their ids. */
const draft = 'draft'

const groupings: readonly { value: Grouping; label: string }[] = [
  { value: 'day', label: 'By day' },
  { value: 'delegation', label: 'By delegation' },
  { value: 'person', label: 'By person' },
]

/** What changed between two releases, or a release and the draft, and who must be told. */
export const ChangesTab = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const chosenFrom = usePlanView((state) => state.from)
  const chosenTo = usePlanView((state) => state.to)
  const [grouping, setGrouping] = useState<Grouping>('day')
  const [only, setOnly] = useState<ChangeKind | null>(null)
  const releases = useMemo(() => releasesOf(workspace, round.id), [workspace, round.id])
  const known = (id: string | null): string | null => (releases.some((release) => release.id === id) ? id : null)
  const from = known(chosenFrom) ?? releases[0]?.id ?? null
  const to = known(chosenTo)
  const changes = useChanges(round, from, to)
  const nameOf = (id: string | null): string => releases.find((release) => release.id === id)?.name ?? 'the draft'
  const shown = useMemo(() => (only === null ? changes : changes.filter((change) => change.kinds.includes(only))), [changes, only])
  const groups = useMemo(() => groupChanges(workspace, shown, grouping), [workspace, shown, grouping])

  if (releases.length === 0) {
    return <EmptyState title="Nothing to compare with yet">Changes are counted from a release: the schedule as it went out. Issue the first one, and every later change is listed here with who must be told.</EmptyState>
  }
  const choices = [...releases.map((release) => ({ value: release.id as string, label: release.name })), { value: draft, label: 'Draft' }]
  return (
    <>
      <div className={classes.tools}>
        <div className={classes.between}>
          From
          <Select aria-label="From" w={130} allowDeselect={false} data={choices} value={from ?? draft} onChange={(value) => { showChanges(value === draft ? null : value, to) }} />
          to
          <Select aria-label="To" w={130} allowDeselect={false} data={choices} value={to ?? draft} onChange={(value) => { showChanges(from, value === draft ? null : value) }} />
        </div>
        <SegmentedControl size="xs" aria-label="Grouped" value={grouping} data={[...groupings]} onChange={(value) => { setGrouping(value as Grouping) }} />
        <span className={classes.space} />
        <div className={classes.chips} role="group" aria-label="Kind of change">
          {changeKinds.map((kind) => {
            const number = changes.filter((change) => change.kinds.includes(kind)).length
            return (
              <button key={kind} type="button" className={classes.chip} aria-pressed={only === kind} disabled={number === 0 && only !== kind} onClick={() => { setOnly(only === kind ? null : kind) }}>
                {changeKindWord[kind]} <span className="tabular">{number}</span>
              </button>
            )
          })}
        </div>
      </div>
      <div className={classes.split}>
        <div className={classes.list} tabIndex={0} role="region" aria-label="What changed">
          <h2 className={classes.unseen}>What changed</h2>
          {groups.length === 0 ? <p className={classes.quiet}>{from === to ? 'Choose two different schedules to compare.' : `Nothing changed from ${nameOf(from)} to ${nameOf(to)}${only === null ? '' : ` of this kind`}.`}</p> : <ChangeList groups={groups} />}
        </div>
        <WhoToTell round={round} changes={changes} title={`${round.name}: changes from ${nameOf(from)} to ${nameOf(to)}`} />
      </div>
    </>
  )
}
