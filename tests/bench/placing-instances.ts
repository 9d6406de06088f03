import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { createRandom } from '@shared/samples/random'

export interface PlacingInstance {
  readonly sessions: number
  readonly rooms: number
  readonly days: number
  /** Sessions taken off the board. */
  readonly unplaced: number
  readonly seed: number
}

/**
 * A generated round from which some sessions were taken off the board: so there is a place for each, since it had one.
 * The same numbers give the same round everywhere. Sessions that the generator itself found no place for are left away.
 */
export const placingInstance = ({ sessions, rooms, days, unplaced, seed }: PlacingInstance): Workspace => {
  const full = generateWorkspace({ sessions, delegates: 200, rooms, days, seed, unplacedShare: 0, conflictShare: 0 })
  const placements = rowsOf(full, 'placements')
  const placed = new Set<string>(placements.map(({ sessionId }) => sessionId))
  const off = new Set<string>(createRandom(seed).sample(placements, unplaced).map(({ id }) => id))
  return {
    ...full,
    sessions: Object.fromEntries(rowsOf(full, 'sessions').filter(({ id }) => placed.has(id)).map((row) => [row.id, row])),
    boothAssignments: Object.fromEntries(rowsOf(full, 'boothAssignments').filter(({ sessionId }) => placed.has(sessionId)).map((row) => [row.id, row])),
    placements: Object.fromEntries(placements.filter(({ id }) => !off.has(id)).map((row) => [row.id, row])),
  }
}
