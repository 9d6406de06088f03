import type { Interpreter } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import type { Booking } from '../booking'
import { isPause, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'

export interface InterpreterSessionTooLongFacts {
  readonly rule: 'interpreter-session-too-long'
  readonly interpreterId: Interpreter['id']
  /** The longest sitting of the session. */
  readonly sitting: Sitting
  readonly minutes: number
  readonly figures: readonly FigureUsed[]
}

const nothing: readonly never[] = []

const minutesOf = ({ start, end }: Booking): number => end - start

export const interpreterSessionTooLong: Rule<InterpreterSessionTooLongFacts> = {
  id: 'interpreter-session-too-long',
  title: 'A session is too long for an interpreter',
  severity: 'warning',
  source: "The longest session for an interpreter of the round's policy profile; UN-AIIC agreement and AIIC Professional Standards, article 7",
  looksAt: 'For each interpreter of a session: how long its longest sitting lasts. Longer than the most that is ever asked of an interpreter is an error.',
  unit: 'session',
  check: (plan, unit) => {
    const bookings = plan.entry(unit)?.bookings ?? nothing
    const first = bookings[0]
    if (!first || first.interpreterIds.length === 0 || isPause(first)) return nothing
    const longest = bookings.reduce((one, other) => (minutesOf(other) > minutesOf(one) ? other : one), first)
    const minutes = minutesOf(longest)
    const usual = plan.rounds.figure(first.round, 'load.session-minutes')
    const most = plan.rounds.figure(first.round, 'load.session-most-minutes')
    const beyond = most && minutes > most.value ? most : usual && minutes > usual.value ? usual : undefined
    if (!beyond) return nothing
    return first.interpreterIds.flatMap((id) => {
      const interpreter = plan.people.row('interpreters', id)
      if (!interpreter) return []
      return [
        {
          roundId: first.round.id,
          key: `${unit}:${id}`,
          at: longest.start,
          subjects: interpreterSubjects(id, [longest]),
          facts: { rule: 'interpreter-session-too-long' as const, interpreterId: interpreter.id, sitting: sittingOf(longest), minutes, figures: [beyond] },
          ...(beyond === most ? { severity: 'error' as const } : {}),
        },
      ]
    })
  },
}
