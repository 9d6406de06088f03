import { withFigures } from '../round-plans'
import { place, session } from '../support'
import type { RuleCase } from './rule-case'

const minutes = (south: number) =>
  withFigures(
    { 'parity.speaking-percent': 10 },
    {
      sessions: [session('debate', { chairId: 'envoy', attendance: [{ delegationId: 'north-team', speakingMinutes: 60 }, { delegationId: 'south-team', speakingMinutes: south }] })],
      placements: [place('debate', 'hall', '2018-12-07T10:00')],
    },
  )

export const ruleCase: RuleCase = {
  rule: 'parity-speaking-time',
  triggers: { title: 'the floor for 60 and 53 minutes where they may differ by 10 %', plan: () => minutes(53) },
  near: { title: 'the floor for 60 and 54 minutes where they may differ by 10 %', plan: () => minutes(54) },
}
