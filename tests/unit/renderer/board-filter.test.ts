import { describe, expect, it } from 'vitest'
import { rowsOf } from '@shared/model/workspace'
import type { BoardFilter } from '@/state/board-preferences'
import { noFilter } from '@/state/board-preferences'
import { boardEvents, roomsOf, roundPlacements } from '@/features/board/board-events'
import { roomLabels } from '@/features/board/board-columns'
import { filterChips, filterChoices, passes, roomsShown } from '@/features/board/board-filter'
import { smallWorkspace, withRows } from '../../support/workspace-builder'

const workspace = withRows(smallWorkspace(), {
  sessions: [{ id: 'caucus', roundId: 'round', title: 'Northern caucus', format: 'caucus', minutes: 60, track: 'security', attendance: [{ delegationId: 'north-team' }] }],
  placements: [{ id: 'caucus-place', sessionId: 'caucus', roomId: 'red', start: '2018-12-06T14:00', minutes: 60 }],
})
const venues = rowsOf(workspace, 'venues')
const rooms = roomsOf(workspace, venues)
const labels = roomLabels(rooms, venues)
const events = boardEvents({ workspace, roomNames: labels, findings: new Map(), release: null, profile: undefined }, roundPlacements(workspace, 'round'))
const round = rowsOf(workspace, 'rounds')[0]

const left = (filter: Partial<BoardFilter>): readonly string[] => events.filter(passes({ ...noFilter, ...filter })).map((event) => event.title)

describe('filters of the board', () => {
  it('let everything through when nothing is asked', () => {
    expect(left({})).toEqual(['Opening', 'Northern caucus'])
  })

  it('look at who meets, format, status, track, venue, room and findings', () => {
    expect(left({ delegationIds: ['south-team'] })).toEqual(['Opening'])
    expect(left({ formats: ['caucus'] })).toEqual(['Northern caucus'])
    expect(left({ statuses: ['confirmed'] })).toEqual(['Opening'])
    expect(left({ tracks: ['security'] })).toEqual(['Northern caucus'])
    expect(left({ venueIds: ['elsewhere'] })).toEqual([])
    expect(left({ hiddenRoomIds: ['red'] })).toEqual(['Opening'])
    expect(left({ onlyFindings: true })).toEqual([])
  })

  it('find words in title, room, track and party, in any case', () => {
    expect(left({ text: ' red ROOM ' })).toEqual(['Northern caucus'])
    expect(left({ text: 'delegation of the south' })).toEqual(['Opening'])
  })

  it('take the column of a hidden room away', () => {
    expect(roomsShown({ ...noFilter, hiddenRoomIds: ['red'] }, rooms).map(({ id }) => id)).toEqual(['blue', 'hall'])
  })

  it('are each named on a chip that takes away that part only, also one whose record is gone', () => {
    if (!round) throw new Error('There is no round.')
    const choices = filterChoices(workspace, round, venues, rooms, labels)
    const chips = filterChips({ ...noFilter, text: 'peace', delegationIds: ['north-team', 'gone'], hiddenRoomIds: ['red'] }, choices)
    expect(chips.map(({ words }) => words)).toEqual(['“peace”', 'Delegation of the North', 'something no longer in the plan', 'Without Red room'])
    expect(chips[1]?.without).toEqual({ delegationIds: ['gone'] })
    expect(choices.tracks).toEqual([{ value: 'security', label: 'security' }])
  })
})
