import { daysTaken } from '../model/deployed-days'
import type { WallDate } from '../model/time'
import { addDays, addMinutes, dateOf } from '../model/time'
import type { StandbyExpert, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { expertsAt } from '../languages/participants'
import type { DayPeriod } from './day-periods'
import { covers, partsOf } from './day-periods'

/** What an expert's day is taken by, the strongest first; `not asked` where nothing is known. */
export type ExpertDayState = 'deployed' | 'in session' | 'busy' | 'free' | 'not asked'

/** Days on which nothing changes for one expert. */
export interface ExpertDays extends DayPeriod {
  readonly state: ExpertDayState
  readonly onCall: boolean
  /** The deployments they are on in these days. */
  readonly deploymentIds: readonly string[]
  /** The sessions they sit in, where they are not deployed. */
  readonly sessionIds: readonly string[]
}

/** What does not count as taken: the request that is being answered, and the sessions of its round. */
export interface LeftOut {
  readonly deploymentId: string | null
  readonly roundId: string | null
}

interface Taken extends DayPeriod {
  readonly deploymentId: string | null
  readonly sessionId: string | null
}

const deploymentsOf = (workspace: Workspace, expertId: string, leftOut: LeftOut): readonly Taken[] =>
  rowsOf(workspace, 'deployments').flatMap((deployment): Taken[] => {
    const days = deployment.expertId === expertId && deployment.id !== leftOut.deploymentId ? daysTaken(workspace, deployment) : null
    return days ? [{ ...days, deploymentId: deployment.id, sessionId: null }] : []
  })

const sittingsOf = (workspace: Workspace, expertId: string, leftOut: LeftOut): readonly Taken[] =>
  rowsOf(workspace, 'placements').flatMap(({ sessionId, start, minutes }): Taken[] => {
    const session = rowOf(workspace, 'sessions', sessionId)
    if (!session || session.status === 'cancelled' || session.roundId === leftOut.roundId || !expertsAt(session).includes(expertId)) return []
    return [{ from: dateOf(start), to: dateOf(addMinutes(start, minutes - 1)), deploymentId: null, sessionId }]
  })

const nothing: LeftOut = { deploymentId: null, roundId: null }

/**
 * How a stretch of days looks for an expert, in order, cut where anything changes. Busy days win over free ones; who is
 * on call and not busy is free.
 */
export const expertDays = (workspace: Workspace, expert: StandbyExpert, days: DayPeriod, leftOut: LeftOut = nothing): readonly ExpertDays[] => {
  const deployed = deploymentsOf(workspace, expert.id, leftOut)
  const sitting = sittingsOf(workspace, expert.id, leftOut)
  return partsOf(days, [...deployed, ...sitting, ...expert.availability, ...expert.onCall]).map((part): ExpertDays => {
    const here = <P extends DayPeriod>(periods: readonly P[]): readonly P[] => periods.filter((period) => covers(period, part.from))
    const deploymentIds = here(deployed).flatMap(({ deploymentId }) => deploymentId ?? [])
    const sessionIds = deploymentIds.length > 0 ? [] : [...new Set(here(sitting).flatMap(({ sessionId }) => sessionId ?? []))]
    const said = here(expert.availability)
    const onCall = here(expert.onCall).length > 0
    const state = deploymentIds.length > 0 ? 'deployed'
      : sessionIds.length > 0 ? 'in session'
      : said.some(({ free }) => !free) ? 'busy'
      : said.length > 0 || onCall ? 'free'
      : 'not asked'
    return { ...part, state, onCall, deploymentIds, sessionIds }
  })
}

/** How one day looks for an expert. */
export const expertDay = (workspace: Workspace, expert: StandbyExpert, day: WallDate): ExpertDays =>
  expertDays(workspace, expert, { from: day, to: day })[0] ?? { from: day, to: day, state: 'not asked', onCall: false, deploymentIds: [], sessionIds: [] }

/** Who can be put on call and sent; members of the advisory board lend their name, and are not. */
export const canBeSent = ({ kind }: StandbyExpert): boolean => kind !== 'advisory board'

/** Days of a stretch on which nobody on call could go: none on call, or all of them deployed, sitting or busy. */
export const nobodyOnCall = (workspace: Workspace, days: DayPeriod): readonly DayPeriod[] => {
  const onCall = rowsOf(workspace, 'standbyExperts').filter(canBeSent).flatMap((expert) => expertDays(workspace, expert, days).filter((part) => part.onCall && part.state === 'free'))
  const gaps: DayPeriod[] = []
  for (const part of partsOf(days, onCall)) {
    if (onCall.some((period) => covers(period, part.from))) continue
    const before = gaps.at(-1)
    if (before && addDays(before.to, 1) === part.from) gaps[gaps.length - 1] = { from: before.from, to: part.to }
    else gaps.push(part)
  }
  return gaps
}
