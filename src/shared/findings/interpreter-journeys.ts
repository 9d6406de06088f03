import { instantMinutes } from '../model/time'
import type { Movement, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

/** A journey of an interpreter, in minutes since the Unix epoch UTC. */
export interface Journey {
  readonly movement: Movement
  readonly start: number
  readonly end: number
}

const known = new WeakMap<object, ReadonlyMap<string, readonly Journey[]>>()

const allJourneys = (workspace: Workspace): ReadonlyMap<string, readonly Journey[]> => {
  const found = known.get(workspace.movements)
  if (found) return found
  const journeys = new Map<string, Journey[]>()
  for (const movement of rowsOf(workspace, 'movements')) {
    if (movement.status === 'cancelled' || movement.interpreterIds.length === 0) continue
    const journey = { movement, start: instantMinutes(movement.departs, movement.departsZone), end: instantMinutes(movement.arrives, movement.arrivesZone) }
    for (const id of new Set(movement.interpreterIds)) {
      const own = journeys.get(id)
      if (own) own.push(journey)
      else journeys.set(id, [journey])
    }
  }
  for (const own of journeys.values()) own.sort((one, other) => one.end - other.end || (one.movement.id < other.movement.id ? -1 : 1))
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.movements, journeys)
  return journeys
}

const noJourneys: readonly Journey[] = []

/** An interpreter's journeys that are not cancelled, of whatever round, the first to end first. */
export const journeysOf = (workspace: Workspace, interpreterId: string): readonly Journey[] => allJourneys(workspace).get(interpreterId) ?? noJourneys
