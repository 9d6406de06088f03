import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { WallDate } from '@shared/model/time'
import { wallDate } from '@shared/model/time'
import { fullName } from '@shared/model/person'
import type { TalksRound } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { useOpen } from '../../state/current'
import { askForReplan, startSearch, useProposals } from '../../state/proposal-state'
import { useViewState } from '../../state/view-state'
import { DateOrTimeField } from '../../ui/fields'
import classes from './proposals.module.css'
import type { Scope } from './scope'
import { daysWithInterpreting, sessionsIn, unplacedIn } from './scope'

const timeLimits = [
  { value: '5', label: '5 seconds' },
  { value: '20', label: '20 seconds' },
  { value: '60', label: '1 minute' },
  { value: '300', label: '5 minutes' },
]

const Limit = ({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) => (
  <Select
    label="Search for at most"
    description="It ends sooner when nothing better is possible"
    data={timeLimits}
    value={String(seconds)}
    allowDeselect={false}
    onChange={(value) => {
      onChange(Number(value ?? seconds))
    }}
  />
)

const Form = ({ label, children, onAsk }: { label: string; children: ReactNode; onAsk: () => void }) => (
  <form
    className={classes.form}
    aria-label={label}
    onSubmit={(event) => {
      event.preventDefault()
      onAsk()
    }}
  >
    {children}
  </form>
)

/** The days of an absence; null when they are no days, or in the wrong order. */
const absenceOf = (from: string, to: string): { readonly from: WallDate; readonly to: WallDate } | null => {
  const [first, last] = [wallDate.safeParse(from), wallDate.safeParse(to)]
  return first.success && last.success && first.data <= last.data ? { from: first.data, to: last.data } : null
}

/** Which sessions a team is asked for, around whose absence, and for how long to search. */
export const AskForTeam = ({ round }: { round: TalksRound }) => {
  const { workspace, revision } = useOpen()
  const selection = useViewState((state) => state.selection)
  const absentId = useProposals((state) => state.absentId)
  const daysTold = useProposals((state) => state.absentDays)
  const [scope, setScope] = useState<Scope>('round')
  const [seconds, setSeconds] = useState(20)
  const days = daysWithInterpreting(workspace, round)
  const firstDay = round.startDate ?? days[0] ?? null
  const [absence, setAbsence] = useState<{ readonly from: string; readonly to: string } | null>(null)
  const from = absence?.from ?? daysTold?.from ?? firstDay ?? ''
  const to = absence?.to ?? daysTold?.to ?? round.endDate ?? from
  const selected = selection?.table === 'sessions' ? selection.id : null
  const scopes = [
    { value: 'round', label: 'All sessions of the round' },
    ...days.map((day) => ({ value: day, label: shortDay(day) })),
    ...(selected === null ? [] : [{ value: 'selected', label: 'The session in the inspector' }]),
  ]
  const held = scopes.some(({ value }) => value === scope) ? scope : 'round'
  const sessionIds = sessionsIn(workspace, round, held, selected)
  const absentDays = absenceOf(from, to)
  const trouble = absentId !== null && absentDays === null ? 'Give the first and the last day of the absence.' : null
  return (
    <Form
      label="Ask for a team"
      onAsk={() => {
        if (trouble !== null) return
        void startSearch({ kind: 'team', roundId: round.id, sessionIds, seconds, absences: absentId !== null && absentDays ? [{ interpreterId: absentId, ...absentDays }] : [] }, revision)
      }}
    >
      <Select label="Sessions" data={scopes} value={held} allowDeselect={false} onChange={(value) => { setScope(value ?? 'round') }} />
      <Select
        label="Absent"
        description="For a replan: fewest changes come before all else but coverage"
        placeholder="Nobody"
        clearable
        searchable
        data={rowsOf(workspace, 'interpreters').map((interpreter) => ({ value: interpreter.id, label: fullName(interpreter) }))}
        value={absentId}
        onChange={(id) => { askForReplan(id) }}
      />
      {absentId === null ? null : (
        <div className={classes.absence} role="group" aria-label="Days of the absence">
          <DateOrTimeField kind="date" label="From" value={from} onCommit={(value) => { if (value !== null) setAbsence({ from: value, to: value > to ? value : to }) }} />
          <DateOrTimeField kind="date" label="To" value={to} onCommit={(value) => { if (value !== null) setAbsence({ from, to: value }) }} />
        </div>
      )}
      <Limit seconds={seconds} onChange={setSeconds} />
      {trouble === null ? null : <p className={classes.caution}>{trouble}</p>}
      <Button type="submit" data-autofocus disabled={trouble !== null}>
        {absentId === null ? 'Propose a team' : 'Replan'}
      </Button>
    </Form>
  )
}

/** Which unplaced sessions places are asked for, and for how long to search. */
export const AskForPlaces = ({ round }: { round: TalksRound }) => {
  const { workspace, revision } = useOpen()
  const selection = useViewState((state) => state.selection)
  const [only, setOnly] = useState(false)
  const [seconds, setSeconds] = useState(20)
  const unplaced = unplacedIn(workspace, round)
  const selected = selection?.table === 'sessions' && unplaced.includes(selection.id) ? selection.id : null
  const isOne = only && selected !== null
  return (
    <Form
      label="Ask for places"
      onAsk={() => {
        void startSearch({ kind: 'places', roundId: round.id, sessionIds: isOne ? [selected] : null, seconds }, revision)
      }}
    >
      <Select
        label="Sessions"
        data={[{ value: 'all', label: `All unplaced sessions (${String(unplaced.length)})` }, ...(selected === null ? [] : [{ value: 'one', label: 'The session in the inspector' }])]}
        value={isOne ? 'one' : 'all'}
        allowDeselect={false}
        onChange={(value) => {
          setOnly(value === 'one')
        }}
      />
      <Limit seconds={seconds} onChange={setSeconds} />
      <Button type="submit">Propose places</Button>
    </Form>
  )
}
