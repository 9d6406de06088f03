import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { wallTime } from '@shared/model/time'
import type { Venue } from '@shared/model/workspace'
import { Section } from '../../ui/page'
import classes from './venues.module.css'

type Period = Venue['unavailable'][number]

/** One end of a period, typed as 2018-12-06 09:30; kept on leaving or Enter, put back on Escape. */
const TimeInput = ({ label, value, disabled, onCommit }: { label: string; value: string; disabled: boolean; onCommit: (value: string) => void }) => {
  const shown = value.replace('T', ' ')
  const [text, setText] = useState(shown)
  const [error, setError] = useState<string | null>(null)
  const commit = (): void => {
    const next = text.trim().replace(' ', 'T')
    const valid = wallTime.safeParse(next).success
    setError(valid ? null : 'Write 2018-12-06 09:30.')
    if (valid && next !== value) onCommit(next)
  }
  return (
    <TextInput
      aria-label={label}
      className="tabular"
      value={text}
      error={error}
      disabled={disabled}
      onChange={(event) => {
        setText(event.currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && text !== shown) {
          event.stopPropagation()
          setText(shown)
          setError(null)
        }
      }}
    />
  )
}

const Reason = ({ value, disabled, onCommit }: { value: string; disabled: boolean; onCommit: (value: string) => void }) => {
  const [text, setText] = useState(value)
  const commit = (): void => {
    if (text !== value) onCommit(text)
  }
  return (
    <TextInput
      aria-label="Why it is closed"
      placeholder="Why"
      value={text}
      disabled={disabled}
      onChange={(event) => {
        setText(event.currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}

interface PeriodsProps {
  readonly periods: readonly Period[]
  /** The day a new period starts out on. */
  readonly day: string
  readonly disabled: boolean
  readonly onChange: (periods: readonly { readonly from: string; readonly to: string; readonly reason: string }[]) => void
}

/** When a venue or a room is closed although its hours say open. */
export const UnavailablePeriods = ({ periods, day, disabled, onChange }: PeriodsProps) => {
  const put = (at: number, fields: { readonly from?: string; readonly to?: string; readonly reason?: string }): void => {
    onChange(periods.map((period, place) => (place === at ? { ...period, ...fields } : period)))
  }
  return (
    <Section
      title="Closed"
      aside={
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} disabled={disabled} onClick={() => { onChange([...periods, { from: `${day}T09:00`, to: `${day}T18:00`, reason: '' }]) }}>
          Add period
        </Button>
      }
    >
      {periods.length === 0 ? <p className={classes.quiet}>Open whenever its hours say so.</p> : null}
      <ul className={classes.periods}>
        {periods.map((period, at) => (
          <li key={`${String(at)} ${period.from} ${period.to} ${period.reason}`} className={classes.period}>
            <TimeInput label="Closed from" value={period.from} disabled={disabled} onCommit={(from) => { put(at, { from }) }} />
            <TimeInput label="Closed until" value={period.to} disabled={disabled} onCommit={(to) => { put(at, { to }) }} />
            <div className={classes.why}>
              <Reason value={period.reason} disabled={disabled} onCommit={(reason) => { put(at, { reason }) }} />
              <ActionIcon aria-label="Remove this period" disabled={disabled} onClick={() => { onChange(periods.filter((_held, place) => place !== at)) }}>
                <IconX size={14} />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
