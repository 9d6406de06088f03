import type { Session } from '../../model/workspace'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import { needsChair } from '../formats'
import type { Rule } from '../rule'

export interface NoChairFacts {
  readonly rule: 'no-chair'
  readonly sessionId: Session['id']
  readonly format: Session['format']
  /** The session's first sitting; null while it is unplaced. */
  readonly sitting: Sitting | null
}

export const noChair: Rule<NoChairFacts> = {
  id: 'no-chair',
  title: 'A session has no chair',
  severity: 'warning',
  source: 'Plain logic: somebody opens, gives the floor and closes',
  looksAt: 'Plenaries, working groups, contact groups and ceremonies without a chair. Elsewhere a party is by itself, or the mediator goes between rooms.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry || !needsChair(entry.session.format) || plan.people.row('teamMembers', entry.session.chairId)) return []
    const { session, bookings } = entry
    const first = bookings[0]
    return [
      {
        roundId: session.roundId,
        key: session.id,
        at: first?.start ?? null,
        subjects: [{ table: 'sessions', id: session.id }, ...(first ? [{ table: 'placements', id: first.placement.id } as const] : [])],
        facts: { rule: 'no-chair', sessionId: session.id, format: session.format, sitting: first ? sittingOf(first) : null },
      },
    ]
  },
}
