import type { PartyColour } from '@shared/model/process'
import type { Party, Room, Workspace } from '@shared/model/workspace'
import type { CloseRoom, Closeness } from '@shared/views/room-closeness'
import { caucusRoomsOf, closeRooms, closenessOf } from '@shared/views/room-closeness'

/** What the plan writes on a room for one party of the pair. */
export interface ApartLine {
  readonly party: string
  readonly colour: PartyColour
  readonly text: string
  /** Whether it is the party's own caucus room. */
  readonly home: boolean
}

/** How a room stands to the two parties: `both` is where they would meet. */
export interface RoomApart {
  readonly tone: 'home' | 'one' | 'both'
  readonly lines: readonly ApartLine[]
}

/** One party's side: its caucus room, and what lies close to it. */
export interface ApartSide {
  readonly party: Party
  readonly homes: readonly Room[]
  readonly close: readonly CloseRoom[]
}

export interface ApartLook {
  readonly sides: readonly [ApartSide, ApartSide]
  /** How close the two caucus rooms are to each other; null when they are not, or when one is not known. */
  readonly between: Closeness | null
  readonly rooms: ReadonlyMap<string, RoomApart>
  /** Rooms close to both. */
  readonly both: readonly Room[]
}

const sideOf = (workspace: Workspace, roundId: string, party: Party): ApartSide => {
  const homes = caucusRoomsOf(workspace, roundId, party.id)
  const found = new Map<string, CloseRoom>()
  for (const home of homes) for (const close of closeRooms(workspace, home)) if (!found.has(close.room.id)) found.set(close.room.id, close)
  for (const home of homes) found.delete(home.id)
  return { party, homes, close: [...found.values()] }
}

/** What is close to either party's caucus room, and what is close to both. */
export const lookAtPair = (workspace: Workspace, roundId: string, one: Party, other: Party): ApartLook => {
  const sides = [sideOf(workspace, roundId, one), sideOf(workspace, roundId, other)] as const
  const lines = new Map<string, ApartLine[]>()
  const add = (roomId: string, line: ApartLine): void => void lines.set(roomId, [...(lines.get(roomId) ?? []), line])
  for (const { party, homes, close } of sides) {
    for (const { id } of homes) add(id, { party: party.id, colour: party.colour, text: `caucus of ${party.shortName}`, home: true })
    for (const { room, closeness } of close) add(room.id, { party: party.id, colour: party.colour, text: `${shortWords(closeness)} ${party.shortName}`, home: false })
  }
  const rooms = new Map([...lines].map(([id, own]): readonly [string, RoomApart] => [id, { tone: own.length > 1 ? 'both' : own.some(({ home }) => home) ? 'home' : 'one', lines: own }]))
  const [first, second] = sides.map(({ homes }) => homes[0])
  const both = sides[0].close.map(({ room }) => room).filter((room) => sides[1].close.some((close) => close.room.id === room.id))
  return { sides, between: first && second ? closenessOf(workspace, first, second) : null, rooms, both }
}

const shortWords = ({ nextTo, zone }: Closeness): string => (nextTo ? 'next door to' : zone !== null ? 'same zone as' : 'same entrance as')
