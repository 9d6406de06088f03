import { Button, Checkbox } from '@mantine/core'
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

const Line = ({ kind, line, taken }: { kind: ProposalKind; line: ChangeLine; taken: boolean }) => (
  <li className={classes.change} data-taken={taken || undefined}>
    <Checkbox
      size="xs"
      checked={taken}
      label={
        <>
          {line.sentence}
          {line.mark === null ? null : <span className={classes.mark}> · {line.mark}</span>}
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

/** The changes of a proposal, each to be taken or left; whole groups and all of them at once as well. */
export const ChangeList = ({ kind, groups, left }: { kind: ProposalKind; groups: readonly ChangeGroup[]; left: ReadonlySet<string> }) => {
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
      {groups.map((group) => {
        const ids = group.lines.map(({ id }) => id)
        const kept = ids.filter((id) => !left.has(id)).length
        return (
          <section key={group.key} className={classes.group} aria-label={group.title}>
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
              {group.lines.map((line) => (
                <Line key={line.id} kind={kind} line={line} taken={!left.has(line.id)} />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
