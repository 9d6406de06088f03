import { interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const figures = {
  'team.two-way-medium-minutes': 240, 'team.two-way-medium': 2, 'team.two-way-long-minutes': 360, 'team.two-way-long': 3, 'team.two-way-full': 4,
}
const plan = (minutes: number) => interpreted({ minutes, figures })

export const ruleCase: RuleCase = {
  rule: 'team-too-small',
  triggers: { title: 'two interpreters work between two languages for a minute more than two may', plan: () => plan(241) },
  near: { title: 'they work as long as two may', plan: () => plan(240) },
}
