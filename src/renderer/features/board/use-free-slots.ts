import { useCallback } from 'react'
import type { WallDate } from '@shared/model/time'
import { dateOf, dayNumber } from '@shared/model/time'
import type { Room } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { FreeSlot } from '@shared/planning/free-slots'
import { freeSlots } from '@shared/planning/free-slots'
import type { OtherRoom } from '@shared/planning/other-rooms'
import { otherRooms } from '@shared/planning/other-rooms'
import { useOpen } from '../../state/current'
import { useAfterPaint, useInSteps } from './use-after-paint'

/** What a time is looked for, and where. */
export interface SlotsWanted {
  readonly sessionId: string
  /** The sitting that moves; null for a session that is to be placed. */
  readonly placementId: string | null
  readonly minutes: number
  readonly days: readonly WallDate[]
  /** Days are looked at from this one outwards, for a session that stands nowhere. */
  readonly near: WallDate
  readonly rooms: readonly Room[]
  readonly gridMinutes: number
  readonly limit: number
}

/** Days looked at in one step: the day itself with its neighbours first. */
const daysPerStep = 3

/** At most so many rooms are proposed for one start as long as other starts are left: a choice of times is worth more. */
const roomsPerStart = 2

const isSound = ({ findings, everyone }: FreeSlot): boolean => everyone && findings.every(({ severity }) => severity === 'note')

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

const gravity = ({ findings, everyone }: FreeSlot): number => {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  return count('error') * 10_000 + count('warning') * 10 + (everyone ? 0 : 1)
}

/** Ranked free slots, near days first, worked out after the screen has been drawn and anew after each change of the plan. */
export const useFreeSlots = ({ sessionId, placementId, minutes, days, near, rooms, gridMinutes, limit }: SlotsWanted): { readonly slots: readonly FreeSlot[] | null; readonly fresh: boolean } => {
  const { engine, workspace } = useOpen()
  const work = useCallback(
    function* (): Iterator<readonly FreeSlot[]> {
      const placement = rowOf(workspace, 'placements', placementId)
      const from = dayNumber(placement ? dateOf(placement.start) : near)
      const nearest = [...days].sort((one, other) => Math.abs(dayNumber(one) - from) - Math.abs(dayNumber(other) - from) || dayNumber(one) - dayNumber(other))
      const roomIds = rooms.map((room) => room.id)
      let found: readonly FreeSlot[] = []
      for (let at = 0; at < nearest.length; at += daysPerStep) {
        if (engine.workspace !== workspace) return
        const more = freeSlots(engine, { sessionId, placementId, days: nearest.slice(at, at + daysPerStep), roomIds, minutes, gridMinutes, limit: limit * 2 })
        // Each step is ranked already; the sort keeps what is equally good in the order of nearness.
        found = [...found, ...more].sort((one, other) => gravity(one) - gravity(other))
        yield spread(found, limit)
        if (found.filter(isSound).length >= limit) return
      }
      if (nearest.length === 0) yield found
    },
    [engine, workspace, sessionId, placementId, minutes, days, near, rooms, gridMinutes, limit],
  )
  const { value, fresh } = useInSteps(work)
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
