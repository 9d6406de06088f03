import type { RecordRef } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface WhisperingTooManyFacts extends AboutSession {
  readonly rule: 'whispering-too-many'
  /** Who needs whispering, each once. */
  readonly listeners: readonly RecordRef[]
  readonly teamSize: number
  /** How many listeners a team of that size can serve. */
  readonly most: number
  readonly figures: readonly FigureUsed[]
}

export const whisperingTooMany: Rule<WhisperingTooManyFacts> = {
  id: 'whispering-too-many',
  title: 'Interpreters whisper to too many people',
  severity: 'warning',
  source: "The most listeners of one whispering interpreter of the round's policy profile",
  looksAt: 'Everybody present who needs whispering, against what the interpreters on the team can serve together. A session without any interpreter is told of as not covered.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (entry?.session.interpretation !== 'whispered') return []
    const coverage = sessionLanguages(plan, entry)?.coverage
    const each = plan.rounds.figure(entry.round, 'whispered.most-listeners')
    if (!coverage || !each || coverage.team.length === 0) return []
    const most = each.value * coverage.team.length
    const listeners = new Map<string, RecordRef>()
    for (const pair of coverage.pairs) for (const who of pair.listeners) listeners.set(`${who.table} ${who.id}`, who)
    if (listeners.size <= most) return []
    const people = [...listeners.values()]
    return [
      sessionReport(
        entry,
        unit,
        { rule: 'whispering-too-many', ...aboutSession(entry), listeners: people, teamSize: coverage.team.length, most, figures: [each] },
        { subjects: people },
      ),
    ]
  },
}
