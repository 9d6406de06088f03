import { assigned, interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const plan = (team: readonly string[]) => interpreted({ team: [assigned('layla', { status: 'declined' }), ...team.map((id) => assigned(id))] })

export const ruleCase: RuleCase = {
  rule: 'interpreter-declined',
  triggers: { title: 'the only interpreter declined', plan: () => plan([]) },
  near: { title: 'another one took the place', plan: () => plan(['samir']) },
}
