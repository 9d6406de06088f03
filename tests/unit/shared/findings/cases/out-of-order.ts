import { twoSessions } from '../support'
import type { RuleCase } from './rule-case'

const plan = (start: string) => twoSessions({}, { afterSessionIds: ['a'] }, 'red', start)

export const ruleCase: RuleCase = {
  rule: 'out-of-order',
  triggers: { title: 'a session begins a minute before the one that must come first ends', plan: () => plan('2018-12-07T10:59') },
  near: { title: 'it begins as that one ends', plan: () => plan('2018-12-07T11:00') },
}
