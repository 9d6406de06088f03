import { describe, expect, it } from 'vitest'
import { checkRound } from '@shared/findings/check'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { suggestedRooms } from '@shared/planning/suggested-rooms'
import type { VenueComparison } from '@shared/planning/venue-comparison'
import { compareVenues } from '@shared/planning/venue-comparison'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand, workspaceOf } from '../../../support/workspace-builder'
import { nairobi, north, place, planWith, session, south } from './support'

type RoomRow = NonNullable<RowsByTable['rooms']>[number]

const lodge = { id: 'lodge', name: 'Lodge', zone: 'Europe/Stockholm' } as const
const lodgeRoom = (id: string, seats: number | null, more: Partial<RoomRow> = {}): RoomRow => ({
  id, venueId: 'lodge', name: id, ...(seats === null ? {} : { capacities: { 'hollow square': seats } }), ...more,
})

const withLodge = (rooms: readonly RoomRow[], rows: RowsByTable = {}): Workspace => planWith({ venues: [lodge], ...rows, rooms: [...rooms, ...(rows.rooms ?? [])] })
const suggested = (workspace: Workspace): Readonly<Record<string, string | null>> => suggestedRooms(workspace, 'round', 'castle', 'lodge')

const twoRooms: RowsByTable = {
  sessions: [session('one', { attendance: [north] }), session('two', { attendance: [south] })],
  placements: [place('one', 'red', '2018-12-07T09:00'), place('two', 'blue', '2018-12-07T09:00')],
}

