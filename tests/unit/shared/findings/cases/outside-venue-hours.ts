import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** The venue is open from 07:00 to 23:00. */
const plan = (start: string) => planWith({ sessions: [session('a')], placements: [place('a', 'hall', start)] })

export const ruleCase: RuleCase = {
  rule: 'outside-venue-hours',
  triggers: { title: 'a session ends a minute after the venue closes', plan: () => plan('2018-12-07T22:01') },
  near: { title: 'a session ends as the venue closes', plan: () => plan('2018-12-07T22:00') },
}
