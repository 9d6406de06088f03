import type { WallDate } from '../model/time'
import { dayNumber, instantOfWallMinutes, minutesOfDay, wallMinutes } from '../model/time'
import type { RecordRef, Room, Venue } from '../model/workspace'
import type { PlanIndex } from '../findings/plan-index'
import type { EngagementCause } from './engagements'
import { bookingsWithin, engagementsOf } from './engagements'
import type { Span } from './minute-spans'
import { clipped, gapsIn, mergedBy } from './minute-spans'
import type { SessionNeeds } from './session-people'
import { needsOf } from './session-people'
import { sittingOnClock } from './venue-clock'

export type UnavailableCause = 'round dates' | 'hours' | 'closed' | 'room taken' | EngagementCause

/** A stretch in which a session cannot well be held, in wall minutes (since 1970-01-01T00:00) on the clock of the room's venue. */
export interface UnavailableTime extends Span {
  /** Null: it holds in every room that was asked about. */
  readonly roomId: string | null
  readonly cause: UnavailableCause
  /** The round, room, venue, session, delegation, person or party that stands in the way. */
  readonly subject: RecordRef
}

/** Which session is to be placed or moved, and where and when one would look. */
export interface TimesAsked {
  readonly sessionId: string
  /** The sitting that moves; null for a session that is to be placed. */
  readonly placementId: string | null
  readonly roomIds: readonly string[]
  /** Days on the venue's calendar; they need not follow each other. */
  readonly days: readonly WallDate[]
}

/** A room with its venue. */
export interface Place {
  readonly room: Room
  readonly venue: Venue
}

const DAY = 1440

/** The rooms that are there, each once, with their venues. */
export const placesOf = (plan: PlanIndex, roomIds: readonly string[]): readonly Place[] =>
  [...new Set(roomIds)].flatMap((id) => {
    const room = plan.people.row('rooms', id)
    const venue = plan.people.row('venues', room?.venueId)
    return room && venue ? [{ room, venue }] : []
  })

/** The days as windows of wall minutes, days in a row taken together. */
export const windowsOf = (days: readonly WallDate[]): readonly Span[] => {
  const windows: Span[] = []
  for (const day of [...new Set(days)].sort()) {
    const from = dayNumber(day) * DAY
    const last = windows.at(-1)
    if (last?.to === from) windows[windows.length - 1] = { from: last.from, to: from + DAY }
    else windows.push({ from, to: from + DAY })
  }
  return windows
}

/** The days of a window that are before or after the round. */
export const outsideDates = ({ round }: SessionNeeds, window: Span): readonly UnavailableTime[] => {
  const { startDate, endDate } = round
  const open: Span = {
    from: startDate === null ? -Infinity : dayNumber(startDate) * DAY,
    to: endDate === null ? Infinity : (dayNumber(endDate) + 1) * DAY,
  }
  const subject = { table: 'rounds', id: round.id } as const
  return gapsIn([open], window).map(({ from, to }) => ({ roomId: null, from, to, cause: 'round dates', subject }))
}

const outsideHours = ({ room, venue }: Place, window: Span): readonly UnavailableTime[] => {
  const hours = room.hours ?? venue.hours
  if (hours === null) return []
  const opens = minutesOfDay(hours.opens)
  const length = (minutesOfDay(hours.closes) - opens + DAY) % DAY
  if (length === 0) return []
  const open: Span[] = []
  // Hours that end after midnight reach into the window's first day from the day before.
  for (let day = window.from - DAY; day < window.to; day += DAY) open.push({ from: day + opens, to: day + opens + length })
  const subject = room.hours === null ? ({ table: 'venues', id: venue.id } as const) : ({ table: 'rooms', id: room.id } as const)
  return gapsIn(open, window).map(({ from, to }) => ({ roomId: room.id, from, to, cause: 'hours', subject }))
}

const closedTimes = ({ room, venue }: Place, window: Span): readonly UnavailableTime[] =>
  ([['rooms', room], ['venues', venue]] as const).flatMap(([table, { id, unavailable }]) =>
    unavailable.flatMap((period) => {
      const span: UnavailableTime = { roomId: room.id, from: wallMinutes(period.from), to: wallMinutes(period.to), cause: 'closed', subject: { table, id } }
      return span.from < span.to ? (clipped(span, window) ?? []) : []
    }),
  )

