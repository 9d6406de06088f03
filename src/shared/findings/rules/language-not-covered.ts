import type { LanguageCode } from '../../model/language'
import type { RecordRef, Session } from '../../model/workspace'
import { needsInterpretation, uncoveredPairs } from '../../languages/coverage'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Rule } from '../rule'

export interface LanguageNotCoveredFacts {
  readonly rule: 'language-not-covered'
  readonly sessionId: Session['id']
  /** The session's first sitting; null while it is unplaced. */
  readonly sitting: Sitting | null
  readonly interpretation: Session['interpretation']
  readonly from: LanguageCode
  readonly to: LanguageCode
  /** Who needs it: delegates, team members, experts. */
  readonly listeners: readonly RecordRef[]
  /** How many interpreters are on the team at all. */
  readonly teamSize: number
}

export const languageNotCovered: Rule<LanguageNotCoveredFacts> = {
  id: 'language-not-covered',
  title: 'A language is not covered by the interpreters',
  severity: 'error',
  source: 'Language classes of AIIC: into A and B languages only, from A, B and C',
  looksAt:
    'Each language spoken on the floor that somebody present does not follow, and whether one of the team interprets it into a language they do follow. Direct interpretation only; meals, breaks and sessions held without interpretation are left out.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry || !needsInterpretation(entry.session)) return []
    const { session, bookings, assignments } = entry
    const uncovered = uncoveredPairs(plan.people, session, assignments)
    if (uncovered.length === 0) return []
    const first = bookings[0]
    const team = new Set(assignments.filter((row) => row.status !== 'declined').map((row) => row.interpreterId))
    return uncovered.map(({ from, to, listeners }) => ({
      roundId: session.roundId,
      key: `${session.id}:${from}:${to}`,
      at: first?.start ?? null,
      subjects: [{ table: 'sessions', id: session.id }, ...(first ? [{ table: 'placements', id: first.placement.id } as const] : []), ...listeners],
      facts: {
        rule: 'language-not-covered',
        sessionId: session.id,
        sitting: first ? sittingOf(first) : null,
        interpretation: session.interpretation,
        from,
        to,
        listeners,
        teamSize: team.size,
      },
    }))
  },
}
