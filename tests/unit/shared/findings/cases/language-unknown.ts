import { interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const plan = (understands: readonly string[]) =>
  interpreted({ rows: { delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', givenName: 'Omar', status: 'accredited', speaks: [], understands: [...understands] }] } })

export const ruleCase: RuleCase = {
  rule: 'language-unknown',
  triggers: { title: 'nobody entered a language for a delegate at an interpreted session', plan: () => plan([]) },
  near: { title: 'the delegate understands Arabic, though nobody entered what they speak', plan: () => plan(['ar']) },
}
