import type { SingleCommand } from '../commands/registry'
import type { Workspace } from '../model/workspace'
import type { TeamProposal } from './team-proposal'

/**
 * The commands behind the changes that were accepted, to be run as one batch, in the proposal's order. Changes that no
 * longer fit, because the plan has moved on, are left out. `newId` gives a fresh id for each new assignment.
 */
export const teamProposalCommands = (
  _workspace: Workspace,
  _proposal: TeamProposal,
  _changeIds: readonly string[],
  _newId: () => string,
): readonly SingleCommand[] => []
