import { fullName } from '../model/person'
import type { Deployment, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { deployedTo, statusWord } from './expert-words'
import { count } from './lists'

const isOver = ({ status }: Deployment): boolean => status === 'ended' || status === 'cancelled'

const costs = ({ roundId, status }: Deployment): boolean => roundId !== null && status !== 'cancelled'

const openSentence = (workspace: Workspace, deployment: Deployment): string => {
  const { status, mode, expertId } = deployment
  const expert = rowOf(workspace, 'standbyExperts', expertId)
  const who = expert ? fullName(expert) : ''
  const clock = status === 'on site' ? 'with a clock that starts now' : 'with its clock going on'
  return `${who} is ${statusWord(status, mode)} for ${deployedTo(workspace, deployment)}. That becomes an open request again, ${clock}.`
}

/**
 * What taking experts off the roster does to their deployments, a sentence each; empty where they have none, so that
 * there is nothing to ask.
 */
export const expertRemovalWords = (workspace: Workspace, expertIds: readonly string[]): readonly string[] => {
  const own = rowsOf(workspace, 'deployments').filter(({ expertId }) => expertId !== null && expertIds.includes(expertId))
  const over = own.filter(isOver)
  const paid = own.filter(costs)
  return [
    ...own.filter((deployment) => !isOver(deployment)).map((deployment) => openSentence(workspace, deployment)),
    ...(over.length > 0 ? [`${count(over.length, 'deployment that is over keeps', 'deployments that are over keep')} the name.`] : []),
    ...(paid.length > 0 ? [`What they cost leaves the budget. To keep it, ${own.some(({ status }) => status === 'on site') ? 'end the deployment and ' : ''}leave the expert on the roster.`] : []),
  ]
}
