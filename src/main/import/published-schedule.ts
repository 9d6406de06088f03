import type { WallTime } from '@shared/model/time'
import { isKnownZone, wallMinutes, wallTime, wallTimeIn } from '@shared/model/time'

/** One person as a schedule names them; `id` is null where it gives none. */
export interface PublishedPerson {
  readonly id: string | null
  readonly name: string
}

/** One entry as it stands in the file, its texts not yet judged. */
export interface PublishedEvent {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly abstract: string
  readonly room: string
  /** The day it is listed under, `YYYY-MM-DD`, or empty. */
  readonly day: string
  /** ISO text with an offset, or empty in files that lack it. */
  readonly date: string
  /** `HH:MM` on the venue's wall clock. */
  readonly start: string
  /** `HH:MM`, `D:HH:MM` or whole minutes. */
  readonly duration: string
  readonly type: string
  readonly track: string
  readonly language: string
  readonly persons: readonly PublishedPerson[]
}

/** What both formats say of one conference. */
export interface PublishedSchedule {
  readonly title: string
  readonly acronym: string
  /** IANA zone when the file names one, else empty. */
  readonly zone: string
  readonly rooms: readonly string[]
  readonly events: readonly PublishedEvent[]
}

const isoText = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** The offset of ISO text in minutes east of UTC; null when it has none. */
export const offsetOf = (date: string): number | null => {
  const offset = isoText.exec(date)?.[3]
  if (offset === undefined) return null
  if (offset === 'Z') return 0
  const digits = offset.replace(':', '')
  return (digits.startsWith('-') ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5)))
}

/** Minutes that a duration stands for, or null when it can't be read. */
export const minutesOf = (duration: string): number | null => {
  if (/^\d{1,5}$/.test(duration)) return Number(duration)
  const parts = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(duration)
  return parts ? Number(parts[1] ?? 0) * 1440 + Number(parts[2]) * 60 + Number(parts[3]) : null
}

const asWallTime = (text: string): WallTime | null => {
  const parsed = wallTime.safeParse(text)
  return parsed.success ? parsed.data : null
}

/**
 * When an event starts on the clock of `zone`, or null when the file does not say. The full date comes first, since an
 * event after midnight is often listed under the day before; one in another offset is brought to the zone's clock.
 */
export const startOf = ({ date, day, start }: PublishedEvent, zone: string): WallTime | null => {
  const whole = isoText.exec(date)
  if (!whole) {
    const time = /^\d:\d{2}$/.test(start) ? `0${start}` : start.slice(0, 5)
    return asWallTime(`${day.slice(0, 10)}T${time}`)
  }
  const written = asWallTime(`${whole[1] ?? ''}T${whole[2] ?? ''}`)
  const offset = offsetOf(date)
  return written === null || offset === null ? written : wallTimeIn(wallMinutes(written) - offset, zone)
}

/**
 * The zone of a schedule's times: the one asked for, the one it names, else the fixed zone of its offsets. Null when
 * nothing says it, or when the offsets differ from event to event and so leave the zone open.
 */
export const zoneOf = (schedule: PublishedSchedule, wanted: string | undefined): string | null => {
  const named = wanted ?? schedule.zone
  if (named !== '') return isKnownZone(named) ? named : null
  const offsets = new Set(schedule.events.map(({ date }) => offsetOf(date)).filter((offset) => offset !== null))
  const [offset] = offsets
  if (offset === undefined || offsets.size > 1 || offset % 60 !== 0) return null
  // The Etc zones count the other way: Etc/GMT-1 is an hour ahead of UTC.
  const fixed = offset === 0 ? 'Etc/UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${String(Math.abs(offset) / 60)}`
  return isKnownZone(fixed) ? fixed : null
}
