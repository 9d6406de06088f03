import { applyCommand } from '../commands/apply-command'
import { checkWorkspace } from '../findings/check'
import { identityOf } from '../findings/evaluate'
import type { Finding } from '../findings/finding'
import type { Workspace } from '../model/workspace'
import { unsigned } from '../planning/sitting-verdict'
import { teamProposalCommands } from './proposal-commands'
import type { TeamProposal } from './team-proposal'

/** The workspace once all of a proposal is taken; null when nothing changes. */
const whenTaken = (workspace: Workspace, proposal: TeamProposal): Workspace | null => {
  let next = 0
  const newId = (): string => {
    do next += 1
    while (Object.hasOwn(workspace.boothAssignments, `proposed-${String(next)}`))
    return `proposed-${String(next)}`
  }
  const commands = teamProposalCommands(workspace, proposal, proposal.changes.map(({ id }) => id), newId)
  if (commands.length === 0) return null
  const applied = applyCommand(workspace, { type: 'batch', label: 'Take a proposed team', commands: [...commands] }, unsigned)
  return applied.ok ? applied.value.workspace : null
}

/** Whether a proposal says a finding in words of its own: a pair left open, or a room with too few booths. */
const isSaid = ({ uncovered, troubles }: TeamProposal, { facts }: Finding): boolean => {
  switch (facts.rule) {
    case 'language-not-covered':
      return uncovered.some(({ sessionId, from, to }) => sessionId === facts.sessionId && from === facts.from && to === facts.to)
    case 'booths-missing':
      return troubles.some((trouble) => trouble.kind === 'no-booths' && trouble.sessionId === facts.sessionId)
    default:
      return false
  }
}

const isOpen = ({ severity, acceptance }: Finding): boolean => severity !== 'note' && acceptance === null

/**
 * The errors and warnings that a proposal brings when all of it is taken, gravest first, but for those it says in words of
 * its own. The rules themselves are asked, so whoever takes it whole meets none that was not foretold.
 */
export const foretold = (workspace: Workspace, proposal: TeamProposal): readonly Finding[] => {
  const after = whenTaken(workspace, proposal)
  if (!after) return []
  const before = new Map(checkWorkspace(workspace).map((finding) => [identityOf(finding), finding.severity]))
  const isNew = (finding: Finding): boolean => {
    const known = before.get(identityOf(finding))
    return known === undefined || known === 'note' || (known === 'warning' && finding.severity === 'error')
  }
  return checkWorkspace(after).filter((finding) => isOpen(finding) && isNew(finding) && !isSaid(proposal, finding))
}
