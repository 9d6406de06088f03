import { figures, place, session } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla interprets one session of a length in minutes. */
const plan = (minutes: number) =>
  withLayla({
    policyProfiles: [figures({ 'load.session-minutes': 180, 'load.session-most-minutes': 210 })],
    sessions: [session('a', { minutes })],
    placements: [place('a', 'hall', '2018-12-07T10:00', { minutes })],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-session-too-long',
  triggers: { title: 'an interpreter works for 3 h and a minute where three hours are the most', plan: () => plan(181) },
  near: { title: 'an interpreter works for three hours', plan: () => plan(180) },
}
