import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useId, useRef, useState } from 'react'
import type { WallDate } from '@shared/model/time'
import { daysBetween } from '@shared/model/time'
import type { Session } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { useWorkspace } from '../../state/current'
import fields from '../../ui/fields.module.css'
import { changeSession } from './change-session'
import classes from './preferred-times.module.css'
import { readTime, timeProblem } from './read-length'
import { readEnd, readStretch, stretchProblem } from './read-stretch'
import { TypedField } from './typed-field'

type PreferredTime = Session['preferredTimes'][number]

/** The choice that stands for no day in particular. */
const anyDay = 'any'

const DayChoice = ({ label, date, session, disabled, onCommit }: { label: string; date: WallDate | null; session: Session; disabled: boolean; onCommit: (date: WallDate | null) => void }) => {
  const round = rowOf(useWorkspace(), 'rounds', session.roundId)
  const days = round?.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : []
  // A day that the round no longer has is still what was wished.
  const choices = [...new Set([...days, ...(date === null ? [] : [date])])].sort()
  return (
    <Select
      aria-label={label}
      allowDeselect={false}
      searchable={choices.length > 8}
      disabled={disabled}
      value={date ?? anyDay}
      data={[{ value: anyDay, label: 'Any day' }, ...choices.map((value) => ({ value: value as string, label: shortDay(value) }))]}
      onChange={(value) => {
        const next = choices.find((choice) => choice === value) ?? null
        if (value !== null && next !== date) onCommit(next)
      }}
    />
  )
}

interface LineProps {
  readonly number: number
  readonly time: PreferredTime
  readonly session: Session
  readonly disabled: boolean
  readonly onCommit: (change: Partial<PreferredTime>) => void
  readonly onRemove: () => void
}

const Line = ({ number, time, session, disabled, onCommit, onRemove }: LineProps) => {
  const name = `preferred time ${String(number)}`
  const fromProblem = (text: string): string | null => timeProblem(text) ?? stretchProblem(readTime(text) ?? time.from, time.to)
  const toProblem = (text: string): string | null => (readEnd(text) === null ? timeProblem(text) : stretchProblem(time.from, readEnd(text) ?? time.to))
  return (
    <li className={classes.line} role="group" aria-label={`Preferred time ${String(number)}`}>
      <DayChoice label={`Day of ${name}`} date={time.date} session={session} disabled={disabled} onCommit={(date) => { onCommit({ date }) }} />
      <TypedField bare label={`Start of ${name}`} value={time.from} problem={fromProblem} disabled={disabled} onCommit={(text) => { const from = readTime(text); if (from) onCommit({ from }) }} />
      <TypedField bare label={`End of ${name}`} value={time.to} problem={toProblem} disabled={disabled} onCommit={(text) => { const to = readEnd(text); if (to) onCommit({ to }) }} />
      <ActionIcon aria-label={`Remove ${name}`} disabled={disabled} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  )
}

const New = ({ disabled, field, onAdd }: { disabled: boolean; field: RefObject<HTMLInputElement | null>; onAdd: (stretch: Pick<PreferredTime, 'from' | 'to'>) => void }) => {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const stretch = readStretch(text)
  return (
    <form
      className={classes.fresh}
      aria-label="Add a preferred time"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(stretch === null)
        if (!stretch) return
        onAdd(stretch)
        setText('')
      }}
    >
      <TextInput
        ref={field}
        className="tabular"
        aria-label="New preferred time"
        placeholder="09:30–12:00"
        value={text}
        disabled={disabled}
        error={tried && !stretch ? 'Write a stretch such as 09:30–12:00.' : null}
        onChange={(event) => { setText(event.currentTarget.value) }}
      />
      <Button type="submit" variant="default" size="compact-sm" disabled={disabled}>
        Add
      </Button>
    </form>
  )
}

/** When a session would best be held, any of these; proposals of places go by it. Each change is one undo step. */
export const PreferredTimes = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const id = useId()
  const fresh = useRef<HTMLInputElement>(null)
  const { preferredTimes } = session
  const commit = (times: readonly PreferredTime[]): void => {
    changeSession(session, { preferredTimes: times })
  }
  return (
    <div className={classes.field} role="group" aria-labelledby={id}>
      <div className={fields.label} id={id}>
        Preferred times
      </div>
      {preferredTimes.length > 0 ? (
        <ul className={classes.lines}>
          {preferredTimes.map((time, at) => (
            <Line
              key={at}
              number={at + 1}
              time={time}
              session={session}
              disabled={readOnly}
              onCommit={(change) => { commit(preferredTimes.map((held, place) => (place === at ? { ...held, ...change } : held))) }}
              onRemove={() => {
                commit(preferredTimes.filter((_, place) => place !== at))
                // The button that was pressed goes with its line.
                fresh.current?.focus()
              }}
            />
          ))}
        </ul>
      ) : null}
      <New disabled={readOnly} field={fresh} onAdd={(stretch) => { commit([...preferredTimes, { date: null, ...stretch }]) }} />
      <div className={fields.unit}>{preferredTimes.length === 0 ? 'Any time will do.' : 'Any of these.'} Proposals of places go by it.</div>
    </div>
  )
}
