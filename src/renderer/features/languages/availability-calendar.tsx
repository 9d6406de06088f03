import { IconCheck, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { WallDate } from '@shared/model/time'
import { addDays, daysBetween, weekdayOf } from '@shared/model/time'
import type { Interpreter } from '@shared/model/workspace'
import { longDay, shortDate } from '@shared/text/dates'
import type { DayVerdict } from '@shared/views/assignment-availability'
import { dayState, dayVerdict, nextDayState, withDays } from '@shared/views/assignment-availability'
import classes from './availability-calendar.module.css'

type Availability = Interpreter['availability']

const words: Readonly<Record<DayVerdict, string>> = { free: 'free', busy: 'not free', outside: 'not free, as other days are', 'not asked': 'not asked' }
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

interface CalendarProps {
  readonly availability: Availability
  /** First and last day of the round, by which the weeks shown are told. */
  readonly from: WallDate
  readonly to: WallDate
  /** Days on which they have something to do. */
  readonly working: ReadonlySet<WallDate>
  readonly disabled: boolean
  readonly onChange: (availability: Availability) => void
}

/** Whole weeks around the round, a day more on either side so that travel can be entered. */
const weeksOf = (from: WallDate, to: WallDate): readonly (readonly WallDate[])[] => {
  const [first, last] = [addDays(from, -1), addDays(to, 1)]
  const days = daysBetween(addDays(first, 1 - weekdayOf(first)), addDays(last, 7 - weekdayOf(last)))
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

const Day = ({ date, state, inRound, working, here, inRange, onClick }: { date: WallDate; state: DayVerdict; inRound: boolean; working: boolean; here: boolean; inRange: boolean; onClick: (extend: boolean) => void }) => (
  <button
    type="button"
    role="gridcell"
    tabIndex={here ? 0 : -1}
    className={classes.day}
    data-date={date}
    data-state={state}
    data-outside={!inRound || undefined}
    data-range={inRange || undefined}
    aria-label={`${longDay(date)}: ${words[state]}${working ? ', at work' : ''}${inRound ? '' : ', outside the round'}`}
    title={`${longDay(date)}: ${words[state]}${working ? ', at work' : ''}`}
    onClick={(event) => { onClick(event.shiftKey) }}
  >
    <span className={classes.number}>{date.endsWith('-01') ? shortDate(date) : String(Number(date.slice(8)))}</span>
    <span className={classes.mark}>
      {state === 'free' ? <IconCheck size={12} stroke={2.4} aria-hidden /> : state === 'busy' ? <IconX size={12} stroke={2.4} aria-hidden /> : null}
      {working ? <span className={classes.work} /> : null}
    </span>
  </button>
)

/**
 * The round's days, each free, busy or not asked. A click or Enter takes a day on to its next state; with Shift every day
 * from the last one changed becomes what that one is.
 */
export const AvailabilityCalendar = ({ availability, from, to, working, disabled, onChange }: CalendarProps) => {
  const grid = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<WallDate>(from)
  const [anchor, setAnchor] = useState<WallDate | null>(null)
  const weeks = weeksOf(from, to)
  const [first, last] = [weeks[0]?.[0] ?? from, weeks.at(-1)?.at(-1) ?? to]
  const here = cursor < first || cursor > last ? from : cursor

  const change = (date: WallDate, extend: boolean): void => {
    setCursor(date)
    if (disabled) return
    if (extend && anchor) {
      onChange(withDays(availability, anchor, date, dayState(availability, anchor)))
      return
    }
    setAnchor(date)
    onChange(withDays(availability, date, date, nextDayState(dayState(availability, date))))
  }

  const goTo = (date: WallDate, extend: boolean): void => {
    if (date < first || date > last) return
    setCursor(date)
    if (!extend) setAnchor(date)
    grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      change(here, event.shiftKey)
      return
    }
    event.preventDefault()
    goTo(addDays(here, step), event.shiftKey)
  }
  const inRange = (date: WallDate): boolean => anchor !== null && anchor !== here && ((anchor <= date && date <= here) || (here <= date && date <= anchor))

  return (
    <div ref={grid} role="grid" aria-label="Days free and busy" aria-readonly={disabled} className={classes.calendar} onKeyDown={onKeyDown}>
      <div role="row" className={classes.week}>
        {weekdays.map((day) => (
          <span key={day} role="columnheader" className={classes.weekday}>
            {day}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={classes.week}>
          {week.map((date) => (
            <Day key={date} date={date} state={dayVerdict(availability, date)} inRound={from <= date && date <= to} working={working.has(date)} here={date === here} inRange={inRange(date)} onClick={(extend) => { change(date, extend) }} />
          ))}
        </div>
      ))}
    </div>
  )
}
