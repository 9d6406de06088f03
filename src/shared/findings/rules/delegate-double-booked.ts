import type { Delegate } from '../../model/workspace'
import type { Booking } from '../booking'
import { clashesIn, clashReports, severityForPeople } from '../clashes'
import type { Clash } from '../facts'
import type { Rule } from '../rule'
import { isWholeIn } from './delegation-double-booked'

export interface DelegateDoubleBookedFacts extends Clash {
  readonly rule: 'delegate-double-booked'
  readonly delegateId: Delegate['id']
  readonly delegationId: Delegate['delegationId']
}

const namesIn = (booking: Booking, delegationId: string): readonly string[] | null =>
  booking.delegations.find((presence) => presence.delegationId === delegationId)?.delegateIds ?? null

export const delegateDoubleBooked: Rule<DelegateDoubleBookedFacts> = {
  id: 'delegate-double-booked',
  title: 'A delegate is expected in two places at once',
  severity: 'error',
  source: 'Plain logic: nobody is in two places at once',
  looksAt:
    'Two sessions that overlap and both expect the delegate, at least one of them by name; a meal or a break makes it a warning. When both expect the whole delegation, that is one finding about the delegation.',
  unit: 'delegation',
  check: (plan, unit) => {
    const delegates = plan.people.delegatesOf(unit)
    if (delegates.length === 0) return []
    const expected = (one: Booking, other: Booking): readonly Delegate[] => {
      if (isWholeIn(one, unit) && isWholeIn(other, unit)) return []
      const inOne = namesIn(one, unit)
      const inOther = namesIn(other, unit)
      return delegates.filter(({ id }) => (inOne?.includes(id) ?? true) && (inOther?.includes(id) ?? true))
    }
    return clashesIn(plan.bookings('delegation', unit), (one, other) => expected(one, other).length > 0).flatMap((pair) =>
      expected(...pair).flatMap(({ id, delegationId }) =>
        clashReports(
          { table: 'delegates', id },
          pair,
          (clash) => ({ rule: 'delegate-double-booked', delegateId: id, delegationId, ...clash }),
          severityForPeople(pair),
        ),
      ),
    )
  },
}
