import { memo } from 'react'
import type { WallDate } from '@shared/model/time'
import { wallMinutes, dayNumber } from '@shared/model/time'
import { changedHours, changeWords, clockChange } from './board-clock'
import type { BoardColumn } from './board-columns'
import type { BoardEvent } from './board-events'
import { lanesOf } from './lanes'
import { SessionCard } from './session-card'

interface HoursColumnProps {
  readonly at: number
  readonly column: BoardColumn
  readonly zone: string
  readonly events: readonly BoardEvent[]
  readonly from: number
  readonly to: number
  /** Whether it is scrolled into view; otherwise it is an empty box. */
  readonly drawn: boolean
  readonly firstOfDay: boolean
  /** On a day that is not the round's. */
  readonly outside: boolean
}

const sameEvents = (one: readonly BoardEvent[], other: readonly BoardEvent[]): boolean =>
  one === other || (one.length === other.length && one.every((event, at) => event === other[at]))

/** After a change of the plan only the columns whose sessions changed are drawn again. */
const same = (before: HoursColumnProps, after: HoursColumnProps): boolean =>
  before.drawn === after.drawn &&
  before.from === after.from &&
  before.to === after.to &&
  before.at === after.at &&
  before.zone === after.zone &&
  before.outside === after.outside &&
  before.firstOfDay === after.firstOfDay &&
  before.column.day === after.column.day &&
  before.column.resource.kind === after.column.resource.kind &&
  before.column.resource.id === after.column.resource.id &&
  (!after.drawn || sameEvents(before.events, after.events))

/** The hours that the clocks skip or run through twice, on the two days of the year that have them. */
const ChangedHours = ({ zone, day, from, to }: { zone: string; day: WallDate; from: number; to: number }) => {
  const change = clockChange(zone, day)
  if (!change) return null
  const hours = changedHours(change)
  const first = Math.max(from, hours.from)
  const last = Math.min(to, hours.to)
  if (first >= last) return null
  const words = `${changeWords(change)}. This time ${hours.skipped ? 'does not exist' : 'comes twice'} on this day.`
  return (
    <div
      className={`hours-changed ${hours.skipped ? 'is-skipped' : 'is-doubled'}`}
      role="img"
      aria-label={words}
      title={words}
      style={{ top: `${String(((first - from) / (to - from)) * 100)}%`, height: `${String(((last - first) / (to - from)) * 100)}%` }}
    />
  )
}

const Cards = ({ events, day, from, to }: { events: readonly BoardEvent[]; day: WallDate; from: number; to: number }) => {
  const midnight = dayNumber(day) * 1440
  const pieces = events.flatMap((event) => {
    const start = wallMinutes(event.startsAt) - midnight
    const piece = { event, from: Math.max(from, start), to: Math.min(to, start + event.minutes), before: start < 0, after: start + event.minutes > 1440 }
    return piece.to > piece.from ? [piece] : []
  })
  const lanes = lanesOf(pieces)
  return pieces.map(({ event, from: first, to: last, before, after }, at) => (
    <SessionCard
      key={event.id}
      event={event}
      day={day}
      top={((first - from) / (to - from)) * 100}
      height={((last - first) / (to - from)) * 100}
      left={lanes[at]?.left ?? 0}
      width={lanes[at]?.width ?? 100}
      minutes={last - first}
      continuesBefore={before}
      continuesAfter={after}
    />
  ))
}

/** One column of a day: its box always, its sessions once it is scrolled into view. */
export const HoursColumn = memo(function HoursColumn({ at, column, zone, events, from, to, drawn, firstOfDay, outside }: HoursColumnProps) {
  return (
    <div
      className={`rbc-day-slot rbc-time-column hours-column${firstOfDay ? ' is-first' : ''}${outside ? ' is-outside' : ''}`}
      data-column={at}
      data-day={column.day}
      data-resource={column.resource.id ?? undefined}
    >
      {drawn ? <ChangedHours zone={zone} day={column.day} from={from} to={to} /> : null}
      {drawn ? <Cards events={events} day={column.day} from={from} to={to} /> : null}
    </div>
  )
}, same)
