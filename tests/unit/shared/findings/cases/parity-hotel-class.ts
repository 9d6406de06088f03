import { planWith } from '../support'
import type { RuleCase } from './rule-case'

const stars = (south: number) =>
  planWith({
    delegations: [
      { id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', hotelStars: 5 },
      { id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', headId: 'south-1', hotelStars: south },
    ],
  })

export const ruleCase: RuleCase = {
  rule: 'parity-hotel-class',
  triggers: { title: 'one party in a hotel of five stars, the other in one of four', plan: () => stars(4) },
  near: { title: 'both parties in hotels of five stars', plan: () => stars(5) },
}
