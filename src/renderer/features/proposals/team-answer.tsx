import { Button } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { TeamChange, TeamProposal, UncoveredNeed, WayOut } from '@shared/staffing/team-proposal'
import type { RecordRef, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { daySpan } from '@shared/text/dates'
import { teamChangeSentence, troubleSentence, uncoveredSentence, wayOutSentence } from '@shared/text/team-proposal-words'
import { moveOut } from '../../actions/proposal-actions'
import { jumpTo } from '../../actions/jump-to'
import { useReadOnly, useWorkspace } from '../../state/current'
import { AimsTable } from './aims-table'
import { Cautions } from './caution'
import type { ChangeGroup } from './change-list'
import { ChangeList } from './change-list'
import { EndingLine } from './ending-line'
import { lacksIn, NothingSearched } from './nothing-searched'
import classes from './proposals.module.css'
import { TeamFiguresTable } from './team-figures'

const aboutOf = (change: TeamChange): RecordRef => (change.kind === 'mark-absent' ? { table: 'interpreters', id: change.interpreterId } : { table: 'sessions', id: change.sessionId })

/** Changes by session in order of time, absences first. */
const groupsOf = (workspace: Workspace, { changes }: TeamProposal): readonly ChangeGroup[] => {
  const starts = new Map<string, { readonly start: string; readonly text: string }>()
  for (const { sessionId, start, minutes } of rowsOf(workspace, 'placements')) {
    const held = starts.get(sessionId)
    if (!held || start < held.start) starts.set(sessionId, { start, text: daySpan(start, minutes) })
  }
  const groups = new Map<string, { readonly at: string; readonly title: string; readonly lines: ChangeGroup['lines'][number][] }>()
  for (const change of changes) {
    const key = change.kind === 'mark-absent' ? '' : change.sessionId
    const when = starts.get(key)
    const title = key === '' ? 'Absences' : `${rowOf(workspace, 'sessions', key)?.title ?? 'A session that was removed'}${when ? ` · ${when.text}` : ' · not on the board'}`
    const group = groups.get(key) ?? { at: key === '' ? '' : (when?.start ?? '9999'), title, lines: [] }
    group.lines.push({ id: change.id, mark: null, sentence: teamChangeSentence(workspace, change), about: aboutOf(change) })
    groups.set(key, group)
  }
  return [...groups].sort(([, one], [, other]) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).map(([key, { title, lines }]) => ({ key, title, lines }))
}

const Way = ({ need, way }: { need: UncoveredNeed; way: WayOut }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const words = wayOutSentence(workspace, need, way)
  return (
    <li className={classes.way}>
      <span>{words}</span>
      {way.kind === 'move' ? (
        <Button variant="default" size="compact-xs" disabled={readOnly} aria-label={`Move it: ${words}`} onClick={() => void moveOut(way.placementId, way.start)}>
          Move it
        </Button>
      ) : null}
      {way.kind === 'let-off' ? (
        <Button variant="default" size="compact-xs" aria-label={`Show the interpreter: ${words}`} onClick={() => { jumpTo({ table: 'interpreters', id: way.held.interpreterId }) }}>
          Show
        </Button>
      ) : null}
    </li>
  )
}

const Uncovered = memo(function Uncovered({ needs }: { needs: readonly UncoveredNeed[] }) {
  const workspace = useWorkspace()
  return (
    <section className={classes.part} aria-label="Not covered">
      <h2>
        Not covered, whatever is tried <span>why, and the cheapest ways out</span>
      </h2>
      <ul className={classes.reasons}>
        {needs.map((need) => (
          <li key={`${need.sessionId} ${need.from} ${need.to}`} className={classes.reason}>
            <div className={classes.reasonHead}>
              <span>{uncoveredSentence(workspace, need)}</span>
              <Button variant="subtle" size="compact-xs" aria-label={`Show the session: ${uncoveredSentence(workspace, need)}`} onClick={() => { jumpTo({ table: 'sessions', id: need.sessionId }) }}>
                Show
              </Button>
            </div>
            <ul className={classes.ways}>
              {need.waysOut.map((way, at) => (
                <Way key={at} need={need} way={way} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
})

/** A proposed team: what is in doubt, what changes, what stays uncovered and why, and how good it is. */
export const TeamAnswer = ({ proposal, left, unfit }: { proposal: TeamProposal; left: ReadonlySet<string>; unfit: ReadonlySet<string> }) => {
  const workspace = useWorkspace()
  const groups = useMemo(() => groupsOf(workspace, proposal), [workspace, proposal])
  const cautions = useMemo(() => [...new Set(proposal.troubles.map((trouble) => troubleSentence(workspace, trouble)))], [workspace, proposal])
  // Without anybody to assign, or anything to assign them to, nothing was searched: the reason is the answer.
  const lacks = lacksIn(proposal.troubles.map(({ kind }) => kind))
  const idle = lacks.length > 0
  return (
    <>
      {idle ? null : <EndingLine ended={proposal.ended} seconds={proposal.seconds} unchanged={proposal.changes.length === 0} />}
      <Cautions sentences={cautions} />
      {idle ? <NothingSearched lacks={lacks} /> : null}
      {groups.length > 0 ? <ChangeList kind="team" groups={groups} left={left} unfit={unfit} /> : null}
      {proposal.uncovered.length > 0 ? <Uncovered needs={proposal.uncovered} /> : null}
      {idle ? null : <TeamFiguresTable before={proposal.before} after={proposal.after} />}
      {!idle && proposal.aims.length > 0 ? <AimsTable aims={proposal.aims} /> : null}
    </>
  )
}