describe('suggested rooms', () => {
  it('seat all with the fewest seats to spare, one to one', () => {
    expect(suggested(withLodge([lodgeRoom('a', 200), lodgeRoom('b', 20), lodgeRoom('c', 6), lodgeRoom('d', 2)], twoRooms))).toEqual({ hall: 'c', red: 'b', blue: 'd' })
  })

  it('are of the same kind before they are of the right size', () => {
    const rooms = [lodgeRoom('a', 10, { kind: 'press' }), lodgeRoom('b', 90, { kind: 'plenary' })]
    const workspace = withLodge(rooms, { rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', kind: 'plenary', capacities: { 'hollow square': 60 } }] })
    expect(suggested(workspace)).toEqual({ hall: 'b' })
  })

  it('are rather of another kind than too small', () => {
    const rooms = [lodgeRoom('a', 10), lodgeRoom('b', 3, { kind: 'plenary' })]
    const workspace = withLodge(rooms, { rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', kind: 'plenary', capacities: { 'hollow square': 60 } }] })
    expect(suggested(workspace)).toEqual({ hall: 'a' })
  })

  it('are shared by rooms that are never used at once when there are too few, and else are none', () => {
    expect(suggested(withLodge([lodgeRoom('a', 20)], { sessions: [session('one')], placements: [place('one', 'red', '2018-12-07T09:00')] }))).toEqual({ hall: 'a', red: 'a' })
    expect(suggested(withLodge([lodgeRoom('a', 20)], twoRooms))).toEqual({ hall: 'a', red: null, blue: 'a' })
  })

  it('of unknown size are taken after those that surely seat all', () => {
    expect(suggested(withLodge([lodgeRoom('a', null), lodgeRoom('b', 20)]))).toEqual({ hall: 'b' })
    expect(suggested(withLodge([lodgeRoom('a', null), lodgeRoom('b', 2)]))).toEqual({ hall: 'a' })
  })

  it('keep the caucus rooms of parties to be kept apart from lying next to each other', () => {
    const delegation = (id: string, partyId: string, caucusRoomId: string) => ({ id, roundId: 'round', partyId, name: id, caucusRoomId })
    const rows: RowsByTable = {
      keepApartRules: [{ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south' }],
      delegations: [delegation('north-team', 'north', 'red'), delegation('south-team', 'south', 'hall')],
      placements: [],
    }
    const rooms = [lodgeRoom('a', 10, { adjacentRoomIds: ['b'] }), lodgeRoom('b', 10), lodgeRoom('c', 11)]
    const mapping = suggested(afterCommand(withLodge(rooms, rows), { type: 'unplace-session', sessionId: 'opening' }))
    expect([mapping['hall'], mapping['red']].sort()).toEqual(['a', 'c'])
  })

  it('are none at a venue without rooms, and nothing where the round uses no room', () => {
    expect(suggested(withLodge([]))).toEqual({ hall: null })
    expect(suggestedRooms(withLodge([]), 'round', 'lodge', 'castle')).toEqual({})
    expect(suggestedRooms(workspaceOf({}), 'round', 'castle', 'lodge')).toEqual({})
  })

  it('lead one room to itself within a venue', () => {
    expect(suggestedRooms(planWith({}), 'round', 'castle', 'castle')).toEqual({ hall: 'hall' })
  })

  it('are such as the command to change the venue takes', () => {
    const workspace = generateWorkspace({ sessions: 120, delegates: 40, rooms: 12, seed: 4 })
    const rooms = suggestedRooms(workspace, 'round-1', 'venue-1', 'venue-2')
    const moved = afterCommand(workspace, { type: 'change-round-venue', roundId: 'round-1', fromVenueId: 'venue-1', toVenueId: 'venue-2', rooms })
    expect(rowsOf(moved, 'placements').some(({ roomId }) => moved.rooms[roomId]?.venueId === 'venue-1')).toBe(false)
  })
})

const compared = (workspace: Workspace, ...venueIds: readonly string[]): readonly VenueComparison[] => compareVenues(workspace, 'round', venueIds)

describe('venues side by side', () => {
  it('the present one has the findings of the plan as it stands', () => {
    const workspace = withLodge([lodgeRoom('a', 20)], twoRooms)
    const [castle] = compared(workspace, 'castle')
    expect(castle).toMatchObject({ present: true, rooms: {}, sessionsWithoutRoom: 0, costDifference: null, cost: null })
    const open = checkRound(workspace, 'round').filter(({ acceptance }) => acceptance === null)
    expect(Object.values(castle?.findings ?? {}).reduce((sum, count) => sum + count, 0)).toBe(open.length)
  })

  it('another shows what would come of the plan there', () => {
    const [there] = compared(withLodge([lodgeRoom('a', 4)], twoRooms), 'lodge')
    expect(there).toMatchObject({ present: false, rooms: { hall: 'a', red: null, blue: 'a' }, sessionsWithoutRoom: 1, sessionsTooLarge: ['opening'] })
    expect(there?.layouts).toEqual([{ layout: 'hollow square', sessionId: 'opening', people: 5, seats: 4 }])
    expect(there?.findings.error).toBeGreaterThan(0)
  })

  it('count rooms by kind: used, used at once, and there', () => {
    const [there] = compared(withLodge([lodgeRoom('a', 20, { kind: 'other' })], twoRooms), 'lodge')
    expect(there?.kinds).toEqual([{ kind: 'other', used: 3, atOnce: 2, there: 1 }])
  })

  it('compare caucus rooms', () => {
    const caucus = (id: string, caucusRoomId: string) => ({ id, roundId: 'round', partyId: id.replace('-team', ''), name: id, caucusRoomId })
    const workspace = withLodge([lodgeRoom('a', 10), lodgeRoom('b', 40), lodgeRoom('c', 20)], { delegations: [caucus('north-team', 'red'), caucus('south-team', 'blue')] })
    const [castle, there] = compared(workspace, 'castle', 'lodge')
    expect(castle?.caucusDifferencePercent).toBe(0)
    expect(there?.caucus.map(({ seats }) => seats)).toEqual([40, 20])
    expect(there?.caucusDifferencePercent).toBe(50)
  })

  it('compare costs with the hire of the venue, in the currency of the budget', () => {
    const workspace = planWith({
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', dailyCost: { minor: 100_00, currency: 'USD' } }, { ...lodge, dailyCost: { minor: 250_00, currency: 'USD' } }],
      rooms: [lodgeRoom('a', 20)],
      budgets: [{ id: 'budget', roundId: 'round', name: 'Budget', currency: 'USD', contingency: 0, programmeSupport: 0 }],
    })
    const [castle, there] = compared(workspace, 'castle', 'lodge')
    expect([castle?.cost?.venueHire, there?.cost?.venueHire]).toEqual([{ minor: 100_00, currency: 'USD' }, { minor: 250_00, currency: 'USD' }])
    expect([castle?.costDifference, there?.costDifference]).toEqual([{ minor: 0, currency: 'USD' }, { minor: 150_00, currency: 'USD' }])
  })

  it('bring a round of two venues, on two clocks, under one roof', () => {
    const workspace = planWith({ ...nairobi, ...twoRooms, placements: [place('one', 'gold', '2018-12-07T09:00'), place('two', 'blue', '2018-12-07T09:00')] })
    const [centre, castle] = compared(workspace, 'centre', 'castle')
    expect(centre).toMatchObject({ present: false, rooms: { hall: null, blue: null }, sessionsWithoutRoom: 2 })
    expect(castle).toMatchObject({ present: false, rooms: { gold: 'red' }, sessionsWithoutRoom: 0 })
  })

  it('a venue without rooms leaves all unplaced; one that is not there is left out; a round without dates or sessions is empty', () => {
    const [there] = compared(withLodge([], { rounds: [{ id: 'round', processId: 'process', name: 'Round' }] }), 'lodge', 'nothing')
    expect(there).toMatchObject({ rooms: { hall: null }, sessionsWithoutRoom: 1, sessionsTooLarge: ['opening'], layouts: [{ seats: null }] })
    expect(compared(withLodge([]), 'nothing')).toEqual([])
    expect(compareVenues(workspaceOf({ processes: [{ id: 'p', name: 'P', stage: 'implementation', basis: 'request of the parties' }], rounds: [{ id: 'round', processId: 'p', name: 'R' }], venues: [lodge] }), 'round', ['lodge'])).toMatchObject([
      { present: false, kinds: [], layouts: [], caucus: [], rooms: {}, findings: { error: 0, warning: 0 }, cost: null },
    ])
    expect(compareVenues(workspaceOf({}), 'round', ['lodge'])).toEqual([])
  })
})
