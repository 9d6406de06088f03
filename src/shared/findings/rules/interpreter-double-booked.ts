import type { Interpreter } from '../../model/workspace'
import { clashesIn, clashReports, severityForPeople } from '../clashes'
import type { Clash } from '../facts'
import type { Rule } from '../rule'

export interface InterpreterDoubleBookedFacts extends Clash {
  readonly rule: 'interpreter-double-booked'
  readonly interpreterId: Interpreter['id']
}

export const interpreterDoubleBooked: Rule<InterpreterDoubleBookedFacts> = {
  id: 'interpreter-double-booked',
  title: 'An interpreter works in two sessions at once',
  severity: 'error',
  source: 'Plain logic: nobody is in two places at once',
  looksAt: 'Two sessions that overlap and have the interpreter on their team; an assignment that was declined does not count.',
  unit: 'interpreter',
  check: (plan, unit) => {
    const interpreter = plan.people.row('interpreters', unit)
    if (!interpreter) return []
    return clashesIn(plan.bookings('interpreter', unit)).flatMap((pair) =>
      clashReports(
        { table: 'interpreters', id: unit },
        pair,
        (clash) => ({ rule: 'interpreter-double-booked', interpreterId: interpreter.id, ...clash }),
        severityForPeople(pair),
      ),
    )
  },
}
