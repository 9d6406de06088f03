import type { SingleCommand } from '../commands/registry'
import { parseCommand } from '../commands/apply-command'
import type { Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { PlaceProposal } from './place-proposal'

/**
 * Commands for the changes of a proposal that are taken, to be run as one batch. Changes that no longer fit (the session
 * or the room is gone, or the session has a place by now) are left out. `newId` gives a fresh id for each placement.
 */
export const placeProposalCommands = (workspace: Workspace, proposal: PlaceProposal, changeIds: readonly string[], newId: () => string): readonly SingleCommand[] => {
  const placed = new Set<string>(rowsOf(workspace, 'placements').map(({ sessionId }) => sessionId))
  return proposal.changes.flatMap(({ id, sessionId, roomId, start, minutes }): SingleCommand[] => {
    const session = rowOf(workspace, 'sessions', sessionId)
    if (!changeIds.includes(id) || !session || session.status === 'cancelled' || placed.has(sessionId) || !rowOf(workspace, 'rooms', roomId)) return []
    const parsed = parseCommand({ type: 'place-session', placementId: newId(), sessionId, roomId, start, minutes })
    return parsed.ok && parsed.value.type !== 'batch' ? [parsed.value] : []
  })
}
