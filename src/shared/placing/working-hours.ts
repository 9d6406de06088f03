import { dayNumber, minutesOfDay } from '../model/time'
import type { Session, TalksRound } from '../model/workspace'
import type { PlanIndex } from '../findings/plan-index'

const DAY = 1440

/** The hours a round usually works, minutes after midnight; null where its profile does not say, which silences them. */
export interface WorkingHours {
  readonly from: number
  readonly to: number
}

/** The usual hours by the figures of a round's profile. */
export const workingHoursOf = (plan: PlanIndex, round: TalksRound): WorkingHours | null => {
  const from = plan.rounds.figure(round, 'day.usual-start-minutes')?.value
  const to = plan.rounds.figure(round, 'day.usual-end-minutes')?.value
  return from === undefined || to === undefined || to <= from ? null : { from, to }
}

/** Whether a stretch of a day lies in another, or at least begins in it where it is too long to lie in it. */
const liesIn = (start: number, minutes: number, { from, to }: WorkingHours): boolean =>
  start >= from && start < to && (start + minutes <= to || (minutes > to - from && start === from))

/** Whether a start, in wall minutes, lies in one of the session's preferred times; null when it has none. */
export const isPreferred = ({ preferredTimes }: Session, from: number, minutes: number): boolean | null => {
  if (preferredTimes.length === 0) return null
  const day = Math.floor(from / DAY)
  return preferredTimes.some(
    (time) => (time.date === null || dayNumber(time.date) === day) && liesIn(from - day * DAY, minutes, { from: minutesOfDay(time.from), to: minutesOfDay(time.to) }),
  )
}

/** Whether a start lies in the round's usual hours; true where they are not known. */
export const isUsual = (hours: WorkingHours | null, from: number, minutes: number): boolean =>
  hours === null || liesIn(((from % DAY) + DAY) % DAY, minutes, hours)

/** How late a start is: half hours of work since the first day began. Hours outside the usual ones count as they come. */
export const lateness = (hours: WorkingHours | null, from: number, firstDay: number): number => {
  const day = Math.floor(from / DAY)
  const { from: opens, to: closes } = hours ?? { from: 0, to: DAY }
  return Math.floor(((day - firstDay) * (closes - opens) + Math.max(0, from - day * DAY - opens)) / 30)
}
