import { north, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

const spoken = { attendance: [north], chairId: 'envoy', interpretation: 'consecutive' as const }
const plan = (interpreted: boolean) =>
  twoSessions(spoken, {}, 'red', '2018-12-07T12:00', {
    boothAssignments: interpreted ? [{ id: 'a-layla', sessionId: 'a', interpreterId: 'layla', status: 'accepted' }] : [],
  })

export const ruleCase: RuleCase = {
  rule: 'language-not-covered',
  triggers: { title: 'a chair who speaks English and delegates who speak Arabic have no interpreter', plan: () => plan(false) },
  near: { title: 'an interpreter between the two is on the team', plan: () => plan(true) },
}
