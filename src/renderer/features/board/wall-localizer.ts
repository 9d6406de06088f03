import { DateLocalizer } from 'react-big-calendar'
import type { WallDate, WallTime } from '@shared/model/time'

/*
 * The calendar draws Dates; the plan holds wall times. At this border a wall time becomes a Date whose UTC fields are
 * the venue's wall clock, and every piece of date arithmetic the calendar does is overridden to read only UTC fields.
 * So the computer's own zone and its daylight-saving changes never touch the plan.
 */

const MINUTE = 60_000
const DAY = 86_400_000

/** A wall time as a Date whose UTC fields are the venue's clock. */
export const wallToDate = (wall: WallTime): Date => new Date(`${wall}:00Z`)

/** The wall time behind such a Date. */
export const dateToWall = (date: Date): WallTime => date.toISOString().slice(0, 16) as WallTime

export const dayToDate = (day: WallDate): Date => new Date(`${day}T00:00:00Z`)

export const dateToDay = (date: Date): WallDate => date.toISOString().slice(0, 10) as WallDate

type Unit = string | undefined

const monday = (date: Date): number => (date.getUTCDay() + 6) % 7

const startOf = (date: Date, unit: Unit): Date => {
  const at = +date
  switch (unit) {
    case 'minutes':
      return new Date(Math.floor(at / MINUTE) * MINUTE)
    case 'hours':
      return new Date(Math.floor(at / (60 * MINUTE)) * 60 * MINUTE)
    case 'day':
    case 'date':
      return new Date(Math.floor(at / DAY) * DAY)
    case 'week':
      return new Date((Math.floor(at / DAY) - monday(date)) * DAY)
    case 'month':
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
    case 'year':
      return new Date(Date.UTC(date.getUTCFullYear(), 0, 1))
    default:
      return new Date(at)
  }
}

const add = (date: Date, count: number, unit: Unit): Date => {
  switch (unit) {
    case 'seconds':
      return new Date(+date + count * 1000)
    case 'minutes':
      return new Date(+date + count * MINUTE)
    case 'hours':
      return new Date(+date + count * 60 * MINUTE)
    case 'day':
    case 'date':
      return new Date(+date + count * DAY)
    case 'week':
      return new Date(+date + count * 7 * DAY)
    case 'month':
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()))
    case 'year':
      return new Date(Date.UTC(date.getUTCFullYear() + count, date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()))
    default:
      return new Date(+date + count)
  }
}

const endOf = (date: Date, unit: Unit): Date => (unit === undefined || unit === 'milliseconds' ? new Date(+date) : new Date(+add(startOf(date, unit), 1, unit) - 1))

const unitLength: Readonly<Record<string, number>> = { seconds: 1000, minutes: MINUTE, hours: 60 * MINUTE, day: DAY, date: DAY, week: 7 * DAY }

const diff = (from: Date, to: Date, unit: Unit): number => {
  if (unit === 'month') return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  const length = unitLength[unit ?? ''] ?? 1
  return Math.trunc((+startOf(to, unit) - +startOf(from, unit)) / length)
}

const range = (start: Date, end: Date, unit: Unit = 'day'): Date[] => {
  const days: Date[] = []
  for (let current = start; +current <= +end; current = add(current, 1, unit)) days.push(current)
  return days
}

const firstVisibleDay = (date: Date): Date => startOf(startOf(date, 'month'), 'week')
const lastVisibleDay = (date: Date): Date => endOf(endOf(date, 'month'), 'week')
const compare = (test: (one: number, other: number) => boolean) => (one: Date, other: Date, unit?: Unit) => test(+startOf(one, unit), +startOf(other, unit))

const lt = compare((one, other) => one < other)
const gt = compare((one, other) => one > other)
const lte = compare((one, other) => one <= other)
const gte = compare((one, other) => one >= other)
const eq = compare((one, other) => one === other)

interface Spanned {
  readonly start: Date
  readonly end: Date
  readonly allDay?: boolean
}

