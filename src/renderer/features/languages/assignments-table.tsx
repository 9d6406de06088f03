import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDotted, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { fullName } from '@shared/model/person'
import { dateOf } from '@shared/model/time'
import type { Interpreter, TalksRound } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { shortDay, timeSpan } from '@shared/text/dates'
import type { InterpretedSession } from '@shared/views/assignment-sessions'
import { interpretedSessions } from '@shared/views/assignment-sessions'
import { addSession } from '../../actions/board-actions'
import { executeTogether } from '../../actions/record-edits'
import { useReadOnly, useRoundFindings, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { select, showScreen, useViewState } from '../../state/view-state'
import type { CellEdit, DataColumn } from '../../ui/data-table/column'
import { DataTable } from '../../ui/data-table/data-table'
import { EmptyState } from '../../ui/empty-state'
import { CoverageMarks, coverageState, coverageText } from './coverage-words'
import { languagesText } from './languages-spoken'
import classes from './languages.module.css'
import { couldCover } from './round-interpreting'

interface SessionRow extends InterpretedSession {
  readonly id: string
  readonly day: string
  readonly time: string
  readonly room: string
  readonly team: ReadonlySet<string>
  /** Interpreters of the team who are needed elsewhere at the same time. */
  readonly doubleBooked: ReadonlySet<string>
  /** Pairs nobody covers yet that the interpreter would cover. */
  readonly couldCover: (interpreter: Interpreter) => readonly string[]
}

type AssignCommand = Extract<CommandInput, { type: 'assign-interpreter' | 'unassign-interpreter' }>

const doubleBookings = (findings: ReturnType<typeof useRoundFindings>): ReadonlyMap<string, ReadonlySet<string>> => {
  const held = new Map<string, Set<string>>()
  for (const { rule, subjects } of findings) {
    if (rule !== 'interpreter-double-booked') continue
    const interpreters = subjects.filter(({ table }) => table === 'interpreters').map(({ id }) => id)
    for (const { id } of subjects.filter(({ table }) => table === 'sessions')) held.set(id, new Set([...(held.get(id) ?? []), ...interpreters]))
  }
  return held
}

const Mark = ({ row, interpreter }: { row: SessionRow; interpreter: Interpreter }) => {
  const assigned = row.team.has(interpreter.id)
  if (assigned && row.doubleBooked.has(interpreter.id)) {
    return (
      <span className={classes.clash} title={`${fullName(interpreter)} is on another session at the same time`}>
        <IconAlertTriangle size={14} aria-hidden /> twice
      </span>
    )
  }
  if (assigned) {
    const assignment = row.assignments.find(({ interpreterId }) => interpreterId === interpreter.id)
    if (assignment?.status === 'declined') {
      return (
        <span className={classes.declined} title={`${fullName(interpreter)} declined and does not count`}>
          <IconX size={14} aria-hidden /> declined
        </span>
      )
    }
    return (
      <span className={classes.assigned}>
        <IconCheck size={14} aria-label="assigned" />
        {assignment?.booth ? <span className={classes.booth}>{assignment.booth}</span> : null}
      </span>
    )
  }
  const could = row.couldCover(interpreter)
  return could.length === 0 ? null : (
    <span className={classes.could} title={`Could cover ${could.join(', ')}`}>
      <IconCircleDotted size={14} aria-label={`could cover ${could.join(', ')}`} />
    </span>
  )
}

const columnsOf = (interpreters: readonly Interpreter[]): readonly DataColumn<SessionRow>[] => [
  {
    id: 'session', header: 'Session', width: 216, value: ({ session }) => session.title,
  },
  { id: 'day', header: 'Day', width: 84, hidden: true, facet: true, groupable: true, value: ({ day }) => day },
  { id: 'time', header: 'Time', width: 100, grow: 0, value: ({ time }) => time },
  { id: 'room', header: 'Room', width: 110, hidden: true, facet: true, groupable: true, value: ({ room }) => room },
  {
    id: 'pairs', header: 'Needed', width: 208, grow: 2, value: ({ coverage }) => coverageText(coverage),
    render: ({ coverage }) =>
      coverage.pairs.length === 0 ? (
        <span className={classes.quiet}>everyone understands</span>
      ) : (
        <CoverageMarks coverage={coverage} />
      ),
  },
  { id: 'state', header: 'State', width: 110, hidden: true, facet: true, groupable: true, value: ({ coverage }) => coverageState(coverage) },
  { id: 'booths', header: 'Booths', note: 'Booths needed', kind: 'number', width: 64, hidden: true, value: ({ coverage }) => coverage.boothsNeeded || null },
  { id: 'team', header: 'Team', kind: 'number', width: 58, value: ({ coverage }) => coverage.team.length || null },
  ...interpreters.map((interpreter): DataColumn<SessionRow> => ({
    id: `interpreter-${interpreter.id}`, header: interpreter.familyName, unit: interpreter.languages.find((language) => language.class === 'A')?.code ?? '',
    note: `${fullName(interpreter)}: ${languagesText(interpreter.languages) || 'no languages yet'}`, kind: 'check', width: 92, editable: true, clickTicks: true,
    value: ({ team }) => team.has(interpreter.id), render: (row) => <Mark row={row} interpreter={interpreter} />,
    total: (rows) => String(rows.filter(({ coverage }) => coverage.team.includes(interpreter.id)).length || ''),
  })),
]

const commandOf = (rows: readonly SessionRow[], { rowId, columnId, value }: CellEdit): readonly AssignCommand[] => {
  const row = rows.find(({ id }) => id === rowId)
  const interpreterId = columnId.replace('interpreter-', '')
  if (!row || row.team.has(interpreterId) === (value === true)) return []
  return [value === true ? { type: 'assign-interpreter', assignmentId: newId(), sessionId: rowId, interpreterId } : { type: 'unassign-interpreter', sessionId: rowId, interpreterId }]
}

/** Which interpreter works which session: sessions down by day, interpreters across, a tick where they meet. */
export const AssignmentsTable = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const findings = useRoundFindings()
  const selection = useViewState((state) => state.selection)
  const { interpreters: interpreterTable } = workspace
  const interpreters = useMemo(() => Object.values(interpreterTable), [interpreterTable])
  const columns = useMemo(() => columnsOf(interpreters), [interpreters])
  const rows = useMemo(() => {
    const clashes = doubleBookings(findings)
    return interpretedSessions(workspace, round.id).map((one): SessionRow => ({
      ...one,
      id: one.session.id,
      day: one.placement ? shortDay(dateOf(one.placement.start)) : 'Not on the board',
      time: one.placement ? timeSpan(one.placement.start, one.placement.minutes) : '',
      room: rowOf(workspace, 'rooms', one.placement?.roomId)?.name ?? '',
      team: new Set(one.assignments.map(({ interpreterId }) => interpreterId)),
      doubleBooked: clashes.get(one.session.id) ?? new Set(),
      couldCover: (interpreter) => couldCover(workspace, interpreter, one),
    }))
  }, [workspace, round.id, findings])

  return (
    <DataTable
      tableId="assignments"
      label="By session"
      columns={columns}
      rows={rows}
      readOnly={readOnly}
      groupedBy="day"
      selectedId={selection?.table === 'sessions' ? selection.id : null}
      onSelect={(row) => {
        select({ table: 'sessions', id: row.id })
      }}
      onEdit={(rowId, columnId, value) => void executeTogether('Assign interpreters', commandOf(rows, { rowId, columnId, value }))}
      onPaste={({ cells }) => void executeTogether('Change assignments', cells.flatMap((cell) => commandOf(rows, cell)))}
      totalLabel="Sessions"
      empty={
        <EmptyState
          title="No session needs interpreters yet"
          actions={
            <>
              <Button
                onClick={() => {
                  showScreen('board')
                }}
              >
                Go to the board
              </Button>
              <Button variant="default" disabled={readOnly} onClick={() => void addSession()}>
                Add a session
              </Button>
            </>
          }
        >
          Sessions appear here once their way of interpreting is set (simultaneous, consecutive, whispered or remote): choose a session on the board and set Interpretation. What is needed then follows from who attends and what they speak.
        </EmptyState>
      }
    />
  )
}
