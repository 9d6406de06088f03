import { figures, place, session } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla's flight leaves at a time in New York and lands at 20:00 in Stockholm, nine hours later if it leaves at 05:00. */
const plan = (departs: string) =>
  withLayla({
    policyProfiles: [figures({ 'travel.long-minutes': 540, 'travel.rest-minutes': 720 })],
    movements: [
      {
        id: 'flight', roundId: 'round', kind: 'flight', from: 'New York', to: 'Stockholm', departs, departsZone: 'America/New_York',
        arrives: '2018-12-06T20:00', arrivesZone: 'Europe/Stockholm', interpreterIds: ['layla'],
      },
    ],
    sessions: [session('a')],
    placements: [place('a', 'hall', '2018-12-07T07:59')],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-rest-after-travel',
  triggers: { title: 'an interpreter works 11 h 59 min after a flight of nine hours, where twelve are asked for', plan: () => plan('2018-12-06T05:00') },
  near: { title: 'the flight takes a minute less', plan: () => plan('2018-12-06T05:01') },
}
