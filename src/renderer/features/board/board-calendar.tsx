import type { ComponentType, ReactElement } from 'react'
import { cloneElement, memo, useMemo } from 'react'
import { Calendar } from 'react-big-calendar'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import type { BoardView } from '../../state/view-state'
import type { Room } from '@shared/model/workspace'
import type { WallDate } from '@shared/model/time'
import { shortDay } from '@shared/text/dates'
import type { BoardEvent } from './board-events'
import { DaysView } from './days-view'
import { SessionCard, spokenEvent } from './session-card'
import { dateToDay, dateToWall, dayToDate, wallLocalizer } from './wall-localizer'
import './board-calendar.css'

interface BoardCalendarProps {
  readonly view: Exclude<BoardView, 'agenda'>
  readonly day: WallDate
  readonly events: BoardEvent[]
  readonly rooms: readonly Room[]
  /** Minutes after midnight that are drawn. */
  readonly from: number
  readonly to: number
  readonly gridMinutes: number
  readonly selectedSession: string | null
  readonly onDay: (day: WallDate) => void
}

// Slots of the columns are drawn by a CSS gradient; only the gutter keeps its elements.
const GutterSlotOnly = ({ children, resource }: { children?: ReactElement; resource?: unknown }) => (resource === undefined ? (children ?? null) : null)

const EventShell = ({ event, children }: { event: BoardEvent; children: ReactElement<Record<string, unknown>> }) =>
  cloneElement(children, {
    tabIndex: -1,
    'aria-label': spokenEvent(event, shortDay(dateToDay(event.start))),
    'data-placement': event.id,
    title: undefined,
  })

const RoomHeader = ({ resource }: { resource: Room }) => (
  <span className="board-room">
    <span className="board-room-name">{resource.name}</span>
    <span className="board-room-zone">{[resource.zone, resource.floor ? `floor ${resource.floor}` : ''].filter(Boolean).join(' · ')}</span>
  </span>
)

const DayHeader = ({ date }: { date: Date }) => <span>{shortDay(dateToDay(date))}</span>

const MonthEvent = ({ event }: { event: BoardEvent }) => (
  <span className="board-month-event">
    <span className="tabular">{dateToWall(event.start).slice(11)}</span> {event.title}
  </span>
)

const views = { day: true, week: true, month: true, days: DaysView } as unknown as Record<string, ComponentType>

/** react-big-calendar on the venue's wall clock. It draws; dragging and keys are the board's own. */
export const BoardCalendar = memo(function BoardCalendar({ view, day, events, rooms, from, to, gridMinutes, selectedSession, onDay }: BoardCalendarProps) {
  const date = dayToDate(day)
  const byRoom = view === 'day' || view === 'days'
  const components = useMemo(
    () => ({
      event: SessionCard,
      eventWrapper: EventShell,
      timeSlotWrapper: GutterSlotOnly,
      resourceHeader: RoomHeader,
      header: DayHeader,
      month: { event: MonthEvent, header: ({ label }: { label: string }) => <span>{label}</span> },
    }),
    [],
  )
  // "24:00" has no Date of its own day; a millisecond before is what the calendar takes for a day's end.
  const max = new Date(+date + to * 60_000 - (to === 1440 ? 1 : 0))
  return (
    <Calendar
      localizer={wallLocalizer}
      date={date}
      view={view as 'day'}
      views={views as never}
      events={events}
      {...(byRoom ? { resources: [...rooms], resourceIdAccessor: (room: object) => (room as Room).id, resourceTitleAccessor: (room: object) => (room as Room).name } : {})}
      resourceAccessor={(event: BoardEvent) => event.roomId}
      resourceGroupingLayout
      getNow={() => date}
      min={new Date(+date + from * 60_000)}
      max={max}
      scrollToTime={new Date(+date + Math.max(from, 8 * 60) * 60_000)}
      enableAutoScroll={false}
      step={15}
      timeslots={4}
      toolbar={false}
      selectable={false}
      popup
      dayLayoutAlgorithm="no-overlap"
      components={components as never}
      eventPropGetter={(event: BoardEvent) => ({
        className: ['board-event', `is-${event.status}`, event.released ? 'is-released' : '', event.severity ? `has-${event.severity}` : '', event.sessionId === selectedSession ? 'is-selected' : ''].join(' '),
      })}
      onNavigate={(next: Date) => {
        onDay(dateToDay(next))
      }}
      onView={() => undefined}
      onDrillDown={(next: Date) => {
        onDay(dateToDay(next))
      }}
      className={`board-grid view-${view} grid-${String(gridMinutes)}`}
    />
  )
})
