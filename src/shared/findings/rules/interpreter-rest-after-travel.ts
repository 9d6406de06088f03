import type { WallTime } from '../../model/time'
import { wallTimeIn } from '../../model/time'
import type { Interpreter, Movement } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import type { Booking } from '../booking'
import { isPause, sittingOf } from '../booking'
import { firstAfter } from '../booking-lists'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import { journeysOf } from '../interpreter-journeys'
import type { Rule } from '../rule'

export interface InterpreterRestAfterTravelFacts {
  readonly rule: 'interpreter-rest-after-travel'
  readonly interpreterId: Interpreter['id']
  readonly movementId: Movement['id']
  readonly journeyMinutes: number
  /** When the journey ends, on the wall clock of the session's venue. */
  readonly arrives: WallTime
  readonly sitting: Sitting
  readonly restMinutes: number
  readonly figures: readonly FigureUsed[]
}

const nextAfter = (bookings: readonly Booking[], instant: number): Booking | undefined => {
  for (let at = firstAfter(bookings, instant - 1); at < bookings.length; at += 1) {
    const booking = bookings[at]
    if (booking && !isPause(booking)) return booking
  }
  return undefined
}

export const interpreterRestAfterTravel: Rule<InterpreterRestAfterTravelFacts> = {
  id: 'interpreter-rest-after-travel',
  title: 'An interpreter has too little rest after a long journey',
  severity: 'warning',
  source: "What is a long journey, and the rest after it, of the round's policy profile; AIIC: long travel may require rest",
  looksAt:
    'For each interpreter: journeys that are not cancelled and take long, by the clocks of both ends, and the next sitting after each. Meals and breaks do not count. Legs entered on their own are judged on their own.',
  unit: 'interpreter',
  check: (plan, unit) => {
    const interpreter = plan.people.row('interpreters', unit)
    const bookings = plan.bookings('interpreter', unit)
    if (!interpreter || bookings.length === 0) return []
    return journeysOf(plan.workspace, unit).flatMap(({ movement, start, end }) => {
      const next = nextAfter(bookings, end)
      const long = next && plan.rounds.figure(next.round, 'travel.long-minutes')
      const rest = next && plan.rounds.figure(next.round, 'travel.rest-minutes')
      if (!long || !rest || end - start < long.value || next.start - end >= rest.value) return []
      return [
        {
          roundId: next.round.id,
          key: `${unit}:${movement.id}`,
          at: next.start,
          subjects: interpreterSubjects(unit, [next], [{ table: 'movements', id: movement.id }]),
          facts: {
            rule: 'interpreter-rest-after-travel' as const,
            interpreterId: interpreter.id,
            movementId: movement.id,
            journeyMinutes: end - start,
            arrives: wallTimeIn(end, next.venue.zone),
            sitting: sittingOf(next),
            restMinutes: next.start - end,
            figures: [long, rest],
          },
        },
      ]
    })
  },
}
