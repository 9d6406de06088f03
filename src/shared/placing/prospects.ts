import type { Session } from '../model/workspace'
import { dayNumber, instantOfWallMinutes, minutesOfDay } from '../model/time'
import { isPauseFormat } from '../findings/formats'
import type { PlanIndex } from '../findings/plan-index'
import type { Engagement } from '../planning/engagements'
import { engagementsOf } from '../planning/engagements'
import type { Span } from '../planning/minute-spans'
import { gapsIn, merged, overlaps } from '../planning/minute-spans'
import { isMeantFor } from '../planning/room-uses'
import type { SessionNeeds } from '../planning/session-people'
import { spareSeats } from '../planning/session-people'
import type { Place } from '../planning/unavailable-times'
import { roomTimes, windowsOf } from '../planning/unavailable-times'
import { wallMinutesIn } from '../planning/venue-clock'
import type { PlaceScope } from './place-scope'
import type { WorkingHours } from './working-hours'
import { isPreferred, isUsual, lateness } from './working-hours'

/** A room and a start that nobody has spoken against yet. */
export interface Prospect extends Span {
  readonly place: Place
  readonly day: number
  readonly preferred: boolean | null
  /** Wishes it misses: its preferred times or else the usual hours, a room meant for it, and a team member or expert who is elsewhere. */
  readonly wishes: number
  /** Half hours of work since the round began, and one more for each time the room is twice as large as needed. */
  readonly late: number
  /** The how-manieth best room it is at its start: 0 for the one that fits best. */
  readonly rank: number
}

/** A room of the round with the stretches in which it is open and free, and where it is open at all. */
export interface OpenPlace extends Place {
  readonly free: readonly Span[]
  readonly open: readonly Span[]
}

const DAY = 1440
/** Starts are looked for every half hour; every quarter where a free stretch leaves little choice. */
const grid = 30
const fineGrid = 15
/** A round of a year is not looked through to its end: so many prospects of a session are plenty. */
const most = 6000
/** Rooms that are larger by more doublings than this are all the same: too large. */
const mostDoublings = 4

/** The rooms of the scope with what is free of them on its days and the night after the last. */
export const openPlaces = (plan: PlanIndex, { places, days, sessions }: PlaceScope, needs: SessionNeeds): readonly OpenPlace[] => {
  const [window] = windowsOf(days)
  if (!window) return []
  const reach = { from: window.from, to: window.to + Math.max(...sessions.map(({ minutes }) => minutes)) }
  return places.map((place) => {
    const times = roomTimes(plan, needs, place, reach)
    return { ...place, free: gapsIn(times, reach), open: gapsIn(times.filter(({ cause }) => cause !== 'room taken'), reach) }
  })
}

/** Starts on a day within a free stretch. */
const startsIn = (free: Span, day: number, minutes: number, wanted: readonly number[]): ReadonlySet<number> => {
  const last = Math.min(free.to - minutes, (day + 1) * DAY - 1)
  const first = Math.max(free.from, day * DAY)
  const starts = new Set<number>()
  if (last < first) return starts
  for (const step of last - first < 2 * grid ? [grid, fineGrid] : [grid]) for (let at = Math.ceil(first / step) * step; at <= last; at += step) starts.add(at)
  if (starts.size === 0) starts.add(first)
  for (const at of wanted) if (at >= first && at <= last) starts.add(at)
  return starts
}

/** Engagements that make a session impossible, and those that only leave somebody out whom no rule speaks for. */
interface Busy {
  readonly hard: readonly Span[]
  readonly soft: readonly Span[]
}

const busyTimes = (plan: PlanIndex, needs: SessionNeeds, zone: string, window: Span): Busy => {
  const hard: Span[] = []
  const soft: Span[] = []
  const pauses = isPauseFormat(needs.session.format)
  const engagements = engagementsOf(plan, needs, zone, window)
  for (const [at, { part, ref }] of needs.participants.entries()) {
    const bind = ({ sessionId }: Engagement): readonly Span[] | null => {
      const other = sessionId === null ? undefined : plan.entry(sessionId)?.session
      if (!other) return null
      if (part === 'expert' || (part === 'team' && other.chairId !== ref.id)) return soft
      // To be late for a meal is a warning of the rules, not impossible.
      return pauses || isPauseFormat(other.format) ? null : hard
    }
    for (const engagement of engagements[at] ?? []) {
      const list = bind(engagement)
      if (list === hard) hard.push(engagement)
      if (list === soft) soft.push(engagement)
    }
  }
  return { hard: merged(hard.map(({ from, to }) => ({ from, to }))), soft: merged(soft.map(({ from, to }) => ({ from, to }))) }
}

const doublings = (seats: number, spare: number | null): number =>
  spare === null || spare <= 0 ? 0 : Math.min(mostDoublings, Math.floor(Math.log2((seats + spare) / Math.max(1, seats))))

