import { instantMinutes } from '../../model/time'
import type { Delegate, Movement, RecordRef } from '../../model/workspace'
import type { ApartNames, ApartPeople } from '../apart-people'
import { apartNames, apartPeople, movementsOf, ofSide, sameName } from '../apart-people'
import type { FigureUsed } from '../figure'
import type { Report, Rule } from '../rule'

export type KeptApartVehicleFacts = ApartNames & { readonly rule: 'kept-apart-vehicle' } & (
    | {
        readonly variant: 'together'
        readonly movementId: Movement['id']
        readonly party: readonly Delegate['id'][]
        readonly others: readonly Delegate['id'][]
      }
    | {
        readonly variant: 'one after the other'
        readonly vehicle: string
        readonly firstId: Movement['id']
        readonly secondId: Movement['id']
        /** Who is on the first: the rule's party, or the other side. */
        readonly firstIs: 'party' | 'other'
        /** Minutes from the end of the first to the start of the second; negative while they overlap. */
        readonly gapMinutes: number
        readonly requiredMinutes: number
        /** The policy profile's figure; empty when the keep-apart rule states its own. */
        readonly figures: readonly FigureUsed[]
      }
  )

/** A movement with who of a rule's two sides is on it, and when on the world's clock. */
interface Ride {
  readonly movement: Movement
  readonly party: readonly Delegate['id'][]
  readonly others: readonly Delegate['id'][]
  readonly departs: number
  readonly arrives: number
}

const ridesOf = ({ party, other }: ApartPeople, movements: readonly Movement[]): readonly Ride[] =>
  movements.flatMap((movement): readonly Ride[] => {
    const [ours, theirs] = [ofSide(party, movement.delegateIds), ofSide(other, movement.delegateIds)]
    if (ours.length + theirs.length === 0) return []
    return [{ movement, party: ours, others: theirs, departs: instantMinutes(movement.departs, movement.departsZone), arrives: instantMinutes(movement.arrives, movement.arrivesZone) }]
  })

const isShared = ({ party, others }: Ride): boolean => party.length > 0 && others.length > 0

const subjectsOf = (rides: readonly Ride[], { rule, party, other }: ApartPeople): readonly RecordRef[] => {
  const people = rides.flatMap((ride) => [...ride.party, ...ride.others])
  const delegations = new Set(people.flatMap((id) => (party.get(id) ?? other.get(id))?.id ?? []))
  return [
    ...rides.map(({ movement }): RecordRef => ({ table: 'movements', id: movement.id })),
    ...[...delegations].map((id): RecordRef => ({ table: 'delegations', id })),
    { table: 'keepApartRules', id: rule.id },
  ]
}

const togetherIn = (apart: ApartPeople, ride: Ride): Report<KeptApartVehicleFacts> => ({
  roundId: apart.rule.roundId,
  key: `${apart.rule.id}:${ride.movement.id}`,
  at: ride.departs,
  subjects: subjectsOf([ride], apart),
  facts: { rule: 'kept-apart-vehicle', variant: 'together', ...apartNames(apart.rule), movementId: ride.movement.id, party: ride.party, others: ride.others },
})

/** Rides of different sides in one vehicle with less than the gap between them. */
const inTurn = (apart: ApartPeople, rides: readonly Ride[], requiredMinutes: number, figures: readonly FigureUsed[]): readonly Report<KeptApartVehicleFacts>[] => {
  const byVehicle = new Map<string, Ride[]>()
  for (const ride of rides) {
    const vehicle = sameName(ride.movement.vehicle)
    if (vehicle === '' || isShared(ride)) continue
    const group = byVehicle.get(vehicle)
    if (group) group.push(ride)
    else byVehicle.set(vehicle, [ride])
  }
  return [...byVehicle.values()].flatMap((ofVehicle) => {
    const inOrder = ofVehicle.sort((one, other) => one.departs - other.departs || (one.movement.id < other.movement.id ? -1 : 1))
    return inOrder.flatMap((first, at) =>
      inOrder.slice(at + 1).flatMap((second): readonly Report<KeptApartVehicleFacts>[] => {
        const gapMinutes = second.departs - first.arrives
        const firstIs = first.party.length > 0 ? 'party' : 'other'
        if (gapMinutes >= requiredMinutes || firstIs === (second.party.length > 0 ? 'party' : 'other')) return []
        return [
          {
            roundId: apart.rule.roundId,
            key: [apart.rule.id, ...[first.movement.id, second.movement.id].sort()].join(':'),
            at: second.departs,
            subjects: subjectsOf([first, second], apart),
            facts: {
              rule: 'kept-apart-vehicle', variant: 'one after the other', ...apartNames(apart.rule), vehicle: first.movement.vehicle.trim(), firstId: first.movement.id, secondId: second.movement.id, firstIs, gapMinutes, requiredMinutes, figures,
            },
          },
        ]
      }),
    )
  })
}

export const keptApartVehicle: Rule<KeptApartVehicleFacts> = {
  id: 'kept-apart-vehicle',
  title: 'Parties to be kept apart share a vehicle',
  severity: 'error',
  source: "The round's keep-apart rules as agreed with the parties: vehicle, minutes between",
  looksAt:
    'Flights, trains and transfers with people of both sides on them, and vehicles of one name that carry first one side and then the other with less than the required minutes between. Cancelled movements are left out.',
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    const aparts = round ? apartPeople(plan, round.id, (rule) => rule.vehicle) : []
    if (!round || aparts.length === 0) return []
    const movements = movementsOf(plan, round.id)
    const figure = plan.rounds.figure(round, 'keep-apart.gap-minutes')
    return aparts.flatMap((apart) => {
      const rides = ridesOf(apart, movements)
      const required = apart.rule.gapMinutes ?? figure?.value
      return [
        ...rides.filter(isShared).map((ride) => togetherIn(apart, ride)),
        ...(required === undefined ? [] : inTurn(apart, rides, required, apart.rule.gapMinutes === null && figure ? [figure] : [])),
      ]
    })
  },
}
