import { interpreted } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

const plan = (minutes: number) => interpreted({ minutes, session: { interpretation: 'remote' }, figures: { 'remote.longest-session-minutes': 120 } })

export const ruleCase: RuleCase = {
  rule: 'remote-too-long',
  triggers: { title: 'a session interpreted remotely lasts a minute longer than two hours', plan: () => plan(121) },
  near: { title: 'it lasts two hours', plan: () => plan(120) },
}
