import { IconArrowsSplit2, IconLock } from '@tabler/icons-react'
import { memo } from 'react'
import type { WallDate } from '@shared/model/time'
import { dateOf } from '@shared/model/time'
import { shortDay, timeSpan } from '@shared/text/dates'
import { useViewState } from '../../state/view-state'
import type { BoardEvent } from './board-events'
import { CardGlyph } from './card-glyph'
import type { LanguageMark } from './card-interpreting'
import classes from './session-card.module.css'

const languageWords: Readonly<Record<LanguageMark['state'], string>> = { covered: '', retour: 'by retour only', relay: 'by relay', broken: 'no interpretation' }
const languageSigns: Readonly<Record<LanguageMark['state'], string>> = { covered: '', retour: '~', relay: '»', broken: '⚠' }

const Languages = ({ languages }: { languages: readonly LanguageMark[] }) =>
  languages.map(({ code, state }) => (
    <span key={code} className={classes.language} data-state={state} title={languageWords[state] || undefined}>
      {languageSigns[state]}
      {code}
    </span>
  ))

/** "2 of 3 int.": how many interpreters are on the team, of how many. */
const teamWords = ({ team, needed }: Pick<BoardEvent, 'team' | 'needed'>): string => (team === null ? '' : `${String(team)}${needed === null ? '' : `/${String(needed)}`} int.`)

const Standing = ({ standing }: { standing: BoardEvent['standing'] }) => {
  switch (standing) {
    case 'draft':
      return null
    case 'released':
      return <IconLock size={12} className={classes.lock} aria-hidden />
    case 'changed':
    case 'new':
      return <span className={classes.dot} title={standing === 'new' ? 'Not in the last release' : 'Changed since the last release'} />
  }
}

/** The parties' colours one above the other, of equal height. */
const partyTabs = (colours: BoardEvent['colours']): string => {
  if (colours.length < 2) return colours[0] === undefined ? 'var(--party-none)' : `var(--${colours[0]})`
  const part = 100 / colours.length
  return `linear-gradient(${colours.map((colour, at) => `var(--${colour}) ${String(at * part)}% ${String((at + 1) * part)}%`).join(', ')})`
}

/** What a session says of itself on the board: format, title, time, languages, team, release, and its worst finding. */
const CardFace = ({ event }: { event: BoardEvent }) => (
  <>
    <span className={classes.tabs} style={{ background: partyTabs(event.colours) }} aria-hidden />
    {event.keptApart || event.severity || event.standing !== 'draft' ? (
      <span className={classes.marks}>
        {event.keptApart ? <IconArrowsSplit2 size={13} className={classes.apart} aria-hidden /> : null}
        {event.severity ? <CardGlyph of={event.severity} /> : null}
        <Standing standing={event.standing} />
      </span>
    ) : null}
    <span className={classes.title}>
      <CardGlyph of={event.format} />
      <bdi className={classes.name}>{event.title}</bdi>
    </span>
    <span className={classes.facts}>
      <span className={classes.time}>{timeSpan(event.startsAt, event.minutes)}</span>
      <Languages languages={event.languages} />
      {event.team === null ? null : (
        <span className={classes.team} data-short={(event.needed !== null && event.team < event.needed) || undefined}>
          {teamWords(event)}
        </span>
      )}
    </span>
  </>
)

interface CardPlace {
  readonly event: BoardEvent
  /** The day it is drawn on: a session past midnight stands on both. */
  readonly day: WallDate
  /** Per cent of the column. */
  readonly top: number
  readonly height: number
  readonly left: number
  readonly width: number
  /** Minutes of it that are drawn here. */
  readonly minutes: number
  readonly continuesBefore: boolean
  readonly continuesAfter: boolean
}

/** The class names that say how a session stands: status, release, worst finding. */
export const standingClasses = (event: BoardEvent): string =>
  ['rbc-event board-event', `is-${event.status}`, event.standing === 'draft' ? '' : `is-${event.standing}`, event.severity ? `has-${event.severity}` : ''].filter(Boolean).join(' ')

/** A session in its column. It knows by itself whether it is selected, so that selecting draws nothing else again. */
export const SessionCard = memo(function SessionCard({ event, day, top, height, left, width, minutes, continuesBefore, continuesAfter }: CardPlace) {
  const selected = useViewState(({ selection }) => selection?.table === 'sessions' && selection.id === event.sessionId)
  return (
    <div
      className={`${standingClasses(event)} ${classes.card ?? ''}${selected ? ' is-selected' : ''}`}
      role="button"
      tabIndex={-1}
      aria-label={spokenEvent(event)}
      data-placement={event.id}
      data-day={day}
      data-short={minutes < 40 || undefined}
      data-lane={width < 60 || undefined}
      style={{ top: `${String(top)}%`, height: `${String(height)}%`, left: `calc(${String(left)}% + 1px)`, width: `calc(${String(width)}% - 3px)` }}
    >
      <CardFace event={event} />
      {continuesBefore ? <span className={classes.continued} data-edge="start" aria-hidden /> : <span className={classes.handle} data-resize="start" aria-hidden />}
      {continuesAfter ? <span className={classes.continued} data-edge="end" aria-hidden /> : <span className={classes.handle} data-resize="end" aria-hidden />}
    </div>
  )
})

const days = new Map<WallDate, string>()

/** {@link shortDay}, worked out once for each day. */
const dayWords = (day: WallDate): string => {
  const known = days.get(day) ?? shortDay(day)
  days.set(day, known)
  return known
}

const standingWords: Readonly<Record<BoardEvent['standing'], string>> = { draft: '', released: 'as released', changed: 'changed since the release', new: 'new since the release' }

/** The same facts in one line, for a screen reader. */
export const spokenEvent = (event: BoardEvent): string => {
  const missing = event.languages.filter(({ state }) => state === 'broken').map(({ code }) => code)
  const others = event.findings - 1
  return [
    event.title,
    event.format,
    `${dayWords(dateOf(event.startsAt))} ${timeSpan(event.startsAt, event.minutes)}`,
    event.roomName,
    event.status,
    event.parties,
    missing.length > 0 ? `no interpretation into ${missing.join(', ')}` : '',
    event.team !== null && event.needed !== null && event.team < event.needed ? `${String(event.team)} of ${String(event.needed)} interpreters` : '',
    standingWords[event.standing],
    event.severity ? `${event.severity}: ${event.trouble.replace(/\.$/, '')}${others > 0 ? ` and ${String(others)} more` : ''}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
