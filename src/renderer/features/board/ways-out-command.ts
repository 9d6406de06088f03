import type { CommandInput } from '@shared/commands/registry'
import { addMinutes, wallMinutes } from '@shared/model/time'
import type { WallTime } from '@shared/model/time'
import type { Placement, Session } from '@shared/model/workspace'

/**
 * Takes a proposed place and time. A session that sits in several rooms at once moves whole: its other rooms go by the
 * same time.
 * @param newPlacementId for a session that is not on the board yet
 */
export const takeSlot = (
  session: Session,
  placements: readonly Placement[],
  chosen: Placement | undefined,
  slot: { readonly roomId: string; readonly start: WallTime },
  newPlacementId: string,
): CommandInput => {
  if (!chosen) return { type: 'place-session', placementId: newPlacementId, sessionId: session.id, roomId: slot.roomId, start: slot.start }
  const by = wallMinutes(slot.start) - wallMinutes(chosen.start)
  if (placements.length === 1 || by === 0) return { type: 'move-placement', placementId: chosen.id, roomId: slot.roomId, start: slot.start }
  return {
    type: 'move-placements',
    moves: placements.map((placement) => ({
      placementId: placement.id,
      start: addMinutes(placement.start, by),
      roomId: placement.id === chosen.id ? slot.roomId : placement.roomId,
    })),
  }
}
