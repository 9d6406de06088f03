import type { WallDate } from '@shared/model/time'
import { addDays, daysBetween, minutesOfDay, weekdayOf } from '@shared/model/time'
import type { TalksRound, Venue } from '@shared/model/workspace'
import type { BoardView } from '../../state/view-state'
import type { BoardEvent } from './board-events'
import { dateToDay, dayToDate, wallLocalizer } from './wall-localizer'

const DAY = 86_400_000

/** The days a view shows, from the day it is asked for. */
export const daysShown = (view: BoardView, day: WallDate, round: TalksRound): readonly WallDate[] => {
  switch (view) {
    case 'day':
      return [day]
    case 'days':
      return [day, addDays(day, 1), addDays(day, 2)]
    case 'week': {
      const monday = addDays(day, 1 - weekdayOf(day))
      return daysBetween(monday, addDays(monday, 6))
    }
    case 'month':
      return wallLocalizer.visibleDays(dayToDate(day), wallLocalizer).map(dateToDay)
    case 'agenda':
      return round.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : [day]
  }
}

const wholeHours = (from: number, to: number): { readonly from: number; readonly to: number } => ({
  from: Math.max(0, Math.floor(from / 60) * 60),
  to: Math.min(1440, Math.ceil(to / 60) * 60),
})

/** The part of the day worth drawing: the venue's hours, stretched to hold every session in view. */
export const dayWindow = (venues: readonly Venue[], events: readonly BoardEvent[]): { readonly from: number; readonly to: number } => {
  let from = 7 * 60
  let to = 21 * 60
  for (const venue of venues) {
    if (!venue.hours) continue
    from = Math.min(from, minutesOfDay(venue.hours.opens))
    to = Math.max(to, venue.hours.closes <= venue.hours.opens ? 1440 : minutesOfDay(venue.hours.closes))
  }
  for (const event of events) {
    const start = (+event.start % DAY) / 60_000
    const end = start + event.minutes
    from = Math.min(from, end > 1440 ? 0 : start)
    to = Math.max(to, Math.min(1440, end))
  }
  return wholeHours(from, to)
}

/** The first of the month before or after. */
export const monthStep = (day: WallDate, direction: number): WallDate => {
  const date = new Date(dayToDate(day))
  return dateToDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + direction, 1)))
}
