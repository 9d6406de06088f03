import { figures, place, session } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla works for the first round on 7 December and for another on a day. */
const plan = (date: string) =>
  withLayla({
    policyProfiles: [figures({ 'load.contracts-a-day': 1 })],
    rounds: [{ id: 'other', processId: 'process', name: 'Second round', profileId: 'figures' }],
    sessions: [session('a'), session('b', { roundId: 'other' })],
    placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'hall', `${date}T16:00`)],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-two-contracts',
  triggers: { title: 'an interpreter works for two rounds on one day', plan: () => plan('2018-12-07') },
  near: { title: 'an interpreter works for the second round on the day after', plan: () => plan('2018-12-08') },
}
