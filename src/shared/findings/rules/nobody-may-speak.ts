import type { Delegation } from '../../model/workspace'
import { isNegotiation } from '../formats'
import type { Rule } from '../rule'

export interface NobodyMaySpeakFacts {
  readonly rule: 'nobody-may-speak'
  readonly delegationId: Delegation['id']
  /** Its delegates who have not withdrawn. */
  readonly delegates: number
  /** Negotiating sessions at which it is expected. */
  readonly sessions: number
}

export const nobodyMaySpeak: Rule<NobodyMaySpeakFacts> = {
  id: 'nobody-may-speak',
  title: 'Nobody of a delegation has the floor',
  severity: 'warning',
  source: 'Plain logic: a party is committed only by those it gave full powers',
  looksAt:
    "Parties' delegations expected at a plenary, proximity, bilateral, contact or working group session, none of whose delegates is entered as having the speaking right. A delegation without delegates is not judged.",
  unit: 'round',
  check: (plan, unit) => {
    const speechless = new Map<string, NobodyMaySpeakFacts>()
    for (const { session } of plan.sessionsOf(unit)) {
      if (!isNegotiation(session.format)) continue
      for (const delegationId of new Set(session.attendance.map((attendance) => attendance.delegationId))) {
        const delegation = plan.people.row('delegations', delegationId)
        const delegates = plan.people.delegatesOf(delegationId)
        if (delegation?.kind !== 'party' || delegation.roundId !== unit || delegates.length === 0 || delegates.some((one) => one.speakingRight)) continue
        const sessions = (speechless.get(delegationId)?.sessions ?? 0) + 1
        speechless.set(delegationId, { rule: 'nobody-may-speak', delegationId: delegation.id, delegates: delegates.length, sessions })
      }
    }
    const round = plan.round(unit)
    if (!round) return []
    return [...speechless.values()].map((facts) => ({
      roundId: round.id,
      key: facts.delegationId,
      at: null,
      subjects: [{ table: 'delegations', id: facts.delegationId }],
      facts,
    }))
  },
}
