import type { Session } from '../../model/workspace'
import { delegatesPresent, expertsAt, teamAt } from '../../languages/participants'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Rule } from '../rule'

export interface NoParticipantsFacts {
  readonly rule: 'no-participants'
  readonly sessionId: Session['id']
  /** The session's first sitting; null while it is unplaced. */
  readonly sitting: Sitting | null
  /** Delegates are named, but all of them have withdrawn. */
  readonly withdrawn: boolean
}

export const noParticipants: Rule<NoParticipantsFacts> = {
  id: 'no-participants',
  title: 'Nobody is expected at a session',
  severity: 'warning',
  source: 'Plain logic: a session without people is not planned yet',
  looksAt: 'Sessions with no delegation, nobody of the team, no expert and no guests; delegates who have withdrawn are not expected. A break is for whoever is there and left out.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry || entry.session.format === 'break') return []
    const { session, bookings } = entry
    const isEmpty =
      session.guests === 0 && teamAt(session).length === 0 && expertsAt(session).length === 0 && session.attendance.every((presence) => presence.delegateIds !== null && delegatesPresent(plan.people, presence).length === 0)
    if (!isEmpty) return []
    const first = bookings[0]
    return [
      {
        roundId: session.roundId,
        key: session.id,
        at: first?.start ?? null,
        subjects: [{ table: 'sessions', id: session.id }, ...(first ? [{ table: 'placements', id: first.placement.id } as const] : [])],
        facts: { rule: 'no-participants', sessionId: session.id, sitting: first ? sittingOf(first) : null, withdrawn: session.attendance.some(({ delegateIds }) => (delegateIds?.length ?? 0) > 0) },
      },
    ]
  },
}
