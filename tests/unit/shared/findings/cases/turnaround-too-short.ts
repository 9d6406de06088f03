import { figures, north, south, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

/** One side in the hall until 11:00, the other from a time on, with the seats set another way. */
const plan = (start: string) =>
  twoSessions({ attendance: [north] }, { attendance: [south], layout: 'theatre' }, 'hall', start, {
    policyProfiles: [figures({ 'turnaround.minutes': 10, 'turnaround.layout-change-minutes': 30, 'turnaround.security-sweep-minutes': 15 })],
    rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60, theatre: 90 } }],
  })

export const ruleCase: RuleCase = {
  rule: 'turnaround-too-short',
  triggers: { title: 'a hall has 54 minutes for turnaround, new seats and a sweep that take 55', plan: () => plan('2018-12-07T11:54') },
  near: { title: 'it has 55 minutes', plan: () => plan('2018-12-07T11:55') },
}
