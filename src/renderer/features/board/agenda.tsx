import { useMemo } from 'react'
import { dateOf } from '@shared/model/time'
import { longDay, timeSpan } from '@shared/text/dates'
import { FormatGlyph, SeverityGlyph } from '../../ui/glyphs'
import type { BoardEvent } from './board-events'
import classes from './agenda.module.css'

/** The round as a list, day by day: what is read aloud or checked off. */
export const Agenda = ({ events, selected, onOpen }: { events: readonly BoardEvent[]; selected: string | null; onOpen: (sessionId: string) => void }) => {
  const days = useMemo(() => {
    const grouped = new Map<string, BoardEvent[]>()
    for (const event of [...events].sort((one, other) => +one.start - +other.start || one.roomName.localeCompare(other.roomName))) {
      const day = dateOf(event.startsAt)
      grouped.set(day, [...(grouped.get(day) ?? []), event])
    }
    return [...grouped]
  }, [events])
  return (
    <div className={classes.agenda} tabIndex={0} role="region" aria-label="Agenda">
      {days.map(([day, items]) => (
        <section key={day} aria-label={longDay(day as Parameters<typeof longDay>[0])}>
          <h2 className={classes.day}>{longDay(day as Parameters<typeof longDay>[0])}</h2>
          <ul className={classes.list}>
            {items.map((event) => (
              <li key={event.id}>
                <button
                  type="button"
                  className={classes.row}
                  aria-current={selected === event.sessionId || undefined}
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
                    <FormatGlyph format={event.format} /> {event.title}
                  </span>
                  <span className={classes.room}>{event.roomName}</span>
                  <span className={classes.status}>{event.status}</span>
                  <span className={classes.mark}>{event.severity ? <SeverityGlyph severity={event.severity} labelled /> : null}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {days.length === 0 ? <p className={classes.none}>No session stands on the board yet.</p> : null}
    </div>
  )
}
