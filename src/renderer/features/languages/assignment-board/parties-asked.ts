import type { Delegation, Party, TalksRound } from '@shared/model/workspace'

/** Whose word on interpreters counts in a round: its parties and whoever sends a delegation; without either all of the process. */
export const partiesAsked = (parties: readonly Party[], delegations: readonly Delegation[], { id, processId, partyIds }: TalksRound): readonly Party[] => {
  const asked = new Set<string>([...partyIds, ...delegations.flatMap(({ roundId, partyId }) => (roundId === id ? (partyId ?? []) : []))])
  return parties.filter((party) => party.processId === processId && (asked.size === 0 || asked.has(party.id)))
}
