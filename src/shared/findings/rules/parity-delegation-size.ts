import type { FigureUsed } from '../figure'
import { delegatesCounted, partyDelegations } from '../delegation-size'
import type { Share } from '../parity'
import { differByMore, extremes } from '../parity'
import type { Rule } from '../rule'

export interface ParityDelegationSizeFacts {
  readonly rule: 'parity-delegation-size'
  /** People of the smallest and of the largest delegation. */
  readonly least: Share
  readonly most: Share
  readonly figures: readonly FigureUsed[]
}

export const parityDelegationSize: Rule<ParityDelegationSizeFacts> = {
  id: 'parity-delegation-size',
  title: 'Parties differ in size',
  severity: 'note',
  source: 'Equal treatment of the parties: UN Guidance for Effective Mediation (2012), impartiality',
  looksAt:
    'The smallest and the largest delegation of a party, delegates and secretaries who have not withdrawn; staff who serve it are left out, and so are delegations nobody is named for yet.',
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    const figure = round && plan.rounds.figure(round, 'parity.size-percent')
    if (!round || !figure) return []
    const sizes = partyDelegations(plan, round.id).map(({ id }): Share => ({ delegationId: id, value: delegatesCounted(plan, id).length }))
    const found = extremes(sizes.filter(({ value }) => value > 0))
    if (!found || !differByMore(found.least.value, found.most.value, figure.value)) return []
    const { least, most } = found
    return [
      {
        roundId: round.id,
        key: 'size',
        at: null,
        subjects: [{ table: 'delegations', id: least.delegationId }, { table: 'delegations', id: most.delegationId }],
        facts: { rule: 'parity-delegation-size', least, most, figures: [figure] },
      },
    ]
  },
}
