import { NumberInput, Switch } from '@mantine/core'
import { useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { addDays, dayNumber } from '@shared/model/time'
import type { TalksRound } from '@shared/model/workspace'
import { changeRoundDates } from '../../actions/round-actions'
import { useCommandPreview } from '../../state/command-preview'
import { DayInput, datesText, FormButtons, FormVerdict, readDay } from './form-parts'
import classes from './rounds.module.css'

/** The furthest a round is moved in one step, in days: beyond that a year was mistyped. */
const furthest = 3660

/** Moves a whole round earlier or later: dates, sessions and, when asked, travel. */
export const ShiftForm = ({ round, onDone }: { round: TalksRound; onDone: () => void }) => {
  const [days, setDays] = useState<number | string>(7)
  const [travel, setTravel] = useState(true)
  const { startDate, endDate } = round
  const [startText, setStartText] = useState(() => (startDate ? addDays(startDate, 7) : ''))
  const count = typeof days === 'number' && Number.isInteger(days) && days !== 0 && Math.abs(days) <= furthest ? days : null
  const command: CommandInput | null = count === null ? null : { type: 'shift-round', roundId: round.id, days: count, travel }
  const preview = useCommandPreview(command)

  const byDays = (value: number | string): void => {
    setDays(value)
    if (startDate && typeof value === 'number' && Math.abs(value) <= furthest) setStartText(addDays(startDate, Math.trunc(value)))
  }
  const byStart = (text: string): void => {
    setStartText(text)
    const day = readDay(text)
    if (startDate && day) setDays(dayNumber(day) - dayNumber(startDate))
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (command) {
          void changeRoundDates(command).then((answer) => {
            if (answer.ok) onDone()
          })
        }
      }}
    >
      <p className={classes.lead}>Every session keeps its room and its time of day.</p>
      <div className={classes.fields}>
        <NumberInput
          label="Days"
          description={count === null ? '' : count > 0 ? 'later' : 'earlier'}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          data-autofocus
          value={days}
          error={count === null ? `Write a whole number of days, such as 7 or -3.` : null}
          onChange={byDays}
        />
        {startDate ? <DayInput label="New first day" value={startText} onChange={byStart} /> : null}
        <Switch
          className={classes.wide ?? ''}
          label="Travel and hotel nights move along"
          checked={travel}
          onChange={(event) => {
            setTravel(event.currentTarget.checked)
          }}
        />
      </div>
      {count === null ? null : (
        <dl className={classes.result}>
          <dt>Now</dt>
          <dd>{datesText(startDate, endDate)}</dd>
          <dt>Then</dt>
          <dd>{datesText(startDate && addDays(startDate, count), endDate && addDays(endDate, count))}</dd>
        </dl>
      )}
      <FormVerdict preview={preview} />
      <FormButtons verb={count === null ? 'Shift' : `Shift by ${String(Math.abs(count))} ${Math.abs(count) === 1 ? 'day' : 'days'}`} disabled={!command || preview?.ok === false} onCancel={onDone} />
    </form>
  )
}
