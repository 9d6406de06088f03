import { figures, north, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

/** A delegation sits from 10:00 to 11:00 and again for an hour from a time on; a quarter of an hour is a break. */
const plan = (start: string) =>
  twoSessions({ attendance: [north] }, { attendance: [north] }, 'red', start, {
    policyProfiles: [figures({ 'day.longest-without-break-minutes': 120, 'day.break-minutes': 15 })],
  })

export const ruleCase: RuleCase = {
  rule: 'no-break',
  triggers: { title: 'two sessions with 14 minutes between run over the two hours that go without a break', plan: () => plan('2018-12-07T11:14') },
  near: { title: 'a quarter of an hour lies between them', plan: () => plan('2018-12-07T11:15') },
}
