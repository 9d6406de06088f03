import { assigned, interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

/** Two delegates and the envoy need whispering. */
const plan = (team: readonly string[]) =>
  interpreted({ session: { interpretation: 'whispered' }, team: team.map((id) => assigned(id)), figures: { 'whispered.most-listeners': 2 } })

export const ruleCase: RuleCase = {
  rule: 'whispering-too-many',
  triggers: { title: 'one interpreter whispers to three people, and two are the most', plan: () => plan(['layla']) },
  near: { title: 'two interpreters whisper to three people', plan: () => plan(['layla', 'samir']) },
}
