import { north, planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** Two delegates and some guests in the red room, which has twelve seats. */
const plan = (guests: number) =>
  planWith({ sessions: [session('a', { attendance: [north], guests })], placements: [place('a', 'red', '2018-12-07T10:00')] })

export const ruleCase: RuleCase = {
  rule: 'room-too-small',
  triggers: { title: 'thirteen people sit in a room with twelve seats', plan: () => plan(11) },
  near: { title: 'twelve people sit in it', plan: () => plan(10) },
}