const takenTimes = (plan: PlanIndex, { session }: SessionNeeds, { room, venue }: Place, window: Span): readonly UnavailableTime[] => {
  const found: UnavailableTime[] = []
  const [start, end] = [instantOfWallMinutes(window.from, venue.zone), instantOfWallMinutes(window.to, venue.zone)]
  for (const booking of bookingsWithin(plan.bookings('room', room.id), start, end)) {
    if (booking.session.id === session.id) continue
    const subject = { table: 'sessions', id: booking.session.id } as const
    const span = clipped({ ...sittingOnClock(booking, venue.zone), roomId: room.id, cause: 'room taken', subject } as const, window)
    if (span) found.push(span)
  }
  return found
}

/** What a room itself has against a session in a window: its hours, closed periods, other sessions. */
export const roomTimes = (plan: PlanIndex, needs: SessionNeeds, place: Place, window: Span): readonly UnavailableTime[] => [
  ...outsideHours(place, window),
  ...closedTimes(place, window),
  ...takenTimes(plan, needs, place, window),
]

const about = ({ cause, subject }: UnavailableTime): string => `${cause}|${subject.table}|${subject.id}`

/** What every room says alike (their venue's hours) is said once, for all. */
const saidOnce = (times: readonly UnavailableTime[], rooms: number): readonly UnavailableTime[] => {
  if (rooms < 2) return times
  const alike = new Map<string, UnavailableTime[]>()
  for (const time of times) {
    const key = `${about(time)}|${String(time.from)}|${String(time.to)}`
    const group = alike.get(key)
    if (group) group.push(time)
    else alike.set(key, [time])
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    return first && group.length === rooms ? [{ ...first, roomId: null }] : group
  })
}

/** Places by the clock they keep in a window: zones that show the same time throughout count as one. */
const byClock = (places: readonly Place[], window: Span): readonly (readonly Place[])[] => {
  const clocks = new Map<string, Place[]>()
  for (const place of places) {
    const { zone } = place.venue
    const key = `${String(instantOfWallMinutes(window.from, zone))} ${String(instantOfWallMinutes(window.to, zone))}`
    const group = clocks.get(key)
    if (group) group.push(place)
    else clocks.set(key, [place])
  }
  return [...clocks.values()]
}

/** What people have against a window on the clock of some places; per room when other places keep another clock. */
const peopleTimes = (plan: PlanIndex, needs: SessionNeeds, places: readonly Place[], window: Span, oneClock: boolean): readonly UnavailableTime[] => {
  const [first] = places
  if (!first) return []
  const times = engagementsOf(plan, needs, first.venue.zone, window)
    .flat()
    .map(({ from, to, cause, subject }): UnavailableTime => ({ roomId: null, from, to, cause, subject }))
  const joined = mergedBy(times, about)
  return oneClock ? joined : places.flatMap(({ room }) => joined.map((time) => ({ ...time, roomId: room.id })))
}

/**
 * When a session cannot well be held in the rooms and on the days asked about: outside the round's dates, opening hours
 * and closed periods, while a room is taken, while those who must be there are busy elsewhere, on a journey or resting.
 * Its own sittings are left out. Touching spans of one cause and subject are one. What holds in every room has `roomId`
 * null; where the rooms' venues keep different clocks, what people have against a time is said per room. Nothing when the
 * session or the rooms are not there.
 */
export const unavailableTimes = (plan: PlanIndex, asked: TimesAsked): readonly UnavailableTime[] => {
  const needs = needsOf(plan, asked.sessionId, asked.placementId)
  const places = placesOf(plan, asked.roomIds)
  if (!needs || places.length === 0) return []
  return windowsOf(asked.days).flatMap((window) => {
    const clocks = byClock(places, window)
    return [
      ...outsideDates(needs, window),
      ...saidOnce(places.flatMap((place) => mergedBy(roomTimes(plan, needs, place, window), about)), places.length),
      ...clocks.flatMap((ofClock) => peopleTimes(plan, needs, ofClock, window, clocks.length === 1)),
    ]
  })
}
