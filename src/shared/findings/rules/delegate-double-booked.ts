import type { Delegate } from '../../model/workspace'
import { clashCheck, inBoth, severityForPeople } from '../clashes'
import type { Clash } from '../facts'
import type { PlanIndex } from '../plan-index'
import type { Rule } from '../rule'

export interface DelegateDoubleBookedFacts extends Clash {
  readonly rule: 'delegate-double-booked'
  readonly delegateId: Delegate['id']
  readonly delegationId: Delegate['delegationId']
}

const none: readonly string[] = []

/** Delegates of one delegation whom both expect, at least one of them by name: not those who have withdrawn. */
const sharedOf = (plan: PlanIndex, delegationId: string, inOne: readonly string[] | null, inOther: readonly string[] | null): readonly string[] => {
  const named = inOne === null ? inOther : inOther === null ? inOne : inBoth(inOne, inOther)
  if (named === null || named.length === 0) return none
  const ids = plan.people.delegatesOf(delegationId).map((delegate): string => delegate.id)
  return inBoth(ids, named)
}

export const delegateDoubleBooked: Rule<DelegateDoubleBookedFacts> = {
  id: 'delegate-double-booked',
  title: 'A delegate is expected in two places at once',
  severity: 'error',
  source: 'Plain logic: nobody is in two places at once',
  looksAt:
    'Two sessions that overlap and both expect the delegate, at least one of them by name; a meal or a break makes it a warning. When both expect the whole delegation, that is one finding about the delegation.',
  unit: 'encounter',
  check: clashCheck({
    table: 'delegates',
    shared: (one, other, plan) => {
      let found = none
      for (const { delegationId, delegateIds } of one.delegations) {
        const there = other.delegations.find((presence) => presence.delegationId === delegationId)
        if (!there) continue
        const both = sharedOf(plan, delegationId, delegateIds, there.delegateIds)
        if (both.length > 0) found = [...found, ...both]
      }
      return found
    },
    facts: (id, clash, plan) => {
      const delegate = plan.people.row('delegates', id)
      return delegate ? { rule: 'delegate-double-booked', delegateId: delegate.id, delegationId: delegate.delegationId, ...clash } : null
    },
    severity: severityForPeople,
  }),
}
