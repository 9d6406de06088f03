import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** One delegate lands at 09:30 on the day of the opening. */
const plan = (start: string) =>
  planWith({
    movements: [
      {
        id: 'flight', roundId: 'round', kind: 'flight', direction: 'arrival', from: 'Tunis', to: 'Stockholm', departs: '2018-12-06T05:00', departsZone: 'Africa/Tunis',
        arrives: '2018-12-06T09:30', arrivesZone: 'Europe/Stockholm', delegateIds: ['north-2'],
      },
    ],
    sessions: [session('a', { attendance: [{ delegationId: 'north-team', delegateIds: ['north-1', 'north-2'] }] })],
    placements: [place('a', 'red', start, { minutes: 20 })],
  })

export const ruleCase: RuleCase = {
  rule: 'outside-stay',
  triggers: { title: 'a delegate is expected a minute before landing', plan: () => plan('2018-12-06T09:29') },
  near: { title: 'a delegate is expected upon landing', plan: () => plan('2018-12-06T09:30') },
}
