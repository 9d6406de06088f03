import { twoSessions } from '../support'
import type { RuleCase } from './rule-case'

export const ruleCase: RuleCase = {
  rule: 'room-double-booked',
  triggers: { title: 'a session begins in the hall five minutes before the one in it ends', plan: () => twoSessions({}, {}, 'hall', '2018-12-07T10:55') },
  near: { title: 'it begins as the other ends', plan: () => twoSessions({}, {}, 'hall', '2018-12-07T11:00') },
}
