import type { Delegate, Delegation, KeepApartRule, Movement } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { PlanIndex } from './plan-index'

/** The people of one side of a keep-apart rule who have not withdrawn, each with the delegation. */
export type ApartSide = ReadonlyMap<string, Delegation>

/** A keep-apart rule with the people of its two sides; neither is empty. */
export interface ApartPeople {
  readonly rule: KeepApartRule
  readonly party: ApartSide
  readonly other: ApartSide
}

/** The two sides of a rule as facts name them. */
export interface ApartNames {
  readonly keepApartRuleId: KeepApartRule['id']
  readonly partyId: KeepApartRule['partyId']
  /** The other side: a party, or one person. */
  readonly otherPartyId: KeepApartRule['otherPartyId']
  readonly otherDelegateId: KeepApartRule['otherDelegateId']
}

export const apartNames = (rule: KeepApartRule): ApartNames => ({
  keepApartRuleId: rule.id,
  partyId: rule.partyId,
  otherPartyId: rule.otherPartyId,
  otherDelegateId: rule.otherPartyId === null ? rule.otherDelegateId : null,
})

const peopleOfParty = (plan: PlanIndex, roundId: string, partyId: string): Map<string, Delegation> => {
  const people = new Map<string, Delegation>()
  for (const delegation of rowsOf(plan.workspace, 'delegations')) {
    if (delegation.roundId !== roundId || delegation.partyId !== partyId) continue
    for (const delegate of plan.people.delegatesOf(delegation.id)) people.set(delegate.id, delegation)
  }
  return people
}

const onePerson = (plan: PlanIndex, roundId: string, delegateId: string | null): Map<string, Delegation> => {
  const person = rowOf(plan.workspace, 'delegates', delegateId)
  const delegation = rowOf(plan.workspace, 'delegations', person?.delegationId)
  return new Map(person && delegation?.roundId === roundId && person.status !== 'withdrawn' ? [[person.id as string, delegation]] : [])
}

/** The rules of a round that are wanted, in order of their ids, with the people of both sides. */
export const apartPeople = (plan: PlanIndex, roundId: string, wanted: (rule: KeepApartRule) => boolean): readonly ApartPeople[] => {
  const rules = rowsOf(plan.workspace, 'keepApartRules').filter((rule) => rule.roundId === roundId && wanted(rule))
  return rules
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((rule): readonly ApartPeople[] => {
      const other = rule.otherPartyId !== null ? peopleOfParty(plan, roundId, rule.otherPartyId) : onePerson(plan, roundId, rule.otherDelegateId)
      const party = peopleOfParty(plan, roundId, rule.partyId)
      for (const id of other.keys()) party.delete(id)
      return party.size > 0 && other.size > 0 ? [{ rule, party, other }] : []
    })
}

/** The delegates of a side among some, in the order given. */
export const ofSide = (side: ApartSide, delegateIds: readonly Delegate['id'][]): readonly Delegate['id'][] => delegateIds.filter((id) => side.has(id))

/** A round's flights, trains and transfers that take place. */
export const movementsOf = (plan: PlanIndex, roundId: string): readonly Movement[] =>
  rowsOf(plan.workspace, 'movements').filter((movement) => movement.roundId === roundId && movement.status !== 'cancelled')

/** A hotel, place or vehicle by its name, told apart by letters only: "Bus 2" and "bus  2 " are one. */
export const sameName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
