import { north, south, twoSessions } from '../support'
import type { RuleCase } from './rule-case'

/** North in the hall until 11:00, South next door or in the hall from a time on; both sides share the north gate. */
const plan = (start: string) =>
  twoSessions({ attendance: [north] }, { attendance: [south] }, 'red', start, {
    keepApartRules: [{ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south', sameRoom: false, adjacentRooms: false, sharedEntrance: true }],
    rooms: [
      { id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, entrances: ['North gate'] },
      { id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, entrances: ['north gate', 'Garden door'] },
    ],
  })

export const ruleCase: RuleCase = {
  rule: 'kept-apart',
  triggers: { title: 'two sides use one entrance 29 minutes apart where 30 are asked for', plan: () => plan('2018-12-07T11:29') },
  near: { title: 'they use it 30 minutes apart', plan: () => plan('2018-12-07T11:30') },
}
