import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanRect } from '@shared/model/floor-geometry'
import { rectsOverlap } from '@shared/model/floor-geometry'
import type { Room } from '@shared/model/workspace'
import {
  floorsOf, freePlace, lineBetween, moved, neighbourPairs, onGrid, overlappingPairs, resized, spanned, touchingPairs, undrawnRooms, zoneAreas,
} from '@shared/views/floor-plan'
import { rowFor } from '../../../support/workspace-builder'

const venue = rowFor('venues', { id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', floorPlans: [{ floor: '1', columns: 10, rows: 8, metresPerSquare: 2 }] })
const rect = (x: number, y: number, width: number, height: number): PlanRect => ({ x, y, width, height })
const room = (id: string, plan: PlanRect | null, more: Partial<Pick<Room, 'floor' | 'zone'>> & { adjacentRoomIds?: string[] } = {}): Room =>
  rowFor('rooms', { id, venueId: 'castle', name: id, floor: '1', plan, ...more })
const grid = { columns: 10, rows: 8 }
const names = (pairs: readonly (readonly [Room, Room])[]): readonly string[] => pairs.map(([one, other]) => `${one.id}-${other.id}`)

describe('the floors of a venue', () => {
  it('are those drawn and those that rooms name, counted like people count', () => {
    const floors = floorsOf(venue, [room('a', null, { floor: '10' }), room('b', rect(0, 0, 2, 2)), room('c', null, { floor: '2' })])
    expect(floors.map(({ name, kept, drawn }) => [name, kept, drawn.length])).toEqual([['1', true, 1], ['2', false, 0], ['10', false, 0]])
  })
  it('are one without a name when nothing says more, also without any room', () => {
    const bare = rowFor('venues', { id: 'bare', name: 'Bare', zone: 'UTC' })
    expect(floorsOf(bare, []).map(({ name, drawn, grid: size }) => [name, drawn, size])).toEqual([['', [], { columns: 24, rows: 16 }]])
  })
  it('grow to hold a room drawn beyond the grid, but never beyond all measure', () => {
    expect(floorsOf(venue, [room('far', rect(12, 0, 3, 2))])[0]?.grid).toEqual({ columns: 15, rows: 8 })
    expect(floorsOf(venue, [room('lost', rect(5, 1_000_000, 3, 2))])[0]?.grid).toEqual({ columns: 10, rows: 200 })
  })
  it('offer rooms of this floor, and of no floor, to be drawn', () => {
    const rooms = [room('here', null), room('anywhere', null, { floor: '' }), room('above', null, { floor: '2' }), room('drawn', rect(0, 0, 1, 1))]
    expect(undrawnRooms(venue, rooms, '1').map(({ id }) => id)).toEqual(['here', 'anywhere'])
  })
})

describe('a room that is dragged', () => {
  it('stops at the edge of the plan', () => {
    expect(moved(rect(2, 2, 4, 3), 50, -50, grid)).toEqual(rect(6, 0, 4, 3))
  })
  it('keeps the opposite wall where it is when a wall is pulled', () => {
    expect(resized(rect(2, 2, 4, 3), { across: -1, down: 0 }, -1, 9, grid)).toEqual(rect(1, 2, 5, 3))
    expect(resized(rect(2, 2, 4, 3), { across: 1, down: 1 }, 2, -1, grid)).toEqual(rect(2, 2, 6, 2))
  })
  it('never shrinks below a square nor grows over the edge', () => {
    expect(resized(rect(2, 2, 4, 3), { across: -1, down: -1 }, 99, 99, grid)).toEqual(rect(5, 4, 1, 1))
    expect(resized(rect(2, 2, 4, 3), { across: 1, down: 1 }, 99, 99, grid)).toEqual(rect(2, 2, 8, 6))
  })
  it('lies on the grid whatever is done to it', () => {
    const wild = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer({ min: 1 }), height: fc.integer({ min: 1 }) })
    const wall = fc.constantFrom(-1 as const, 0 as const, 1 as const)
    fc.assert(
      fc.property(wild, wall, wall, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }), (start, across, down, dx, dy) => {
        for (const result of [onGrid(start, grid), moved(start, dx, dy, grid), resized(onGrid(start, grid), { across, down }, dx, dy, grid)]) {
          expect(result.x >= 0 && result.y >= 0 && result.width >= 1 && result.height >= 1).toBe(true)
          expect(result.x + result.width <= grid.columns && result.y + result.height <= grid.rows).toBe(true)
        }
      }),
    )
  })
  it('is drawn from any corner to any other', () => {
    expect([spanned({ x: 5, y: 4 }, { x: 2, y: 6 }, grid), spanned({ x: 3, y: 3 }, { x: 3, y: 3 }, grid)]).toEqual([rect(2, 4, 4, 3), rect(3, 3, 1, 1)])
  })
})

