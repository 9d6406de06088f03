import type { UIEvent } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { clockWords } from './board-clock'
import { HoursColumn } from './hours-column'
import { HoursGutter } from './hours-gutter'
import { HoursHead } from './hours-head'
import type { HoursScene } from './hours-scene'
import { KeptApartMarks } from './kept-apart-marks'
import { NowLine } from './now-line'
import { useDrawnColumns } from './use-drawn-columns'
import { dateToDay } from './wall-localizer'
import './hours-view.css'

const DAY = 86_400_000

/** Least width of a column, pixels; the style sheet says the same. */
const leastWidth = (scene: HoursScene): number => (scene.condensed ? 64 : scene.heads.length === 1 ? 130 : 108)

/** Where the day opens when it is first shown, minutes after midnight. */
const morning = 8 * 60

const HoursGrid = ({ scene }: { scene: HoursScene }) => {
  const { days, heads, columns, eventsIn, from, to, startDay } = scene
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const startAt = Math.max(0, days.indexOf(startDay)) * heads.length
  const drawn = useDrawnColumns(scroller, columns.length, leastWidth(scene), startAt)
  // The column with the focus stays drawn when it is scrolled away, so that the keyboard keeps its place.
  const [focused, setFocused] = useState(-1)
  const gutterDay = days[Math.min(days.length - 1, Math.floor(drawn.first / Math.max(1, heads.length)))] ?? startDay

  // Only when the board is opened: later its hours stay where they were.
  const opened = useRef(false)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && !opened.current) element.scrollTop = (element.scrollHeight * (Math.max(from, morning) - from)) / (to - from) - 8
    opened.current = true
  }, [from, to])

  const onScroll = (event: UIEvent<HTMLDivElement>): void => {
    if (head.current) head.current.scrollLeft = event.currentTarget.scrollLeft
  }

  const className = ['rbc-time-view hours', `is-${drawn.room}`, scene.condensed ? 'is-condensed' : '', heads.length === 1 ? 'is-undivided' : '', scene.secondZone === null ? '' : 'has-second-clock'].join(' ')
  const words = useMemo(() => clockWords(scene.zone, days), [scene.zone, days])
  return (
    <div className={className} style={{ '--columns': columns.length, '--hours': (to - from) / 60 } as React.CSSProperties}>
      <HoursHead days={days} heads={heads} zone={scene.zone} secondZone={scene.secondZone} roundDays={scene.roundDays} zoneWords={words} onDay={scene.onDay} ref={head} />
      <div
        className="rbc-time-content hours-content"
        ref={scroller}
        onScroll={onScroll}
        onFocus={(event) => {
          const slot = event.target.closest('[data-column]')
          setFocused(slot ? Number(slot.getAttribute('data-column')) : -1)
        }}
      >
        <HoursGutter from={from} to={to} day={gutterDay} zone={scene.zone} secondZone={scene.secondZone} />
        <div className="hours-columns" data-columns>
          {columns.map((column, at) => (
            <HoursColumn
              key={`${column.day} ${column.resource.id ?? ''}`}
              at={at}
              column={column}
              zone={scene.zone}
              events={eventsIn[at] ?? none}
              from={from}
              to={to}
              drawn={(at >= drawn.first && at <= drawn.last) || at === focused}
              firstOfDay={at % heads.length === 0}
              outside={scene.roundDays !== null && (column.day < scene.roundDays.first || column.day > scene.roundDays.last)}
            />
          ))}
          <KeptApartMarks columns={columns} from={from} to={to} />
          <NowLine days={days} zone={scene.zone} from={from} to={to} />
        </div>
      </div>
    </div>
  )
}

const none: HoursScene['eventsIn'][number] = []

/** The hours of one day or several, each with its columns: a view of the calendar. The calendar hands through what it was given as `hours`. */
export const HoursView = Object.assign(({ hours }: { hours: HoursScene }) => <HoursGrid scene={hours} />, {
  range: (date: Date) => [date],
  navigate: (date: Date, action: string) => new Date(+date + (action === 'PREV' ? -DAY : action === 'NEXT' ? DAY : 0)),
  title: (date: Date) => dateToDay(date),
})
