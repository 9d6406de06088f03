import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** The round is from 6 to 13 December. */
const plan = (start: string) => planWith({ sessions: [session('a')], placements: [place('a', 'hall', start)] })

export const ruleCase: RuleCase = {
  rule: 'outside-round-dates',
  triggers: { title: 'a session is on the day after the round', plan: () => plan('2018-12-14T10:00') },
  near: { title: 'a session is on the last day of the round', plan: () => plan('2018-12-13T10:00') },
}
