import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { useRef, useState } from 'react'
import { fullName } from '@shared/model/person'
import type { WallDate } from '@shared/model/time'
import { weekdayOf } from '@shared/model/time'
import type { DayPeriod } from '@shared/planning/day-periods'
import type { ExpertDays } from '@shared/planning/expert-days'
import { shortDay } from '@shared/text/dates'
import { expertDaysWords } from '@shared/text/expert-words'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import type { CalendarRow } from './calendar-days'
import { OnCallIcon, stateIcons } from './day-mark'
import classes from './on-call-grid.module.css'
import { toggleOnCall } from './on-call-edit'

/** Where the keyboard is: a row, and a day from 0 on; −1 is the name. `anchor` is where a range of days began. */
interface Place {
  readonly row: number
  readonly day: number
  readonly anchor: number
}

const steps: Readonly<Record<string, readonly [rows: number, days: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

const DayGlyph = ({ day }: { day: ExpertDays }) => {
  const Icon = day.onCall ? OnCallIcon : stateIcons[day.state]
  return day.state === 'not asked' && !day.onCall ? null : <Icon size={13} aria-hidden />
}

interface OnCallGridProps {
  readonly rows: readonly CalendarRow[]
  readonly days: readonly WallDate[]
  readonly today: WallDate
  readonly gaps: readonly DayPeriod[]
  /** Told what was done, to be said aloud. */
  readonly onDone: (said: string) => void
}

/** Experts by days: one tab stop, arrows go about, Shift makes a range, Enter or a click puts on call and takes off. */
export const OnCallGrid = ({ rows, days, today, gaps, onDone }: OnCallGridProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const grid = useRef<HTMLTableElement>(null)
  const [held, setPlace] = useState<Place>({ row: 0, day: 0, anchor: 0 })
  const place = { ...held, row: within(held.row, 0, rows.length - 1), day: within(held.day, -1, days.length - 1), anchor: within(held.anchor, 0, days.length - 1) }
  const [first, last] = [Math.min(place.day, place.anchor), Math.max(place.day, place.anchor)]

  const go = (next: Place): void => {
    setPlace(next)
    const cell = grid.current?.querySelector<HTMLElement>(`[data-row="${String(next.row)}"][data-day="${String(next.day)}"]`)
    cell?.focus()
  }
  const toggle = (row: number, from: number, to: number): void => {
    const expert = rows[row]?.expert
    const [start, end] = [days[from], days[to]]
    if (readOnly || !expert || !start || !end) return
    void toggleOnCall(expert, { from: start, to: end }).then(onDone)
  }
  const act = (): void => {
    const expert = rows[place.row]?.expert
    if (place.day >= 0) toggle(place.row, Math.max(first, 0), last)
    else if (expert) select({ table: 'standbyExperts', id: expert.id })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = steps[event.key]
    if (step) {
      const row = within(place.row + step[0], 0, rows.length - 1)
      const day = within(place.day + step[1], -1, days.length - 1)
      const goesOn = event.shiftKey && step[0] === 0 && day >= 0
      go({ row, day, anchor: goesOn ? Math.max(place.anchor, 0) : Math.max(day, 0) })
    } else if (event.key === 'Home') go({ ...place, day: -1, anchor: 0 })
    else if (event.key === 'End') go({ ...place, day: days.length - 1, anchor: days.length - 1 })
    else if (event.key === 'Enter' || event.key === ' ') act()
    else if (event.key === 'Escape' && place.anchor !== place.day) setPlace({ ...place, anchor: Math.max(place.day, 0) })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** The keyboard may come to a cell by itself, as screen readers bring it. */
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const [row, day] = [Number(target.dataset['row']), Number(target.dataset['day'])]
    if (Number.isNaN(row) || Number.isNaN(day)) return
    setPlace((known) => (known.row === row && known.day === day ? known : { row, day, anchor: Math.max(day, 0) }))
  }
  const onCell = (event: MouseEvent, row: number, day: number): void => {
    const anchor = event.shiftKey && row === place.row ? place.anchor : day
    go({ row, day, anchor })
    toggle(row, Math.min(anchor, day), Math.max(anchor, day))
  }
  const stop = (row: number, day: number): 0 | -1 => (place.row === row && place.day === day ? 0 : -1)
  const isGap = (day: WallDate): boolean => gaps.some(({ from, to }) => from <= day && day <= to)

  return (
    <div className={classes.calendar}>
      <table ref={grid} role="grid" aria-label="Days on call" aria-readonly={readOnly} className={classes.days} onKeyDown={onKeyDown} onFocus={onFocus}>
        <thead>
          <tr>
            <th scope="col">Expert</th>
            {days.map((day) => (
              <th key={day} scope="col" aria-label={shortDay(day)} data-weekend={weekdayOf(day) > 5 || undefined} data-today={day === today || undefined}>
                <span className={classes.weekday}>{shortDay(day).slice(0, 2)}</span>
                {Number(day.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ expert, days: own }, row) => (
            <tr key={expert.id}>
              <th scope="row" data-row={row} data-day={-1} tabIndex={stop(row, -1)} onClick={() => { go({ row, day: -1, anchor: 0 }); select({ table: 'standbyExperts', id: expert.id }) }}>
                {fullName(expert)}
              </th>
              {own.map((day, at) => {
                const date = days[at]
                if (!date) return null
                const words = `${fullName(expert)}, ${shortDay(date)}: ${expertDaysWords(workspace, day)}`
                return (
                  <td
                    key={date}
                    role="gridcell"
                    aria-label={words}
                    aria-selected={place.row === row && place.day >= 0 && first < last && at >= first && at <= last}
                    title={words}
                    data-row={row}
                    data-day={at}
                    data-state={day.state}
                    data-on-call={day.onCall || undefined}
                    data-weekend={weekdayOf(date) > 5 || undefined}
                    tabIndex={stop(row, at)}
                    onClick={(event) => { onCell(event, row, at) }}
                  >
                    <DayGlyph day={day} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Ready to go</th>
            {days.map((day, at) => {
              const ready = rows.filter(({ days: own }) => own[at]?.onCall && own[at].state === 'free').length
              return (
                <td key={day} data-gap={isGap(day) || undefined} aria-label={`${shortDay(day)}: ${ready === 0 ? 'nobody on call' : String(ready)}`}>
                  {ready === 0 ? '–' : ready}
                </td>
              )
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
