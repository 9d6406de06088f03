import { planWith } from '../support'
import type { RuleCase } from './rule-case'

const withCap = (cap: number) => planWith({ delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', cap }] })

export const ruleCase: RuleCase = {
  rule: 'over-cap',
  triggers: { title: 'two members where one was agreed', plan: () => withCap(1) },
  near: { title: 'two members where two were agreed', plan: () => withCap(2) },
}
