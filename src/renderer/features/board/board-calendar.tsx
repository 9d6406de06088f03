import type { ComponentType, ReactElement } from 'react'
import { cloneElement, memo } from 'react'
import { Calendar } from 'react-big-calendar'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import type { WallDate } from '@shared/model/time'
import type { BoardView } from '../../state/view-state'
import { useViewState } from '../../state/view-state'
import type { BoardEvent } from './board-events'
import { CardGlyph } from './card-glyph'
import type { HoursScene } from './hours-scene'
import { HoursView } from './hours-view'
import { spokenEvent, standingClasses } from './session-card'
import { dateToDay, dateToWall, dayToDate, wallLocalizer } from './wall-localizer'
import './board-calendar.css'

interface BoardCalendarProps {
  readonly view: Exclude<BoardView, 'agenda'>
  readonly day: WallDate
  /** What the month shows. */
  readonly events: BoardEvent[]
  readonly hours: HoursScene
  readonly onDay: (day: WallDate) => void
}

const EventShell = ({ event, children }: { event: BoardEvent; children: ReactElement<Record<string, unknown>> }) => {
  const selected = useViewState(({ selection }) => selection?.table === 'sessions' && selection.id === event.sessionId)
  return cloneElement(children, {
    tabIndex: -1,
    'aria-label': spokenEvent(event),
    'data-placement': event.id,
    title: undefined,
    className: `${String(children.props['className'] ?? '')}${selected ? ' is-selected' : ''}`,
  })
}

const MonthEvent = ({ event }: { event: BoardEvent }) => (
  <span className="board-month-event">
    <span className="board-month-parties" aria-hidden>
      {event.colours.map((colour) => (
        <span key={colour} data-party={colour} />
      ))}
    </span>
    <span className="tabular">{dateToWall(event.start).slice(11)}</span>
    <bdi className="board-month-title">{event.title}</bdi>
    {event.severity ? <CardGlyph of={event.severity} /> : null}
  </span>
)

const components = {
  eventWrapper: EventShell,
  month: { event: MonthEvent, header: ({ label }: { label: string }) => <span>{label}</span> },
}

const views = { month: true, hours: HoursView } as unknown as Record<string, ComponentType>
const classOf = (event: BoardEvent) => ({ className: standingClasses(event) })
const ignore = (): void => undefined

/**
 * react-big-calendar on the venue's wall clock. It draws the month; days with their hours and columns are a view of our
 * own in it. Dragging and keys are the board's.
 */
export const BoardCalendar = memo(function BoardCalendar({ view, day, events, hours, onDay }: BoardCalendarProps) {
  const date = dayToDate(day)
  const goTo = (next: Date): void => {
    onDay(dateToDay(next))
  }
  return (
    <Calendar
      localizer={wallLocalizer}
      date={date}
      view={(view === 'month' ? 'month' : 'hours') as 'month'}
      views={views as never}
      events={view === 'month' ? events : none}
      // Left to itself the calendar would ask the computer's clock.
      getNow={() => date}
      toolbar={false}
      selectable={false}
      popup
      components={components as never}
      eventPropGetter={classOf}
      onNavigate={goTo}
      onView={ignore}
      onDrillDown={goTo}
      className={`board-grid view-${view}`}
      {...{ hours }}
    />
  )
})

const none: BoardEvent[] = []
