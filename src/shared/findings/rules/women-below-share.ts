import type { Delegate, Delegation } from '../../model/workspace'
import { delegatesCounted, partyDelegations } from '../delegation-size'
import type { FigureUsed } from '../figure'
import type { Report, Rule } from '../rule'

export interface WomenBelowShareFacts {
  readonly rule: 'women-below-share'
  /** `below`: too few whoever the rest are; `not known`: those whose gender is not stated could make up the share. */
  readonly variant: 'below' | 'not known'
  readonly delegationId: Delegation['id']
  readonly women: number
  readonly delegates: number
  /** Delegates whose gender is not stated; they are counted neither way. */
  readonly unknown: readonly Delegate['id'][]
  readonly requiredPercent: number
  /** The policy profile's figure; empty when the round has a share of its own. */
  readonly figures: readonly FigureUsed[]
}

export const womenBelowShare: Rule<WomenBelowShareFacts> = {
  id: 'women-below-share',
  title: 'A delegation has fewer women than agreed',
  severity: 'warning',
  source: 'Security Council resolution 1325 (2000), paragraph 1: more women at all levels of resolving conflicts; the share is the round’s or the policy profile’s',
  looksAt:
    "Women among the delegates and secretaries of each party who have not withdrawn; staff who serve the delegation are left out. People whose gender is not stated count neither way: where they could make up the share, a note asks for it.",
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    if (!round) return []
    const figure = round.womenSharePercent === null ? plan.rounds.figure(round, 'women.share-percent') : undefined
    const requiredPercent = round.womenSharePercent ?? figure?.value
    if (requiredPercent === undefined) return []
    return partyDelegations(plan, round.id).flatMap((delegation): readonly Report<WomenBelowShareFacts>[] => {
      const delegates = delegatesCounted(plan, delegation.id)
      const women = delegates.filter(({ gender }) => gender === 'woman').length
      if (delegates.length === 0 || women * 100 >= requiredPercent * delegates.length) return []
      const unknown = delegates.filter(({ gender }) => gender === 'not stated').map(({ id }) => id)
      const below = (women + unknown.length) * 100 < requiredPercent * delegates.length
      return [
        {
          roundId: round.id,
          // The same trouble before and after a gender is stated: an acceptance holds.
          key: delegation.id,
          at: null,
          subjects: [{ table: 'delegations', id: delegation.id }, ...unknown.map((id) => ({ table: 'delegates', id }) as const)],
          facts: { rule: 'women-below-share', variant: below ? 'below' : 'not known', delegationId: delegation.id, women, delegates: delegates.length, unknown, requiredPercent, figures: figure ? [figure] : [] },
          ...(below ? {} : { severity: 'note' as const }),
        },
      ]
    })
  },
}
