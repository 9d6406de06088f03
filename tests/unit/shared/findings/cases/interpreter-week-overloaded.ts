import { figures, place, session } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla interprets on Monday and Tuesday, and once more on a day. */
const plan = (third: string) =>
  withLayla({
    policyProfiles: [figures({ 'load.sessions-a-week': 2 })],
    rounds: [{ id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: '2018-12-20', profileId: 'figures' }],
    sessions: [session('a'), session('b'), session('c')],
    placements: [place('a', 'hall', '2018-12-10T10:00'), place('b', 'hall', '2018-12-11T10:00'), place('c', 'hall', third)],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-week-overloaded',
  triggers: { title: 'an interpreter has a third session on the Sunday of a week where two are the most', plan: () => plan('2018-12-16T21:00') },
  near: { title: 'the third is on the Monday after', plan: () => plan('2018-12-17T08:00') },
}
