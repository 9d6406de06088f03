import { describe, expect, it } from 'vitest'
import { rowOf } from '@shared/model/workspace'
import { compareVenues } from '@shared/planning/venue-comparison'
import { chosenTwice, leavingRooms } from '@/features/venues/comparison/room-choices'
import { worstFindings } from '@/features/venues/comparison/worst-findings'
import { effectSentences, isHarmless, removalEffects } from '@/features/venues/removal-effects'
import { smallWorkspace, withRows } from '../../../../support/workspace-builder'

const workspace = withRows(smallWorkspace(), {
  venues: [{ id: 'empty', name: 'Empty house', zone: 'Europe/Stockholm' }],
  sessions: [{ id: 'lunch', roundId: 'round', title: 'Lunch', format: 'meal', minutes: 60 }],
  placements: [
    { id: 'lunch-1', sessionId: 'lunch', roomId: 'red', start: '2018-12-06T12:30', minutes: 60 },
    { id: 'lunch-2', sessionId: 'lunch', roomId: 'blue', start: '2018-12-06T12:30', minutes: 60 },
  ],
  delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', language: 'ar', caucusRoomId: 'red' }],
})
const round = rowOf(workspace, 'rounds', 'round')
if (!round) throw new Error('The small workspace has a round.')

describe('removing rooms', () => {
  it('is told by the sessions that would have no room, those that would have fewer, and caucus rooms lost', () => {
    expect(effectSentences(removalEffects(workspace, ['hall', 'red']))).toEqual([
      '1 session would become unplaced: Opening.',
      '1 session would lose one of several rooms: Lunch.',
      'Delegation of the North would have no caucus room.',
    ])
  })
  it('leaves a session unplaced only when all its rooms go', () => {
    expect(removalEffects(workspace, ['red', 'blue']).unplaced.map(({ id }) => id)).toEqual(['lunch'])
  })
  it('asks nothing where nothing hangs on it', () => {
    const more = withRows(workspace, { rooms: [{ id: 'attic', venueId: 'castle', name: 'Attic' }] })
    expect(isHarmless(removalEffects(more, ['attic', 'never-there']))).toBe(true)
  })
})

describe('moving a round to another venue', () => {
  it('lists the rooms it uses with what for, caucus rooms also while nothing is planned there', () => {
    const rooms = leavingRooms(workspace, round).get('castle') ?? []
    expect(rooms.map(({ room, sessions, caucusOf }) => [room.id, sessions, caucusOf.length])).toEqual([['hall', 1, 0], ['red', 1, 1], ['blue', 1, 0]])
  })
  it('notices a room chosen for two', () => {
    expect([...chosenTwice({ hall: 'a', red: 'a', blue: 'b', attic: null, cellar: null })]).toEqual([['a', ['hall', 'red']]])
  })
  it('says in sentences what would be worst there, and of where it is what is worst now', () => {
    const [castle, empty] = compareVenues(workspace, 'round', ['castle', 'empty'])
    if (!castle || !empty) throw new Error('Both venues are there.')
    expect(worstFindings(workspace, round, empty, 20).some(({ sentence }) => sentence.startsWith('Opening') && sentence.includes('has no room and time yet'))).toBe(true)
    expect(worstFindings(workspace, round, castle, 20).some(({ sentence }) => sentence.includes('has no room and time yet'))).toBe(false)
    expect(worstFindings(workspace, round, empty, 1)).toHaveLength(1)
  })
})
