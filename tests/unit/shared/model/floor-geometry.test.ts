import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, planDistanceMetres, rectsOverlap, rectsTouch, touches } from '@shared/model/floor-geometry'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Room } from '@shared/model/workspace'
import { rowFor } from '../../../support/workspace-builder'

const room = (id: string, plan: PlanRect | null, more: { floor?: string; venueId?: string } = {}): Room =>
  rowFor('rooms', { id, name: id, venueId: more.venueId ?? 'castle', floor: more.floor ?? '1', plan })
const castle = rowFor('venues', { id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', floorPlans: [{ floor: '1', metresPerSquare: 2 }, { floor: '2' }] })

describe('rooms on a floor plan', () => {
  const hall = room('hall', { x: 0, y: 0, width: 4, height: 4 })
  it('touch when they share a length of wall, not when they share a corner or a passage lies between', () => {
    const at = (x: number, y: number) => touches(hall, room('other', { x, y, width: 3, height: 3 }))
    expect([at(4, 0), at(4, 3), at(0, 4), at(4, 4), at(5, 0), at(3, 3)]).toEqual([true, true, true, false, false, false])
  })
  it('of two floors, two venues, or not drawn, neither touch nor overlap', () => {
    const beside = { x: 4, y: 0, width: 3, height: 3 }
    const over = { x: 1, y: 1, width: 1, height: 1 }
    for (const plan of [beside, over, null]) {
      for (const more of [{ floor: '2' }, { venueId: 'hotel' }, ...(plan ? [] : [{}])]) {
        expect([touches(hall, room('other', plan, more)), overlaps(hall, room('other', plan, more))]).toEqual([false, false])
      }
    }
    expect([touches(hall, hall), overlaps(hall, hall)]).toEqual([false, false])
  })
  it('overlap when they share a square', () => {
    expect([overlaps(hall, room('other', { x: 3, y: 3, width: 2, height: 2 })), overlaps(hall, room('other', { x: 4, y: 0, width: 2, height: 2 }))]).toEqual([true, false])
  })
  it('never both touch and overlap, and see each other alike', () => {
    const rect = fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }), width: fc.integer({ min: 1, max: 5 }), height: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(rect, rect, (one, other) => {
        expect(rectsTouch(one, other) && rectsOverlap(one, other)).toBe(false)
        expect([rectsTouch(one, other), rectsOverlap(one, other)]).toEqual([rectsTouch(other, one), rectsOverlap(other, one)])
      }),
    )
  })
})

describe('the distance between two rooms', () => {
  const hall = room('hall', { x: 0, y: 0, width: 4, height: 4 })
  it('is counted in metres between their middles', () => {
    expect(planDistanceMetres(castle, hall, room('other', { x: 3, y: 4, width: 4, height: 4 }))).toBe(10)
    expect(planDistanceMetres(castle, hall, hall)).toBe(0)
  })
  it('is not known across floors, across venues, or where a room is not drawn or the floor not measured', () => {
    const other = { x: 3, y: 4, width: 4, height: 4 }
    expect(planDistanceMetres(castle, hall, room('other', other, { floor: '2' }))).toBeNull()
    expect(planDistanceMetres(castle, hall, room('other', other, { venueId: 'hotel' }))).toBeNull()
    expect(planDistanceMetres(castle, hall, room('other', null))).toBeNull()
    expect(planDistanceMetres(castle, room('a', other, { floor: '2' }), room('b', other, { floor: '2' }))).toBeNull()
    expect(planDistanceMetres(castle, room('a', other, { floor: '3' }), room('b', other, { floor: '3' }))).toBeNull()
  })
})
