import { partyDelegations } from '../delegation-size'
import type { Share } from '../parity'
import { extremes } from '../parity'
import type { Rule } from '../rule'

export interface ParityHotelClassFacts {
  readonly rule: 'parity-hotel-class'
  /** Stars of the lowest and of the highest class. */
  readonly least: Share
  readonly most: Share
}

export const parityHotelClass: Rule<ParityHotelClassFacts> = {
  id: 'parity-hotel-class',
  title: 'Parties stay in hotels of different class',
  severity: 'warning',
  source: 'Equal treatment of the parties: UN Guidance for Effective Mediation (2012), impartiality',
  looksAt: "The lowest and the highest class in stars among the parties' hotels, as entered for the delegations. Hotels of unknown class are not judged.",
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    if (!round) return []
    const stars = partyDelegations(plan, round.id).flatMap(({ id, hotelStars }): readonly Share[] => (hotelStars === null ? [] : [{ delegationId: id, value: hotelStars }]))
    const found = extremes(stars)
    if (!found || found.least.value === found.most.value) return []
    const { least, most } = found
    return [
      {
        roundId: round.id,
        key: 'hotel-class',
        at: null,
        subjects: [{ table: 'delegations', id: least.delegationId }, { table: 'delegations', id: most.delegationId }],
        facts: { rule: 'parity-hotel-class', least, most },
      },
    ]
  },
}
