import { useMemo } from 'react'
import { recordName } from '@shared/model/record-name'
import { dateOf, dayNumber, timeOf, wallMinutes, wallTimeAt } from '@shared/model/time'
import type { WallDate, WallTime } from '@shared/model/time'
import type { Workspace } from '@shared/model/workspace'
import type { AvailabilityRow, BusySpan } from '@shared/planning/day-availability'
import { dayAvailability } from '@shared/planning/day-availability'
import { shortDay } from '@shared/text/dates'
import { useOpen } from '../../state/current'
import classes from './availability-rows.module.css'

interface AvailabilityProps {
  readonly sessionId: string
  readonly placementId: string | null
  readonly day: WallDate
  readonly zone: string
  /** The hours shown, minutes after midnight. */
  readonly from: number
  readonly to: number
  /** The time that is looked at. */
  readonly mark: { readonly start: WallTime; readonly minutes: number } | null
}

const DAY = 1440

const causes: Readonly<Record<BusySpan['cause'], string>> = {
  'delegation busy': 'busy',
  'person busy': 'busy',
  'person away': 'away',
  'party calendar': 'rest or prayer',
  several: 'not everyone',
}

const nameOf = (workspace: Workspace, { who }: AvailabilityRow): string => (who === null ? 'Everyone together' : recordName(workspace, who))

/** "10:00–11:00 busy, Plenary 3": one stretch in words. */
const spanWords = (workspace: Workspace, span: BusySpan): string => {
  const what = span.sessionId === null ? '' : `, ${recordName(workspace, { table: 'sessions', id: span.sessionId })}`
  return `${timeOf(wallTimeAt(span.from))}–${timeOf(wallTimeAt(span.to))} ${causes[span.cause]}${what}`
}

/** Who is free when on one day: everyone together first, then each delegation and person; the time looked at is marked. */
export const AvailabilityRows = ({ sessionId, placementId, day, zone, from, to, mark }: AvailabilityProps) => {
  const { engine, workspace } = useOpen()
  const rows = useMemo(
    () => (engine.workspace === workspace ? dayAvailability(engine.plan, { sessionId, placementId, day, zone }) : []),
    [engine, workspace, sessionId, placementId, day, zone],
  )
  const midnight = dayNumber(day) * DAY
  const place = (start: number, end: number): { left: string; width: string } | null => {
    const first = Math.max(from, start - midnight)
    const last = Math.min(to, end - midnight)
    if (first >= last) return null
    return { left: `${String(((first - from) / (to - from)) * 100)}%`, width: `${String(((last - first) / (to - from)) * 100)}%` }
  }
  const marked = mark && dateOf(mark.start) === day ? place(wallMinutes(mark.start), wallMinutes(mark.start) + mark.minutes) : null
  const hours = Array.from({ length: Math.floor((to - from) / 120) + 1 }, (_, at) => from + at * 120).filter((minute) => minute < to)
  return (
    <div className={classes.rows} role="table" aria-label={`Who is free on ${shortDay(day)}`}>
      <div className={classes.row} role="row">
        <div className={classes.name} role="columnheader">
          {shortDay(day)}
        </div>
        <div className={classes.hours} role="columnheader" aria-label="Not free">
          {hours.map((minute) => (
            <span key={minute} className={classes.hour} style={{ left: `${String(((minute - from) / (to - from)) * 100)}%` }}>
              {String(Math.floor(minute / 60)).padStart(2, '0')}
            </span>
          ))}
        </div>
      </div>
      {rows.map((row) => (
        <div key={row.who?.id ?? ''} className={classes.row} role="row" data-everyone={row.who === null || undefined}>
          <div className={classes.name} role="rowheader" title={nameOf(workspace, row)}>
            {nameOf(workspace, row)}
          </div>
          <div className={classes.track} role="cell">
            <span className={classes.spoken}>{row.busy.length === 0 ? 'free all day' : row.busy.map((span) => spanWords(workspace, span)).join('; ')}</span>
            {marked ? <span className={classes.mark} style={marked} aria-hidden /> : null}
            {row.busy.map((span) => {
              const box = place(span.from, span.to)
              return box ? <span key={`${String(span.from)} ${span.cause} ${span.sessionId ?? ''}`} className={classes.busy} data-cause={span.cause} style={box} title={spanWords(workspace, span)} aria-hidden /> : null
            })}
          </div>
        </div>
      ))}
    </div>
  )
}
