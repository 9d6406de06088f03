import { fullName } from '../model/person'
import type { Deployment, StandbyExpert } from '../model/workspace'
import type { WorkspaceDraft } from './workspace-draft'

/** Whether somebody is matched and not there yet. */
export const isUnderWay = ({ status }: Pick<Deployment, 'status'>): boolean => status === 'matched' || status === 'cleared' || status === 'travelling'

/**
 * The request open again, with its clock going on; who was matched is remembered with the reason.
 * @param at when that was known, UTC stamp
 */
export const openedAgain = (deployment: Deployment, expert: StandbyExpert, why: Deployment['withdrawn'][number]['why'], at: string): Deployment => {
  const asked = deployment.reached['requested']
  return {
    ...deployment, expertId: null, status: 'requested', reached: asked === undefined ? {} : { requested: asked },
    withdrawn: [...deployment.withdrawn, { expertId: expert.id, name: fullName(expert), why, at }],
  }
}

/**
 * What their deployments become when an expert goes off the roster: those on the way or on site are open requests again,
 * with a clock that runs anew where the expert had arrived; those that are over stay over and keep the name.
 * @param at when they went, UTC stamp
 */
export const leaveDeployments = (draft: WorkspaceDraft, id: string, at: string): void => {
  const expert = draft.row('standbyExperts', id)
  if (!expert) return
  for (const deployment of draft.rows('deployments')) {
    if (deployment.expertId !== expert.id) continue
    const open = openedAgain(deployment, expert, 'off the roster', at)
    if (isUnderWay(deployment)) draft.put('deployments', open)
    else if (deployment.status === 'on site') draft.put('deployments', { ...open, reached: { requested: at } })
    else draft.put('deployments', { ...deployment, withdrawn: open.withdrawn })
  }
}
