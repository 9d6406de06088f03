import type { Delegate, Delegation } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { PlanIndex } from './plan-index'

/** What a person counts as when the size of a delegation is agreed. */
export type Counted = 'member' | 'secretary' | 'support'

/**
 * Caps are agreed for those who sit at the table and, beside them, for secretaries (Stockholm 2018: twelve and three).
 * Interpreters, bodyguards, medical and protocol staff whom a party brings serve it, do not negotiate, and are agreed
 * with the host case by case: no cap counts them.
 */
const serving: ReadonlySet<Delegate['role']> = new Set(['interpreter', 'close protection', 'medical', 'protocol'])

/** What a delegate counts as by the role. */
export const countedAs = (role: Delegate['role']): Counted => (role === 'secretary' ? 'secretary' : serving.has(role) ? 'support' : 'member')

/** The delegates of a delegation who negotiate or keep its papers: all but those who serve it and those who withdrew. */
export const delegatesCounted = (plan: PlanIndex, delegationId: string): readonly Delegate[] =>
  plan.people.delegatesOf(delegationId).filter(({ role }) => countedAs(role) !== 'support')

/** The delegations of a round that speak for a party, in order of their ids. */
export const partyDelegations = (plan: PlanIndex, roundId: string): readonly Delegation[] =>
  rowsOf(plan.workspace, 'delegations')
    .filter((delegation) => delegation.roundId === roundId && delegation.kind === 'party')
    .sort((one, other) => (one.id < other.id ? -1 : 1))
