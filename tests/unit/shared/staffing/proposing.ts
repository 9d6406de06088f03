import type { Finding } from '@shared/findings/finding'
import { solveModel } from '@main/solver/solve-model'
import type { RoundId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { teamProposalCommands } from '@shared/staffing/proposal-commands'
import { teamProposal } from '@shared/staffing/read-solution'
import type { TeamAsked } from '@shared/staffing/team-problem'
import { teamProblem } from '@shared/staffing/team-problem'
import type { TeamProposal } from '@shared/staffing/team-proposal'
import { afterCommand } from '../../../support/workspace-builder'

/** A proposal for the round `round`, solved to the end or for a few seconds. */
export const propose = async (workspace: Workspace, asked: Partial<TeamAsked> = {}, seconds = 10): Promise<TeamProposal> => {
  const problem = teamProblem(workspace, { roundId: 'round' as RoundId, sessionIds: null, absences: [], ...asked })
  const solved = await solveModel(problem.model, { seconds, start: problem.start })
  if (!solved.ok || !solved.value) throw new Error('There is no answer.')
  return teamProposal(problem, solved.value, 0)
}

/** The workspace with all of a proposal taken, or some of it, in one step. */
export const taking = (workspace: Workspace, proposal: TeamProposal, ids = proposal.changes.map(({ id }) => id)): Workspace => {
  let next = 0
  const newId = (): string => {
    do next += 1
    while (workspace.boothAssignments[`new-${String(next)}`])
    return `new-${String(next)}`
  }
  const commands = teamProposalCommands(workspace, proposal, ids, newId)
  return commands.length === 0 ? workspace : afterCommand(workspace, { type: 'batch', label: 'Propose a team', commands: [...commands] })
}

/** What exceptions are made for; languages, teams and how long a session or a week is are no matter of one person. */
export const needsException = ({ facts, severity }: Finding): boolean => {
  switch (facts.rule) {
    case 'interpreter-double-booked':
    case 'interpreter-unavailable':
    case 'interpreter-day-overloaded':
    case 'interpreter-rest-after-travel':
    case 'interpreter-over-contract':
    case 'interpreter-two-contracts':
    case 'interpreter-vetting':
    case 'interpreter-refused':
    case 'outside-stay':
      return true
    case 'interpreter-rest-too-short':
      return facts.first.sessionId !== facts.second.sessionId
    case 'interpreter-session-too-long':
    case 'interpreter-week-overloaded':
      return severity === 'error'
    default:
      return false
  }
}
