import type { Movement, RecordRef, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { counted, countedEach, type PlanFacts, type PlanLine } from './plan-line'

const names = {
  flight: { title: 'Flights', one: 'flight' },
  train: { title: 'Train journeys', one: 'train journey' },
  boat: { title: 'Boat journeys', one: 'boat journey' },
  road: { title: 'Road journeys', one: 'road journey' },
  transfer: { title: 'Transfers', one: 'transfer' },
} as const satisfies Record<Movement['kind'], { readonly title: string; readonly one: string }>

const peopleOn = (workspace: Workspace, movement: Movement): number =>
  new Set(movement.delegateIds.filter((id) => rowOf(workspace, 'delegates', id)?.status !== 'withdrawn')).size +
  movement.interpreterIds.length + movement.expertIds.length + movement.teamMemberIds.length

/** The places a journey joins, the same for the way out and the way back. */
const routeOf = ({ from, to }: Movement): string => [from, to].toSorted().join(' – ')

/** "Flights, Amman – Stockholm"; only their number where there are more than two routes. */
const describe = ({ first, routes, people }: Group): string => {
  const { title } = names[first.kind]
  const what = people.length === 1 ? title.replace(/s$/, '') : title
  return `${what}, ${routes.size > 2 ? `${String(routes.size)} routes` : [...routes].join(' and ')}`
}

interface Group {
  readonly first: Movement
  readonly people: number[]
  readonly routes: Set<string>
  readonly sources: RecordRef[]
}

/**
 * Fares: people times the price of one of them one way, added up by kind and price. A flight without a fare takes the
 * budget's price. A journey by road without one is taken as the host's or the car pool's, and makes no line; nor does a fare of zero.
 */
export const fareLines = ({ workspace, budget, round }: PlanFacts): readonly PlanLine[] => {
  const groups = new Map<string, Group>()
  for (const movement of rowsOf(workspace, 'movements')) {
    if (movement.roundId !== round.id || movement.status === 'cancelled') continue
    const people = peopleOn(workspace, movement)
    const free = movement.fare === null && (movement.kind === 'road' || movement.kind === 'transfer')
    if (people === 0 || free || movement.fare?.minor === 0) continue
    const key = `fares:${movement.kind}:${movement.fare ? `${movement.fare.currency}-${String(movement.fare.minor)}` : 'standard'}`
    const group: Group = groups.get(key) ?? { first: movement, people: [], routes: new Set(), sources: [] }
    group.routes.add(routeOf(movement))
    group.people.push(people)
    group.sources.push({ table: 'movements', id: movement.id })
    groups.set(key, group)
  }
  return [...groups].map(([key, group]): PlanLine => {
    const { first, people, sources } = group
    const { one } = names[first.kind]
    const takesPrice = first.fare === null && first.kind === 'flight'
    return {
      key,
      kind: 'fares',
      description: describe(group),
      unit: 'one-way fare',
      quantity: people.reduce((sum, count) => sum + count, 0),
      unitCost: first.fare ?? (takesPrice ? budget.prices.flight : null),
      price: takesPrice ? 'flight' : null,
      percent: 100,
      explanation: countedEach(people, counted(people.length, one), 'person', 'people'),
      sources,
    }
  })
}
