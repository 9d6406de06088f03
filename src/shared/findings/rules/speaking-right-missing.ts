import type { Delegation, RecordRef, Session } from '../../model/workspace'
import { delegatesPresent, delegationsAt } from '../../languages/participants'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import { isNegotiation } from '../formats'
import type { Report, Rule } from '../rule'

export interface SpeakingRightMissingFacts {
  readonly rule: 'speaking-right-missing'
  readonly sessionId: Session['id']
  /** The session's first sitting; null while it is unplaced. */
  readonly sitting: Sitting | null
  readonly delegationId: Delegation['id']
  /** Those named who have not withdrawn, none of whom has the floor. */
  readonly people: readonly RecordRef[]
  /** Those of the delegation who have it. */
  readonly speakers: readonly RecordRef[]
}

const asRef = ({ id }: { readonly id: string }): RecordRef => ({ table: 'delegates', id })

export const speakingRightMissing: Rule<SpeakingRightMissingFacts> = {
  id: 'speaking-right-missing',
  title: 'Nobody at a session may speak for a party',
  severity: 'warning',
  source: 'Plain logic: a party is committed only by those it gave full powers',
  looksAt:
    "The delegates named for a party at a plenary, proximity, bilateral, contact or working group session, when none of them has the speaking right though others of the delegation do; in contact and working groups it is a note. A delegation in which nobody has it is another finding.",
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (!entry || !isNegotiation(entry.session.format)) return []
    const { session, bookings } = entry
    let found: Report<SpeakingRightMissingFacts>[] | null = null
    for (const presence of delegationsAt(session)) {
      if (presence.delegateIds === null || presence.delegateIds.length === 0) continue
      const named: readonly string[] = presence.delegateIds
      const all = plan.people.delegatesOf(presence.delegationId)
      if (all.some((delegate) => delegate.speakingRight && named.includes(delegate.id))) continue
      const speakers = all.filter((delegate) => delegate.speakingRight)
      const delegation = plan.people.row('delegations', presence.delegationId)
      if (delegation?.kind !== 'party' || speakers.length === 0) continue
      const first = bookings[0]
      found ??= []
      found.push({
        roundId: session.roundId,
        key: `${session.id}:${presence.delegationId}`,
        at: first?.start ?? null,
        subjects: [
          ...(first ? [{ table: 'placements', id: first.placement.id } as const] : []),
          { table: 'sessions', id: session.id },
          { table: 'delegations', id: presence.delegationId },
        ],
        facts: {
          rule: 'speaking-right-missing',
          sessionId: session.id,
          sitting: first ? sittingOf(first) : null,
          delegationId: delegation.id,
          people: delegatesPresent(plan.people, presence).map(asRef),
          speakers: speakers.map(asRef),
        },
        ...(session.format === 'contact group' || session.format === 'working group' ? { severity: 'note' as const } : {}),
      })
    }
    return found ?? []
  },
}
