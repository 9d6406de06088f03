import type { WallDate } from '@shared/model/time'
import { addDays, daysBetween, minutesOfDay, timeOf, weekdayOf } from '@shared/model/time'
import type { TalksRound, Venue } from '@shared/model/workspace'
import type { BoardView } from '../../state/view-state'
import type { BoardEvent } from './board-events'
import { dateToDay, dayToDate, wallLocalizer } from './wall-localizer'

/** The days a view shows, from the day it is asked for; `count` of them in the view of several days. */
export const daysShown = (view: BoardView, day: WallDate, round: TalksRound, count: number): readonly WallDate[] => {
  switch (view) {
    case 'day':
      return [day]
    case 'days':
      return daysBetween(day, addDays(day, count - 1))
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
    const start = minutesOfDay(timeOf(event.startsAt))
    const end = start + event.minutes
    from = Math.min(from, end > 1440 ? 0 : start)
    to = Math.max(to, Math.min(1440, end))
  }
  return wholeHours(from, to)
}

/** The first of the month before or after. */
const monthStep = (day: WallDate, direction: number): WallDate => {
  const date = new Date(dayToDate(day))
  return dateToDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + direction, 1)))
}

/** The day a view goes to, a step earlier (-1) or later (1). */
export const stepFrom = (view: BoardView, day: WallDate, direction: 1 | -1, count: number): WallDate => {
  switch (view) {
    case 'day':
    case 'agenda':
      return addDays(day, direction)
    case 'days':
      return addDays(day, direction * count)
    case 'week':
      return addDays(day, direction * 7)
    case 'month':
      return monthStep(day, direction)
  }
}
