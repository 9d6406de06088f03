import type { RowInput } from '@shared/model/workspace'

type SessionInput = RowInput<'sessions'>

/** One room of a sitting; `delegationIds` when only some of its delegations sit there. */
export interface SittingRoom {
  readonly roomId: string
  readonly delegationIds?: readonly string[]
  readonly start?: string
}

/** A session and where it stands on the programme, in one line of a sample's programme. No `rooms`: left unplaced. */
export type Sitting = Omit<SessionInput, 'roundId' | 'titles'> & {
  readonly ar: string
  readonly start?: string
  readonly rooms?: readonly SittingRoom[]
}

export const sessionOf = (roundId: string, sitting: Sitting): SessionInput => {
  const { ar, start: _start, rooms: _rooms, ...session } = sitting
  return { status: 'confirmed', ...session, roundId, titles: { ar } }
}

export const placementsOf = ({ id, start, minutes, rooms = [] }: Sitting): readonly RowInput<'placements'>[] => {
  if (start === undefined) return []
  const name = id.replace(/^session-/, '')
  return rooms.map((room, index) => ({
    id: rooms.length > 1 ? `placement-${name}-${String(index + 1)}` : `placement-${name}`,
    sessionId: id,
    roomId: room.roomId,
    start: room.start ?? start,
    minutes,
    delegationIds: room.delegationIds ?? null,
  }))
}
