import { north, planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** Friday is the weekly rest day of the north. */
const plan = (start: string) =>
  planWith({
    parties: [{ id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1', calendar: { weeklyRestDays: [5] } }],
    sessions: [session('a', { attendance: [north] })],
    placements: [place('a', 'hall', start)],
  })

export const ruleCase: RuleCase = {
  rule: 'rest-day',
  triggers: { title: 'a session on Thursday runs a minute into the Friday on which its party rests', plan: () => plan('2018-12-06T23:01') },
  near: { title: 'a session on Thursday ends at midnight', plan: () => plan('2018-12-06T23:00') },
}
