import type { Session } from '../../model/workspace'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Report, Rule } from '../rule'

export interface OutOfOrderFacts {
  readonly rule: 'out-of-order'
  readonly sessionId: Session['id']
  /** The session that must end before. */
  readonly earlierSessionId: Session['id']
  /** The first sitting of the session, and the one of the other that ends last. */
  readonly sitting: Sitting
  readonly earlier: Sitting
  /** Whether the other one only begins when this one has begun. */
  readonly beginsLater: boolean
}

export const outOfOrder: Rule<OutOfOrderFacts> = {
  id: 'out-of-order',
  title: 'A session begins before one that must come first has ended',
  severity: 'error',
  source: 'The order of sessions entered for the session',
  looksAt: 'Each session that must end before this one begins, when both are placed: the last end of the one against the first start of the other.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const first = entry?.bookings[0]
    if (!entry || !first || entry.session.afterSessionIds.length === 0) return []
    return [...new Set(entry.session.afterSessionIds)].flatMap((id): readonly Report<OutOfOrderFacts>[] => {
      const before = plan.entry(id)
      if (!before || id === entry.session.id) return []
      const last = before.bookings.reduce<(typeof before.bookings)[number] | undefined>((most, each) => (most && most.end >= each.end ? most : each), undefined)
      if (!last || last.end <= first.start) return []
      return [
        {
          roundId: entry.session.roundId,
          key: `${entry.session.id}:${id}`,
          at: first.start,
          subjects: [
            { table: 'placements', id: first.placement.id },
            { table: 'placements', id: last.placement.id },
            { table: 'sessions', id: entry.session.id },
            { table: 'sessions', id },
          ],
          facts: {
            rule: 'out-of-order',
            sessionId: entry.session.id,
            earlierSessionId: id,
            sitting: sittingOf(first),
            earlier: sittingOf(last),
            beginsLater: last.start >= first.start,
          },
        },
      ]
    })
  },
}
