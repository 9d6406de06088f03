import { withFigures } from '../round-plans'
import type { RuleCase } from './rule-case'

/** Two against three: the smaller has a third less. */
const sizes = (percent: number) =>
  withFigures({ 'parity.size-percent': percent }, { delegates: [{ id: 'north-3', delegationId: 'north-team', familyName: 'Said', status: 'accredited', speaks: ['ar'] }] })

export const ruleCase: RuleCase = {
  rule: 'parity-delegation-size',
  triggers: { title: 'three people against two, 33 % fewer, where 33 % is allowed', plan: () => sizes(33) },
  near: { title: 'three people against two where 34 % is allowed', plan: () => sizes(34) },
}
