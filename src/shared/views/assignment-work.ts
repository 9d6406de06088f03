import type { Booking } from '../findings/booking'
import { isPause } from '../findings/booking'
import type { PlanIndex } from '../findings/plan-index'
import { daysOf } from '../findings/units'
import type { RoundId, SessionId } from '../model/ids'
import type { WallDate } from '../model/time'
import { dateOf, dayNumber } from '../model/time'

/** A stretch in which one session is held; the rooms of a session used at the same time are one stretch. */
export interface Stretch {
  readonly sessionId: SessionId
  readonly roundId: RoundId
  /** Minutes since the Unix epoch UTC. */
  readonly start: number
  readonly end: number
  /** The day it begins on, on the venue's wall clock. */
  readonly date: WallDate
  /** Every day with a minute of it: the next one too where it runs past midnight. */
  readonly days: readonly WallDate[]
}

/** The stretches of sittings that are in order of time. */
const stretchesOf = (bookings: readonly Booking[]): readonly Stretch[] => {
  const found: Stretch[] = []
  const open = new Map<string, number>()
  for (const booking of bookings) {
    if (isPause(booking)) continue
    const { session, round, start, end, placement } = booking
    const at = open.get(session.id)
    const held = at === undefined ? undefined : found[at]
    if (at !== undefined && held && start < held.end) found[at] = { ...held, end: Math.max(held.end, end), days: [...new Set([...held.days, ...daysOf(booking)])] }
    else open.set(session.id, found.push({ sessionId: session.id, roundId: round.id, start, end, date: dateOf(placement.start), days: daysOf(booking) }) - 1)
  }
  return found
}

/** When a session is held, in order of time; empty while it is not on the board. */
export const stretchesOfSession = (plan: PlanIndex, sessionId: string): readonly Stretch[] => stretchesOf(plan.entry(sessionId)?.bookings ?? [])

/** When an interpreter works, in all rounds, in order of time; what they declined does not count. */
export const workOf = (plan: PlanIndex, interpreterId: string): readonly Stretch[] => stretchesOf(plan.bookings('interpreter', interpreterId))

/** How much work there is. */
export interface Work {
  readonly sessions: number
  readonly minutes: number
}

const sum = (stretches: readonly Stretch[]): Work => {
  let minutes = 0
  for (const { start, end } of stretches) minutes += end - start
  return { sessions: stretches.length, minutes }
}

/** The ISO week of a day, counted in weeks since 1970: Monday is its first day. */
export const weekNumber = (date: WallDate): number => Math.floor((dayNumber(date) + 3) / 7)

/** What begins on a day. */
export const workOnDay = (work: readonly Stretch[], date: WallDate): Work => sum(work.filter((stretch) => stretch.date === date))

/** What begins in the week of a day. */
export const workInWeek = (work: readonly Stretch[], date: WallDate): Work => {
  const week = weekNumber(date)
  return sum(work.filter((stretch) => weekNumber(stretch.date) === week))
}

/** The days of a round on which somebody works. */
export const daysWorked = (work: readonly Stretch[], roundId: string): ReadonlySet<WallDate> =>
  new Set(work.filter((stretch) => stretch.roundId === roundId).map(({ date }) => date))
