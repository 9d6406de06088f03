import type { PolicyKey } from '@shared/model/policy'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowFor, withRows } from '../../../support/workspace-builder'
import type { RowsByTable } from '../../../support/workspace-builder'
import { planWith } from './support'

/** The small sound plan with these rows, judged by these figures and the one it has. */
export const withFigures = (figures: Partial<Record<PolicyKey, number>>, rows: RowsByTable = {}): Workspace => {
  const plan = planWith(rows)
  const held = plan.policyProfiles['figures']
  const added = Object.entries(figures).map(([key, value]) => [key, { value, unit: 'units', source: 'Test figure', confidence: 'derived' }] as const)
  return withRows(plan, { policyProfiles: [rowFor('policyProfiles', { id: 'figures', name: 'Test figures', entries: { ...held?.entries, ...Object.fromEntries(added) } })] })
}

/** Asked for: 30 minutes between uses, 60 between arrivals. */
export const withTravel = (rows: RowsByTable): Workspace => withFigures({ 'keep-apart.arrival-minutes': 60 }, rows)

/** North and South are kept apart, by the switches given over the schema's. */
export const apart = (more: Partial<RowInput<'keepApartRules'>> = {}): RowInput<'keepApartRules'> => ({ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south', ...more })

export const stay = (id: string, delegateId: string | null, more: Partial<RowInput<'stays'>> = {}): RowInput<'stays'> => ({
  id, roundId: 'round', delegateId, hotel: 'Grand', checkIn: '2018-12-05', checkOut: '2018-12-14', ...more,
})

/** A transfer in Stockholm's time, from the hotel to the castle unless said. */
export const ride = (id: string, delegateIds: readonly string[], more: Partial<RowInput<'movements'>> = {}): RowInput<'movements'> => ({
  id, roundId: 'round', kind: 'transfer', from: `Hotel of ${id}`, to: `Gate of ${id}`, departs: '2018-12-06T09:00', departsZone: 'Europe/Stockholm', arrives: '2018-12-06T09:30', arrivesZone: 'Europe/Stockholm', delegateIds: [...delegateIds], ...more,
})

interface CaucusRooms {
  readonly redSeats?: number
  readonly blueSeats?: number
  /** Left edge of the blue room on the plan, in squares of two metres; the red one and the hall stay where they are. */
  readonly blueAt?: number
  readonly southRoom?: 'blue' | null
  readonly floor?: string
}

/** North has the red room and South the blue one; a fifth fewer seats and 20 m of way are allowed. */
export const withCaucusRooms = ({ redSeats = 12, blueSeats = 12, blueAt = 30, southRoom = 'blue', floor = '0' }: CaucusRooms = {}): Workspace =>
  withFigures(
    { 'parity.caucus-size-percent': 20, 'parity.caucus-distance-metres': 20 },
    {
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', hours: { opens: '07:00', closes: '23:00' }, floorPlans: [{ floor: '0', columns: 100, metresPerSquare: 2 }] }],
      rooms: [
        { id: 'hall', venueId: 'castle', name: 'Hall', kind: 'plenary', capacities: { 'hollow square': 60 }, booths: 2, floor: '0', plan: { x: 20, y: 0, width: 4, height: 2 } },
        { id: 'red', venueId: 'castle', name: 'Red room', kind: 'caucus', capacities: { boardroom: 8, 'hollow square': redSeats }, adjacentRoomIds: ['blue'], floor: '0', plan: { x: 10, y: 0, width: 4, height: 2 } },
        { id: 'blue', venueId: 'castle', name: 'Blue room', kind: 'caucus', capacities: { 'hollow square': blueSeats }, floor, plan: { x: blueAt, y: 0, width: 4, height: 2 } },
      ],
      delegations: [
        { id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', caucusRoomId: 'red' },
        { id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', headId: 'south-1', caucusRoomId: southRoom },
      ],
    },
  )
