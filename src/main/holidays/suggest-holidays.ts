import type { HolidaysTypes } from 'date-holidays'
import Holidays from 'date-holidays'
import type { HolidayCalendar, HolidaySuggestion } from '@shared/contract/contract'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { WallDate } from '@shared/model/time'
import { addDays, dayNumber } from '@shared/model/time'
import { feastCalendars } from './feasts'

/** The years for which the package can reckon every calendar: its Islamic one ends in 2077. */
const firstYear = 1970
const lastYear = 2076

/** Longest stretch answered at once, in days: three years. */
const longestStretch = 1096

const choicesOf = (names: Readonly<Record<string, string>> | undefined): readonly { readonly code: string; readonly name: string }[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))

/** Everything holidays can be suggested for: the feasts of faiths first, then countries by their English name. */
export const holidayCalendars = (): readonly HolidayCalendar[] => {
  const known = new Holidays()
  return [
    ...feastCalendars.map(({ code, name }) => ({ code, name, kind: 'feasts' as const, regions: [] })),
    ...choicesOf(known.getCountries('en')).map(({ code, name }) => ({ code, name, kind: 'country' as const, regions: choicesOf(known.getStates(code, 'en')) })),
  ]
}

/** The package asked for one country, region or faith; what it does not know is said in a sentence. */
const sourceFor = (country: string, region: string | undefined): Outcome<Holidays> => {
  const known = holidayCalendars().find(({ code }) => code === country)
  if (!known) return failure('unknown-country', `Parley knows no holidays for “${country}”. Choose another country or a faith’s feasts, or enter the days by hand.`)
  if (region !== undefined) {
    if (!known.regions.some(({ code }) => code === region)) return failure('unknown-region', `Parley knows no region “${region}” of ${known.name}. Choose one of the list, or none for the whole country.`)
    return success(new Holidays(country, region))
  }
  if (known.kind === 'country') return success(new Holidays(country))
  const holidays = new Holidays()
  for (const [name, rule] of feastCalendars.find(({ code }) => code === country)?.feasts ?? []) holidays.setHoliday(rule, { name: { en: name }, type: 'public' })
  return success(holidays)
}

/** Months and words of calendars whose days are reckoned rather than fixed. */
const reckoned =
  /\b(Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu|Nisan|Iyyar|Sivan|Tamuz|Av|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|Adar|AdarII|orthodox|julian|chinese|korean|vietnamese|bengali-revised)\b/

/** The days of one holiday, which may be several in a row. */
const daysOf = ({ date, start, end, name, type, rule }: HolidaysTypes.Holiday): readonly HolidaySuggestion[] => {
  const first = date.slice(0, 10) as WallDate
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  return Array.from({ length: days }, (_, at) => ({
    date: addDays(first, at),
    name: days === 1 ? name : `${name}, day ${String(at + 1)}`,
    kind: type,
    approximate: reckoned.test(rule),
  }))
}

export interface HolidayQuestion {
  /** A two-letter country code, or the code of a faith's feasts. */
  readonly country: string
  readonly region?: string | undefined
  /** Both days included. */
  readonly from: WallDate
  readonly to: WallDate
}

/** The holidays of a country, one of its regions or a faith between two days, by date; names in English where there is one. */
export const suggestHolidays = ({ country, region, from, to }: HolidayQuestion): Outcome<readonly HolidaySuggestion[]> => {
  if (to < from) return failure('invalid', 'The last day is before the first day. Change one of them.')
  if (dayNumber(to) - dayNumber(from) >= longestStretch) return failure('too-long', 'Parley suggests holidays for up to three years at once. Choose days closer together.')
  const [start, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (start < firstYear || end > lastYear) return failure('too-far', `Parley can suggest holidays for the years ${String(firstYear)} to ${String(lastYear)} only.`)
  const source = sourceFor(country, region)
  if (!source.ok) return source
  const found = new Map<string, HolidaySuggestion>()
  // A feast of several days may have begun in the year before.
  for (let year = start - 1; year <= end; year += 1) {
    for (const holiday of source.value.getHolidays(year, 'en')) {
      for (const day of daysOf(holiday)) if (day.date >= from && day.date <= to) found.set(`${day.date} ${day.name}`, day)
    }
  }
  return success([...found.values()].sort((one, other) => (one.date === other.date ? one.name.localeCompare(other.name, 'en') : one.date < other.date ? -1 : 1)))
}
