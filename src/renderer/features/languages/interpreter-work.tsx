import { ActionIcon, Select } from '@mantine/core'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { boothAssignmentSchema } from '@shared/model/interpreter'
import type { WallDate } from '@shared/model/time'
import type { BoothAssignment } from '@shared/model/workspace'
import { boothOf } from '@shared/text/amounts'
import { dayLoadText, loadStateWords, reasonText, roundLoadText } from '@shared/text/assignment-words'
import { daySpan } from '@shared/text/dates'
import type { AssignmentBoard, BoardInterpreter, BoardSession } from '@shared/views/assignment-board'
import { assignmentCell } from '@shared/views/assignment-board'
import type { LoadOnDay, LoadState } from '@shared/views/assignment-load'
import { daysOver, loadOn, worstLoad } from '@shared/views/assignment-load'
import { weekNumber } from '@shared/views/assignment-work'
import { updateRecord } from '../../actions/record-edits'
import { select } from '../../state/view-state'
import { useWorkspace } from '../../state/current'
import { Section } from '../../ui/page'
import { choicesFrom } from './interpreter-columns'
import classes from './languages.module.css'

const statuses = [...choicesFrom(boothAssignmentSchema.shape.status.unwrap().options)]

const LoadLine = ({ load }: { load: LoadOnDay }) => {
  const state: LoadState = worstLoad(load.dayState, load.weekState)
  return <li data-state={state}>{[dayLoadText(load), loadStateWords[state]].filter(Boolean).join(' · ')}</li>
}

/** How much they work each day and week of the round against the limits, in words. */
const Loads = ({ board, one }: { board: AssignmentBoard; one: BoardInterpreter }) => {
  const days = [...new Set(one.work.filter(({ roundId }) => roundId === board.round.id).map(({ date }) => date))]
  const busiest = [...days].sort((first, second) => (loadOn(board, one, second).dayShare ?? 0) - (loadOn(board, one, first).dayShare ?? 0))[0]
  const weeks = new Map<number, WallDate>(days.map((date) => [weekNumber(date), date]))
  const over = daysOver(board, one)
  const lines = [...new Set([...(busiest === undefined ? [] : [busiest]), ...over, ...weeks.values()])].sort().map((date) => loadOn(board, one, date))
  if (lines.length === 0) return <p className={classes.quiet}>No work in this round yet.</p>
  return (
    <ul className={classes.loads} aria-label="Load against the limits">
      {lines.map((load) => (
        <LoadLine key={load.date} load={load} />
      ))}
    </ul>
  )
}

const Assignment = ({ board, session, one, assignment, disabled }: { board: AssignmentBoard; session: BoardSession; one: BoardInterpreter; assignment: BoothAssignment; disabled: boolean }) => {
  const workspace = useWorkspace()
  const { title } = session.session
  const { placement, coverage } = session
  const booths = [...new Set([...coverage.listened, ...coverage.spoken, ...(assignment.booth ? [assignment.booth] : [])])]
  const { reasons, fit } = assignmentCell(board, session, one)
  return (
    <li className={classes.member}>
      <div className={classes.memberHead}>
        <button type="button" className={classes.sessionLink} onClick={() => { select({ table: 'sessions', id: session.session.id }) }}>
          {title}
        </button>
        <span className={classes.when}>{placement ? daySpan(placement.start, placement.minutes) : 'not on the board'}</span>
        <ActionIcon aria-label={`Pin ${title}`} aria-pressed={assignment.pinned} title={assignment.pinned ? 'Pinned: proposals keep it' : 'Pin: proposals keep it'} size={24} disabled={disabled} onClick={() => void updateRecord('boothAssignments', assignment.id, { pinned: !assignment.pinned })}>
          {assignment.pinned ? <IconPinFilled size={14} /> : <IconPin size={14} />}
        </ActionIcon>
      </div>
      {fit === 'good' || assignment.status === 'declined' || reasons.length === 0 ? null : <div className={classes.reason} data-fit={fit}>{reasons.map((reason) => reasonText(workspace, reason)).join('; ')}</div>}
      <div className={classes.memberFields}>
        <Select aria-label={`Booth at ${title}`} data={[{ value: '', label: 'Any booth' }, ...booths.map((code) => ({ value: code as string, label: boothOf(code) }))]} value={assignment.booth ?? ''} allowDeselect={false} disabled={disabled} onChange={(booth) => void updateRecord('boothAssignments', assignment.id, { booth: booth === '' ? null : booth })} />
        <Select aria-label={`Answer for ${title}`} data={statuses} value={assignment.status} allowDeselect={false} disabled={disabled} onChange={(status) => void updateRecord('boothAssignments', assignment.id, { status })} />
      </div>
    </li>
  )
}

/** An interpreter's work in the round: how much, and each session with its booth, their answer and its pin. */
export const InterpreterWork = ({ board, one, disabled }: { board: AssignmentBoard; one: BoardInterpreter; disabled: boolean }) => {
  const working = board.sessions.flatMap((session) => {
    const assignment = one.bySession.get(session.session.id)
    return assignment ? [{ session, assignment }] : []
  })
  return (
    <Section title="Work in this round" aside={<span className={classes.quiet}>{roundLoadText(loadOn(board, one, null))}</span>}>
      <Loads board={board} one={one} />
      <ul className={classes.team} aria-label="Sessions assigned">
        {working.map(({ session, assignment }) => (
          <Assignment key={assignment.id} board={board} session={session} one={one} assignment={assignment} disabled={disabled} />
        ))}
      </ul>
    </Section>
  )
}
