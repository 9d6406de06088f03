import { twoSessions } from '../support'
import type { RuleCase } from './rule-case'

const chairs = { chairId: 'envoy' }
const attends = { teamMemberIds: ['envoy'] }

export const ruleCase: RuleCase = {
  rule: 'chair-double-booked',
  triggers: { title: 'the chair of one session attends another at the same time', plan: () => twoSessions(chairs, attends, 'red', '2018-12-07T10:30') },
  near: { title: 'somebody who chairs neither is named at both', plan: () => twoSessions(attends, attends, 'red', '2018-12-07T10:30') },
}
