import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** Of the north only the first delegate has the floor. */
const plan = (...delegateIds: readonly string[]) =>
  planWith({
    sessions: [session('a', { format: 'bilateral', attendance: [{ delegationId: 'north-team', delegateIds }] })],
    placements: [place('a', 'hall', '2018-12-07T10:00')],
  })

export const ruleCase: RuleCase = {
  rule: 'speaking-right-missing',
  triggers: { title: 'a party is at a bilateral by somebody who has no floor', plan: () => plan('north-2') },
  near: { title: 'somebody who has the floor is there too', plan: () => plan('north-1', 'north-2') },
}
