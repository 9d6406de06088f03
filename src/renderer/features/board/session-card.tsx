import { IconLock } from '@tabler/icons-react'
import { timeSpan } from '@shared/text/dates'
import { FormatGlyph, SeverityGlyph } from '../../ui/glyphs'
import type { BoardEvent } from './board-events'
import classes from './session-card.module.css'

/** What a session says of itself on the board: format, title, time, languages, team, and its worst finding. */
export const SessionCard = ({ event }: { event: BoardEvent }) => (
  <div className={classes.card}>
    <span className={classes.tabs} aria-hidden>
      {event.colours.map((colour) => (
        <span key={colour} data-party={colour} className={classes.tab} />
      ))}
    </span>
    <div className={classes.text}>
      <div className={classes.title}>
        <FormatGlyph format={event.format} size={13} />
        <span className={classes.name}>{event.title}</span>
        {event.severity ? <SeverityGlyph severity={event.severity} size={14} /> : null}
        {event.released ? <IconLock size={12} aria-label="released" /> : null}
      </div>
      <div className={classes.facts}>
        <span className="tabular">{timeSpan(event.startsAt, event.minutes)}</span>
        {event.languages.map((language) => (
          <span key={language.code} className={classes.language} data-broken={!language.covered || undefined}>
            {language.covered ? '' : '⚠ '}
            {language.code}
          </span>
        ))}
        {event.team !== null ? <span className={classes.team}>{event.team} int.</span> : null}
      </div>
    </div>
    <span className={classes.handle} data-resize="start" aria-hidden />
    <span className={classes.handle} data-resize="end" aria-hidden />
  </div>
)

/** The same facts in one line, for a screen reader. */
export const spokenEvent = (event: BoardEvent, day: string): string => {
  const missing = event.languages.filter((language) => !language.covered).map((language) => language.code)
  return [
    event.title,
    event.format,
    `${day} ${timeSpan(event.startsAt, event.minutes)}`,
    event.roomName,
    event.status,
    missing.length > 0 ? `no interpretation into ${missing.join(', ')}` : '',
    event.severity ? `has ${event.severity === 'error' ? 'an error' : `a ${event.severity}`}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
