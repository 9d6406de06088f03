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

/** Ranked free slots, worked out after the screen has been drawn and anew after each change of the plan. */
export const useFreeSlots = ({ sessionId, placementId, minutes, days, rooms, gridMinutes, limit }: SlotsWanted): { readonly slots: readonly FreeSlot[] | null; readonly fresh: boolean } => {
  const { engine, workspace } = useOpen()
  const work = useCallback(
    () => (engine.workspace === workspace ? freeSlots(engine, { sessionId, placementId, days, roomIds: rooms.map((room) => room.id), minutes, gridMinutes, limit }) : []),
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
