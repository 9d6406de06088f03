import { delegatesPresent, delegationsAt, peopleOf, teamAt, type People } from '../languages/participants'
import { counted, countedEach, type PlanFacts, type PlanLine, type PlannedSession, type PlanPrice } from './plan-line'

/**
 * Servings of one meal or break. Placements at one time are rooms of the same sitting and are served once; a
 * delegation that sits at two times is served twice. Everyone else is served once. Nothing is served in prayer rooms.
 */
const servings = (people: People, { session, placements }: PlannedSession): number => {
  const sittings = new Map<string, Set<string>>()
  const served = placements.filter(({ roomId }) => people.row('rooms', roomId)?.kind !== 'prayer')
  if (served.length === 0) return 0
  for (const placement of served) {
    const sitting = sittings.get(placement.start) ?? new Set()
    for (const { delegationId } of delegationsAt(session, placement)) sitting.add(delegationId)
    sittings.set(placement.start, sitting)
  }
  const delegates = delegationsAt(session).reduce((sum, presence) => {
    const times = [...sittings.values()].filter((sitting) => sitting.has(presence.delegationId)).length
    return sum + times * delegatesPresent(people, presence).length
  }, 0)
  return delegates + teamAt(session).length + new Set(session.expertIds).size + session.guests
}

const line = (facts: PlanFacts, format: 'meal' | 'break', key: string, price: PlanPrice, one: string, description: string): readonly PlanLine[] => {
  const people = peopleOf(facts.workspace)
  const served = facts.planned
    .filter(({ session }) => session.format === format)
    .map((one) => ({ session: one.session, count: servings(people, one) }))
    .filter(({ count }) => count > 0)
  const heads = served.map(({ count }) => count)
  const quantity = heads.reduce((sum, count) => sum + count, 0)
  if (quantity === 0) return []
  return [{
    key,
    kind: 'catering',
    description,
    unit: 'serving',
    quantity,
    unitCost: facts.budget.prices[price],
    price,
    percent: 100,
    explanation: countedEach(heads, counted(served.length, one), 'person', 'people'),
    sources: served.map(({ session }) => ({ table: 'sessions', id: session.id })),
  }]
}

/** Meals and coffee breaks by head. */
export const cateringLines = (facts: PlanFacts): readonly PlanLine[] => [
  ...line(facts, 'meal', 'meals', 'mealPerHead', 'meal', 'Meals'),
  ...line(facts, 'break', 'coffee-breaks', 'coffeeBreakPerHead', 'break', 'Coffee breaks'),
]
