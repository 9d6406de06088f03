import type { WallDate } from '../../model/time'
import { dateOf } from '../../model/time'
import type { Interpreter, TalksRound } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import type { Booking } from '../booking'
import { isPause, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Rule } from '../rule'

export interface InterpreterOverContractFacts {
  readonly rule: 'interpreter-over-contract'
  readonly interpreterId: Interpreter['id']
  readonly roundId: TalksRound['id']
  /** Days with work in the round, and how many the contract has. */
  readonly days: number
  readonly contractDays: number
  /** The first sitting on a day that the contract does not have. */
  readonly sitting: Sitting
}

/** The first sitting of each working day of a round, in order of time. */
const workingDays = (bookings: readonly Booking[]): ReadonlyMap<string, readonly Booking[]> => {
  const rounds = new Map<string, Map<WallDate, Booking>>()
  for (const booking of bookings) {
    if (isPause(booking)) continue
    const days = rounds.get(booking.round.id) ?? new Map<WallDate, Booking>()
    rounds.set(booking.round.id, days)
    const date = dateOf(booking.placement.start)
    if (!days.has(date)) days.set(date, booking)
  }
  return new Map([...rounds].map(([id, days]) => [id, [...days.values()]] as const))
}

export const interpreterOverContract: Rule<InterpreterOverContractFacts> = {
  id: 'interpreter-over-contract',
  title: 'An interpreter works on more days than contracted',
  severity: 'warning',
  source: 'The contract days entered for the interpreter',
  looksAt:
    "For each interpreter with contract days and each round: the days on which sittings begin. Meals, breaks and assignments that were declined don't count; an interpreter without contract days entered is not judged.",
  unit: 'interpreter',
  check: (plan, unit) => {
    const interpreter = plan.people.row('interpreters', unit)
    const contractDays = interpreter?.contractDays ?? null
    const bookings = plan.bookings('interpreter', unit)
    // No day has less than one sitting.
    if (!interpreter || contractDays === null || bookings.length <= contractDays) return []
    return [...workingDays(bookings).values()].flatMap((days) => {
      const first = days[contractDays]
      if (!first) return []
      return [
        {
          roundId: first.round.id,
          key: unit,
          at: first.start,
          subjects: interpreterSubjects(unit, days.slice(contractDays)),
          facts: { rule: 'interpreter-over-contract' as const, interpreterId: interpreter.id, roundId: first.round.id, days: days.length, contractDays, sitting: sittingOf(first) },
        },
      ]
    })
  },
}
