import { fullName } from '../model/person'
import type { Delegation, KeepApartRule, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { list } from './lists'

/** The parts of a keep-apart rule that can be switched on and off, in the order they are shown, with what each means. */
export const apartParts = [
  { field: 'sameRoom', word: 'same room', looksAt: 'One room used by both within the minutes between' },
  { field: 'adjacentRooms', word: 'adjacent rooms', looksAt: 'Rooms next to each other within the minutes between' },
  { field: 'sharedEntrance', word: 'shared entrance', looksAt: 'Rooms reached by one entrance within the minutes between' },
  { field: 'zone', word: 'corridor or zone', looksAt: 'Rooms of one zone within the minutes between' },
  { field: 'dining', word: 'dining', looksAt: 'Meals in one room or zone within the minutes between' },
  { field: 'hotel', word: 'hotel', looksAt: 'Nights in one hotel' },
  { field: 'hotelFloor', word: 'hotel floor', looksAt: 'Nights on one floor of one hotel' },
  { field: 'vehicle', word: 'vehicle', looksAt: 'One flight or transfer together, or one vehicle within the minutes between' },
  { field: 'arrivalWindow', word: 'arrival window', looksAt: 'Arrivals at and departures from one place within the arrival minutes' },
] as const satisfies readonly { readonly field: keyof KeepApartRule; readonly word: string; readonly looksAt: string }[]

/** What a rule keeps apart, in words: "same room, adjacent rooms, vehicle"; "nothing" when every part is off. */
export const apartPartsText = (rule: KeepApartRule): string => apartParts.filter(({ field }) => rule[field]).map(({ word }) => word).join(', ') || 'nothing'

/** The other side of a rule as people call it: a party by its short name, or one person with the delegation's party. */
const otherSide = (workspace: Workspace, rule: KeepApartRule): string => {
  if (rule.otherPartyId !== null) return rowOf(workspace, 'parties', rule.otherPartyId)?.shortName ?? 'another party'
  const person = rowOf(workspace, 'delegates', rule.otherDelegateId)
  return person ? fullName(person) || 'an unnamed delegate' : 'a person'
}

/** The keep-apart rules of a delegation's round that concern its party or one of its people. */
export const apartRulesOf = (workspace: Workspace, delegation: Delegation): readonly KeepApartRule[] =>
  rowsOf(workspace, 'keepApartRules').filter(
    (rule) =>
      rule.roundId === delegation.roundId &&
      ((delegation.partyId !== null && (rule.partyId === delegation.partyId || rule.otherPartyId === delegation.partyId)) ||
        (rule.otherPartyId === null && rowOf(workspace, 'delegates', rule.otherDelegateId)?.delegationId === delegation.id)),
  )

/** From whom a delegation's party, or one of its people, is kept apart in its round; empty when from nobody. */
export const apartFromText = (workspace: Workspace, delegationId: string): string => {
  const delegation = rowOf(workspace, 'delegations', delegationId)
  if (!delegation) return ''
  const others = apartRulesOf(workspace, delegation).map((rule) => {
    if (rule.partyId === delegation.partyId) return otherSide(workspace, rule)
    const party = rowOf(workspace, 'parties', rule.partyId)?.shortName ?? 'a party'
    return rule.otherPartyId === null ? `${party} (only ${otherSide(workspace, rule)})` : party
  })
  return list([...new Set(others)])
}
