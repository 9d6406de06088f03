import { north, place, session, south } from '../support'
import { withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla interprets a caucus of North and another session of South, with more guests or not. */
const plan = (...others: readonly { readonly delegationId: string }[]) =>
  withLayla({
    sessions: [session('a', { format: 'caucus', attendance: [north] }), session('b', { attendance: [south, ...others] })],
    placements: [place('a', 'red', '2018-12-07T10:00'), place('b', 'red', '2018-12-07T16:00')],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-both-camps',
  triggers: { title: "an interpreter serves one party's caucus and the other's meeting with the mediator", plan: () => plan() },
  near: { title: 'both parties sit at the second session', plan: () => plan(north) },
}