describe('a new place', () => {
  it('touches no other room while there is space', () => {
    expect(freePlace([rect(0, 0, 5, 3), rect(5, 0, 5, 3)], grid)).toEqual(rect(0, 4, 4, 3))
  })
  it('lies wall to wall with others where there is no more space, but covers none', () => {
    const taken = [rect(0, 0, 10, 5)]
    const found = freePlace(taken, grid)
    expect(found).toEqual(rect(0, 5, 4, 3))
    expect(taken.some((other) => rectsOverlap(found, other))).toBe(false)
  })
  it('is the corner of a full plan', () => {
    expect(freePlace([rect(0, 0, 10, 8)], grid)).toEqual(rect(0, 0, 4, 3))
  })
})

describe('neighbours', () => {
  const hall = room('hall', rect(0, 0, 4, 3), { adjacentRoomIds: ['salon'] })
  const salon = room('salon', rect(4, 0, 3, 3))
  const library = room('library', rect(0, 3, 4, 2))
  const tower = room('tower', rect(8, 5, 2, 2))
  it('are told from rooms that only touch', () => {
    expect(names(neighbourPairs([hall, salon, library, tower]))).toEqual(['hall-salon'])
    expect(names(touchingPairs([hall, salon, library, tower]))).toEqual(['hall-library'])
  })
  it('are joined through the wall they share, and across the passage between them', () => {
    const through = lineBetween(rect(0, 0, 4, 3), rect(4, 0, 3, 3))
    expect([through.x1, through.x2]).toEqual([3.75, 4.25])
    expect(through.y1).toBe(through.y2)
    expect(through.y1).toBeCloseTo(2.4)
    const across = lineBetween(rect(0, 0, 4, 3), rect(1, 5, 2, 2))
    expect([across.y1, across.y2]).toEqual([2.75, 5.25])
    expect(across.x1).toBe(across.x2)
  })
  it('drawn one over the other are joined middle to middle', () => {
    expect(lineBetween(rect(0, 0, 4, 4), rect(1, 1, 2, 4))).toEqual({ x1: 2, y1: 2, x2: 2, y2: 3 })
  })
  it('drawn one over the other are found', () => {
    expect(names(overlappingPairs([hall, salon, room('ghost', rect(3, 1, 2, 1))]))).toEqual(['hall-ghost', 'salon-ghost'])
  })
})

describe('zones', () => {
  it('are one area where their rooms lie together and two where they do not', () => {
    const areas = zoneAreas([
      room('a', rect(0, 0, 2, 2), { zone: 'East' }), room('far', rect(8, 6, 2, 2), { zone: 'East' }), room('b', rect(4, 0, 2, 2), { zone: 'East' }),
      room('c', rect(0, 4, 2, 2), { zone: 'West' }), room('none', rect(6, 0, 2, 2)), room('undrawn', null, { zone: 'West' }),
    ])
    expect(areas.map(({ zone, rects }) => [zone, rects.length])).toEqual([['East', 2], ['East', 1], ['West', 1]])
  })
  it('join when a room between two parts is drawn', () => {
    const areas = zoneAreas([room('a', rect(0, 0, 1, 1), { zone: 'East' }), room('b', rect(6, 0, 1, 1), { zone: 'East' }), room('between', rect(3, 0, 1, 1), { zone: 'East' })])
    expect(areas.map(({ rects }) => rects.length)).toEqual([3])
  })
})
