import { describe, expect, it } from 'vitest'
import type { Room } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { neighbourChanges } from '@/features/venues/adjacency'
import { lookAtPair } from '@/features/venues/floor-plan/apart-marks'
import { fittedSize } from '@/features/venues/floor-plan/plan-picture'
import { floorTitle, pairSentence, sizeText, spokenRoom } from '@/features/venues/floor-plan/plan-words'
import { rowFor, smallWorkspace, withRows } from '../../../../support/workspace-builder'

const room = (id: string, more: Record<string, unknown> = {}): Room => rowFor('rooms', { id, venueId: 'castle', name: id, floor: '1', ...more })

describe('pairs of rooms put next to each other', () => {
  const rooms = [room('a', { adjacentRoomIds: ['b'] }), room('b'), room('c'), room('d', { adjacentRoomIds: ['c'] })]
  const [a, b, c, d] = rooms as [Room, Room, Room, Room]
  it('learn of each other on both sides, in one list per room', () => {
    expect(neighbourChanges(rooms, [[a, c], [a, d]], true)).toEqual([
      { id: 'a', fields: { adjacentRoomIds: ['b', 'c', 'd'] } },
      { id: 'c', fields: { adjacentRoomIds: ['a'] } },
      { id: 'd', fields: { adjacentRoomIds: ['c', 'a'] } },
    ])
  })
  it('are parted although only one of the two named the other', () => {
    expect(neighbourChanges(rooms, [[b, a]], false)).toContainEqual({ id: 'a', fields: { adjacentRoomIds: [] } })
    expect(neighbourChanges(rooms, [[c, d]], false)).toContainEqual({ id: 'd', fields: { adjacentRoomIds: [] } })
  })
})

describe('a picture under a plan', () => {
  it('is scaled down to its longer side, never up, and keeps at least a pixel', () => {
    expect(fittedSize(4400, 2000, 1600)).toEqual({ width: 1600, height: 727 })
    expect(fittedSize(800, 600, 1600)).toEqual({ width: 800, height: 600 })
    expect(fittedSize(1, 90_000, 1600)).toEqual({ width: 1, height: 1600 })
  })
})

describe('words of the plan', () => {
  const venue = rowFor('venues', { id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', floorPlans: [{ floor: '1', metresPerSquare: 2 }] })
  it('call floors as people do', () => {
    expect(['2', '-1', 'Attic', ''].map(floorTitle)).toEqual(['Floor 2', 'Floor -1', 'Attic', 'Unnamed floor'])
  })
  it('give sizes in metres where the floor is measured', () => {
    const rect = { x: 0, y: 0, width: 4, height: 3 }
    expect([sizeText(rect, 1.5), sizeText(rect, null)]).toEqual(['4 × 3 squares (6 m × 4.5 m)', '4 × 3 squares'])
  })
  it('say how two rooms lie to each other', () => {
    const one = room('Hall', { plan: { x: 0, y: 0, width: 4, height: 4 } })
    expect(pairSentence(venue, one, room('Salon', { plan: { x: 4, y: 0, width: 2, height: 4 }, adjacentRoomIds: ['Hall'] }))).toBe('Hall and Salon: next to each other, drawn wall to wall, 6 m from middle to middle.')
    expect(pairSentence(venue, one, room('Attic'))).toBe('Hall and Attic: not next to each other.')
  })
  it('say of a room all that the drawing shows', () => {
    const hall = room('Hall', { kind: 'plenary', zone: 'Centre', entrances: ['East door', 'West door'], capacities: { theatre: 140 } })
    expect(spokenRoom(hall, { x: 7, y: 0, width: 8, height: 5 }, ['Library'], 'picked')).toBe(
      'Hall; plenary, up to 140 seats; zone Centre; column 8, row 1, 8 by 5 squares; entrances: East door and West door; next to Library; picked',
    )
  })
})

describe('two parties on the plan', () => {
  const workspace = withRows(smallWorkspace(), {
    rooms: [
      { id: 'red', venueId: 'castle', name: 'Red room', zone: 'East', adjacentRoomIds: ['blue'] },
      { id: 'blue', venueId: 'castle', name: 'Blue room', zone: 'West', entrances: ['Gate'] },
      { id: 'hall', venueId: 'castle', name: 'Hall', zone: 'East', entrances: ['Gate'] },
      { id: 'attic', venueId: 'castle', name: 'Attic' },
    ],
    delegations: [
      { id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', caucusRoomId: 'red' },
      { id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', headId: 'south-1', caucusRoomId: 'blue' },
    ],
  })
  const [north, south] = [rowOf(workspace, 'parties', 'north'), rowOf(workspace, 'parties', 'south')]
  if (!north || !south) throw new Error('The small workspace has two parties.')
  const look = lookAtPair(workspace, 'round', north, south)
  it('are told whether their caucus rooms are close, and which rooms are close to both', () => {
    expect(look.between?.nextTo).toBe(true)
    expect(look.both.map(({ id }) => id)).toEqual(['hall'])
  })
  it('mark each room with what it is to either of them', () => {
    const lines = (id: string) => look.rooms.get(id)?.lines.map(({ text }) => text)
    expect(lines('hall')).toEqual(['same zone as North', 'same entrance as South'])
    expect(lines('red')).toEqual(['caucus of North', 'next door to South'])
    expect(look.rooms.get('hall')?.tone).toBe('both')
    expect(lines('attic')).toBeUndefined()
  })
})
