import { figures, north, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

/** A delegation sits from 10:00 to 11:00 and again for an hour from a time on. */
const plan = (start: string) =>
  twoSessions({ attendance: [north] }, { attendance: [north] }, 'red', start, { policyProfiles: [figures({ 'day.longest-minutes': 720 })] })

export const ruleCase: RuleCase = {
  rule: 'day-too-long',
  triggers: { title: 'a working day from 10:00 to 22:01 where twelve hours are the most', plan: () => plan('2018-12-07T21:01') },
  near: { title: 'a working day from 10:00 to 22:00', plan: () => plan('2018-12-07T21:00') },
}
