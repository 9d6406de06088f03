import { relayed } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const figures = { 'relay.least-providers': 2 }

export const ruleCase: RuleCase = {
  rule: 'relay-few-providers',
  triggers: { title: 'one interpreter brings Tigrinya into English, from which it goes on, and two are needed', plan: () => relayed(['rahel', 'layla'], { figures }) },
  near: { title: 'two bring it there', plan: () => relayed(['rahel', 'senait', 'layla'], { figures }) },
}
