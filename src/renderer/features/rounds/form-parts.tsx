import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Outcome } from '@shared/model/outcome'
import type { WallDate } from '@shared/model/time'
import { wallDate } from '@shared/model/time'
import { dayRange, longDay } from '@shared/text/dates'
import type { CommandPreview } from '../../state/command-preview'
import { FindingsChange } from '../../ui/findings-change'
import classes from './rounds.module.css'

/** A typed day, or undefined when it cannot be read as one. */
export const readDay = (text: string): WallDate | undefined => {
  const parsed = wallDate.safeParse(text.trim())
  return parsed.success ? parsed.data : undefined
}

/** A day typed as 2018-12-06, with what it is in words below. */
export const DayInput = ({ label, value, onChange, optional = false, hint = '', focus = false }: { label: string; value: string; onChange: (value: string) => void; optional?: boolean; hint?: string; focus?: boolean }) => {
  const day = readDay(value)
  const empty = value.trim() === ''
  return (
    <TextInput
      label={label}
      className="tabular"
      placeholder="YYYY-MM-DD"
      value={value}
      {...(focus ? { 'data-autofocus': true } : {})}
      error={day || (empty && optional) ? null : 'Write the day as 2018-12-06.'}
      description={day ? longDay(day) : hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
    />
  )
}

/** "6 to 13 December 2018", "from 6 December", or that nothing is set. */
export const datesText = (start: WallDate | null, end: WallDate | null): string =>
  start && end ? dayRange(start, end) : start ? `from ${longDay(start)}` : end ? `until ${longDay(end)}` : 'no dates yet'

/** What a form's command would do, or why it cannot be done. */
export const FormVerdict = ({ preview }: { preview: Outcome<CommandPreview> | null }) => {
  if (!preview) return null
  if (!preview.ok) {
    return (
      <p className={classes.refusal} role="status">
        {preview.problem.sentence}
      </p>
    )
  }
  return <FindingsChange brings={preview.value.brings} cures={preview.value.cures} />
}

/** Cancel and the verb, at the foot of a form. */
export const FormButtons = ({ verb, disabled, onCancel }: { verb: ReactNode; disabled: boolean; onCancel: () => void }) => (
  <div className={classes.buttons}>
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
    <Button type="submit" disabled={disabled}>
      {verb}
    </Button>
  </div>
)
