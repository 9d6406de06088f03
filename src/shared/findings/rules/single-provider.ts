import { profileOf } from '../../policy/policy-value'
import type { AboutSession } from '../about-session'
import { aboutSession, longestSitting, minutesHeld, sessionReport } from '../about-session'
import type { Rule } from '../rule'
import type { Alone } from '../session-languages'
import { sessionLanguages } from '../session-languages'

export interface SingleProviderFacts extends AboutSession {
  readonly rule: 'single-provider'
  /** In order of the first pair of each. */
  readonly alone: readonly Alone[]
}

export const singleProvider: Rule<SingleProviderFacts> = {
  id: 'single-provider',
  title: 'A language hangs on a single interpreter',
  severity: 'note',
  source: 'AIIC Professional Standards, article 6: nobody is solely responsible for a language',
  looksAt:
    'Each pair of languages, and each leg of a relay, that only one interpreter of the team can do. Where one interpreter is the whole team and the policy profile asks for no more, nothing is said.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!languages) return []
    const { alone } = languages
    if (alone.length === 0) return []
    const { team } = languages.coverage
    if (team.length === 1 && languages.needFor(minutesHeld(entry, longestSitting(entry)), profileOf(plan.workspace, entry.round)).least <= 1) return []
    return [
      sessionReport(entry, unit, { rule: 'single-provider', ...aboutSession(entry), alone }, {
        subjects: alone.map(({ interpreterId }) => ({ table: 'interpreters', id: interpreterId }) as const),
      }),
    ]
  },
}
