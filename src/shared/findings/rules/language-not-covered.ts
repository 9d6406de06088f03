import type { WhyNotCovered } from '../../languages/coverage'
import type { LanguageCode } from '../../model/language'
import type { RecordRef, Session } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface LanguageNotCoveredFacts extends AboutSession {
  readonly rule: 'language-not-covered'
  readonly interpretation: Session['interpretation']
  readonly from: LanguageCode
  readonly to: LanguageCode
  /** Who needs it: delegates, team members, experts. */
  readonly listeners: readonly RecordRef[]
  /** How many interpreters are on the team at all, and how many assignments were declined. */
  readonly teamSize: number
  readonly declined: number
  readonly why: WhyNotCovered
}

export const languageNotCovered: Rule<LanguageNotCoveredFacts> = {
  id: 'language-not-covered',
  title: 'A language is not covered by the interpreters',
  severity: 'error',
  source: 'Language classes of AIIC: into A and B languages only, from A, B and C; one language in between at most, as at the UN',
  looksAt:
    'Each language spoken on the floor that somebody present does not follow, and whether one of the team interprets it into a language they do follow, or two of them do by relay through one language in between. Meals, breaks and sessions held without interpretation are left out.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!languages || languages.coverage.uncovered.length === 0) return []
    const { uncovered, team } = languages.coverage
    const declined = entry.assignments.filter(({ status }) => status === 'declined').length
    return uncovered.map(({ from, to, listeners, why }) =>
      sessionReport<LanguageNotCoveredFacts>(
        entry,
        `${unit}:${from}:${to}`,
        {
          rule: 'language-not-covered',
          ...aboutSession(entry),
          interpretation: entry.session.interpretation,
          from,
          to,
          listeners,
          teamSize: team.length,
          declined,
          why: why ?? 'no-way-between',
        },
        { subjects: listeners },
      ),
    )
  },
}
