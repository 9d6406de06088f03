import { figures, place, session } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla interprets from 10:00 to 11:00 and again from a time on. */
const plan = (start: string) =>
  withLayla({
    policyProfiles: [figures({ 'load.break-minutes': 90 })],
    sessions: [session('a'), session('b')],
    placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'hall', start)],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-rest-too-short',
  triggers: { title: 'an interpreter has 89 minutes between two sessions where 90 are asked for', plan: () => plan('2018-12-07T12:29') },
  near: { title: 'an interpreter has 90 minutes between two sessions', plan: () => plan('2018-12-07T12:30') },
}
