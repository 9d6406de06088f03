import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

const plan = (guests: number) => planWith({ sessions: [session('a', { guests })], placements: [place('a', 'hall', '2018-12-07T10:00')] })

export const ruleCase: RuleCase = {
  rule: 'no-participants',
  triggers: { title: 'a session with nobody at all', plan: () => plan(0) },
  near: { title: 'a session with one guest', plan: () => plan(1) },
}
