import { workers } from '../../languages/booth-seats'
import type { Coverage, CoverageHere } from '../../languages/coverage'
import type { RecordRef } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface WhisperingTooManyFacts extends AboutSession {
  readonly rule: 'whispering-too-many'
  /** Who needs whispering at the same time, each once. */
  readonly listeners: readonly RecordRef[]
  /** Those on the team who can do some of the work. */
  readonly teamSize: number
  /** How many listeners a team of that size can serve. */
  readonly most: number
  readonly figures: readonly FigureUsed[]
}

const listenersIn = (rooms: readonly CoverageHere[]): readonly RecordRef[] => {
  const listeners = new Map<string, RecordRef>()
  for (const { pairs } of rooms) for (const pair of pairs) for (const who of pair.listeners) listeners.set(`${who.table} ${who.id}`, who)
  return [...listeners.values()]
}

/** The most who need whispering at the same time. */
const mostListeners = (coverage: Coverage): readonly RecordRef[] => {
  if (coverage.rooms.length === 0) return listenersIn([coverage])
  const [most] = coverage.atOnce.map((numbers) => listenersIn(coverage.rooms.filter((_, at) => numbers.includes(at)))).sort((one, other) => other.length - one.length)
  return most ?? []
}

export const whisperingTooMany: Rule<WhisperingTooManyFacts> = {
  id: 'whispering-too-many',
  title: 'Interpreters whisper to too many people',
  severity: 'warning',
  source: "The most listeners of one whispering interpreter of the round's policy profile",
  looksAt:
    'Everybody present who needs whispering at the same time, against what those of the team who can do some of it can serve together; where delegations sit apart, rooms that the team serves in turn count one by one. A session without any such interpreter is told of as not covered.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (entry?.session.interpretation !== 'whispered') return []
    const coverage = sessionLanguages(plan, entry)?.coverage
    const each = plan.rounds.figure(entry.round, 'whispered.most-listeners')
    const teamSize = coverage ? workers(coverage).length : 0
    if (!coverage || !each || teamSize === 0) return []
    const most = each.value * teamSize
    const people = mostListeners(coverage)
    if (people.length <= most) return []
    return [
      sessionReport(
        entry,
        unit,
        { rule: 'whispering-too-many', ...aboutSession(entry), listeners: people, teamSize, most, figures: [each] },
        { subjects: people },
      ),
    ]
  },
}
