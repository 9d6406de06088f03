import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { dayNumber } from '@shared/model/time'
import type { TalksRound } from '@shared/model/workspace'
import { changeRoundDates } from '../../actions/round-actions'
import { useCommandPreview } from '../../state/command-preview'
import { DayInput, datesText, FormButtons, FormVerdict, readDay } from './form-parts'
import classes from './rounds.module.css'

type Sessions = 'stay' | 'move'

const dayOrNone = (text: string) => (text.trim() === '' ? null : readDay(text))

/** Sets the first and last day of a round; the sessions stay on their days or move with the first. */
export const DatesForm = ({ round, onDone }: { round: TalksRound; onDone: () => void }) => {
  const [start, setStart] = useState<string>(round.startDate ?? '')
  const [end, setEnd] = useState<string>(round.endDate ?? '')
  const [sessions, setSessions] = useState<Sessions>('stay')
  const first = dayOrNone(start)
  const last = dayOrNone(end)
  const days = first && round.startDate ? dayNumber(first) - dayNumber(round.startDate) : 0
  const readable = first !== undefined && last !== undefined
  const same = first === round.startDate && last === round.endDate
  const backwards = Boolean(first && last && last < first)

  const dates = { type: 'update' as const, table: 'rounds' as const, id: round.id, fields: { startDate: first, endDate: last } }
  const command: CommandInput | null =
    !readable || same || backwards
      ? null
      : {
          type: 'batch',
          label: `Change dates of ${round.name}`,
          commands: [...(sessions === 'move' && days !== 0 ? [{ type: 'shift-round' as const, roundId: round.id, days, travel: true }] : []), dates],
        }
  const preview = useCommandPreview(command)

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
      <p className={classes.lead}>Now: {datesText(round.startDate, round.endDate)}.</p>
      <div className={classes.fields}>
        <DayInput label="First day" optional focus hint="Empty while it is open" value={start} onChange={setStart} />
        <DayInput label="Last day" optional hint="Empty while it is open" value={end} onChange={setEnd} />
        {days === 0 ? null : (
          <Radio.Group
            className={classes.wide ?? ''}
            label={`The first day moves by ${String(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}. The sessions`}
            value={sessions}
            onChange={(value) => {
              setSessions(value === 'move' ? 'move' : 'stay')
            }}
          >
            <Radio mt={6} size="xs" value="stay" label="stay on their days" />
            <Radio mt={6} size="xs" value="move" label="move along, with travel and hotel nights" />
          </Radio.Group>
        )}
      </div>
      {backwards ? (
        <p className={classes.refusal} role="status">
          The last day is before the first.
        </p>
      ) : null}
      <FormVerdict preview={preview} />
      <FormButtons verb="Change the dates" disabled={!command || preview?.ok === false} onCancel={onDone} />
    </form>
  )
}
