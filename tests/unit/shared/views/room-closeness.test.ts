import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { caucusRoomsOf, closeRooms } from '@shared/views/room-closeness'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

const room = (id: string, more: Partial<RowInput<'rooms'>>): RowInput<'rooms'> => ({ id, venueId: 'castle', name: id, ...more })

const workspace = withRows(smallWorkspace(), {
  venues: [
    { id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', floorPlans: [{ floor: '1', metresPerSquare: 2 }] },
    { id: 'hotel', name: 'Hotel', zone: 'Europe/Stockholm' },
  ],
  rooms: [
    room('caucus', { zone: 'East', entrances: ['East door'], adjacentRoomIds: ['salon'], floor: '1', plan: { x: 0, y: 0, width: 2, height: 2 } }),
    room('salon', { zone: 'East', floor: '1', plan: { x: 3, y: 4, width: 2, height: 2 } }),
    room('dining', { zone: 'East', floor: '0' }),
    room('foyer', { zone: 'Centre', entrances: ['Main door', 'East door'] }),
    room('far', { zone: 'West', entrances: ['West door'] }),
    room('elsewhere', { venueId: 'hotel', zone: 'East', entrances: ['East door'] }),
    room('plain', {}),
    room('bare', {}),
  ],
  delegations: [
    { id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', language: 'ar', caucusRoomId: 'caucus' },
  ],
})

const closeTo = (id: string) => {
  const of = rowOf(workspace, 'rooms', id)
  return of ? closeRooms(workspace, of).map(({ room: { id: other }, closeness }) => ({ other, ...closeness })) : []
}

describe('rooms close to a caucus room', () => {
  it('are its neighbours, those of its zone and those behind its entrance, the closest first', () => {
    expect(closeTo('caucus')).toEqual([
      { other: 'salon', nextTo: true, zone: 'East', entrances: [], metres: 10 },
      { other: 'dining', nextTo: false, zone: 'East', entrances: [], metres: null },
      { other: 'foyer', nextTo: false, zone: null, entrances: ['East door'], metres: null },
    ])
  })
  it('are not those of another venue, and two rooms without a zone share none', () => {
    expect(closeTo('elsewhere')).toEqual([])
    expect(closeTo('plain')).toEqual([])
  })
  it('see each other alike, whichever of the two names the other as neighbour', () => {
    expect(closeTo('salon')[0]).toMatchObject({ other: 'caucus', nextTo: true })
  })
})

describe('the caucus room of a party', () => {
  it('is the one its delegation has in the round', () => {
    expect(caucusRoomsOf(workspace, 'round', 'north').map(({ id }) => id)).toEqual(['caucus'])
  })
  it('is none while nobody has said', () => {
    expect(caucusRoomsOf(workspace, 'round', 'south')).toEqual([])
    expect(caucusRoomsOf(workspace, 'another', 'north')).toEqual([])
  })
})
