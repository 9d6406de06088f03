import { fullName } from '../model/person'
import type { RecordRef } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { counted, daysOf, type PlanFacts, type PlanLine } from './plan-line'

/** One line per interpreter: the distinct days with a placed session that the person has not declined. */
export const interpreterLines = ({ workspace, budget, planned }: PlanFacts): readonly PlanLine[] => {
  const days = new Map<string, { readonly days: Set<string>; readonly sources: RecordRef[] }>()
  const bySession = new Map(planned.map((one) => [one.session.id, one.placements]))
  for (const assignment of rowsOf(workspace, 'boothAssignments')) {
    const placements = bySession.get(assignment.sessionId)
    if (!placements || assignment.status === 'declined') continue
    const known = days.get(assignment.interpreterId) ?? { days: new Set(), sources: [] }
    for (const day of placements.flatMap(daysOf)) known.days.add(day)
    known.sources.push({ table: 'boothAssignments', id: assignment.id })
    days.set(assignment.interpreterId, known)
  }
  return rowsOf(workspace, 'interpreters').flatMap((interpreter): PlanLine[] => {
    const work = days.get(interpreter.id)
    if (!work) return []
    return [{
      key: `interpreter-days:${interpreter.id}`,
      kind: 'interpreters',
      description: `Interpreter, ${fullName(interpreter)}`,
      unit: 'day',
      quantity: work.days.size,
      unitCost: interpreter.dayRate ?? budget.prices.interpreterDay,
      price: interpreter.dayRate ? null : 'interpreterDay',
      percent: 100,
      explanation: `${counted(work.days.size, 'day')} with at least one session, ${counted(work.sources.length, 'session')} in all`,
      sources: [{ table: 'interpreters', id: interpreter.id }, ...work.sources],
    }]
  })
}
