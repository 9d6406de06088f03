import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

const plan = (format: 'working group' | 'caucus') =>
  planWith({ sessions: [session('a', { format })], placements: [place('a', 'hall', '2018-12-07T10:00')] })

export const ruleCase: RuleCase = {
  rule: 'no-chair',
  triggers: { title: 'a working group without a chair', plan: () => plan('working group') },
  near: { title: 'a caucus without a chair', plan: () => plan('caucus') },
}
