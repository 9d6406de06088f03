import { deploymentZone } from '@shared/model/deployed-days'
import type { DeploymentStatus } from '@shared/model/expert'
import type { Deployment, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { DeploymentClock } from '@shared/planning/deployment-clock'
import { deploymentClock } from '@shared/planning/deployment-clock'
import { policyValue, profileOf } from '@shared/policy/policy-value'

/** A deployment with how it stands now. */
export interface ListedDeployment {
  readonly deployment: Deployment
  /** The zone its times are read on; null for UTC. */
  readonly zone: string | null
  readonly clock: DeploymentClock
}

/** Deployments that are at the same part of their way. */
export interface DeploymentGroup {
  readonly title: string
  readonly listed: readonly ListedDeployment[]
}

interface Part {
  readonly title: string
  readonly statuses: readonly DeploymentStatus[]
  readonly order: (one: ListedDeployment, other: ListedDeployment) => number
}

/** What is due first comes first; what has no clock last. */
const mostUrgent: Part['order'] = ({ clock: one }, { clock: other }) => (one.dueAt ?? '~').localeCompare(other.dueAt ?? '~')

/** The newest first; one without a time last. */
const newest = (status: DeploymentStatus): Part['order'] => ({ deployment: one }, { deployment: other }) => (other.reached[status] ?? '').localeCompare(one.reached[status] ?? '')

const parts: readonly Part[] = [
  { title: 'Open requests', statuses: ['requested'], order: mostUrgent },
  { title: 'On their way', statuses: ['matched', 'cleared', 'travelling'], order: mostUrgent },
  { title: 'On site or at work', statuses: ['on site'], order: newest('on site') },
  { title: 'Over', statuses: ['ended', 'cancelled'], order: newest('requested') },
]

/**
 * All deployments by the part of their way, those that are due first at the top; empty parts are left out.
 * @param now the moment, UTC stamp
 */
export const deploymentGroups = (workspace: Workspace, now: string): readonly DeploymentGroup[] => {
  const all = rowsOf(workspace, 'deployments').map((deployment): ListedDeployment => {
    const zone = deploymentZone(workspace, deployment)
    const hours = policyValue(profileOf(workspace, rowOf(workspace, 'rounds', deployment.roundId)), 'deployment.hours')
    return { deployment, zone, clock: deploymentClock(deployment, { hours, zone }, now) }
  })
  return parts
    .map(({ title, statuses, order }) => ({ title, listed: all.filter(({ deployment }) => statuses.includes(deployment.status)).sort(order) }))
    .filter(({ listed }) => listed.length > 0)
}
