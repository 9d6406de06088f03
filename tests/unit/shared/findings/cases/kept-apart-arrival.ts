import { apart, ride, withTravel } from '../round-plans'
import type { RuleCase } from './rule-case'

const arrivals = (second: string) =>
  withTravel({
    keepApartRules: [apart({ arrivalWindow: true })],
    movements: [
      ride('first', ['north-1'], { from: 'Amman', to: 'Arlanda', direction: 'arrival', departs: '2018-12-05T10:00', arrives: '2018-12-05T15:00' }),
      ride('second', ['south-1'], { from: 'Cairo', to: 'Arlanda', direction: 'arrival', departs: '2018-12-05T09:00', arrives: second }),
    ],
  })

export const ruleCase: RuleCase = {
  rule: 'kept-apart-arrival',
  triggers: { title: 'two flights land 59 minutes apart where 60 are asked', plan: () => arrivals('2018-12-05T15:59') },
  near: { title: 'two flights land 60 minutes apart', plan: () => arrivals('2018-12-05T16:00') },
}
