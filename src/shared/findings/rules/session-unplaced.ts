import type { Session } from '../../model/workspace'
import type { Rule } from '../rule'

export interface SessionUnplacedFacts {
  readonly rule: 'session-unplaced'
  readonly sessionId: Session['id']
  /** Its planned length. */
  readonly minutes: number
}

export const sessionUnplaced: Rule<SessionUnplacedFacts> = {
  id: 'session-unplaced',
  title: 'A session has no room and time yet',
  severity: 'warning',
  source: 'Plain logic: what is not on the board is on no paper',
  looksAt: 'Sessions that are not cancelled and stand nowhere on the board.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry || entry.bookings.length > 0) return []
    const { id, roundId, minutes } = entry.session
    return [{ roundId, key: id, at: null, subjects: [{ table: 'sessions', id }], facts: { rule: 'session-unplaced', sessionId: id, minutes } }]
  },
}
