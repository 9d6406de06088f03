import { planWith } from '../support'
import type { RuleCase } from './rule-case'

/** Both sides are expected at the opening plenary. */
const plan = (speakingRight: boolean) =>
  planWith({ delegates: [{ id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', givenName: 'Amal', role: 'head', speaks: ['ar'], speakingRight }] })

export const ruleCase: RuleCase = {
  rule: 'nobody-may-speak',
  triggers: { title: 'a party expected at a plenary has nobody with the floor', plan: () => plan(false) },
  near: { title: 'its head has the floor', plan: () => plan(true) },
}
