import { interpreter, relayed } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

export const ruleCase: RuleCase = {
  rule: 'relay-needed',
  triggers: { title: 'Tigrinya reaches Arabic only through English', plan: () => relayed(['rahel', 'layla']) },
  near: { title: 'one more on the team interprets it directly', plan: () => relayed(['rahel', 'layla', 'dawit'], { rows: { interpreters: [interpreter('dawit', { ar: 'B', ti: 'A' })] } }) },
}
