import type { DayOffFacts } from '../day-off'
import { dayOffCheck } from '../day-off'
import type { Rule } from '../rule'

export interface PartyHolidayFacts extends DayOffFacts {
  readonly rule: 'party-holiday'
  /** What is celebrated or mourned; more than one name when several fall on the day. */
  readonly names: readonly string[]
  /** Whether the party has confirmed that it keeps one of them. */
  readonly confirmed: boolean
}

export const partyHoliday: Rule<PartyHolidayFacts> = {
  id: 'party-holiday',
  title: 'A delegation is to work on a holiday of its party',
  severity: 'warning',
  source: 'The holidays in the calendar of the party',
  looksAt:
    'For each delegation of a party and each day: sessions with a minute on a holiday of the party, at the venue. A holiday that the party has not confirmed yet is a note. Meals and breaks are left out.',
  unit: 'day',
  check: dayOffCheck(({ calendar }, date) => {
    const holidays = calendar.holidays.filter((holiday) => holiday.date === date)
    if (holidays.length === 0) return null
    const confirmed = holidays.some((holiday) => holiday.confirmed)
    const names = holidays.map(({ name }) => name).filter((name) => name !== '')
    return {
      facts: (common): PartyHolidayFacts => ({ rule: 'party-holiday', ...common, names, confirmed }),
      ...(confirmed ? {} : { severity: 'note' as const }),
    }
  }),
}
