import { interpreted, interpreter } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const plan = (vetting: 'pending' | 'cleared') =>
  interpreted({
    session: { confidential: true },
    rows: { interpreters: [interpreter('layla', { ar: 'A', en: 'B' }, { vetting }), interpreter('samir', { ar: 'A', en: 'B' }, { vetting: 'cleared' })] },
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-vetting',
  triggers: { title: 'an interpreter of a confidential session is still being vetted', plan: () => plan('pending') },
  near: { title: 'the vetting is done', plan: () => plan('cleared') },
}
