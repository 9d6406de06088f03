import { interpreted, interpreter } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

/** The North attends; the South does not. */
const plan = (partyId: 'north' | 'south') =>
  interpreted({ rows: { interpreters: [interpreter('samir', { ar: 'A', en: 'B' }, { acceptance: [{ partyId, verdict: 'refused' }] })] } })

export const ruleCase: RuleCase = {
  rule: 'interpreter-refused',
  triggers: { title: 'a party at the table refused an interpreter of the team', plan: () => plan('north') },
  near: { title: 'a party that is not there refused them', plan: () => plan('south') },
}
