import type { WallDate } from '../../model/time'
import { dateOf } from '../../model/time'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import { perBooking } from '../per-booking'
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
  check: perBooking((booking) => {
    const { round, session, placement } = booking
    const { startDate, endDate } = round
    const day = dateOf(placement.start)
    const broken =
      startDate !== null && day < startDate
        ? ({ side: 'before', limit: startDate } as const)
        : endDate !== null && day > endDate
          ? ({ side: 'after', limit: endDate } as const)
          : null
    if (!broken) return null
    return [
      {
        roundId: session.roundId,
        key: `${placement.id}:${broken.side}`,
        at: booking.start,
        subjects: [
          { table: 'placements', id: placement.id },
          { table: 'sessions', id: session.id },
          { table: 'rounds', id: round.id },
        ],
        facts: { rule: 'outside-round-dates', sitting: sittingOf(booking), ...broken },
      },
    ]
  }),
}
