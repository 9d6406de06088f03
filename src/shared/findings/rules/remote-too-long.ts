import { needsInterpretation } from '../../languages/coverage'
import type { AboutSession } from '../about-session'
import { aboutSession, longestSitting, minutesHeld, sessionReport } from '../about-session'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'

export interface RemoteTooLongFacts extends AboutSession {
  readonly rule: 'remote-too-long'
  readonly minutes: number
  readonly figures: readonly FigureUsed[]
}

export const remoteTooLong: Rule<RemoteTooLongFacts> = {
  id: 'remote-too-long',
  title: 'A session is interpreted remotely for too long',
  severity: 'warning',
  source: "The longest session interpreted remotely of the round's policy profile",
  looksAt: 'The longest sitting of a session interpreted remotely, or its planned length while it is unplaced.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (entry?.session.interpretation !== 'remote' || !needsInterpretation(entry.session)) return []
    const longest = plan.rounds.figure(entry.round, 'remote.longest-session-minutes')
    const sitting = longestSitting(entry)
    const minutes = minutesHeld(entry, sitting)
    if (!longest || minutes <= longest.value) return []
    return [sessionReport(entry, unit, { rule: 'remote-too-long', ...aboutSession(entry, sitting), minutes, figures: [longest] }, { sitting })]
  },
}
