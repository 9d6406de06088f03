import { twoSessions } from '../support'
import type { RuleCase } from './rule-case'

const withLayla = (status: 'accepted' | 'declined') =>
  twoSessions({}, {}, 'red', '2018-12-07T10:30', {
    boothAssignments: [
      { id: 'a-layla', sessionId: 'a', interpreterId: 'layla', status: 'accepted' },
      { id: 'b-layla', sessionId: 'b', interpreterId: 'layla', status },
    ],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-double-booked',
  triggers: { title: 'an interpreter is on the team of two sessions at once', plan: () => withLayla('accepted') },
  near: { title: 'the interpreter has declined one of them', plan: () => withLayla('declined') },
}
