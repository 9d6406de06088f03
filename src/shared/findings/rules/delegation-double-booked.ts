import type { Delegation } from '../../model/workspace'
import type { Booking } from '../booking'
import { clashCheck, inBoth, severityForPeople } from '../clashes'
import type { Clash } from '../facts'
import type { Rule } from '../rule'

export interface DelegationDoubleBookedFacts extends Clash {
  readonly rule: 'delegation-double-booked'
  readonly delegationId: Delegation['id']
}

export const delegationDoubleBooked: Rule<DelegationDoubleBookedFacts> = {
  id: 'delegation-double-booked',
  title: 'A whole delegation is expected in two places at once',
  severity: 'error',
  source: 'Plain logic: nobody is in two places at once',
  looksAt: 'Two sessions that overlap and both expect the whole delegation; a meal or a break makes it a warning.',
  unit: 'encounter',
  check: clashCheck({
    table: 'delegations',
    shared: (one, other) => inBoth(wholeIn(one), wholeIn(other)),
    facts: (id, clash, plan) => {
      const delegation = plan.people.row('delegations', id)
      return delegation ? { rule: 'delegation-double-booked', delegationId: delegation.id, ...clash } : null
    },
    severity: severityForPeople,
  }),
}

/** Delegations of which all are expected in a booking. */
const wholeIn = ({ delegations }: Booking): readonly string[] => {
  const whole: string[] = []
  for (const { delegationId, delegateIds } of delegations) if (delegateIds === null) whole.push(delegationId)
  return whole
}
