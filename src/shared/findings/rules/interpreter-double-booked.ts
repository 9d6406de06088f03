import type { Interpreter } from '../../model/workspace'
import { clashCheck, inBoth, severityForPeople } from '../clashes'
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
  unit: 'encounter',
  check: clashCheck({
    table: 'interpreters',
    shared: (one, other) => inBoth(one.interpreterIds, other.interpreterIds),
    facts: (id, clash, plan) => {
      const interpreter = plan.people.row('interpreters', id)
      return interpreter ? { rule: 'interpreter-double-booked', interpreterId: interpreter.id, ...clash } : null
    },
    severity: severityForPeople,
  }),
}
