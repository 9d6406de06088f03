import type { WallDate } from '../../model/time'
import type { Delegation, RecordRef } from '../../model/workspace'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'
import { lengthOf, tooLongFor } from '../working-day'

export interface DayTooLongFacts {
  readonly rule: 'day-too-long'
  readonly delegationId: Delegation['id']
  readonly date: WallDate
  /** Whose day it is: the delegation, or those of its delegates. */
  readonly people: readonly RecordRef[]
  readonly first: Sitting
  readonly last: Sitting
  /** From the start of the first to the end of the last. */
  readonly minutes: number
  readonly figures: readonly FigureUsed[]
}

export const dayTooLong: Rule<DayTooLongFacts> = {
  id: 'day-too-long',
  title: "A delegation's working day is too long",
  severity: 'warning',
  source: "The longest working day of the round's policy profile",
  looksAt:
    'For each delegation and day, person by person: from the first start to the last end of the sessions that begin on that day at their venue. Meals and breaks at either end are left out.',
  unit: 'day',
  check: (plan, unit) => {
    const day = plan.day(unit)
    const longest = day && day.sittings.length > 0 ? plan.rounds.figure(day.round, 'day.longest-minutes') : undefined
    const found = day && longest && lengthOf(day) > longest.value && tooLongFor(plan, day, Infinity, ({ minutes }) => minutes > longest.value)
    if (!found) return []
    const { first, last, minutes } = found.stretch
    return [
      {
        roundId: day.round.id,
        key: `${day.delegation.id}:${day.date}`,
        at: first.start,
        subjects: [
          { table: 'delegations', id: day.delegation.id },
          { table: 'placements', id: first.placement.id },
          { table: 'placements', id: last.placement.id },
        ],
        facts: {
          rule: 'day-too-long', delegationId: day.delegation.id, date: day.date, people: found.people, first: sittingOf(first), last: sittingOf(last), minutes, figures: [longest],
        },
      },
    ]
  },
}
