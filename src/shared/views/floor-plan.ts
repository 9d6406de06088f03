import { floorPlan } from '../model/venue'
import type { FloorPlan, PlanRect } from '../model/floor-geometry'
import { floorPlanOf, overlaps, rectsOverlap, touches } from '../model/floor-geometry'
import type { Room, Venue } from '../model/workspace'

/*
 * Floor plans as the editor draws them. Pure geometry in grid squares: what lies on which floor, where a rectangle
 * comes to lie when it is dragged, which rooms touch, where zones and lines between neighbours are drawn.
 */

export interface PlanGrid {
  readonly columns: number
  readonly rows: number
}

/** One floor of a venue with the rooms drawn on it. */
export interface Floor {
  readonly name: string
  /** As kept in the venue, or a blank plan when the floor has none yet. */
  readonly plan: FloorPlan
  /** Whether the venue keeps a plan of this floor. */
  readonly kept: boolean
  /** The plan's own grid, grown where a room lies beyond it. */
  readonly grid: PlanGrid
  readonly drawn: readonly Room[]
}

/** No plan is drawn larger than this, in squares, whatever a file says of its rooms. */
export const largestGrid = 200
const smallestGrid = 4

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** The rectangle pushed, and if need be cut, until it lies on the grid. */
export const onGrid = (rect: PlanRect, grid: PlanGrid): PlanRect => {
  const width = within(rect.width, 1, grid.columns)
  const height = within(rect.height, 1, grid.rows)
  return { x: within(rect.x, 0, grid.columns - width), y: within(rect.y, 0, grid.rows - height), width, height }
}

/** The plan's grid, grown to hold the rooms drawn on it. */
export const gridFor = (plan: PlanGrid, rects: readonly PlanRect[]): PlanGrid => ({
  columns: within(Math.max(plan.columns, ...rects.map((rect) => rect.x + rect.width)), smallestGrid, largestGrid),
  rows: within(Math.max(plan.rows, ...rects.map((rect) => rect.y + rect.height)), smallestGrid, largestGrid),
})

/** The floors of a venue in the order of their names: those that are drawn and those that rooms name. */
export const floorsOf = (venue: Venue, rooms: readonly Room[]): readonly Floor[] => {
  const own = rooms.filter((room) => room.venueId === venue.id)
  const names = new Set([...venue.floorPlans.map((plan) => plan.floor), ...own.filter((room) => room.floor !== '' || room.plan).map((room) => room.floor)])
  if (names.size === 0) names.add('')
  return [...names].sort(inOrder.compare).map((name) => {
    const kept = floorPlanOf(venue, name)
    const plan = kept ?? floorPlan.parse({ floor: name })
    const drawn = own.filter((room) => room.plan !== null && room.floor === name)
    return { name, plan, kept: kept !== undefined, drawn, grid: gridFor(plan, drawn.flatMap((room) => room.plan ?? [])) }
  })
}

/** Rooms of a venue that wait to be drawn on this floor: those that name it, and those that name no floor at all. */
export const undrawnRooms = (venue: Venue, rooms: readonly Room[], floor: string): readonly Room[] =>
  rooms.filter((room) => room.venueId === venue.id && room.plan === null && (room.floor === floor || room.floor === ''))

/** Which walls of a rectangle are being pulled: -1 the left or upper one, 1 the right or lower one, 0 neither. */
export interface PulledWalls {
  readonly across: -1 | 0 | 1
  readonly down: -1 | 0 | 1
}

export const moved = (rect: PlanRect, across: number, down: number, grid: PlanGrid): PlanRect => onGrid({ ...rect, x: rect.x + across, y: rect.y + down }, grid)

const pulled = (from: number, length: number, wall: -1 | 0 | 1, by: number, most: number): readonly [from: number, length: number] => {
  if (wall === 1) return [from, within(length + by, 1, most - from)]
  if (wall === 0) return [from, length]
  const start = within(from + by, 0, from + length - 1)
  return [start, from + length - start]
}

/** The rectangle with walls pulled by whole squares; it keeps at least one square and stays on the grid. */
export const resized = (rect: PlanRect, walls: PulledWalls, across: number, down: number, grid: PlanGrid): PlanRect => {
  const [x, width] = pulled(rect.x, rect.width, walls.across, across, grid.columns)
  const [y, height] = pulled(rect.y, rect.height, walls.down, down, grid.rows)
  return { x, y, width, height }
}

/** The rectangle between two squares, both included. */
export const spanned = (from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, grid: PlanGrid): PlanRect =>
  onGrid({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x) + 1, height: Math.abs(to.y - from.y) + 1 }, grid)

export const sameRect = (one: PlanRect | null, other: PlanRect | null): boolean =>
  one === other || (one !== null && other !== null && one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height)

/** Size of a room that is drawn for the first time, in squares. */
export const firstSize = { width: 4, height: 3 } as const

