import { apart, ride, withTravel } from '../round-plans'
import type { RuleCase } from './rule-case'

const rides = (start: string) =>
  withTravel({
    keepApartRules: [apart()],
    movements: [ride('first', ['north-1'], { departs: '2018-12-06T09:00', arrives: '2018-12-06T09:30', vehicle: 'Bus 2' }), ride('second', ['south-1'], { departs: start, arrives: '2018-12-06T11:00', vehicle: 'bus  2' })],
  })

export const ruleCase: RuleCase = {
  rule: 'kept-apart-vehicle',
  triggers: { title: 'one bus for both sides, 29 minutes between where 30 are asked', plan: () => rides('2018-12-06T09:59') },
  near: { title: 'one bus for both sides, 30 minutes between', plan: () => rides('2018-12-06T10:00') },
}
