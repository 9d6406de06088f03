import type { CommandInput } from '../commands/registry'
import { dayThere } from '../model/deployed-days'
import { fullName } from '../model/person'
import type { Deployment, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'

type Step = Extract<CommandInput, { type: 'batch' }>['commands'][number]

/**
 * What it takes when an expert who is on site can't go on: this deployment ends, so that the days worked are kept, and a
 * new request for the days that are left asks for the same, with a clock of its own. Empty where nobody is on site.
 * @param at when they dropped out, UTC stamp
 * @param newId the id of the new request
 */
export const askAgain = (workspace: Workspace, deployment: Deployment, { at, newId }: { at: string; newId: string }): readonly Step[] => {
  const { id, expertId, status, processId, roundId, mode, purpose, wanted, requestedBy, from, to } = deployment
  const expert = rowOf(workspace, 'standbyExperts', expertId)
  if (!expert || status !== 'on site') return []
  const withdrawn = [...deployment.withdrawn, { expertId: expert.id, name: fullName(expert), why: 'dropped out', at }]
  const today = dayThere(workspace, deployment, at)
  const first = from !== null && today !== null && today > from ? today : from
  return [
    { type: 'advance-deployment', deploymentId: id, status: 'ended', at },
    { type: 'update', table: 'deployments', id, fields: { withdrawn } },
    {
      type: 'create', table: 'deployments',
      row: { id: newId, processId, roundId, mode, purpose, wanted, requestedBy, withdrawn, from: first, to: to !== null && first !== null && to < first ? first : to, reached: { requested: at } },
    },
  ]
}
