import { weekdayOf } from '../../model/time'
import type { DayOffFacts } from '../day-off'
import { dayOffCheck } from '../day-off'
import type { Rule } from '../rule'

export interface RestDayFacts extends DayOffFacts {
  readonly rule: 'rest-day'
}

export const restDay: Rule<RestDayFacts> = {
  id: 'rest-day',
  title: 'A delegation is to work on its weekly rest day',
  severity: 'warning',
  source: 'The weekly rest days in the calendar of the party',
  looksAt: 'For each delegation of a party and each day: sessions with a minute on a weekly rest day of the party, at the venue. Meals and breaks are left out.',
  unit: 'day',
  check: dayOffCheck(({ calendar }, date) =>
    calendar.weeklyRestDays.includes(weekdayOf(date)) ? { facts: (common): RestDayFacts => ({ rule: 'rest-day', ...common }) } : null,
  ),
}
