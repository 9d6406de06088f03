import type { CommandInput } from '@shared/commands/registry'
import type { SingleCommand } from '@shared/commands/registry'
import { placeProposalCommands } from '@shared/placing/place-commands'
import { teamProposalCommands } from '@shared/staffing/proposal-commands'
import type { WallTime } from '@shared/model/time'
import type { DayPeriod } from '@shared/planning/day-periods'
import type { Workspace } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { newId } from '../state/new-id'
import type { Answer, Proposal, ProposalKind } from '../state/proposal-state'
import { askForReplan, forgetProposal, showProposalKind, stopSearch, useProposals } from '../state/proposal-state'
import { showScreen } from '../state/view-state'
import { execute } from '../state/workspace-state'
import { reported, showDone } from '../ui/notice'
import type { Action } from './action'
import { roundNow } from './round-actions'

/** The changes of a proposal that are to be taken. */
export const takenIds = ({ proposal, left }: Answer): readonly string[] => proposal.changes.flatMap(({ id }) => (left.has(id) ? [] : [id]))

const commandsOf = (workspace: Workspace, proposal: Proposal, ids: readonly string[]): readonly SingleCommand[] =>
  proposal.kind === 'team' ? teamProposalCommands(workspace, proposal, ids, newId) : placeProposalCommands(workspace, proposal, ids, newId)

/** Changes that no longer fit the plan, which has moved on since they were proposed: they would be left out. */
export const unfitIds = (workspace: Workspace, proposal: Proposal): ReadonlySet<string> =>
  new Set(proposal.changes.flatMap(({ id }) => (commandsOf(workspace, proposal, [id]).length === 0 ? [id] : [])))

const labels: Readonly<Record<ProposalKind, string>> = { team: 'Take a proposed team', places: 'Take proposed places' }

/** What taking the chosen changes does, as one step; null when none of them fits the plan any more. */
export const takingCommand = (workspace: Workspace, answer: Answer): Extract<CommandInput, { type: 'batch' }> | null => {
  const commands = commandsOf(workspace, answer.proposal, takenIds(answer))
  return commands.length === 0 ? null : { type: 'batch', label: labels[answer.proposal.kind], commands: [...commands] }
}

/** Does the chosen changes as one undo step and puts the proposal away. */
export const takeProposal = async (workspace: Workspace, answer: Answer): Promise<boolean> => {
  const command = takingCommand(workspace, answer)
  if (!command) return false
  const done = await reported(execute(command))
  if (!done.ok) return false
  forgetProposal(answer.proposal.kind)
  showDone(`${count(command.commands.length, 'change is', 'changes are')} in the plan. Ctrl+Z takes ${command.commands.length === 1 ? 'it' : 'all of them'} back.`)
  return true
}

/** Moves a sitting to the start that a way out names. */
export const moveOut = async (placementId: string, start: WallTime): Promise<void> => {
  const done = await reported(execute({ type: 'move-placement', placementId, start }))
  if (done.ok) showDone('Moved. Ask again for a team with the session at its new time; Ctrl+Z moves it back.')
}

/** Opens the form for a new team, around somebody's absence if one is named, on the days given. */
export const replanWithout = (interpreterId: string | null, days: DayPeriod | null = null): void => {
  askForReplan(interpreterId, days)
  showScreen('proposals')
}

const hasRound = (): boolean => roundNow() !== undefined

export const proposalActions: readonly Action[] = [
  { id: 'proposal.team', title: () => 'Propose a team of interpreters…', group: 'Round', enabled: hasRound, run: () => { replanWithout(null) } },
  { id: 'proposal.replan', title: () => 'Replan around an absent interpreter…', group: 'Round', enabled: hasRound, run: () => { replanWithout(null) } },
  { id: 'proposal.places', title: () => 'Propose places for unplaced sessions…', group: 'Round', enabled: hasRound, run: () => { showProposalKind('places'); showScreen('proposals') } },
  { id: 'proposal.stop', title: () => 'Stop the search for a proposal', group: 'Round', enabled: () => useProposals.getState().search !== null, run: () => { void stopSearch() } },
]
