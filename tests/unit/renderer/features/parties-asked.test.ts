import { expect, it } from 'vitest'
import { partiesAsked } from '../../../../src/renderer/features/languages/assignment-board/parties-asked'
import { rowFor } from '../../../support/workspace-builder'

const party = (id: string, processId = 'process') => rowFor('parties', { id, processId, name: id, shortName: id, colour: 'party-1' })

const asked = (partyIds: readonly string[], sending: readonly string[]): readonly string[] => {
  const round = rowFor('rounds', { id: 'round', processId: 'process', name: 'Round', partyIds: [...partyIds] })
  const delegations = sending.map((partyId) => rowFor('delegations', { id: `delegation-${partyId}`, roundId: 'round', partyId, name: partyId }))
  return partiesAsked([party('north'), party('south'), party('east'), party('far', 'other')], delegations, round).map(({ id }) => id)
}

it('asks the parties of the round', () => {
  expect(asked(['north'], [])).toEqual(['north'])
})

it('asks whoever sends a delegation too, though the round does not list them', () => {
  expect(asked(['north'], ['south'])).toEqual(['north', 'south'])
})

it('asks all parties of the process while neither is known', () => {
  expect(asked([], [])).toEqual(['north', 'south', 'east'])
})