interface Fitting {
  readonly place: OpenPlace
  readonly doublings: number
  readonly unknown: boolean
  /** The room is meant for another use. */
  readonly stray: boolean
}

/** Rooms that may hold a session, those meant for it first, the best fit first; those alike in another turn for each session, so that not all want the same one. */
const fittingPlaces = (plan: PlanIndex, needs: SessionNeeds, places: readonly OpenPlace[], turn: number, mayBeTooSmall: boolean): readonly Fitting[] =>
  places
    .flatMap((place, at): (Fitting & { readonly turn: number })[] => {
      const spare = spareSeats(needs, place.room)
      if (spare !== null && spare < 0 && !mayBeTooSmall) return []
      return [{ place, doublings: doublings(needs.seats, spare), unknown: spare === null, stray: !isMeantFor(plan.workspace, place.room, needs.session), turn: (at + turn) % places.length }]
    })
    .sort((one, other) => Number(one.stray) - Number(other.stray) || one.doublings - other.doublings || Number(one.unknown) - Number(other.unknown) || one.turn - other.turn)

export interface ProspectsAsked {
  readonly plan: PlanIndex
  readonly scope: PlaceScope
  readonly needs: SessionNeeds
  readonly places: readonly OpenPlace[]
  readonly hours: WorkingHours | null
  /** Tells sessions apart that look alike. */
  readonly turn: number
  /** Whether the round lets sessions into rooms with too few seats. */
  readonly mayBeTooSmall: boolean
}

/** Days with a preferred date first, then the others, in order of time. */
const daysInOrder = ({ preferredTimes }: Session, days: readonly number[]): readonly number[] => {
  const named = new Set(preferredTimes.flatMap(({ date }) => (date === null ? [] : [dayNumber(date)])))
  return [...days.filter((day) => named.has(day)), ...days.filter((day) => !named.has(day))]
}

const freeByDay = new WeakMap<OpenPlace, ReadonlyMap<number, readonly Span[]>>()

/** The stretches of a room that are free on some of a day; each room is looked through once, however long the round. */
const freeOn = (place: OpenPlace, day: number): readonly Span[] => {
  let byDay = freeByDay.get(place)
  if (!byDay) {
    const made = new Map<number, Span[]>()
    for (const free of place.free) {
      for (let on = Math.floor(free.from / DAY); on * DAY < free.to; on += 1) made.set(on, [...(made.get(on) ?? []), free])
    }
    freeByDay.set(place, (byDay = made))
  }
  return byDay.get(day) ?? []
}

/** Where and when the rooms are free and nobody who must be there sits elsewhere; what else the rules say is asked later. */
export const prospectsOf = ({ plan, scope, needs, places, hours, turn, mayBeTooSmall }: ProspectsAsked): readonly Prospect[] => {
  const { session } = needs
  const { minutes } = session
  const [window] = windowsOf(scope.days)
  if (!window) return []
  const firstDay = window.from / DAY
  const reach = { from: window.from, to: window.to + minutes }
  const fitting = fittingPlaces(plan, needs, places, turn, mayBeTooSmall)
  const busyIn = new Map<string, Busy>()
  const found: Prospect[] = []
  for (const day of daysInOrder(session, scope.days.map(dayNumber))) {
    if (found.length >= most) break
    const wanted = session.preferredTimes.flatMap(({ date, from }) => (date === null || dayNumber(date) === day ? [day * DAY + minutesOfDay(from)] : []))
    const ranks = new Map<number, number>()
    for (const { place, doublings: larger, stray } of fitting) {
      const { zone } = place.venue
      const busy = busyIn.get(zone) ?? busyTimes(plan, needs, zone, reach)
      busyIn.set(zone, busy)
      for (const free of freeOn(place, day)) {
        for (const from of startsIn(free, day, minutes, wanted)) {
          const span = { from, to: from + minutes }
          if (busy.hard.some((one) => overlaps(one, span))) continue
          // Where clocks go forward an hour is not there to begin in.
          if (wallMinutesIn(instantOfWallMinutes(from, zone), zone) !== from) continue
          const preferred = isPreferred(session, from, minutes)
          const missed = preferred === null ? !isUsual(hours, from, minutes) : !preferred
          const rank = ranks.get(from) ?? 0
          ranks.set(from, rank + 1)
          found.push({
            ...span, place, day: day - firstDay, preferred, rank,
            wishes: Number(missed) + Number(stray) + Number(busy.soft.some((one) => overlaps(one, span))),
            late: lateness(hours, from, firstDay) + larger,
          })
        }
      }
    }
  }
  return found
}

/** The order in which prospects are put to the rules: wishes first, then every start in its best room before any in its second best. */
export const foremost = (one: Prospect, other: Prospect): number => one.wishes - other.wishes || one.rank - other.rank || one.late - other.late
