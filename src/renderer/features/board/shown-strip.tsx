import { IconX } from '@tabler/icons-react'
import { placeTime } from '@shared/text/dates'
import { noFilter, setFilter, setZone } from '../../state/board-preferences'
import { showScreen } from '../../state/view-state'
import type { FilterChip } from './board-filter'
import classes from './board-menus.module.css'

/** What of the round's sessions on the days shown is in view, and where the others are. */
export interface Shown {
  readonly sessions: number
  /** All that stand on these days, on whatever clock. */
  readonly of: number
  /** Sessions on the clocks of the round's other venues. */
  readonly elsewhere: readonly { readonly zone: string; readonly sessions: number }[]
  /** Left out because they are held without interpretation, when the columns are interpreters. */
  readonly withoutInterpreting: number
  /** Venues of the round that have no rooms yet. */
  readonly roomless: readonly string[]
}

const sessions = (count: number): string => `${String(count)} session${count === 1 ? '' : 's'}`

/** A line that is there only when something is not shown: how much, why, and the way to it. */
export const ShownStrip = ({ roundId, chips, shown }: { roundId: string; chips: readonly FilterChip[]; shown: Shown }) => {
  if (chips.length === 0 && shown.sessions === shown.of && shown.roomless.length === 0) return null
  return (
    <div className={classes.shown} role="group" aria-label="What is shown">
      <span className={classes.count} role="status">
        {String(shown.sessions)} of {sessions(shown.of)} shown
      </span>
      {chips.map(({ key, words, without }) => (
        <button
          key={key}
          type="button"
          className={classes.part}
          aria-label={`Remove the filter ${words}`}
          onClick={() => {
            setFilter(roundId, without)
          }}
        >
          <bdi>{words}</bdi>
          <IconX size={12} aria-hidden />
        </button>
      ))}
      {chips.length > 1 ? (
        <button
          type="button"
          className={classes.link}
          onClick={() => {
            setFilter(roundId, noFilter)
          }}
        >
          Show everything
        </button>
      ) : null}
      {shown.withoutInterpreting > 0 ? <span>{sessions(shown.withoutInterpreting)} held without interpretation</span> : null}
      {shown.elsewhere.map(({ zone, sessions: count }) => (
        <button
          key={zone}
          type="button"
          className={classes.link}
          onClick={() => {
            setZone(roundId, zone)
          }}
        >
          {sessions(count)} on {placeTime(zone)}
        </button>
      ))}
      {shown.roomless.map((name) => (
        <span key={name}>
          <bdi>{name}</bdi> has no rooms yet.{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => {
              showScreen('venues')
            }}
          >
            Add them in Venues
          </button>
        </span>
      ))}
    </div>
  )
}
