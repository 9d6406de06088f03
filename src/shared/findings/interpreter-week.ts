import type { WallDate } from '../model/time'
import { addDays, dateOf, dayNumber } from '../model/time'
import type { Interpreter, TalksRound, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import type { Booking } from './booking'
import { isPause } from './booking'
import { firstAfter } from './booking-lists'
import type { GatheredUnits } from './units'
import { ahead, behind } from './units'

/** One turn of an interpreter at work: a sitting, or those of one session at the same time in several rooms. */
export interface Turn {
  /** The sitting that begins first. */
  readonly booking: Booking
  /** Of those that begin before it, in whatever week, the one that ends last; null when none ends within the rest asked for. */
  readonly previous: Booking | null
  /** Minutes since the Unix epoch UTC. */
  readonly start: number
  readonly end: number
}

/** What an interpreter has to do on one day, in order of time; never empty. */
export interface InterpreterDay {
  readonly date: WallDate
  readonly turns: readonly Turn[]
  readonly rounds: readonly TalksRound[]
}

/** An interpreter's work of a week, of whatever round: what begins in it, on the wall clock of the venue. */
export interface InterpreterWeek {
  readonly interpreter: Interpreter
  readonly monday: WallDate
  /** In order of time; meals and breaks are not among them. */
  readonly turns: readonly Turn[]
  readonly rounds: readonly TalksRound[]
  /** Those days on which something begins. */
  readonly days: readonly InterpreterDay[]
}

type Lists = ReadonlyMap<string, readonly Booking[]>

const DAY = 1440
/** The epoch began on a Thursday. */
const daysToEpoch = 3

/** Weeks since the one of the epoch, on the wall clock of the venue. */
const weekNumber = ({ wallStart }: Booking): number => Math.floor((Math.floor(wallStart / DAY) + daysToEpoch) / 7)

const mondays = new Map<number, WallDate>()

/** Asked for at every move of a dragged session, so each week's Monday is written once. */
const mondayOf = (week: number): WallDate => {
  let monday = mondays.get(week)
  if (monday === undefined) {
    monday = addDays('1970-01-01' as WallDate, week * 7 - daysToEpoch)
    mondays.set(week, monday)
  }
  return monday
}

/** Names an `interpreterWeek` unit. Neither ids nor dates have spaces. */
const weekUnit = (interpreterId: string, week: number): string => `${interpreterId} ${mondayOf(week)}`

/** The weeks of all interpreters in which they have a sitting, given their sittings in order of time. */
export const allWeeks = (lists: Lists): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [id, list] of lists) {
    let last: number | null = null
    for (const booking of list) {
      const week = weekNumber(booking)
      if (week !== last) found.add(weekUnit(id, week))
      last = week
    }
  }
  return found
}

/**
 * Adds the units of a sitting's interpreters: all they do, the week it begins in, and a later week's whose sittings
 * follow it by less than `rest` minutes.
 */
export const addInterpreterUnits = (booking: Booking, lists: Lists, rest: number, dirty: GatheredUnits): void => {
  if (booking.interpreterIds.length === 0) return
  const week = weekNumber(booking)
  for (const id of booking.interpreterIds) {
    dirty.interpreter.add(id)
    dirty.interpreterWeek.add(weekUnit(id, week))
    const list = lists.get(id) ?? []
    for (let at = firstAfter(list, booking.start - 1); at < list.length; at += 1) {
      const other = list[at]
      if (!other || other.start >= booking.end + rest) break
      if (weekNumber(other) !== week) dirty.interpreterWeek.add(weekUnit(id, weekNumber(other)))
    }
  }
}

/** {@link Turn} while sittings are added to it. */
interface OpenTurn extends Turn {
  end: number
}

/** Adds a sitting to turns given in order: it belongs to the turn of its session that has not ended, if there is one. */
const addTurn = (turns: OpenTurn[], booking: Booking, previous: Booking | null): void => {
  for (const turn of turns) {
    if (turn.booking.session !== booking.session || turn.end <= booking.start) continue
    if (booking.end > turn.end) turn.end = booking.end
    return
  }
  turns.push({ booking, previous, start: booking.start, end: booking.end })
}

/** The rounds of some turns, each once. */
const roundsOf = (turns: readonly Turn[]): readonly TalksRound[] => {
  const rounds: TalksRound[] = []
  for (const { booking } of turns) if (!rounds.includes(booking.round)) rounds.push(booking.round)
  return rounds
}

/** {@link InterpreterDay} while turns are added to it. */
interface OpenDay {
  readonly date: WallDate
  readonly turns: Turn[]
}

const daysOf = (turns: readonly Turn[]): readonly InterpreterDay[] => {
  const days: OpenDay[] = []
  for (const turn of turns) {
    const date = dateOf(turn.booking.placement.start)
    const day = days.find((each) => each.date === date)
    if (day) day.turns.push(turn)
    else days.push({ date, turns: [turn] })
  }
  return days.map(({ date, turns: ofDay }) => ({ date, turns: ofDay, rounds: roundsOf(ofDay) }))
}

/**
 * The week that a unit names, out of the interpreters' sittings in order of time; undefined when nobody has its id. No
 * round asks for more than `rest` minutes between two sittings, and none is longer than `longest`.
 */
export const interpreterWeekOf = (workspace: Workspace, lists: Lists, unit: string, rest: number, longest: number): InterpreterWeek | undefined => {
  const space = unit.indexOf(' ')
  const interpreter = rowOf(workspace, 'interpreters', unit.slice(0, space))
  if (!interpreter) return undefined
  const monday = unit.slice(space + 1) as WallDate
  const from = dayNumber(monday) * DAY
  const to = from + 7 * DAY
  const list = lists.get(interpreter.id) ?? []
  const turns: OpenTurn[] = []
  let previous: Booking | null = null
  for (let at = firstAfter(list, from - ahead - rest - longest - 1); at < list.length; at += 1) {
    const booking = list[at]
    if (!booking || booking.start >= to + behind) break
    if (isPause(booking)) continue
    if (booking.wallStart >= from && booking.wallStart < to) addTurn(turns, booking, previous)
    if (!previous || booking.end > previous.end) previous = booking
  }
  return { interpreter, monday, turns, rounds: roundsOf(turns), days: daysOf(turns) }
}
