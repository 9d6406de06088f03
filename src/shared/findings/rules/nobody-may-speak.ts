import type { Delegation } from '../../model/workspace'
import { rowsOf } from '../../model/workspace'
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
    const round = plan.round(unit)
    if (!round) return []
    const speechless = new Map<string, NobodyMaySpeakFacts>()
    for (const delegation of rowsOf(plan.workspace, 'delegations')) {
      const delegates = plan.people.delegatesOf(delegation.id)
      if (delegation.roundId !== unit || delegation.kind !== 'party' || delegates.length === 0 || delegates.some((one) => one.speakingRight)) continue
      speechless.set(delegation.id, { rule: 'nobody-may-speak', delegationId: delegation.id, delegates: delegates.length, sessions: 0 })
    }
    if (speechless.size === 0) return []
    for (const { session } of plan.sessionsOf(unit)) {
      if (!isNegotiation(session.format)) continue
      for (const id of new Set<string>(session.attendance.map(({ delegationId }) => delegationId))) {
        const known = speechless.get(id)
        if (known) speechless.set(id, { ...known, sessions: known.sessions + 1 })
      }
    }
    return [...speechless.values()].filter(({ sessions }) => sessions > 0).map((facts) => ({
      roundId: round.id,
      key: facts.delegationId,
      at: null,
      subjects: [{ table: 'delegations', id: facts.delegationId }],
      facts,
    }))
  },
}
