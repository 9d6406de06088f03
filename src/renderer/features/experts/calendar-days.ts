import type { WallDate } from '@shared/model/time'
import { addDays, daysBetween, weekdayOf, wallDate } from '@shared/model/time'
import type { StandbyExpert, Workspace } from '@shared/model/workspace'
import { covers } from '@shared/planning/day-periods'
import type { DayPeriod } from '@shared/planning/day-periods'
import type { ExpertDays } from '@shared/planning/expert-days'
import { expertDays } from '@shared/planning/expert-days'

const FORTNIGHT = 14

const firstOfMonth = (day: WallDate): WallDate => wallDate.parse(`${day.slice(0, 7)}-01`)

/** Two weeks from the Monday of a day on, or the month of the day. */
export const calendarPeriod = (day: WallDate, span: 'fortnight' | 'month'): DayPeriod => {
  if (span === 'fortnight') {
    const from = addDays(day, 1 - weekdayOf(day))
    return { from, to: addDays(from, FORTNIGHT - 1) }
  }
  const from = firstOfMonth(day)
  // A month has 28 days or more and fewer than 32.
  return { from, to: addDays(firstOfMonth(addDays(from, 31)), -1) }
}

/** The day that the calendar before or after begins from. */
export const turned = (period: DayPeriod, by: -1 | 1): WallDate => addDays(by < 0 ? period.from : period.to, by)

/** The days of the period that the calendar can show: the years of ISO dates end at 9999. */
export const daysOf = ({ from, to }: DayPeriod): readonly WallDate[] => daysBetween(from, to)

/** One expert with each day of the calendar. */
export interface CalendarRow {
  readonly expert: StandbyExpert
  readonly days: readonly ExpertDays[]
}

export const calendarRow = (workspace: Workspace, expert: StandbyExpert, period: DayPeriod): CalendarRow => {
  const parts = expertDays(workspace, expert, period)
  return { expert, days: daysOf(period).flatMap((day) => parts.find((part) => covers(part, day)) ?? []) }
}
