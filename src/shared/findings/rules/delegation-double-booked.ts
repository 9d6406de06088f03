import type { Delegation } from '../../model/workspace'
import type { Booking } from '../booking'
import { namesIn } from '../booking'
import { clashesIn, clashReports, severityForPeople } from '../clashes'
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
  unit: 'delegation',
  check: (plan, unit) => {
    const delegation = plan.people.row('delegations', unit)
    if (!delegation) return []
    const bothWhole = (one: Booking, other: Booking): boolean => namesIn(one, unit) === null && namesIn(other, unit) === null
    return clashesIn(plan.bookings('delegation', unit), bothWhole).flatMap((pair) =>
      clashReports(
        { table: 'delegations', id: unit },
        pair,
        (clash) => ({ rule: 'delegation-double-booked', delegationId: delegation.id, ...clash }),
        severityForPeople(pair),
      ),
    )
  },
}
