import type { Session } from '../../model/workspace'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import { isLoose, isPauseFormat } from '../formats'
import type { Rule } from '../rule'

export interface SessionTooLongFacts {
  readonly rule: 'session-too-long'
  readonly sessionId: Session['id']
  /** Its longest sitting; null while it is unplaced. */
  readonly sitting: Sitting | null
  readonly minutes: number
  readonly figures: readonly FigureUsed[]
}

export const sessionTooLong: Rule<SessionTooLongFacts> = {
  id: 'session-too-long',
  title: 'A session is too long without a break',
  severity: 'warning',
  source: "The longest session of the round's policy profile",
  looksAt:
    'The longest sitting of a session, or its planned length while it is unplaced. Meals and breaks are left out; where people come and go (caucus, proximity, consultation, back-channel) it is a note.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry || isPauseFormat(entry.session.format)) return []
    const { session, bookings, round } = entry
    const longest = plan.rounds.figure(round, 'session.longest-minutes')
    if (!longest) return []
    const booking = bookings.reduce<(typeof bookings)[number] | undefined>((most, each) => (most && most.end - most.start >= each.end - each.start ? most : each), undefined)
    const minutes = booking ? booking.end - booking.start : session.minutes
    if (minutes <= longest.value) return []
    return [
      {
        roundId: session.roundId,
        key: session.id,
        at: booking?.start ?? null,
        subjects: [...(booking ? [{ table: 'placements', id: booking.placement.id } as const] : []), { table: 'sessions', id: session.id }],
        facts: { rule: 'session-too-long', sessionId: session.id, sitting: booking ? sittingOf(booking) : null, minutes, figures: [longest] },
        ...(isLoose(session.format) ? { severity: 'note' as const } : {}),
      },
    ]
  },
}
