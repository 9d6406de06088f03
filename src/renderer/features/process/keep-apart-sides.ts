import { fullName } from '@shared/model/person'
import type { KeepApartRule, Party, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { Choice } from '../../ui/fields'

/** The other side of a rule in one word, for choosing: a party, or one person. */
export type OtherSide = `party:${string}` | `person:${string}`

/** The parties of the process a round belongs to. */
export const partiesOf = (workspace: Workspace, roundId: string): readonly Party[] => {
  const processId = rowOf(workspace, 'rounds', roundId)?.processId
  return rowsOf(workspace, 'parties').filter((party) => party.processId === processId)
}

export const otherSideOf = (rule: KeepApartRule): OtherSide | null =>
  rule.otherPartyId !== null ? `party:${rule.otherPartyId}` : rule.otherDelegateId !== null ? `person:${rule.otherDelegateId}` : null

/** The fields of a rule that name its other side. */
export const otherSideFields = (side: string): { readonly otherPartyId: string | null; readonly otherDelegateId: string | null } =>
  side.startsWith('person:') ? { otherPartyId: null, otherDelegateId: side.slice(7) } : { otherPartyId: side.slice(6), otherDelegateId: null }

/** Whom a party can be kept apart from in a round: the other parties, then every person of another delegation. */
export const otherSides = (workspace: Workspace, roundId: string, partyId: string | null): readonly Choice[] => {
  const parties = partiesOf(workspace, roundId).filter((party) => party.id !== partyId)
  const delegations = new Map(
    rowsOf(workspace, 'delegations')
      .filter((delegation) => delegation.roundId === roundId && delegation.partyId !== partyId)
      .map((delegation) => [delegation.id, rowOf(workspace, 'parties', delegation.partyId)?.shortName ?? delegation.name] as const),
  )
  const people = rowsOf(workspace, 'delegates').flatMap((delegate): readonly Choice[] => {
    const from = delegations.get(delegate.delegationId)
    return from === undefined || delegate.status === 'withdrawn' ? [] : [{ value: `person:${delegate.id}`, label: `${fullName(delegate) || 'Unnamed delegate'}, ${from}` }]
  })
  return [...parties.map((party) => ({ value: `party:${party.id}`, label: party.shortName })), ...people]
}

/** Pairs of a round's parties with no rule yet, each once. */
export const freePairs = (workspace: Workspace, roundId: string): readonly (readonly [Party, Party])[] => {
  const parties = partiesOf(workspace, roundId)
  const rules = rowsOf(workspace, 'keepApartRules').filter((rule) => rule.roundId === roundId)
  const taken = (one: Party, other: Party): boolean =>
    rules.some((rule) => (rule.partyId === one.id && rule.otherPartyId === other.id) || (rule.partyId === other.id && rule.otherPartyId === one.id))
  return parties.flatMap((one, at) => parties.slice(at + 1).flatMap((other) => (taken(one, other) ? [] : [[one, other] as const])))
}
