import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import { rowsOf } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'

const flight = (id: string, status: 'planned' | 'done') => ({
  id, roundId: 'round', kind: 'flight' as const, from: 'A', to: 'B', departs: '2018-12-05T23:00', departsZone: 'UTC', arrives: '2018-12-06T01:00', arrivesZone: 'Europe/Stockholm', status,
})

/** The small plan beside a second round and a hotel, with travel. */
const plan = withRows(smallWorkspace(), {
  rounds: [{ id: 'other', processId: 'process', name: 'Other round', venueIds: ['castle'] }],
  venues: [{ id: 'hotel', name: 'Hotel', zone: 'Africa/Tunis' }],
  rooms: [{ id: 'ballroom', venueId: 'hotel', name: 'Ballroom' }, { id: 'suite', venueId: 'hotel', name: 'Suite' }],
  sessions: [
    { id: 'talk', roundId: 'round', title: 'Talk', format: 'bilateral', minutes: 60 },
    { id: 'abroad', roundId: 'other', title: 'Abroad', format: 'bilateral', minutes: 60 },
  ],
  placements: [
    { id: 'talk-place', sessionId: 'talk', roomId: 'red', start: '2018-12-07T09:00', minutes: 60 },
    { id: 'abroad-place', sessionId: 'abroad', roomId: 'hall', start: '2018-12-20T09:00', minutes: 60 },
  ],
  delegations: [
    { id: 'north-team', roundId: 'round', partyId: 'north', name: 'North', caucusRoomId: 'blue' },
    { id: 'south-team', roundId: 'round', partyId: 'south', name: 'South', caucusRoomId: 'red' },
  ],
  movements: [flight('flight', 'planned'), flight('flown', 'done')],
  stays: [{ id: 'stay', roundId: 'round', delegateId: 'north-1', hotel: 'Inn', checkIn: '2018-12-05', checkOut: '2018-12-13' }],
})

const after = (command: CommandInput) => {
  const workspace = afterCommand(plan, command)
  expect(workspaceFaults(workspace)).toEqual([])
  return workspace
}
const refusal = (command: CommandInput): string => {
  const parsed = parseCommand(command)
  const outcome = parsed.ok ? applyCommand(plan, parsed.value, testContext) : parsed
  return outcome.ok ? 'not refused' : outcome.problem.sentence
}

describe('shifting a round', () => {
  it('moves its dates and placements by whole days and nothing of another round', () => {
    const workspace = after({ type: 'shift-round', roundId: 'round', days: -3, travel: false })
    expect(workspace.rounds['round']).toMatchObject({ startDate: '2018-12-03', endDate: '2018-12-10' })
    expect(rowsOf(workspace, 'placements').map((row) => row.start)).toEqual(['2018-12-03T10:00', '2018-12-04T09:00', '2018-12-20T09:00'])
    expect([workspace.movements, workspace.stays]).toEqual([plan.movements, plan.stays])
  })
  it('with travel moves journeys and nights too, but not journeys made', () => {
    const { movements, stays } = after({ type: 'shift-round', roundId: 'round', days: 7, travel: true })
    expect(movements['flight']).toMatchObject({ departs: '2018-12-12T23:00', arrives: '2018-12-13T01:00' })
    expect(movements['flown']).toEqual(plan.movements['flown'])
    expect(stays['stay']).toMatchObject({ checkIn: '2018-12-12', checkOut: '2018-12-20' })
  })
  it('keeps times of day over a change of the clocks', () => {
    expect(after({ type: 'shift-round', roundId: 'round', days: 120, travel: true }).placements['opening-place']?.start).toBe('2019-04-05T10:00')
  })
  it('of a round without dates moves what is placed', () => {
    const workspace = after({ type: 'shift-round', roundId: 'other', days: 1, travel: true })
    expect(workspace.rounds['other']).toMatchObject({ startDate: null, endDate: null })
    expect(workspace.placements['abroad-place']?.start).toBe('2018-12-21T09:00')
  })
})

describe('changing the venue of a round', () => {
  const change: CommandInput = { type: 'change-round-venue', roundId: 'round', fromVenueId: 'castle', toVenueId: 'hotel', rooms: { hall: 'ballroom', red: null, blue: 'suite' } }

  it('moves its sessions room by room at the same wall times, and leaves those of a room without match unplaced', () => {
    const workspace = after(change)
    expect(rowsOf(workspace, 'placements').map((row) => [row.sessionId, row.roomId, row.start])).toEqual([['opening', 'ballroom', '2018-12-06T10:00'], ['abroad', 'hall', '2018-12-20T09:00']])
    expect(workspace.sessions['talk']).toEqual(plan.sessions['talk'])
  })
  it('moves caucus rooms and the venue itself, once', () => {
    const workspace = after(change)
    expect(rowsOf(workspace, 'delegations').map((row) => row.caucusRoomId)).toEqual(['suite', null])
    expect(workspace.rounds['round']?.venueIds).toEqual(['hotel'])
    expect(workspace.rounds['other']?.venueIds).toEqual(['castle'])
    const both = withRows(plan, { rounds: [{ id: 'round', processId: 'process', name: 'First round', venueIds: ['castle', 'hotel'] }] })
    expect(afterCommand(both, change).rounds['round']?.venueIds).toEqual(['hotel'])
  })
  it('is refused where a room lies elsewhere or a room in use is not spoken of', () => {
    expect(refusal({ ...change, rooms: { ...change.rooms, hall: 'red' } })).toBe('Red room is not a room of Hotel.')
    expect(refusal({ ...change, rooms: { ...change.rooms, suite: 'ballroom' } })).toBe('Suite is not a room of Castle.')
    expect(refusal({ ...change, rooms: { hall: 'ballroom', red: null } })).toBe('Say which room takes the place of Blue room, or that none does.')
  })
})
