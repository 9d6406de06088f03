import { place, session } from '../support'
import { layla, withLayla } from '../interpreter-plans'
import type { RuleCase } from './rule-case'

/** Layla is free up to 7 December and has a session on a day. */
const plan = (date: string) =>
  withLayla({
    interpreters: [layla({ availability: [{ from: '2018-12-05', to: '2018-12-07' }] })],
    sessions: [session('a')],
    placements: [place('a', 'hall', `${date}T10:00`)],
  })

export const ruleCase: RuleCase = {
  rule: 'interpreter-unavailable',
  triggers: { title: 'an interpreter works the day after the last free one', plan: () => plan('2018-12-08') },
  near: { title: 'an interpreter works on the last free day', plan: () => plan('2018-12-07') },
}
