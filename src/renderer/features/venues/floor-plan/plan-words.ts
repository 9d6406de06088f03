import { planDistanceMetres, touches } from '@shared/model/floor-geometry'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Room, Venue } from '@shared/model/workspace'
import { count, list } from '@shared/text/lists'
import type { Floor } from '@shared/views/floor-plan'
import { areNeighbours } from '@shared/views/floor-plan'
import type { Closeness } from '@shared/views/room-closeness'

/** "Floor 2" for numbers; other names as they are. */
export const floorTitle = (name: string): string => (name === '' ? 'Unnamed floor' : /^-?\d+$/.test(name) ? `Floor ${name}` : name)

const metresText = (metres: number): string => `${metres < 10 ? String(Math.round(metres * 10) / 10) : String(Math.round(metres))} m`

/** "8 × 5 squares (16 m × 10 m)". */
export const sizeText = (rect: PlanRect, metresPerSquare: number | null): string => {
  const squares = `${String(rect.width)} × ${String(rect.height)} squares`
  return metresPerSquare === null ? squares : `${squares} (${metresText(rect.width * metresPerSquare)} × ${metresText(rect.height * metresPerSquare)})`
}

/** "column 8, row 1". */
export const placeText = (rect: PlanRect): string => `column ${String(rect.x + 1)}, row ${String(rect.y + 1)}`

/** Most seats the room has in any layout; null when none are known. */
export const mostSeats = (room: Room): number | null => {
  const seats = Object.values(room.capacities)
  return seats.length === 0 ? null : Math.max(...seats)
}

/** "plenary, up to 140 seats". */
export const purposeText = (room: Room): string => {
  const seats = mostSeats(room)
  return [room.kind === 'other' ? '' : room.kind, seats === null ? '' : `up to ${count(seats, 'seat', 'seats')}`].filter(Boolean).join(', ')
}

/** Rooms next to this one, by name. */
export const neighbourNames = (room: Room, rooms: readonly Room[]): readonly string[] => rooms.filter((other) => other.id !== room.id && areNeighbours(room, other)).map((other) => other.name)

/** What a screen reader says of a room on the plan. */
export const spokenRoom = (room: Room, rect: PlanRect, neighbours: readonly string[], more: string): string =>
  [
    room.name,
    purposeText(room),
    room.zone === '' ? '' : `zone ${room.zone}`,
    `${placeText(rect)}, ${String(rect.width)} by ${String(rect.height)} squares`,
    room.entrances.length === 0 ? '' : `entrances: ${list(room.entrances)}`,
    neighbours.length === 0 ? 'next to no room' : `next to ${list(neighbours)}`,
    more,
  ]
    .filter(Boolean)
    .join('; ')

/** What the line below the plan says of one picked room. */
export const pickedSentence = (room: Room, floor: Floor, rooms: readonly Room[]): string => {
  const neighbours = neighbourNames(room, rooms)
  const size = room.plan ? `${placeText(room.plan)}, ${sizeText(room.plan, floor.plan.metresPerSquare)}` : 'not drawn'
  return `${room.name}: ${size}. ${neighbours.length === 0 ? 'Next to no room yet.' : `Next to ${list(neighbours, 4)}.`}`
}

/** What the line below the plan says of two picked rooms. */
export const pairSentence = (venue: Venue, one: Room, other: Room): string => {
  const metres = planDistanceMetres(venue, one, other)
  const facts = [
    areNeighbours(one, other) ? 'next to each other' : 'not next to each other',
    touches(one, other) ? 'drawn wall to wall' : '',
    metres === null ? '' : `${metresText(metres)} from middle to middle`,
  ]
  return `${one.name} and ${other.name}: ${facts.filter(Boolean).join(', ')}.`
}

/** In what ways a room is close: "next to it, same zone, shares East door, 14 m". */
export const closenessText = ({ nextTo, zone, entrances, metres }: Closeness): string =>
  [
    nextTo ? 'next to it' : '',
    zone === null ? '' : 'same zone',
    entrances.length === 0 ? '' : `shares ${list(entrances)}`,
    metres === null ? '' : metresText(metres),
  ]
    .filter(Boolean)
    .join(', ')
