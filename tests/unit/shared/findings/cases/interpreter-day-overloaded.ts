import { figures, place, session } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla interprets three sessions on one day, the last of them of a format. */
const plan = (format: 'consultation' | 'meal') =>
  withLayla({
    policyProfiles: [figures({ 'load.sessions-a-day': 2 })],
    sessions: [session('a'), session('b'), session('c', { format })],
    placements: [place('a', 'hall', '2018-12-07T08:00'), place('b', 'hall', '2018-12-07T12:00'), place('c', 'hall', '2018-12-07T16:00')],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-day-overloaded',
  triggers: { title: 'an interpreter has three sessions on a day where two are the most', plan: () => plan('consultation') },
  near: { title: 'the third of them is a meal', plan: () => plan('meal') },
}
