import { figures, north, planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

/** The north prays on Fridays at 11:00 for 20 minutes; 7 December is one. */
const plan = (start: string) =>
  planWith({
    policyProfiles: [figures({ 'prayer.minutes': 20 })],
    parties: [
      {
        id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1',
        calendar: { observesPrayerTimes: true, prayerTimes: [{ name: 'Noon prayer', at: '11:00', weekdays: [5] }] },
      },
    ],
    sessions: [session('a', { attendance: [north] })],
    placements: [place('a', 'hall', start)],
  })

export const ruleCase: RuleCase = {
  rule: 'prayer-time',
  triggers: { title: 'a session begins a minute before a prayer of one of its parties has ended', plan: () => plan('2018-12-07T11:19') },
  near: { title: 'a session begins as the prayer ends', plan: () => plan('2018-12-07T11:20') },
}
