import { expect, test } from 'vitest'
import { rowFor } from '../../../support/workspace-builder'
import { withNeighbours } from '@/features/venues/adjacency'

const room = (id: string, adjacentRoomIds: readonly string[] = []) => rowFor('rooms', { id, venueId: 'castle', name: id, adjacentRoomIds } as Parameters<typeof rowFor<'rooms'>>[1])
const rooms = [room('hall', ['salon']), room('salon', ['hall']), room('library')]

const neighbours = (changes: ReturnType<typeof withNeighbours>): Readonly<Record<string, unknown>> => Object.fromEntries(changes.map(({ id, fields }) => [id, fields['adjacentRoomIds']]))

test('a new neighbour learns of it, a lost one forgets it', () => {
  expect(neighbours(withNeighbours(rooms, [{ id: 'hall', fields: { adjacentRoomIds: ['library'] } }]))).toEqual({ hall: ['library'], library: ['hall'], salon: [] })
})

test('both sides edited at once end up the same as one side edited', () => {
  const both = withNeighbours(rooms, [
    { id: 'library', fields: { adjacentRoomIds: ['salon'] } },
    { id: 'salon', fields: { adjacentRoomIds: ['hall', 'library'] } },
  ])
  expect(neighbours(both)).toEqual({ library: ['salon'], salon: ['hall', 'library'] })
})

test('a room is never its own neighbour, and other fields of the change stay', () => {
  expect(withNeighbours(rooms, [{ id: 'library', fields: { name: 'Reading room', adjacentRoomIds: ['library'] } }])).toEqual([{ id: 'library', fields: { name: 'Reading room', adjacentRoomIds: [] } }])
})

test('changes to anything else touch no neighbour', () => {
  expect(withNeighbours(rooms, [{ id: 'hall', fields: { booths: 2 } }])).toEqual([{ id: 'hall', fields: { booths: 2 } }])
})
