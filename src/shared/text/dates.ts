import type { WallDate, WallTime } from '../model/time'
import { addMinutes, dateOf, offsetLabel, timeOf } from '../model/time'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Latin digits in every language: times and dates on papers must read the same for all. */
const formatter = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, { timeZone: 'UTC', ...options })
    formats.set(key, format)
  }
  return format
}

const at = (date: WallDate): Date => new Date(`${date}T00:00:00Z`)

/** "Thu 6 Dec"; the year is left out. */
export const shortDay = (date: WallDate, language = 'en'): string =>
  formatter(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(at(date)).replace(',', '')

/** "Thursday 6 December 2018". */
export const longDay = (date: WallDate, language = 'en'): string =>
  formatter(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at(date)).replace(',', '')

/** "6 December 2018". */
export const longDate = (date: WallDate, language = 'en'): string =>
  formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(at(date))

/** "6 to 13 December 2018", or the two dates in full when they lie in different months. */
export const dayRange = (start: WallDate, end: WallDate, language = 'en'): string =>
  formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(at(start), at(end))

/** "09:30–11:00"; an end on a later day says so: "22:00–01:00 (+1 day)". */
export const timeSpan = (start: WallTime, minutes: number): string => {
  const end = addMinutes(start, minutes)
  return `${timeOf(start)}–${timeOf(end)}${dateOf(end) > dateOf(start) ? ' (+1 day)' : ''}`
}

/** "Thu 6 Dec 09:30–11:00". */
export const daySpan = (start: WallTime, minutes: number, language = 'en'): string => `${shortDay(dateOf(start), language)} ${timeSpan(start, minutes)}`

/** "1 h 30 min", "45 min", "2 h". */
export const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${String(hours)} h` : '', rest > 0 || hours === 0 ? `${String(rest)} min` : ''].filter(Boolean).join(' ')
}

/** "Stockholm time, UTC+1": the zone's city and its distance from UTC on that day. */
export const zoneLabel = (zone: string, on: WallTime): string => {
  return `${placeTime(zone)}, ${offsetLabel(on, zone)}`
}

/** "6 Dec". */
export const shortDate = (date: WallDate, language = 'en'): string => formatter(language, { day: 'numeric', month: 'short' }).format(at(date))

/**
 * What a place's clock is called: "Stockholm time", or in other languages their own name for it ("توقيت السويد"), which
 * is the country's where there is one.
 */
export const placeTime = (zone: string, language = 'en'): string => {
  if (language === 'en') return `${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone} time`
  const named = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(at('2018-01-01' as WallDate))
  return named.find((part) => part.type === 'timeZoneName')?.value ?? zone
}