/** The first place, reading from the upper left, where a rectangle this far from all others lies. */
const firstClear = (taken: readonly PlanRect[], grid: PlanGrid, { width, height }: { readonly width: number; readonly height: number }, gap: number): PlanRect | null => {
  for (let y = 0; y + height <= grid.rows; y += 1) {
    for (let x = 0; x + width <= grid.columns; x += 1) {
      const blocked = taken.some((rect) => x < rect.x + rect.width + gap && rect.x < x + width + gap && y < rect.y + rect.height + gap && rect.y < y + height + gap)
      if (!blocked) return { x, y, width, height }
    }
  }
  return null
}

/** Where a new room is placed: a square away from all others if it can be, else beside them, else in the corner. */
export const freePlace = (taken: readonly PlanRect[], grid: PlanGrid, size: { readonly width: number; readonly height: number } = firstSize): PlanRect => {
  const corner = onGrid({ x: 0, y: 0, ...size }, grid)
  return firstClear(taken, grid, corner, 1) ?? firstClear(taken, grid, corner, 0) ?? corner
}

export type RoomPair = readonly [one: Room, other: Room]

const pairsOf = (rooms: readonly Room[], keep: (one: Room, other: Room) => boolean): readonly RoomPair[] =>
  rooms.flatMap((one, at) => rooms.slice(at + 1).flatMap((other): readonly RoomPair[] => (keep(one, other) ? [[one, other]] : [])))

/** Whether one of two rooms names the other as its neighbour. */
export const areNeighbours = (one: Room, other: Room): boolean => one.adjacentRoomIds.includes(other.id) || other.adjacentRoomIds.includes(one.id)

/** Neighbours among these rooms. */
export const neighbourPairs = (rooms: readonly Room[]): readonly RoomPair[] => pairsOf(rooms, areNeighbours)

/** Rooms drawn wall to wall that are not neighbours yet. */
export const touchingPairs = (rooms: readonly Room[]): readonly RoomPair[] => pairsOf(rooms, (one, other) => touches(one, other) && !areNeighbours(one, other))

/** Rooms drawn one over the other. */
export const overlappingPairs = (rooms: readonly Room[]): readonly RoomPair[] => pairsOf(rooms, overlaps)

export interface PlanLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** How far a line between neighbours reaches into either room, in squares. */
const reach = 0.25
/** Where along a shared wall the line goes through: towards its far end, clear of the names written at the near one. */
const along = 0.8

/** Both ends along one axis: at one point of what the two share, or from wall to wall with a little reach inside. */
const ends = (from: number, length: number, otherFrom: number, otherLength: number): readonly [number, number] => {
  const low = Math.max(from, otherFrom)
  const high = Math.min(from + length, otherFrom + otherLength)
  if (high > low) return [low + (high - low) * along, low + (high - low) * along]
  const inside = Math.min(reach, length / 2, otherLength / 2)
  return from < otherFrom ? [from + length - inside, otherFrom + inside] : [from + inside, otherFrom + otherLength - inside]
}

/** The line that joins two neighbours: through their wall where they touch, else by the shortest way between them. */
export const lineBetween = (one: PlanRect, other: PlanRect): PlanLine => {
  const [x1, x2] = ends(one.x, one.width, other.x, other.width)
  const [y1, y2] = ends(one.y, one.height, other.y, other.height)
  if (!rectsOverlap(one, other)) return { x1, y1, x2, y2 }
  return { x1: one.x + one.width / 2, y1: one.y + one.height / 2, x2: other.x + other.width / 2, y2: other.y + other.height / 2 }
}

/** A zone, or the part of it whose rooms lie together. */
export interface ZoneArea {
  readonly zone: string
  readonly rects: readonly PlanRect[]
}

/** Rooms of one zone this many squares apart, or fewer, are tinted as one area. */
const zoneGap = 2

const near = (one: PlanRect, other: PlanRect): boolean =>
  one.x <= other.x + other.width + zoneGap && other.x <= one.x + one.width + zoneGap && one.y <= other.y + other.height + zoneGap && other.y <= one.y + one.height + zoneGap

/** The zones drawn on a floor, by name. */
export const zoneAreas = (rooms: readonly Room[]): readonly ZoneArea[] => {
  const areas: { zone: string; rects: PlanRect[] }[] = []
  for (const { zone, plan } of rooms) {
    if (zone === '' || !plan) continue
    const joined = areas.filter((area) => area.zone === zone && area.rects.some((rect) => near(rect, plan)))
    const [home, ...others] = joined
    if (!home) areas.push({ zone, rects: [plan] })
    else {
      home.rects.push(plan, ...others.flatMap((area) => area.rects))
      for (const other of others) areas.splice(areas.indexOf(other), 1)
    }
  }
  return areas.sort((one, other) => inOrder.compare(one.zone, other.zone))
}
