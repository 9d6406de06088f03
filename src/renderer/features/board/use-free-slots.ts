import { useCallback } from 'react'
import type { WallDate } from '@shared/model/time'
import type { Room } from '@shared/model/workspace'
import type { FreeSlot } from '@shared/planning/free-slots'
import { freeSlots } from '@shared/planning/free-slots'
import type { OtherRoom } from '@shared/planning/other-rooms'
import { otherRooms } from '@shared/planning/other-rooms'
import { useOpen } from '../../state/current'
import { useAfterPaint } from './use-after-paint'

/** What a time is looked for, and where. */
export interface SlotsWanted {
  readonly sessionId: string
  /** The sitting that moves; null for a session that is to be placed. */
  readonly placementId: string | null
  readonly minutes: number
  readonly days: readonly WallDate[]
  readonly rooms: readonly Room[]
  readonly gridMinutes: number
  readonly limit: number
}

/** At most so many rooms are proposed for one start as long as other starts are left: a choice of times is worth more. */
const roomsPerStart = 2

const spread = (slots: readonly FreeSlot[], limit: number): readonly FreeSlot[] => {
  const seen = new Map<string, number>()
  const first: FreeSlot[] = []
  const later: FreeSlot[] = []
  for (const slot of slots) {
    const times = (seen.get(slot.start) ?? 0) + 1
    seen.set(slot.start, times)
    if (times <= roomsPerStart) first.push(slot)
    else later.push(slot)
  }
  return [...first, ...later].slice(0, limit)
}

/** Ranked free slots, worked out after the screen has been drawn and anew after each change of the plan. */
export const useFreeSlots = ({ sessionId, placementId, minutes, days, rooms, gridMinutes, limit }: SlotsWanted): { readonly slots: readonly FreeSlot[] | null; readonly fresh: boolean } => {
  const { engine, workspace } = useOpen()
  const work = useCallback(
    () => (engine.workspace === workspace ? spread(freeSlots(engine, { sessionId, placementId, days, roomIds: rooms.map((room) => room.id), minutes, gridMinutes, limit: limit * 2 }), limit) : []),
    [engine, workspace, sessionId, placementId, minutes, days, rooms, gridMinutes, limit],
  )
  const { value, fresh } = useAfterPaint(work)
  return { slots: value, fresh }
}

const none: readonly OtherRoom[] = []

/** Other rooms at the time a session has, best first. Nothing for one that is not placed. */
export const useOtherRooms = (placementId: string | null, rooms: readonly Room[]): readonly OtherRoom[] => {
  const { engine, workspace } = useOpen()
  const work = useCallback(
    () => (placementId === null || engine.workspace !== workspace ? none : otherRooms(engine, { placementId, roomIds: rooms.map((room) => room.id) })),
    [engine, workspace, placementId, rooms],
  )
  return useAfterPaint(work).value ?? none
}
