import type { WallDate, WallTime } from '@shared/model/time'
import { addDays, dateOf, wallMinutes, wallTimeAt } from '@shared/model/time'
import type { Placement, Room, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { generateWorkspace } from '@shared/samples/generate-workspace'

/** Rooms of the venue that is looked at, and sessions on each of its days. */
const roomCount = 12
const sessionsADay = 200
const days = 7

/** A big round whose first week fills twelve rooms of one venue. */
export interface CrowdedWeek {
  readonly workspace: Workspace
  readonly roundId: string
  readonly venueId: string
  readonly firstDay: WallDate
  readonly rooms: readonly Room[]
}

const keyed = <R extends { readonly id: string }>(rows: readonly R[]): { readonly [id: string]: R } => Object.fromEntries(rows.map((row) => [row.id, row]))

/** Everybody a session keeps busy: delegations, chair, interpreters. */
const peopleOf = (workspace: Workspace): ((sessionId: string) => readonly string[]) => {
  const interpreters = new Map(rowsOf(workspace, 'boothAssignments').map((row) => [row.sessionId as string, row.interpreterId]))
  return (sessionId) => {
    const session = rowOf(workspace, 'sessions', sessionId)
    const people = [...(session?.attendance.map(({ delegationId }): string => delegationId) ?? []), session?.chairId ?? '', interpreters.get(sessionId) ?? '']
    return people.filter((id) => id !== '')
  }
}

/**
 * 5,000 sessions, 400 people and 60 rooms; on each day of the first week 200 of them stand in the twelve rooms of one
 * venue, from 08:00 to 20:00, one after the other in each room, nobody in
 * two at once.
 */
export const crowdedWeek = (): CrowdedWeek => {
  const workspace = generateWorkspace({ sessions: 5000, delegates: 400, rooms: 60, seed: 1 })
  const round = rowsOf(workspace, 'rounds')[0]
  const [venue, other] = rowsOf(workspace, 'venues')
  if (!round?.startDate || !venue || !other) throw new Error('The generated round has no dates or fewer than two venues.')
  const firstDay = round.startDate
  const all = rowsOf(workspace, 'rooms').map((room, at): Room => (at < roomCount ? { ...room, venueId: venue.id } : room.venueId === venue.id ? { ...room, venueId: other.id } : room))
  const rooms = all.slice(0, roomCount)
  const busyWith = peopleOf(workspace)
  const first = rowsOf(workspace, 'placements').filter(({ start }) => dateOf(start) < addDays(firstDay, days))
  // Those of the first week to begin with, so that few of them stay behind at the same time in other rooms.
  const waiting = new Set([...first, ...rowsOf(workspace, 'placements')].filter(({ sessionId }) => rowOf(workspace, 'sessions', sessionId)?.format !== 'plenary'))
  const step = Math.floor((12 * 60) / Math.ceil(sessionsADay / roomCount) / 5) * 5
  const moved = new Map<string, Placement>()
  for (let day = 0; day < days; day += 1) {
    for (let place = 0; place < sessionsADay; place += roomCount) {
      const start = wallTimeAt(wallMinutes(`${addDays(firstDay, day)}T08:00` as WallTime) + (place / roomCount) * step)
      const taken = new Set<string>()
      for (const room of rooms.slice(0, sessionsADay - place)) {
        const next = [...waiting].find(({ sessionId }) => !busyWith(sessionId).some((id) => taken.has(id)))
        if (!next) continue
        waiting.delete(next)
        for (const id of busyWith(next.sessionId)) taken.add(id)
        moved.set(next.id, { ...next, roomId: room.id, start, minutes: step - 5 })
      }
    }
  }
  const elsewhere = all.slice(roomCount)
  const placements = rowsOf(workspace, 'placements').map((placement, at): Placement => {
    const room = rooms.some(({ id }) => id === placement.roomId) ? elsewhere[at % elsewhere.length] : undefined
    return moved.get(placement.id) ?? (room ? { ...placement, roomId: room.id } : placement)
  })
  return { workspace: { ...workspace, rooms: keyed(all), placements: keyed(placements) }, roundId: round.id, venueId: venue.id, firstDay, rooms }
}
