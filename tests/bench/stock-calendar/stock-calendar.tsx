import dayjs from 'dayjs'
import type { ComponentType } from 'react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import * as calendarModule from 'react-big-calendar'
import * as dragAndDropModule from 'react-big-calendar/lib/addons/dragAndDrop'
import * as timeGridModule from 'react-big-calendar/lib/TimeGrid'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css'

/*
 * react-big-calendar as its README sets it up, with its drag-and-drop addon and the same sessions and rooms as the
 * board: what the board's figures are held against.
 */

interface StockEvent {
  readonly id: string
  readonly title: string
  readonly start: Date
  readonly end: Date
  readonly roomId: string
}

interface StockData {
  readonly day: string
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  readonly events: readonly { readonly id: string; readonly title: string; readonly start: string; readonly minutes: number; readonly roomId: string }[]
}

interface Dropped {
  readonly event: StockEvent
  readonly start: Date
  readonly end: Date
  readonly resourceId?: string
}

// The calendar's lib is CommonJS: depending on the bundler the thing itself is the module or its default.
const unwrapped = (loaded: unknown): unknown => {
  let inner = loaded
  while (typeof inner === 'object' && inner !== null && 'default' in inner) inner = inner.default
  return inner
}

type AnyProps = Record<string, unknown>
const { Calendar, dayjsLocalizer } = calendarModule
const withDragAndDrop = unwrapped(dragAndDropModule) as (calendar: unknown) => ComponentType<AnyProps>
const TimeGrid = unwrapped(timeGridModule) as ComponentType<AnyProps>
const DragCalendar = withDragAndDrop(Calendar)
const localizer = dayjsLocalizer(dayjs)

const rangeOf = (date: Date): Date[] => [0, 1, 2].map((days) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days))
const ThreeDays = Object.assign((props: AnyProps & { date: Date }) => <TimeGrid {...props} range={rangeOf(props.date)} eventOffset={15} />, {
  range: rangeOf,
  navigate: (date: Date) => date,
  title: (date: Date) => date.toDateString(),
})

const views = { day: true, week: true, days: ThreeDays }

const Stock = ({ data, view }: { data: StockData; view: string }) => {
  const [events, setEvents] = useState<readonly StockEvent[]>(() =>
    data.events.map((event) => {
      const start = new Date(event.start)
      return { id: event.id, title: event.title, start, end: new Date(start.getTime() + event.minutes * 60_000), roomId: event.roomId }
    }),
  )
  const date = new Date(`${data.day}T00:00`)
  const change = ({ event, start, end, resourceId }: Dropped): void => {
    setEvents((before) => before.map((one) => (one.id === event.id ? { ...one, start, end, roomId: resourceId ?? one.roomId } : one)))
  }
  return (
    <DragCalendar
      localizer={localizer}
      events={events}
      resources={data.rooms}
      resourceIdAccessor="id"
      resourceTitleAccessor="name"
      resourceAccessor="roomId"
      resourceGroupingLayout
      views={views}
      view={view}
      date={date}
      onView={() => undefined}
      onNavigate={() => undefined}
      toolbar={false}
      step={15}
      timeslots={4}
      min={new Date(`${data.day}T07:00`)}
      max={new Date(`${data.day}T22:00`)}
      scrollToTime={new Date(`${data.day}T08:00`)}
      onEventDrop={change}
      onEventResize={change}
    />
  )
}

const start = async (): Promise<void> => {
  const data = (await (await fetch('./data.json')).json()) as StockData
  const place = document.getElementById('root')
  if (!place) return
  const root = createRoot(place)
  for (const view of ['none', 'day', 'days', 'week']) {
    document.getElementById(view)?.addEventListener('click', () => {
      root.render(view === 'none' ? null : <Stock key={view} data={data} view={view} />)
    })
  }
  document.body.dataset['ready'] = 'yes'
}

void start()
