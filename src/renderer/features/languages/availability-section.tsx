import { Button } from '@mantine/core'
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react'
import type { WallDate } from '@shared/model/time'
import type { Interpreter, TalksRound } from '@shared/model/workspace'
import { replanWithout } from '../../actions/proposal-actions'
import { DateOrTimeField, SwitchField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { AvailabilityCalendar } from './availability-calendar'
import calendar from './availability-calendar.module.css'
import classes from './languages.module.css'

type Period = Interpreter['availability'][number]

interface AvailabilityProps {
  readonly interpreter: Interpreter
  readonly round: TalksRound | undefined
  readonly working: ReadonlySet<WallDate>
  readonly disabled: boolean
  readonly set: (fields: Readonly<Record<string, unknown>>) => void
}

/** One stretch of days as it is kept, also outside the round. */
const PeriodFields = ({ period, disabled, onPut, onRemove }: { period: Period; disabled: boolean; onPut: (fields: Readonly<Record<string, unknown>>) => void; onRemove: () => void }) => (
  <div className={classes.period}>
    <DateOrTimeField kind="date" label="From" value={period.from} disabled={disabled} onCommit={(from) => { onPut({ from }) }} />
    <DateOrTimeField kind="date" label="To" value={period.to} disabled={disabled} onCommit={(to) => { onPut({ to }) }} />
    <SwitchField label="Free" value={period.free} disabled={disabled} onCommit={(free) => { onPut({ free }) }} />
    <TextField label="Why" value={period.note} disabled={disabled} onCommit={(note) => { onPut({ note }) }} />
    <Button variant="subtle" color="gray" size="compact-xs" disabled={disabled} onClick={onRemove}>
      Remove these days
    </Button>
  </div>
)

/** When an interpreter is free: the round's days to click, and every stretch of days as it is kept. */
export const AvailabilitySection = ({ interpreter, round, working, disabled, set }: AvailabilityProps) => {
  const periods = interpreter.availability
  const [start, end] = [round?.startDate ?? null, round?.endDate ?? null]
  const day = start ?? new Date().toISOString().slice(0, 10)
  return (
    <Section
      title="Availability"
      aside={
        <span className={calendar.actions}>
          {round && working.size > 0 ? (
            <Button variant="subtle" size="compact-xs" onClick={() => { replanWithout(interpreter.id) }}>
              Can’t come: replan…
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} disabled={disabled} onClick={() => { set({ availability: [...periods, { from: day, to: day, free: true, note: '' }] }) }}>
            Add days
          </Button>
        </span>
      }
    >
      {start && end && start <= end ? (
        <>
          <AvailabilityCalendar availability={periods} from={start} to={end} working={working} disabled={disabled} onChange={(availability) => { set({ availability }) }} />
          <p className={calendar.key}>
            <span>
              <IconCheck size={12} aria-hidden /> free
            </span>
            <span>
              <IconX size={12} aria-hidden /> not free
            </span>
            <span>{periods.length > 0 && periods.every(({ free }) => free) ? 'empty: not among the free days' : 'empty: not asked'}</span>
            <span>
              <span className={calendar.work} /> at work
            </span>
            {disabled ? null : <span>A click changes a day; with Shift, all from the last one.</span>}
          </p>
        </>
      ) : null}
      {periods.length === 0 ? <p className={classes.quiet}>Not asked yet.</p> : null}
      {periods.map((period, at) => (
        <PeriodFields
          key={at}
          period={period}
          disabled={disabled}
          onPut={(fields) => { set({ availability: periods.map((held, place) => (place === at ? { ...held, ...fields } : held)) }) }}
          onRemove={() => { set({ availability: periods.filter((_held, place) => place !== at) }) }}
        />
      ))}
    </Section>
  )
}
