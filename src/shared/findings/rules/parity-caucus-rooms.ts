import { planDistanceMetres } from '../../model/floor-geometry'
import type { Delegation, Room } from '../../model/workspace'
import { rowOf, rowsOf } from '../../model/workspace'
import { partyDelegations } from '../delegation-size'
import type { FigureUsed } from '../figure'
import type { Share } from '../parity'
import { differByMore, extremes } from '../parity'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'

/** Seats of a party's caucus room, or metres from it to the plenary room. */
interface RoomShare extends Share {
  readonly roomId: Room['id']
}

export type ParityCaucusRoomsFacts =
  | { readonly rule: 'parity-caucus-rooms'; readonly variant: 'missing'; readonly without: readonly Delegation['id'][]; readonly having: readonly Delegation['id'][] }
  | { readonly rule: 'parity-caucus-rooms'; readonly variant: 'seats'; readonly least: RoomShare; readonly most: RoomShare; readonly figures: readonly FigureUsed[] }
  | {
      readonly rule: 'parity-caucus-rooms'
      readonly variant: 'distance'
      readonly least: RoomShare
      readonly most: RoomShare
      readonly plenaryRoomIds: readonly Room['id'][]
      readonly figures: readonly FigureUsed[]
    }

interface Caucus {
  readonly delegation: Delegation
  readonly room: Room
}

/** The most people a room seats in any layout; undefined when no layout is entered. */
const seatsOf = (room: Room): number | undefined => {
  const seats = Object.values(room.capacities)
  return seats.length === 0 ? undefined : Math.max(...seats)
}

/** The room a venue's plenaries are held in: its first of that kind. */
const plenaryRoomOf = (plan: PlanIndex, venueId: string): Room | undefined =>
  rowsOf(plan.workspace, 'rooms')
    .filter((room) => room.venueId === venueId && room.kind === 'plenary')
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))[0]

/** Caucus rooms whose way to the plenary room of their venue is measured on a floor plan. */
const distancesOf = (plan: PlanIndex, caucuses: readonly Caucus[]): { readonly shares: readonly RoomShare[]; readonly plenaryRoomIds: readonly Room['id'][] } => {
  const plenaries = new Set<Room['id']>()
  const shares = caucuses.flatMap(({ delegation, room }): readonly RoomShare[] => {
    const venue = rowOf(plan.workspace, 'venues', room.venueId)
    const plenary = plenaryRoomOf(plan, room.venueId)
    const metres = venue && plenary ? planDistanceMetres(venue, room, plenary) : null
    if (!plenary || metres === null) return []
    plenaries.add(plenary.id)
    return [{ delegationId: delegation.id, roomId: room.id, value: Math.round(metres) }]
  })
  return { shares, plenaryRoomIds: [...plenaries] }
}

const subjectsOf = (...shares: readonly RoomShare[]) =>
  shares.flatMap(({ delegationId, roomId }) => [{ table: 'delegations', id: delegationId } as const, { table: 'rooms', id: roomId } as const])

export const parityCaucusRooms: Rule<ParityCaucusRoomsFacts> = {
  id: 'parity-caucus-rooms',
  title: "Parties' caucus rooms are not alike",
  severity: 'warning',
  source: 'Equal treatment of the parties: UN Guidance for Effective Mediation (2012), impartiality',
  looksAt:
    'Whether every party has a caucus room once one has; the most seats of each in any layout; and the distance from each to the plenary room of its venue, middle to middle, where both are on one measured floor plan.',
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    if (!round) return []
    const delegations = partyDelegations(plan, round.id)
    const caucuses = delegations.flatMap((delegation): readonly Caucus[] => {
      const room = rowOf(plan.workspace, 'rooms', delegation.caucusRoomId)
      return room ? [{ delegation, room }] : []
    })
    if (caucuses.length === 0) return []
    const reports: Report<ParityCaucusRoomsFacts>[] = []
    const having = caucuses.map(({ delegation }) => delegation.id)
    const without = delegations.map(({ id }) => id).filter((id) => !having.includes(id))
    if (without.length > 0) {
      reports.push({
        roundId: round.id,
        key: 'missing',
        at: null,
        subjects: without.map((id) => ({ table: 'delegations', id })),
        facts: { rule: 'parity-caucus-rooms', variant: 'missing', without, having },
      })
    }
    const seats = plan.rounds.figure(round, 'parity.caucus-size-percent')
    const bySeats = extremes(
      caucuses.flatMap(({ delegation, room }): readonly RoomShare[] => {
        const value = seatsOf(room)
        return value === undefined ? [] : [{ delegationId: delegation.id, roomId: room.id, value }]
      }),
    )
    if (seats && bySeats && differByMore(bySeats.least.value, bySeats.most.value, seats.value)) {
      reports.push({
        roundId: round.id,
        key: 'seats',
        at: null,
        subjects: subjectsOf(bySeats.least, bySeats.most),
        facts: { rule: 'parity-caucus-rooms', variant: 'seats', ...bySeats, figures: [seats] },
      })
    }
    const metres = plan.rounds.figure(round, 'parity.caucus-distance-metres')
    const { shares, plenaryRoomIds } = distancesOf(plan, caucuses)
    const byDistance = extremes(shares)
    if (metres && byDistance && byDistance.most.value - byDistance.least.value > metres.value) {
      reports.push({
        roundId: round.id,
        key: 'distance',
        at: null,
        subjects: subjectsOf(byDistance.least, byDistance.most),
        facts: { rule: 'parity-caucus-rooms', variant: 'distance', ...byDistance, plenaryRoomIds, figures: [metres] },
      })
    }
    return reports
  },
}
