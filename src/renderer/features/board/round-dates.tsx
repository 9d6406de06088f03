import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { wallDate } from '@shared/model/time'
import type { TalksRound } from '@shared/model/workspace'
import { useReadOnly, useWorkspace } from '../../state/current'
import { execute } from '../../state/workspace-state'
import { EmptyState } from '../../ui/empty-state'
import { reported } from '../../ui/notice'
import { roundPlacements } from './board-events'
import classes from './round-dates.module.css'

const problemOf = (first: string, last: string): string | null => {
  if (!wallDate.safeParse(first).success) return 'Write the first day as 2018-12-06.'
  if (!wallDate.safeParse(last).success) return 'Write the last day as 2018-12-13.'
  return last < first ? 'The last day is before the first.' : null
}

/** A round without dates: what is known of them already is filled in, the rest is asked for. */
export const RoundDates = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const placedDays = roundPlacements(workspace, round.id).map(({ placement }) => placement.start.slice(0, 10)).sort()
  const [first, setFirst] = useState<string>(round.startDate ?? placedDays[0] ?? '')
  const [last, setLast] = useState<string>(round.endDate ?? placedDays.at(-1) ?? '')
  const [problem, setProblem] = useState<string | null>(null)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = problemOf(first.trim(), last.trim())
    setProblem(wrong)
    if (wrong === null) void reported(execute({ type: 'update', table: 'rounds', id: round.id, fields: { startDate: first.trim(), endDate: last.trim() } }))
  }
  return (
    <EmptyState whole title={`${round.name} has no dates yet`} actions={
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label="First day"
          placeholder="YYYY-MM-DD"
          value={first}
          disabled={readOnly}
          onChange={(event) => {
            setFirst(event.currentTarget.value)
          }}
        />
        <TextInput
          label="Last day"
          placeholder="YYYY-MM-DD"
          value={last}
          disabled={readOnly}
          onChange={(event) => {
            setLast(event.currentTarget.value)
          }}
        />
        <Button type="submit" disabled={readOnly}>
          Set the dates
        </Button>
        <div className={classes.problem} role="alert">
          {problem}
        </div>
      </form>
    }>
      The board needs the days to show. They can be changed later; nothing on the board moves by itself.
    </EmptyState>
  )
}
