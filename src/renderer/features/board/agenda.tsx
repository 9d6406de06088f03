import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WallDate } from '@shared/model/time'
import { dateOf } from '@shared/model/time'
import { longDay, timeSpan } from '@shared/text/dates'
import { useViewState } from '../../state/view-state'
import { FormatGlyph, SeverityGlyph } from '../../ui/glyphs'
import type { BoardEvent } from './board-events'
import classes from './agenda.module.css'

/** Rows drawn at first, and more each time the end comes into view: a big round has thousands. */
const batch = 150

interface AgendaDay {
  readonly day: WallDate
  readonly events: readonly BoardEvent[]
}

const daysOf = (events: readonly BoardEvent[]): readonly AgendaDay[] => {
  const days = new Map<WallDate, BoardEvent[]>()
  for (const event of [...events].sort((one, other) => +one.start - +other.start || one.roomName.localeCompare(other.roomName))) {
    const day = dateOf(event.startsAt)
    const list = days.get(day)
    if (list) list.push(event)
    else days.set(day, [event])
  }
  return [...days].map(([day, list]) => ({ day, events: list }))
}

/** As many whole days as hold about `rows` sessions. */
const firstDays = (days: readonly AgendaDay[], rows: number): readonly AgendaDay[] => {
  let held = 0
  const end = days.findIndex(({ events }) => {
    held += events.length
    return held >= rows
  })
  return end < 0 ? days : days.slice(0, end + 1)
}

const Row = ({ event, current, onOpen }: { event: BoardEvent; current: boolean; onOpen: (sessionId: string) => void }) => (
  <li>
    <button
      type="button"
      className={classes.row}
      aria-current={current || undefined}
      onClick={() => {
        onOpen(event.sessionId)
      }}
    >
      <span className={classes.time}>{timeSpan(event.startsAt, event.minutes)}</span>
      <span className={classes.tabs} aria-hidden>
        {event.colours.map((colour) => (
          <span key={colour} data-party={colour} className={classes.tab} />
        ))}
      </span>
      <span className={classes.title}>
        <FormatGlyph format={event.format} /> <bdi>{event.title}</bdi>
      </span>
      <bdi className={classes.room}>{event.roomName}</bdi>
      <span className={classes.status}>{event.status}</span>
      <span title={event.trouble === '' ? undefined : event.trouble}>
        {event.severity ? <SeverityGlyph severity={event.severity} labelled /> : null}
      </span>
    </button>
  </li>
)

/** Draws more when it comes into view, and when it is pressed. */
const More = ({ left, onMore }: { left: number; onMore: () => void }) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = button.current
    if (!element) return
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore()
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [onMore, left])
  return (
    <button type="button" className={classes.more} ref={button} onClick={onMore}>
      {left} more on later days
    </button>
  )
}

/** The round as a list, day by day: what is read aloud or checked off. */
export const Agenda = ({ events, filtered, onOpen }: { events: readonly BoardEvent[]; filtered: boolean; onOpen: (sessionId: string) => void }) => {
  const selected = useViewState(({ selection }) => (selection?.table === 'sessions' ? selection.id : null))
  const [rows, setRows] = useState(batch)
  const days = useMemo(() => daysOf(events), [events])
  const shown = firstDays(days, rows)
  const drawn = shown.reduce((sum, day) => sum + day.events.length, 0)
  const onMore = useCallback(() => {
    setRows((before) => before + batch)
  }, [])
  return (
    <div className={classes.agenda} tabIndex={0} role="region" aria-label="Agenda">
      {shown.map(({ day, events: items }) => (
        <section key={day} aria-label={longDay(day)}>
          <h2 className={classes.day}>{longDay(day)}</h2>
          <ul className={classes.list}>
            {items.map((event) => (
              <Row key={event.id} event={event} current={selected === event.sessionId} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      {drawn < events.length ? <More left={events.length - drawn} onMore={onMore} /> : null}
      {days.length === 0 ? <p className={classes.none}>{filtered ? 'No session passes the filter.' : 'No session stands on the board yet.'}</p> : null}
    </div>
  )
}
