import { minutesOfDay, weekdayOf } from '../model/time'
import type { WallDate } from '../model/time'
import type { Party } from '../model/workspace'
import type { Span } from './minute-spans'

const DAY = 1440

/**
 * When a party does not work on one day, in wall minutes of the place where the day is spent: the whole of a weekly rest
 * day or holiday, else its prayer times.
 * @param prayerMinutes how long a prayer time takes; undefined leaves prayer times out
 */
export const partyRest = ({ calendar }: Party, date: WallDate, midnight: number, prayerMinutes: number | undefined): readonly Span[] => {
  const weekday = weekdayOf(date)
  if (calendar.weeklyRestDays.includes(weekday) || calendar.holidays.some((holiday) => holiday.date === date)) return [{ from: midnight, to: midnight + DAY }]
  if (!calendar.observesPrayerTimes || prayerMinutes === undefined) return []
  return calendar.prayerTimes
    .filter(({ weekdays }) => weekdays.length === 0 || weekdays.includes(weekday))
    .map(({ at }) => ({ from: midnight + minutesOfDay(at), to: midnight + minutesOfDay(at) + prayerMinutes }))
}
