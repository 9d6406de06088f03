import { planWith, session } from '../support'
import type { RuleCase } from './rule-case'

export const ruleCase: RuleCase = {
  rule: 'session-unplaced',
  triggers: { title: 'a tentative session stands nowhere', plan: () => planWith({ sessions: [session('a')] }) },
  near: { title: 'a cancelled session stands nowhere', plan: () => planWith({ sessions: [session('a', { status: 'cancelled' })] }) },
}
