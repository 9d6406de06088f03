import { Button, Checkbox } from '@mantine/core'
import { memo, useDeferredValue } from 'react'
import type { RecordRef } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { jumpTo } from '../../actions/jump-to'
import type { ProposalKind } from '../../state/proposal-state'
import { takeChanges } from '../../state/proposal-state'
import classes from './proposals.module.css'

/** A change as a line to tick, with where it leads. */
export interface ChangeLine {
  readonly id: string
  readonly sentence: string
  /** A word before it, where there is one to say: whether a place is as wished. */
  readonly mark: string | null
  readonly about: RecordRef
}

/** Changes that belong together: a session's, or a day's. */
export interface ChangeGroup {
  readonly key: string
  readonly title: string
  readonly lines: readonly ChangeLine[]
}

/** Groups that are there at once; the others follow while the screen is free for everything else. */
const atOnce = 20

interface LineProps {
  readonly kind: ProposalKind
  readonly line: ChangeLine
  readonly taken: boolean
  readonly unfit: boolean
}

const Line = memo(function Line({ kind, line, taken, unfit }: LineProps) {
  return (
    <li className={classes.change} data-taken={(taken && !unfit) || undefined}>
      <Checkbox
        size="xs"
        checked={taken}
        label={
          <>
            {line.sentence}
            {line.mark === null ? null : <span className={classes.mark}> · {line.mark}</span>}
            {unfit ? <span className={classes.mark}> · no longer fits the plan</span> : null}
          </>
        }
        onChange={(event) => {
          takeChanges(kind, [line.id], event.currentTarget.checked)
        }}
      />
      <Button variant="subtle" size="compact-xs" aria-label={`Show: ${line.sentence}`} onClick={() => { jumpTo(line.about) }}>
        Show
      </Button>
    </li>
  )
})

interface GroupProps {
  readonly kind: ProposalKind
  readonly group: ChangeGroup
  /** Which of the group's lines are left out, and which no longer fit, as a text of noughts and ones: the same text draws nothing anew. */
  readonly left: string
  readonly unfit: string
}

const Group = memo(function Group({ kind, group, left, unfit }: GroupProps) {
  const ids = group.lines.map(({ id }) => id)
  const kept = ids.filter((_, at) => left[at] === '0').length
  return (
    // Two sessions may have the same title and no time to tell them apart, so a group is no landmark.
    <div role="group" className={classes.group} aria-label={group.title}>
      <Checkbox
        size="xs"
        classNames={{ label: classes.groupTitle ?? '' }}
        label={group.title}
        checked={kept === ids.length}
        indeterminate={kept > 0 && kept < ids.length}
        onChange={(event) => {
          takeChanges(kind, ids, event.currentTarget.checked)
        }}
      />
      <ul className={classes.changes}>
        {group.lines.map((line, at) => (
          <Line key={line.id} kind={kind} line={line} taken={left[at] === '0'} unfit={unfit[at] === '1'} />
        ))}
      </ul>
    </div>
  )
})

const marksOf = (group: ChangeGroup, ids: ReadonlySet<string>): string => group.lines.map(({ id }) => (ids.has(id) ? '1' : '0')).join('')

interface ChangeListProps {
  readonly kind: ProposalKind
  readonly groups: readonly ChangeGroup[]
  readonly left: ReadonlySet<string>
  /** Changes that the plan has left behind. */
  readonly unfit: ReadonlySet<string>
}

/** The changes of a proposal, each to be taken or left; whole groups and all of them at once as well. */
export const ChangeList = ({ kind, groups, left, unfit }: ChangeListProps) => {
  const shown = useDeferredValue(groups, groups.slice(0, atOnce))
  const all = groups.flatMap(({ lines }) => lines.map(({ id }) => id))
  const taken = all.filter((id) => !left.has(id)).length
  return (
    <section className={classes.part} aria-label="Changes">
      <header className={classes.partHead}>
        <h2>
          Changes <span role="status">{taken === all.length ? `all ${String(all.length)} taken` : `${String(taken)} of ${count(all.length, 'change', 'changes')} taken`}</span>
        </h2>
        <Button variant="default" size="compact-sm" disabled={taken === all.length} onClick={() => { takeChanges(kind, all, true) }}>
          Take all
        </Button>
        <Button variant="default" size="compact-sm" disabled={taken === 0} onClick={() => { takeChanges(kind, all, false) }}>
          Take none
        </Button>
      </header>
      {shown.map((group) => (
        <Group key={group.key} kind={kind} group={group} left={marksOf(group, left)} unfit={marksOf(group, unfit)} />
      ))}
    </section>
  )
}
