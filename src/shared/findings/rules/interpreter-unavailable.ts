import type { WallDate } from '../../model/time'
import type { Interpreter } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import type { NotFree } from '../availability'
import { notFreeOn } from '../availability'
import type { Booking } from '../booking'
import { isPause, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Report, Rule } from '../rule'
import { daysOf } from '../units'

export interface InterpreterUnavailableFacts {
  readonly rule: 'interpreter-unavailable'
  readonly interpreterId: Interpreter['id']
  /** The first sitting of the session on a day on which the interpreter is not free. */
  readonly sitting: Sitting
  /** That day: the one it begins on, or the next when it runs past midnight. */
  readonly date: WallDate
  readonly notFree: NotFree
}

interface Missed {
  readonly booking: Booking
  readonly date: WallDate
  readonly notFree: NotFree
}

const nothing: readonly never[] = []

const firstMissed = ({ availability }: Interpreter, bookings: readonly Booking[]): Missed | null => {
  if (availability.length === 0) return null
  for (const booking of bookings) {
    for (const date of daysOf(booking)) {
      const notFree = notFreeOn(availability, date)
      if (notFree) return { booking, date, notFree }
    }
  }
  return null
}

export const interpreterUnavailable: Rule<InterpreterUnavailableFacts> = {
  id: 'interpreter-unavailable',
  title: 'An interpreter works on a day on which they are not free',
  severity: 'error',
  source: 'The free and busy days entered for the interpreter',
  looksAt:
    'For each interpreter of a session: the days on which it is held, at its venue. Where only free days are entered, all others are not free; an interpreter without any entered is not judged.',
  unit: 'session',
  check: (plan, unit) => {
    const bookings = plan.entry(unit)?.bookings ?? nothing
    const first = bookings[0]
    if (!first || isPause(first)) return nothing
    let found: Report<InterpreterUnavailableFacts>[] | null = null
    for (const id of first.interpreterIds) {
      const interpreter = plan.people.row('interpreters', id)
      const missed = interpreter && firstMissed(interpreter, bookings)
      if (!missed) continue
      const { booking, date, notFree } = missed
      found ??= []
      found.push({
        roundId: booking.round.id,
        key: `${unit}:${id}`,
        at: booking.start,
        subjects: interpreterSubjects(id, [booking]),
        facts: { rule: 'interpreter-unavailable', interpreterId: interpreter.id, sitting: sittingOf(booking), date, notFree },
      })
    }
    return found ?? nothing
  },
}
