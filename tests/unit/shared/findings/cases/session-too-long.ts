import { figures, planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

const plan = (minutes: number) =>
  planWith({
    policyProfiles: [figures({ 'session.longest-minutes': 180 })],
    sessions: [session('a', { minutes })],
    placements: [place('a', 'hall', '2018-12-07T10:00', { minutes })],
  })

export const ruleCase: RuleCase = {
  rule: 'session-too-long',
  triggers: { title: 'a session lasts 181 minutes where 180 go without a break', plan: () => plan(181) },
  near: { title: 'a session lasts 180 minutes', plan: () => plan(180) },
}
