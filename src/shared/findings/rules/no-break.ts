import type { WallDate } from '../../model/time'
import type { Delegation, RecordRef } from '../../model/workspace'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'
import { lengthOf, tooLongFor } from '../working-day'

export interface NoBreakFacts {
  readonly rule: 'no-break'
  readonly delegationId: Delegation['id']
  readonly date: WallDate
  /** Who has no break: the delegation, or those of its delegates. */
  readonly people: readonly RecordRef[]
  readonly first: Sitting
  readonly last: Sitting
  /** From the start of the first to the end of the last. */
  readonly minutes: number
  readonly sessions: number
  /** The least minutes between sessions that count as a break. */
  readonly breakMinutes: number
  readonly figures: readonly FigureUsed[]
}

export const noBreak: Rule<NoBreakFacts> = {
  id: 'no-break',
  title: 'A delegation sits too long without a break',
  severity: 'warning',
  source: "The longest stretch without a break and the least break of the round's policy profile",
  looksAt:
    'For each delegation and day, person by person: sessions that follow one another with less than a break between them. Meals, breaks and free time are breaks if they are long enough. One session that is too long by itself is another finding.',
  unit: 'day',
  check: (plan, unit) => {
    const day = plan.day(unit)
    if (!day || day.sittings.length < 2) return []
    const longest = plan.rounds.figure(day.round, 'day.longest-without-break-minutes')
    const pause = plan.rounds.figure(day.round, 'day.break-minutes')
    if (!longest || !pause || lengthOf(day) <= longest.value) return []
    const found = tooLongFor(plan, day, Math.max(1, pause.value), ({ minutes, sessions }) => sessions > 1 && minutes > longest.value)
    if (!found) return []
    const { first, last, minutes, sessions } = found.stretch
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
          rule: 'no-break',
          delegationId: day.delegation.id,
          date: day.date,
          people: found.people,
          first: sittingOf(first),
          last: sittingOf(last),
          minutes,
          sessions,
          breakMinutes: pause.value,
          figures: [longest, pause],
        },
      },
    ]
  },
}
