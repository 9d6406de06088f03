import { interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const plan = (booths: number) => interpreted({ rows: { rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, booths }] } })

export const ruleCase: RuleCase = {
  rule: 'booths-missing',
  triggers: { title: 'simultaneous interpretation between two languages in a room without a booth', plan: () => plan(0) },
  near: { title: 'the room has the one booth that two languages need', plan: () => plan(1) },
}
