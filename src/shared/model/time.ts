import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/*
 * Plan times are text on the venue's wall clock ("2018-12-06T09:30") beside the venue's IANA zone. Arithmetic inside
 * one venue is on wall minutes; only comparisons between zones go through an instant.
 */

const isRealDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const parts = (text: string): readonly [number, number, number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8, 10)),
]

/** A calendar day without a zone, `YYYY-MM-DD`. */
export const wallDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((text) => isRealDate(...parts(text)), 'there is no such day')
  .brand<'WallDate'>()
export type WallDate = z.infer<typeof wallDate>

/** A time on a venue's wall clock, `YYYY-MM-DDTHH:mm`, 24-hour; the zone stands in the venue. */
export const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'a time is written YYYY-MM-DDTHH:mm')
  .refine((text) => isRealDate(...parts(text)), 'there is no such day')
  .brand<'WallTime'>()
export type WallTime = z.infer<typeof wallTime>

/** A time of day, `HH:mm`; `24:00` is the end of the day. */
export const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of day is written HH:mm')
  .brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof timeOfDay>

/** A moment in UTC as ISO text, such as `2018-12-06T08:30:00.000Z`; used for stamps, never for the plan. */
export const utcStamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, 'a stamp is UTC ISO text')

const zoneVerdicts = new Map<string, boolean>()

/** Tells whether `zone` names a time zone this machine knows, such as `Europe/Stockholm`. */
export const isKnownZone = (zone: string): boolean => {
  const known = zoneVerdicts.get(zone)
  if (known !== undefined) return known
  let verdict = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    verdict = false
  }
  zoneVerdicts.set(zone, verdict)
  return verdict
}

/** An IANA time zone id, such as `Europe/Stockholm`. */
export const zoneId = z.string().refine(isKnownZone, 'this is not a known time zone, such as Europe/Stockholm')

const DAY = 1440

/** The two digits at a place of a text. Read as character codes: whole plans are checked while a session is dragged. */
const pair = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528

/** Whole days since 1970-01-01 of a text that begins with a date. Counts from 1 March, so that a leap day comes last. */
const daysOf = (text: string): number => {
  const month = pair(text, 5)
  const year = pair(text, 0) * 100 + pair(text, 2) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + pair(text, 8) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

/** Minutes since 1970-01-01T00:00 on the same wall clock: for arithmetic and comparison inside one zone. */
export const wallMinutes = (text: WallTime): number => daysOf(text) * DAY + pair(text, 11) * 60 + pair(text, 14)

/** The wall time `minutes` after 1970-01-01T00:00; the inverse of {@link wallMinutes}. */
export const wallTimeAt = (minutes: number): WallTime => new Date(minutes * 60_000).toISOString().slice(0, 16) as WallTime

/** The wall time `minutes` (may be negative) after `text`. */
export const addMinutes = (text: WallTime, minutes: number): WallTime => wallTimeAt(wallMinutes(text) + minutes)

/** The day of a wall time. */
export const dateOf = (text: WallTime): WallDate => text.slice(0, 10) as WallDate

/** The time of day of a wall time. */
export const timeOf = (text: WallTime): TimeOfDay => text.slice(11, 16) as TimeOfDay

/** Joins a day and a time of day; `24:00` becomes the next day's midnight. */
export const wallTimeOn = (date: WallDate, time: TimeOfDay): WallTime => wallTimeAt(dayNumber(date) * DAY + minutesOfDay(time))

/** Minutes after midnight, 0 to 1440. */
export const minutesOfDay = (time: TimeOfDay): number => pair(time, 0) * 60 + pair(time, 3)

/** Whole days since 1970-01-01. */
export const dayNumber = (date: WallDate): number => daysOf(date)

/** The day `days` (may be negative) after `date`. */
export const addDays = (date: WallDate, days: number): WallDate =>
  new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as WallDate

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (date: WallDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** Every day from `start` to `end`, both included; empty when `end` is before `start`. */
export const daysBetween = (start: WallDate, end: WallDate): readonly WallDate[] => {
  const days: WallDate[] = []
  for (let day = dayNumber(start); day <= dayNumber(end); day += 1) days.push(addDays(start, day - dayNumber(start)))
  return days
}

const offsetsOfDays = new Map<string, Map<number, number | null>>()

const exactOffset = (wallMinute: number, zone: string): number => {
  const instant = Temporal.PlainDateTime.from(wallTimeAt(wallMinute)).toZonedDateTime(zone, { disambiguation: 'compatible' })
  return wallMinute - instant.epochMilliseconds / 60_000
}

/**
 * Minutes since the Unix epoch in UTC of a wall time in `zone`. A time that the clocks skip is read as the later
 * offset's equivalent and a doubled one as the first, as RFC 5545 calendars do.
 */
export const instantMinutes = (wall: WallTime, zone: string): number => instantOfWallMinutes(wallMinutes(wall), zone)

/** {@link instantMinutes} for a wall time given as {@link wallMinutes}. */
export const instantOfWallMinutes = (minute: number, zone: string): number => {
  const day = Math.floor(minute / DAY)
  let offsets = offsetsOfDays.get(zone)
  if (!offsets) {
    offsets = new Map()
    offsetsOfDays.set(zone, offsets)
  }
  let offset = offsets.get(day)
  if (offset === undefined) {
    const first = exactOffset(day * DAY, zone)
    // Null marks a day on which the clocks change: each of its times is worked out on its own.
    offset = first === exactOffset((day + 1) * DAY, zone) ? first : null
    offsets.set(day, offset)
  }
  return minute - (offset ?? exactOffset(minute, zone))
}

/** The wall time in `zone` at an instant given in minutes since the Unix epoch. */
export const wallTimeIn = (instant: number, zone: string): WallTime =>
  Temporal.Instant.fromEpochMilliseconds(instant * 60_000).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16) as WallTime

/** The zone's distance from UTC at a wall time, such as `UTC+1` or `UTC+5:30`. */
export const offsetLabel = (wall: WallTime, zone: string): string => {
  const minutes = wallMinutes(wall) - instantMinutes(wall, zone)
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '−' : '+'}${String(Math.floor(size / 60))}${rest}`
}

/** A stretch on a venue's wall clock with why it is closed. */
export const unavailablePeriod = z.strictObject({ from: wallTime, to: wallTime, reason: z.string().default('') })

/** A stretch of the day on the venue's wall clock, on one day or (null) any; `to` is after `from`. */
export const preferredTime = z
  .strictObject({ date: wallDate.nullable().default(null), from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => minutesOfDay(to) > minutesOfDay(from), 'a preferred time ends after it begins')

/** Days a person is or is not free, both ends included. */
export const availabilityPeriod = z.strictObject({ from: wallDate, to: wallDate, free: z.boolean().default(true), note: z.string().default('') })
