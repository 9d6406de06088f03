import { north, planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** The north keeps the 8th of December. */
const plan = (start: string) =>
  planWith({
    parties: [
      {
        id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1',
        calendar: { holidays: [{ date: '2018-12-08', name: 'Founding day', confirmed: true }] },
      },
    ],
    sessions: [session('a', { attendance: [north] })],
    placements: [place('a', 'hall', start)],
  })

export const ruleCase: RuleCase = {
  rule: 'party-holiday',
  triggers: { title: 'a session on a holiday that its party has confirmed', plan: () => plan('2018-12-08T10:00') },
  near: { title: 'the same session on the day before', plan: () => plan('2018-12-07T10:00') },
}
