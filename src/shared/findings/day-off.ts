import type { WallDate } from '../model/time'
import type { Delegation, Party } from '../model/workspace'
import { isPause, sittingOf } from './booking'
import type { Sitting } from './facts'
import type { PlanIndex } from './plan-index'
import type { Report } from './rule'

/** What findings about a day on which a party does not work have in common. */
export interface DayOffFacts {
  readonly delegationId: Delegation['id']
  readonly partyId: Party['id']
  readonly date: WallDate
  /** The first session with a minute on that day. */
  readonly first: Sitting
  /** How many sessions there are. */
  readonly sessions: number
}

/** What a day is to a party that does not work on it. */
export interface DayOff<Facts> {
  readonly facts: (common: DayOffFacts) => Facts
  readonly severity?: 'note'
}

/**
 * The check of a rule about days on which parties do not work: `dayOff` says what the day is to a party, or null. Meals
 * and breaks are no work; a session of the eve that runs past midnight is.
 */
export const dayOffCheck =
  <Facts>(dayOff: (party: Party, date: WallDate) => DayOff<Facts> | null) =>
  (plan: PlanIndex, unit: string): readonly Report<Facts>[] => {
    const day = plan.day(unit)
    const party = day && plan.people.row('parties', day.delegation.partyId)
    const off = party && dayOff(party, day.date)
    const work = off ? day.running.filter((booking) => !isPause(booking)) : []
    const first = work[0]
    if (!off || !first) return []
    return [
      {
        roundId: day.round.id,
        key: `${day.delegation.id}:${day.date}`,
        at: first.start,
        subjects: [
          { table: 'placements', id: first.placement.id },
          { table: 'delegations', id: day.delegation.id },
          { table: 'parties', id: party.id },
        ],
        facts: off.facts({
          delegationId: day.delegation.id, partyId: party.id, date: day.date, first: sittingOf(first), sessions: new Set(work.map(({ session }) => session.id)).size,
        }),
        ...(off.severity ? { severity: off.severity } : {}),
      },
    ]
  }
