import type { WallDate } from '../model/time'
import type { AssignmentBoard, BoardInterpreter } from './assignment-board'
import type { Work } from './assignment-work'
import { workInWeek, workOnDay } from './assignment-work'

/** Most that the round's profile allows; what it lacks is undefined and never exceeded. */
export interface LoadLimits {
  readonly sessionsADay: number | undefined
  readonly dayMinutes: number | undefined
  readonly sessionsAWeek: number | undefined
  readonly sessionsAWeekMost: number | undefined
}

/** `over` is beyond what should be, `far over` beyond what may be at all. */
export type LoadState = 'under' | 'full' | 'over' | 'far over'

const gravest: readonly LoadState[] = ['far over', 'over', 'full', 'under']

/** The worse of two. */
export const worstLoad = (one: LoadState, other: LoadState): LoadState => gravest.find((state) => state === one || state === other) ?? 'under'

/** How much an interpreter works around one day, of all rounds, and in this round. */
export interface LoadOnDay {
  /** Null while no day is in view; then only the round is told. */
  readonly date: WallDate | null
  readonly day: Work | null
  /** The ISO week of that day. */
  readonly week: Work | null
  readonly round: Work
  readonly limits: LoadLimits
  readonly dayState: LoadState
  readonly weekState: LoadState
  /** Share of the day's limit that is used, the tighter of sessions and minutes; above 1 is over; null without limits. */
  readonly dayShare: number | null
}

/** The limits of load that the round's profile has. */
export const loadLimits = ({ figure }: AssignmentBoard): LoadLimits => ({
  sessionsADay: figure('load.sessions-a-day'),
  dayMinutes: figure('load.day-minutes'),
  sessionsAWeek: figure('load.sessions-a-week'),
  sessionsAWeekMost: figure('load.sessions-a-week-most'),
})

const share = (amount: number, limit: number | undefined): number => {
  if (limit === undefined) return 0
  return limit > 0 ? amount / limit : amount > 0 ? Infinity : 1
}

const stateOf = (used: number, beyond: boolean): LoadState => (beyond ? 'far over' : used > 1 ? 'over' : used === 1 ? 'full' : 'under')

/** What an interpreter has to do on a day and in its week, against the limits. */
export const loadOn = (board: AssignmentBoard, { work, inRound }: BoardInterpreter, date: WallDate | null): LoadOnDay => {
  const limits = loadLimits(board)
  const base = { date, round: inRound, limits }
  if (date === null) return { ...base, day: null, week: null, dayState: 'under', weekState: 'under', dayShare: null }
  const [day, week] = [workOnDay(work, date), workInWeek(work, date)]
  const used = Math.max(share(day.sessions, limits.sessionsADay), share(day.minutes, limits.dayMinutes))
  const beyondMost = limits.sessionsAWeekMost !== undefined && week.sessions > limits.sessionsAWeekMost
  return {
    ...base,
    day,
    week,
    // A day has one limit only: nobody may go beyond it.
    dayState: stateOf(used, used > 1),
    weekState: stateOf(share(week.sessions, limits.sessionsAWeek), beyondMost),
    dayShare: limits.sessionsADay === undefined && limits.dayMinutes === undefined ? null : used,
  }
}

/** The days on which an interpreter works more than a day may hold, in order of time. */
export const daysOver = (board: AssignmentBoard, one: BoardInterpreter): readonly WallDate[] =>
  [...new Set(one.work.map(({ date }) => date))].filter((date) => loadOn(board, one, date).dayState === 'far over')
