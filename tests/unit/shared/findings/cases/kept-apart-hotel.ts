import { apart, stay, withTravel } from '../round-plans'
import type { RuleCase } from './rule-case'

const stays = (checkIn: string) =>
  withTravel({ keepApartRules: [apart({ hotel: true })], stays: [stay('a', 'north-1', { hotel: 'Grand', checkIn: '2018-12-05', checkOut: '2018-12-08' }), stay('b', 'south-1', { hotel: 'grand ', checkIn, checkOut: '2018-12-14' })] })

export const ruleCase: RuleCase = {
  rule: 'kept-apart-hotel',
  triggers: { title: 'one night in one hotel together', plan: () => stays('2018-12-07') },
  near: { title: 'one side checks in on the day the other checks out', plan: () => stays('2018-12-08') },
}
