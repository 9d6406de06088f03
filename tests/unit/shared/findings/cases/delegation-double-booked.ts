import { north, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

const whole = { attendance: [north] }

export const ruleCase: RuleCase = {
  rule: 'delegation-double-booked',
  triggers: { title: 'two sessions that overlap by five minutes expect all of a delegation', plan: () => twoSessions(whole, whole, 'red', '2018-12-07T10:55') },
  near: { title: 'the second begins as the first ends', plan: () => twoSessions(whole, whole, 'red', '2018-12-07T11:00') },
}
