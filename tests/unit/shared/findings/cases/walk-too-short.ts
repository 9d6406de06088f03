import { figures, north, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

/** The hall and the red room lie 140 m apart on one measured floor: two minutes at 70 m a minute. */
const plan = (start: string) =>
  twoSessions({ attendance: [north] }, { attendance: [north] }, 'red', start, {
    policyProfiles: [figures({ 'walk.metres-per-minute': 70 })],
    venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', floorPlans: [{ floor: '0', metresPerSquare: 10 }] }],
    rooms: [
      { id: 'hall', venueId: 'castle', name: 'Hall', floor: '0', capacities: { 'hollow square': 60 }, plan: { x: 0, y: 0, width: 2, height: 2 } },
      { id: 'red', venueId: 'castle', name: 'Red room', floor: '0', capacities: { 'hollow square': 12 }, plan: { x: 14, y: 0, width: 2, height: 2 } },
    ],
  })

export const ruleCase: RuleCase = {
  rule: 'walk-too-short',
  triggers: { title: 'a delegation has one minute for a walk of 140 m', plan: () => plan('2018-12-07T11:01') },
  near: { title: 'it has two minutes', plan: () => plan('2018-12-07T11:02') },
}