const daySpan = (start: Date, end: Date): number => Math.max(1, diff(start, end, 'day'))

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatted = (date: Date, options: Intl.DateTimeFormatOptions): string => {
  const key = JSON.stringify(options)
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter.format(date).replace(',', '')
}

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }
const span = (options: Intl.DateTimeFormatOptions) => ({ start, end }: { start: Date; end: Date }) => `${formatted(start, options)}–${formatted(end, options)}`

const spec = {
  firstOfWeek: () => 1,
  format: (value: Date, options: Intl.DateTimeFormatOptions) => formatted(value, options),
  formats: {
    dateFormat: { day: 'numeric' },
    dayFormat: day,
    weekdayFormat: { weekday: 'short' },
    timeGutterFormat: clock,
    monthHeaderFormat: { month: 'long', year: 'numeric' },
    dayHeaderFormat: day,
    dayRangeHeaderFormat: span(day),
    agendaHeaderFormat: span(day),
    selectRangeFormat: span(clock),
    agendaDateFormat: day,
    agendaTimeFormat: clock,
    agendaTimeRangeFormat: span(clock),
    eventTimeRangeFormat: span(clock),
    eventTimeRangeStartFormat: ({ start }: { start: Date }) => `${formatted(start, clock)}–`,
    eventTimeRangeEndFormat: ({ end }: { end: Date }) => `–${formatted(end, clock)}`,
  },
  startOf,
  endOf,
  add,
  range,
  diff,
  lt,
  gt,
  lte,
  gte,
  eq,
  neq: (one: Date, other: Date, unit?: Unit) => !eq(one, other, unit),
  inRange: (date: Date, min: Date, max: Date, unit: Unit = 'day') => gte(date, min, unit) && lte(date, max, unit),
  merge: (date: Date | null, time: Date | null) => (date && time ? new Date(+startOf(date, 'day') + (((+time % DAY) + DAY) % DAY)) : null),
  ceil: (date: Date, unit?: Unit) => (eq(startOf(date, unit), date) ? date : add(startOf(date, unit), 1, unit)),
  min: (...dates: Date[]) => new Date(Math.min(...dates.map(Number))),
  max: (...dates: Date[]) => new Date(Math.max(...dates.map(Number))),
  minutes: (date: Date) => date.getUTCMinutes(),
  firstVisibleDay,
  lastVisibleDay,
  visibleDays: (date: Date) => range(firstVisibleDay(date), lastVisibleDay(date), 'day'),
  getSlotDate: (date: Date, minutesFromMidnight: number, offset: number) => new Date(Math.floor(+date / DAY) * DAY + (minutesFromMidnight + offset) * MINUTE),
  getTimezoneOffset: () => 0,
  getDstOffset: () => 0,
  getTotalMin: (start: Date, end: Date) => Math.round((+end - +start) / MINUTE),
  getMinutesFromMidnight: (date: Date) => Math.floor((((+date % DAY) + DAY) % DAY) / MINUTE),
  continuesPrior: (start: Date, first: Date) => lt(start, first, 'day'),
  continuesAfter: (start: Date, end: Date, last: Date) => (eq(start, end, 'minutes') ? gte(end, last, 'minutes') : gt(end, last, 'minutes')),
  daySpan,
  sortEvents: ({ evtA, evtB }: { evtA: Spanned; evtB: Spanned }) =>
    +startOf(evtA.start, 'day') - +startOf(evtB.start, 'day') || daySpan(evtB.start, evtB.end) - daySpan(evtA.start, evtA.end) || +evtA.start - +evtB.start || +evtA.end - +evtB.end,
  inEventRange: ({ event, range: shown }: { event: Spanned; range: Spanned }) => {
    const startsBefore = lte(event.start, shown.end, 'day')
    const first = startOf(event.start, 'day')
    return startsBefore && (+first === +event.end ? gte(event.end, shown.start, 'minutes') : gt(event.end, shown.start, 'minutes'))
  },
  isSameDate: (one: Date, other: Date) => eq(one, other, 'day'),
  startAndEndAreDateOnly: () => false,
  browserTZOffset: () => 0,
}

/** The calendar's only idea of time: the venue's wall clock, 24-hour, weeks from Monday. */
export const wallLocalizer = new DateLocalizer(spec as unknown as ConstructorParameters<typeof DateLocalizer>[0])
