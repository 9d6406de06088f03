import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { dateOf } from '@shared/model/time'
import type { LeftOut, PlaceProposal } from '@shared/placing/place-proposal'
import type { Workspace } from '@shared/model/workspace'
import { longDay } from '@shared/text/dates'
import { leftOutReason, placeChangeSentence, placeTroubleSentence } from '@shared/text/place-proposal-words'
import { jumpTo } from '../../actions/jump-to'
import { useWorkspace } from '../../state/current'
import { AimsTable } from './aims-table'
import { Cautions } from './caution'
import type { ChangeGroup } from './change-list'
import { ChangeList } from './change-list'
import { EndingLine } from './ending-line'
import { lacksIn, NothingSearched } from './nothing-searched'
import classes from './proposals.module.css'

const wishWord = (preferred: boolean | null): string | null => (preferred === null ? null : preferred ? 'as wished' : 'not at a time wished for')

/** Placed sessions by day, in order of time. */
const groupsOf = (workspace: Workspace, { changes }: PlaceProposal): readonly ChangeGroup[] => {
  const inOrder = [...changes].sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
  const groups = new Map<string, { readonly title: string; readonly lines: ChangeGroup['lines'][number][] }>()
  for (const change of inOrder) {
    const day = dateOf(change.start)
    const group = groups.get(day) ?? { title: longDay(day), lines: [] }
    group.lines.push({ id: change.id, mark: wishWord(change.preferred), sentence: placeChangeSentence(workspace, change), about: { table: 'sessions', id: change.sessionId } })
    groups.set(day, group)
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

const Left = ({ sessions }: { sessions: readonly LeftOut[] }) => {
  const workspace = useWorkspace()
  return (
    <section className={classes.part} aria-label="Left out">
      <h2>
        Left out <span>no place was found; why, and the nearest there is</span>
      </h2>
      <ul className={classes.reasons}>
        {sessions.map((one) => {
          const words = leftOutReason(workspace, one)
          return (
            <li key={one.sessionId} className={classes.reason}>
              <div className={classes.reasonHead}>
                <span>{words}</span>
                <Button variant="subtle" size="compact-xs" aria-label={`Show the session: ${words}`} onClick={() => { jumpTo({ table: 'sessions', id: one.sessionId }) }}>
                  Show
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Proposed places: what is in doubt, which sessions go where, which stay out and why, and how good it is. */
export const PlacesAnswer = ({ proposal, left, unfit }: { proposal: PlaceProposal; left: ReadonlySet<string>; unfit: ReadonlySet<string> }) => {
  const workspace = useWorkspace()
  const groups = useMemo(() => groupsOf(workspace, proposal), [workspace, proposal])
  // Without sessions, rooms or days nothing was searched: the reason is the answer.
  const lacks = lacksIn(proposal.troubles.map(({ kind }) => kind))
  const idle = lacks.length > 0
  return (
    <>
      {idle ? null : <EndingLine ended={proposal.ended} seconds={proposal.seconds} unchanged={proposal.changes.length === 0} />}
      <Cautions sentences={[...new Set(proposal.troubles.map((trouble) => placeTroubleSentence(workspace, trouble)))]} />
      {idle ? <NothingSearched lacks={lacks} /> : null}
      {groups.length > 0 ? <ChangeList kind="places" groups={groups} left={left} unfit={unfit} /> : null}
      {!idle && proposal.leftOut.length > 0 ? <Left sessions={proposal.leftOut} /> : null}
      {!idle && proposal.aims.length > 0 ? <AimsTable aims={proposal.aims} /> : null}
    </>
  )
}
