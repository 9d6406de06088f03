import { place, session } from '../support'
import { layla, withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla has a contract of two days and works on 6 December, on the 7th and at a time. */
const plan = (start: string) =>
  withLayla({
    interpreters: [layla({ contractDays: 2 })],
    sessions: [session('a'), session('b')],
    placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'hall', start)],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-over-contract',
  triggers: { title: 'an interpreter with a contract of two days works on a third', plan: () => plan('2018-12-08T00:00') },
  near: { title: 'the last session begins a minute before midnight', plan: () => plan('2018-12-07T23:59') },
}
