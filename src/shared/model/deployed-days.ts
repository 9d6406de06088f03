import type { WallDate } from './time'
import { dateOf, wallDate, wallTimeIn } from './time'
import type { Deployment, Workspace } from './workspace'
import { rowOf, rowsOf } from './workspace'

/** ISO dates end here. */
const lastDay = wallDate.parse('9999-12-31')

const MINUTE = 60_000

/** The zone whose clock a deployment is read on: its round's venue's, else that of the process's other rounds; null where there is none. */
export const deploymentZone = (workspace: Workspace, { processId, roundId }: Pick<Deployment, 'processId' | 'roundId'>): string | null => {
  const own = rowOf(workspace, 'rounds', roundId)
  const rounds = [...(own ? [own] : []), ...rowsOf(workspace, 'rounds').filter((round) => round.processId === processId)]
  return rounds.flatMap((round) => round.venueIds.flatMap((id) => rowOf(workspace, 'venues', id)?.zone ?? []))[0] ?? null
}

/** The day on which a moment falls where the deployment is; null for a moment that can't be read. */
export const dayThere = (workspace: Workspace, deployment: Pick<Deployment, 'processId' | 'roundId'>, stamp: string): WallDate | null => {
  const minutes = Math.floor(Date.parse(stamp) / MINUTE)
  return Number.isNaN(minutes) ? null : dateOf(wallTimeIn(minutes, deploymentZone(workspace, deployment) ?? 'UTC'))
}

/**
 * The days a deployment takes: from its first to its last, without end while the last is open, and no longer than until
 * it ended. Null while nobody is matched, when it was stood down, where its first day is not known, and where it ended
 * before it began.
 */
export const daysTaken = (workspace: Workspace, deployment: Deployment): { readonly from: WallDate; readonly to: WallDate } | null => {
  const { expertId, status, from, to, reached } = deployment
  if (expertId === null || status === 'requested' || status === 'cancelled' || from === null) return null
  const ended = status === 'ended' && reached['ended'] !== undefined ? dayThere(workspace, deployment, reached['ended']) : null
  const last = to ?? lastDay
  const until = ended !== null && ended < last ? ended : last
  return until < from ? null : { from, to: until }
}

/** The days a deployment takes, where both the first and the last are known. */
export const daysSettled = (workspace: Workspace, deployment: Deployment): { readonly from: WallDate; readonly to: WallDate } | null => {
  const days = daysTaken(workspace, deployment)
  return days?.to === lastDay ? null : days
}
