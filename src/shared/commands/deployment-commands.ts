import { z } from 'zod'
import type { DeploymentStatus } from '../model/expert'
import { deploymentStatus, deploymentSteps, withdrawalReasons } from '../model/expert'
import { deploymentId, expertId } from '../model/ids'
import { fullName } from '../model/person'
import { utcStamp } from '../model/time'
import type { Deployment } from '../model/workspace'
import { defineCommand, invalid, nameIn, unknownRecord } from './command'
import { putRow } from './record-commands'
import { isUnderWay, openedAgain } from './withdrawals'
import type { WorkspaceDraft } from './workspace-draft'

const steps: readonly string[] = deploymentSteps

/**
 * When each status was reached, once the deployment has this one. Steps that come later are forgotten, so that the clock
 * does not go by a step that was taken back; a step gone back to keeps the moment it was first reached.
 */
const reachedWith = ({ reached, status: before }: Deployment, status: DeploymentStatus, at: string): Deployment['reached'] => {
  if (status === 'cancelled') return { ...reached, cancelled: at }
  const place = steps.indexOf(status)
  const kept = Object.entries(reached).filter(([step]) => steps.includes(step) && steps.indexOf(step) < place)
  const goesBack = before === 'cancelled' || steps.indexOf(before) > place
  return { ...Object.fromEntries(kept), [status]: (goesBack ? reached[status] : undefined) ?? at }
}

/** "Jonas Breitner", or "request for Yemen peace process" while nobody is matched. */
const calledIn = (draft: WorkspaceDraft, id: string): string => {
  const deployment = draft.row('deployments', id)
  if (!deployment) return 'deployment'
  return deployment.expertId === null
    ? `request for ${nameIn(draft, { table: 'processes', id: deployment.processId })}`
    : nameIn(draft, { table: 'standbyExperts', id: deployment.expertId })
}

export const matchExpert = defineCommand({
  type: 'match-expert',
  summary: 'Gives a request an expert; one who replaces another begins at "matched" again.',
  input: z.strictObject({ type: z.literal('match-expert'), deploymentId, expertId, at: utcStamp }),
  apply: (draft, { deploymentId: id, expertId: chosen, at }) => {
    const deployment = draft.row('deployments', id)
    if (!deployment) return unknownRecord('deployments', id)
    if (!draft.row('standbyExperts', chosen)) return unknownRecord('standbyExperts', chosen)
    // Whoever is new to it has not been cleared, whatever the one before had reached.
    return putRow(draft, 'deployments', { ...deployment, expertId: chosen, status: 'matched', reached: { ...reachedWith(deployment, 'matched', at), matched: at } })
  },
  label: (draft, { deploymentId: id, expertId: chosen }) => {
    const deployment = draft.row('deployments', id)
    return `Match ${nameIn(draft, { table: 'standbyExperts', id: chosen })} to ${nameIn(draft, { table: 'processes', id: deployment?.processId ?? '' })}`
  },
})

export const advanceDeployment = defineCommand({
  type: 'advance-deployment',
  summary: 'Takes a deployment to a status, on or back, and notes when (UTC). Back at "requested" nobody is matched.',
  input: z.strictObject({ type: z.literal('advance-deployment'), deploymentId, status: deploymentStatus, at: utcStamp }),
  apply: (draft, { deploymentId: id, status, at }) => {
    const deployment = draft.row('deployments', id)
    if (!deployment) return unknownRecord('deployments', id)
    if (deployment.expertId === null && status !== 'requested' && status !== 'cancelled') {
      return invalid(`Nobody is matched to this request yet, so it can't be ${status}. Choose an expert first.`)
    }
    return putRow(draft, 'deployments', {
      ...deployment, status, expertId: status === 'requested' ? null : deployment.expertId, reached: reachedWith(deployment, status, at),
    })
  },
  label: (draft, { deploymentId: id, status }) => (status === 'cancelled' ? `Stand down ${calledIn(draft, id)}` : `Mark ${calledIn(draft, id)} as ${status}`),
})

export const withdrawExpert = defineCommand({
  type: 'withdraw-expert',
  summary: 'Takes off a deployment whoever was refused clearance or dropped out before arriving; the request is open again and its clock goes on.',
  input: z.strictObject({ type: z.literal('withdraw-expert'), deploymentId, why: z.enum(withdrawalReasons).exclude(['off the roster']), at: utcStamp }),
  apply: (draft, { deploymentId: id, why, at }) => {
    const deployment = draft.row('deployments', id)
    if (!deployment) return unknownRecord('deployments', id)
    const expert = draft.row('standbyExperts', deployment.expertId)
    if (!expert) return invalid('Nobody is matched to this request, so nobody can be taken off it.')
    if (!isUnderWay(deployment)) return invalid(`${fullName(expert)} can't be taken off: this deployment is ${deployment.status} already. End it, and ask for somebody else with a new request.`)
    return putRow(draft, 'deployments', openedAgain(deployment, expert, why, at))
  },
  label: (draft, { deploymentId: id, why }) => (why === 'clearance refused' ? `Note that clearance of ${calledIn(draft, id)} was refused` : `Note that ${calledIn(draft, id)} dropped out`),
})
