import type { CallAnswer, ParsedInput } from '@shared/contract/contract'
import type { ParleyEvent } from '@shared/contract/workspace-state'
import { failure, success } from '@shared/model/outcome'
import type { WorkspaceService } from './workspace-service'

export interface ProposalService {
  readonly team: (input: ParsedInput<'proposal.team'>) => Promise<CallAnswer<'proposal.team'>>
  readonly places: (input: ParsedInput<'proposal.places'>) => Promise<CallAnswer<'proposal.places'>>
  readonly stop: (input: ParsedInput<'proposal.stop'>) => Promise<CallAnswer<'proposal.stop'>>
}

/** Searches for proposals over the open workspace: one at a time, each told of and stopped by the name the screen gave it. */
export const createProposalService = (_workspaces: WorkspaceService, _publish: (event: ParleyEvent) => void): ProposalService => ({
  team: () => Promise.resolve(failure('not-there', 'Proposals are not there yet.')),
  places: () => Promise.resolve(failure('not-there', 'Proposals are not there yet.')),
  stop: () => Promise.resolve(success(false)),
})
