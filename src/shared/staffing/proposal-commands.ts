import type { SingleCommand } from '../commands/registry'
import { singleCommand } from '../commands/registry'
import { needsInterpretation } from '../languages/coverage'
import type { BoothAssignment, Interpreter, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { TeamChange, TeamProposal } from './team-proposal'

type Absent = Extract<TeamChange, { kind: 'mark-absent' }>

/** The plan as it is by now, with the absences that earlier commands of the same batch enter. */
interface Now {
  readonly workspace: Workspace
  readonly availability: Map<string, Interpreter['availability']>
  /** Whose pins the absence undoes. */
  readonly absent: ReadonlySet<string>
}

const standing = ({ workspace }: Now, change: Extract<TeamChange, { sessionId: string }>): BoothAssignment | undefined =>
  rowsOf(workspace, 'boothAssignments').find(({ sessionId, interpreterId }) => sessionId === change.sessionId && interpreterId === change.interpreterId)

/** An absence is entered beside what is known already; one that is entered, or within another, is not entered twice. */
const markAbsent = (now: Now, { interpreterId, from, to }: Absent): unknown => {
  const interpreter = rowOf(now.workspace, 'interpreters', interpreterId)
  if (!interpreter) return null
  const known = now.availability.get(interpreterId) ?? interpreter.availability
  if (known.some((period) => !period.free && period.from <= from && to <= period.to)) return null
  const availability = [...known, { from, to, free: false, note: '' }]
  now.availability.set(interpreterId, availability)
  return { type: 'update', table: 'interpreters', id: interpreterId, fields: { availability } }
}

/** Null where the plan has moved on, so that the change no longer fits. */
const commandOf = (now: Now, change: TeamChange, newId: () => string): unknown => {
  if (change.kind === 'mark-absent') return markAbsent(now, change)
  const { workspace } = now
  const session = rowOf(workspace, 'sessions', change.sessionId)
  if (!session || !rowOf(workspace, 'interpreters', change.interpreterId)) return null
  const { sessionId, interpreterId } = change
  const row = standing(now, change)
  switch (change.kind) {
    case 'assign':
      return row || !needsInterpretation(session) ? null : { type: 'assign-interpreter', assignmentId: newId(), sessionId, interpreterId, booth: change.booth }
    case 'take-off':
      // Whoever has declined or was pinned since was dealt with by somebody else.
      return row?.id === change.assignmentId && row.status !== 'declined' && (!row.pinned || now.absent.has(interpreterId)) ? { type: 'unassign-interpreter', sessionId, interpreterId } : null
    case 'change-booth':
      return row?.id === change.assignmentId && row.status !== 'declined' && row.booth === change.from
        ? { type: 'update', table: 'boothAssignments', id: row.id, fields: { booth: change.booth } }
        : null
  }
}

/**
 * The commands behind the changes that were accepted, to be run as one batch, in the proposal's order. Changes that no
 * longer fit, because the plan has moved on, are left out. `newId` gives a fresh id for each new assignment.
 */
export const teamProposalCommands = (workspace: Workspace, proposal: TeamProposal, changeIds: readonly string[], newId: () => string): readonly SingleCommand[] => {
  const accepted = new Set(changeIds)
  const now: Now = { workspace, availability: new Map(), absent: new Set(proposal.absences.map(({ interpreterId }): string => interpreterId)) }
  return proposal.changes.flatMap((change) => {
    const command = accepted.has(change.id) ? commandOf(now, change, newId) : null
    return command === null ? [] : [singleCommand.parse(command)]
  })
}
