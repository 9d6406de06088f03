import type { Seat } from './seats'
import type { TeamContext } from './team-context'
import { pairKey } from './team-context'
import type { Plan } from './plan'
import type { TeamChange } from './team-proposal'

/** A change before it has its id: `Omit` on each kind, so that a kind keeps its own fields. */
type Unnamed<Change> = Change extends TeamChange ? Omit<Change, 'id'> : never

const seatChange = (context: TeamContext, seat: Seat, standing: TeamContext['standing'][number] | undefined): readonly Unnamed<TeamChange>[] => {
  const [somebody, facts] = [context.roster[seat.somebody], context.sessions[seat.session]]
  if (!somebody || !facts || (standing && standing.booth === seat.booth)) return []
  const about = { sessionId: facts.session.id, interpreterId: somebody.interpreter.id, booth: seat.booth }
  return standing ? [{ kind: 'change-booth', ...about, assignmentId: standing.row.id, from: standing.booth }] : [{ kind: 'assign', ...about }]
}

/** What a plan changes in today's teams: absences first, then session by session who goes, who moves and who comes. */
export const planChanges = (context: TeamContext, plan: Plan): readonly TeamChange[] => {
  const looked = context.standing.filter(({ session }) => session < context.looked.length)
  const standing = new Map(looked.map((one) => [pairKey(one.somebody, one.session), one]))
  const changes: Unnamed<TeamChange>[] = context.asked.absences.map((absence) => ({ kind: 'mark-absent', ...absence }))
  for (const { number, session } of context.looked) {
    const seats = plan[number] ?? []
    const staying = new Set(seats.map(({ somebody }) => somebody))
    for (const one of looked) {
      const somebody = context.roster[one.somebody]
      if (one.session !== number || staying.has(one.somebody) || !somebody) continue
      changes.push({ kind: 'take-off', sessionId: session.id, interpreterId: somebody.interpreter.id, assignmentId: one.row.id })
    }
    const inPlace = seats.map((seat) => ({ seat, today: standing.get(pairKey(seat.somebody, number)) }))
    for (const { seat, today } of inPlace) if (today) changes.push(...seatChange(context, seat, today))
    for (const { seat, today } of inPlace) if (!today) changes.push(...seatChange(context, seat, today))
  }
  return changes.map((change, at): TeamChange => ({ ...change, id: `change-${String(at + 1)}` }))
}
