import { twoSessions } from '../support'
import type { RuleCase } from './rule-case'

const named = (...delegateIds: readonly string[]) => ({ attendance: [{ delegationId: 'north-team', delegateIds }] })

export const ruleCase: RuleCase = {
  rule: 'delegate-double-booked',
  triggers: { title: 'two sessions at once name one delegate', plan: () => twoSessions(named('north-1'), named('north-1', 'north-2'), 'red', '2018-12-07T10:30') },
  near: { title: 'they name two delegates of one delegation', plan: () => twoSessions(named('north-1'), named('north-2'), 'red', '2018-12-07T10:30') },
}
