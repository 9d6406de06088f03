import { rowsOf } from '../../model/workspace'
import { partyDelegations } from '../delegation-size'
import type { FigureUsed } from '../figure'
import type { Share } from '../parity'
import { differByMore, extremes } from '../parity'
import type { Rule } from '../rule'

export interface ParitySpeakingTimeFacts {
  readonly rule: 'parity-speaking-time'
  /** Minutes of the party with least and with most time on the floor. */
  readonly least: Share
  readonly most: Share
  readonly figures: readonly FigureUsed[]
}

export const paritySpeakingTime: Rule<ParitySpeakingTimeFacts> = {
  id: 'parity-speaking-time',
  title: 'Parties differ in speaking time',
  severity: 'warning',
  source: 'Equal treatment of the parties: UN Guidance for Effective Mediation (2012), impartiality',
  looksAt: "The speaking minutes agreed for each party's delegation, added up over the sessions of the round that are not cancelled. Nothing is judged before any are entered.",
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    const figure = round && plan.rounds.figure(round, 'parity.speaking-percent')
    if (!round || !figure) return []
    const minutes = new Map(partyDelegations(plan, round.id).map(({ id }) => [id, 0]))
    for (const session of rowsOf(plan.workspace, 'sessions')) {
      if (session.roundId !== round.id || session.status === 'cancelled') continue
      for (const { delegationId, speakingMinutes } of session.attendance) {
        const held = minutes.get(delegationId)
        if (held !== undefined) minutes.set(delegationId, held + (speakingMinutes ?? 0))
      }
    }
    const found = extremes([...minutes].map(([delegationId, value]): Share => ({ delegationId, value })))
    if (!found || !differByMore(found.least.value, found.most.value, figure.value)) return []
    const { least, most } = found
    return [
      {
        roundId: round.id,
        key: 'speaking',
        at: null,
        subjects: [{ table: 'delegations', id: least.delegationId }, { table: 'delegations', id: most.delegationId }],
        facts: { rule: 'parity-speaking-time', least, most, figures: [figure] },
      },
    ]
  },
}
