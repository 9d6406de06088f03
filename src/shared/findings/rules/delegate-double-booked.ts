import type { Delegate } from '../../model/workspace'
import type { Booking } from '../booking'
import { namesIn } from '../booking'
import { clashesIn, clashReports, severityForPeople } from '../clashes'
import type { Clash } from '../facts'
import type { Rule } from '../rule'

export interface DelegateDoubleBookedFacts extends Clash {
  readonly rule: 'delegate-double-booked'
  readonly delegateId: Delegate['id']
  readonly delegationId: Delegate['delegationId']
}

/** Tells whether both expect somebody of the delegation, at least one of them by name. */
const mayShare = (one: Booking, other: Booking, delegationId: string): boolean => {
  const inOne = namesIn(one, delegationId)
  const inOther = namesIn(other, delegationId)
  if (inOne === null || inOther === null) return inOne !== inOther
  for (const id of inOne) if (inOther.includes(id)) return true
  return false
}

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
    const inBoth = ([one, other]: readonly [Booking, Booking]): readonly Delegate[] => {
      const inOne = namesIn(one, unit)
      const inOther = namesIn(other, unit)
      return delegates.filter(({ id }) => (inOne?.includes(id) ?? true) && (inOther?.includes(id) ?? true))
    }
    return clashesIn(plan.bookings('delegation', unit), (one, other) => mayShare(one, other, unit)).flatMap((pair) =>
      inBoth(pair).flatMap(({ id, delegationId }) =>
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
