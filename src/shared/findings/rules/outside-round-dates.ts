import type { WallDate } from '../../model/time'
import { dateOf } from '../../model/time'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Rule } from '../rule'

export interface OutsideRoundDatesFacts {
  readonly rule: 'outside-round-dates'
  readonly sitting: Sitting
  readonly side: 'before' | 'after'
  /** The first day of the round when `side` is before, the last when it is after. */
  readonly limit: WallDate
}

export const outsideRoundDates: Rule<OutsideRoundDatesFacts> = {
  id: 'outside-round-dates',
  title: 'A session is outside the dates of the round',
  severity: 'warning',
  source: 'The first and the last day entered for the round',
  looksAt: 'The day on which the session begins, at the venue; one that runs past midnight belongs to the day it began. A round without dates has no limits yet.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry) return []
    const { startDate, endDate } = entry.round
    return entry.bookings.flatMap((booking) => {
      const day = dateOf(booking.placement.start)
      const broken =
        startDate !== null && day < startDate
          ? ({ side: 'before', limit: startDate } as const)
          : endDate !== null && day > endDate
            ? ({ side: 'after', limit: endDate } as const)
            : null
      if (!broken) return []
      return [
        {
          roundId: booking.session.roundId,
          key: `${booking.placement.id}:${broken.side}`,
          at: booking.start,
          subjects: [
            { table: 'placements', id: booking.placement.id },
            { table: 'sessions', id: booking.session.id },
            { table: 'rounds', id: booking.round.id },
          ],
          facts: { rule: 'outside-round-dates', sitting: sittingOf(booking), ...broken },
        },
      ]
    })
  },
}
