import { withCaucusRooms } from '../round-plans'
import type { RuleCase } from './rule-case'

export const ruleCase: RuleCase = {
  rule: 'parity-caucus-rooms',
  triggers: { title: 'caucus rooms of 20 and 15 seats where they may differ by 20 %', plan: () => withCaucusRooms({ redSeats: 20, blueSeats: 15 }) },
  near: { title: 'caucus rooms of 20 and 16 seats where they may differ by 20 %', plan: () => withCaucusRooms({ redSeats: 20, blueSeats: 16 }) },
}
