import { planWith, place, session } from '../support'
import type { RuleCase } from './rule-case'

const plan = (from: string) =>
  planWith({
    rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, unavailable: [{ from, to: '2018-12-07T12:00', reason: 'Cleaning' }] }],
    sessions: [session('a')],
    placements: [place('a', 'red', '2018-12-07T10:00')],
  })

export const ruleCase: RuleCase = {
  rule: 'room-unavailable',
  triggers: { title: 'the room closes a minute before the session ends', plan: () => plan('2018-12-07T10:59') },
  near: { title: 'the room closes as the session ends', plan: () => plan('2018-12-07T11:00') },
}
