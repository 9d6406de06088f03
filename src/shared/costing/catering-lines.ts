import type { Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { counted, countedEach, type PlanFacts, type PlanLine, type PlannedSession, type PlanPrice } from './plan-line'

const delegatesAt = (workspace: Workspace, { delegationId, delegateIds }: Session['attendance'][number]): number =>
  delegateIds === null
    ? rowsOf(workspace, 'delegates').filter((delegate) => delegate.delegationId === delegationId && delegate.status !== 'withdrawn').length
    : delegateIds.filter((id) => rowOf(workspace, 'delegates', id)?.status !== 'withdrawn').length

/** The mediator's people, experts and guests, each counted once. */
const othersAt = (session: Session): number =>
  new Set([...session.teamMemberIds, ...(session.chairId ? [session.chairId] : [])]).size + session.expertIds.length + session.guests

/**
 * Servings of one meal or break. Placements at one time are rooms of the same sitting and are served once; a
 * delegation that sits at two times is served twice. Everyone else is served once.
 */
const servings = (workspace: Workspace, { session, placements }: PlannedSession): number => {
  const sittings = new Map<string, Set<string>>()
  for (const placement of placements) {
    const seated = placement.delegationIds ?? session.attendance.map((one) => one.delegationId)
    const sitting = sittings.get(placement.start) ?? new Set()
    for (const id of seated) sitting.add(id)
    sittings.set(placement.start, sitting)
  }
  const delegates = session.attendance.reduce((sum, part) => {
    const times = [...sittings.values()].filter((sitting) => sitting.has(part.delegationId)).length
    return sum + times * delegatesAt(workspace, part)
  }, 0)
  return delegates + othersAt(session)
}

const line = (facts: PlanFacts, format: 'meal' | 'break', key: string, price: PlanPrice, one: string, description: string): readonly PlanLine[] => {
  const served = facts.planned.filter(({ session }) => session.format === format)
  const heads = served.map((one) => servings(facts.workspace, one))
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
