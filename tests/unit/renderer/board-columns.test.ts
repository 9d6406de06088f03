import { describe, expect, it } from 'vitest'
import { rowsOf } from '@shared/model/workspace'
import type { BoardGroup } from '@/state/board-preferences'
import { boardColumns, columnHeads, columnsOf, roomLabels } from '@/features/board/board-columns'
import { boardEvents, roomsOf, roundPlacements } from '@/features/board/board-events'
import type { Workspace } from '@shared/model/workspace'
import type { WallDate } from '@shared/model/time'
import { smallWorkspace, withRows } from '../../support/workspace-builder'

const round = (workspace: Workspace) => {
  const found = rowsOf(workspace, 'rounds')[0]
  if (!found) throw new Error('There is no round.')
  return found
}

const eventsOf = (workspace: Workspace) => {
  const venues = rowsOf(workspace, 'venues')
  const roomNames = roomLabels(roomsOf(workspace, venues), venues)
  return boardEvents({ workspace, roomNames, findings: new Map(), release: null, profile: undefined }, roundPlacements(workspace, 'round'))
}

const headsOf = (workspace: Workspace, group: BoardGroup) => {
  const venues = rowsOf(workspace, 'venues')
  const rooms = roomsOf(workspace, venues)
  return columnHeads(workspace, round(workspace), group, rooms, roomLabels(rooms, venues), venues)
}

const placesOf = (workspace: Workspace, group: BoardGroup) => {
  const ids = new Set(headsOf(workspace, group).map(({ resource }) => resource.id))
  return eventsOf(workspace).map((event) => columnsOf(event, group, (id) => ids.has(id)))
}

describe('columns of the board', () => {
  it('are the rooms of each day, in order', () => {
    const heads = headsOf(smallWorkspace(), 'room')
    const columns = boardColumns(['2018-12-06', '2018-12-07'] as WallDate[], heads)
    expect(columns.map(({ day, roomId }) => `${day} ${roomId ?? ''}`)).toEqual([
      '2018-12-06 blue', '2018-12-06 hall', '2018-12-06 red', '2018-12-07 blue', '2018-12-07 hall', '2018-12-07 red',
    ])
  })

  it('hold a session in the column of each delegation, interpreter and chair it has', () => {
    const workspace = smallWorkspace()
    expect(placesOf(workspace, 'delegation')).toEqual([['north-team', 'south-team']])
    expect(placesOf(workspace, 'interpreter')).toEqual([['layla']])
    expect(placesOf(workspace, 'chair')).toEqual([['envoy']])
  })

  it('hold it in "Not assigned" when it needs somebody and has nobody; a session without interpretation needs none', () => {
    const bare = withRows(smallWorkspace(), { boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' }] })
    expect(placesOf(bare, 'interpreter')).toEqual([[null]])
    const silent = withRows(smallWorkspace(), {
      sessions: [{ id: 'opening', roundId: 'round', title: 'Lunch', format: 'meal', minutes: 60 }],
      boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' }],
    })
    expect(placesOf(silent, 'interpreter')).toEqual([[]])
    expect(placesOf(silent, 'chair')).toEqual([[null]])
    expect(placesOf(silent, 'delegation')).toEqual([[null]])
  })

  it('tell rooms of one name apart by venue, else by floor, else by number', () => {
    const named = (rooms: Parameters<typeof withRows>[1]['rooms']) => {
      const workspace = withRows(smallWorkspace(), { venues: [{ id: 'inn', name: 'Inn', zone: 'Europe/Stockholm' }], rooms: rooms ?? [] })
      const venues = rowsOf(workspace, 'venues')
      const labels = roomLabels(roomsOf(workspace, venues), venues)
      return ['red', 'blue', 'hall'].map((id) => labels.get(id))
    }
    expect(named([{ id: 'red', venueId: 'castle', name: 'Salon' }, { id: 'blue', venueId: 'inn', name: 'Salon' }])).toEqual(['Salon (Castle)', 'Salon (Inn)', 'Hall'])
    expect(named([{ id: 'red', venueId: 'castle', name: 'Salon', floor: '1' }, { id: 'blue', venueId: 'castle', name: 'Salon', floor: '2' }])).toEqual(['Salon (floor 1)', 'Salon (floor 2)', 'Hall'])
    expect(named([{ id: 'red', venueId: 'castle', name: 'Salon' }, { id: 'blue', venueId: 'castle', name: 'Salon' }])).toEqual(['Salon (1)', 'Salon (2)', 'Hall'])
  })

  it('draw what has not changed as the same object, so that nothing of it is drawn again', () => {
    const before = withRows(smallWorkspace(), {
      sessions: [{ id: 'other', roundId: 'round', title: 'Other', format: 'bilateral', minutes: 60 }],
      placements: [{ id: 'other-place', sessionId: 'other', roomId: 'red', start: '2018-12-06T14:00', minutes: 60 }],
    })
    const after = withRows(before, { placements: [{ id: 'other-place', sessionId: 'other', roomId: 'red', start: '2018-12-06T15:00', minutes: 60 }] })
    const [first, second] = [eventsOf(before), eventsOf(after)]
    expect(second[0]).toBe(first[0])
    expect(second[1]).not.toBe(first[1])
  })
})
