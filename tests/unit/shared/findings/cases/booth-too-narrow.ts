import { interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const plan = (boothWidthCm: number) =>
  interpreted({
    figures: { 'booth.width-for-two-cm': 160 },
    rows: { rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, booths: 1, boothKind: 'mobile', boothWidthCm }] },
  })

export const ruleCase: RuleCase = {
  rule: 'booth-too-narrow',
  triggers: { title: 'two interpreters sit in a booth a centimetre narrower than two need', plan: () => plan(159) },
  near: { title: 'the booth is as wide as two need', plan: () => plan(160) },
}
