import { instantMinutes } from '../model/time'
import type { Movement, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { Span } from './minute-spans'

type Traveller = 'delegates' | 'interpreters' | 'standbyExperts' | 'teamMembers'

/** One arrival or departure of a person, in minutes since the Unix epoch UTC. */
interface Passage {
  readonly roundId: string
  readonly kind: 'arrival' | 'departure'
  readonly at: number
}

const known = new WeakMap<object, ReadonlyMap<string, readonly Passage[]>>()

const keyOf = (table: string, id: string): string => `${table} ${id}`

const travellers = (movement: Movement): readonly (readonly [Traveller, readonly string[]])[] => [
  ['delegates', movement.delegateIds],
  ['interpreters', movement.interpreterIds],
  ['standbyExperts', movement.expertIds],
  ['teamMembers', movement.teamMemberIds],
]

/** Arrivals and departures by person. Tables are replaced, never changed in place, so one reading serves as long as the table stands. */
const passagesOf = (workspace: Workspace): ReadonlyMap<string, readonly Passage[]> => {
  const found = known.get(workspace.movements)
  if (found) return found
  const passages = new Map<string, Passage[]>()
  for (const movement of rowsOf(workspace, 'movements')) {
    const { direction, status, roundId } = movement
    if (direction === 'local' || status === 'cancelled') continue
    const at = direction === 'arrival' ? instantMinutes(movement.arrives, movement.arrivesZone) : instantMinutes(movement.departs, movement.departsZone)
    for (const [table, ids] of travellers(movement)) {
      for (const id of ids) {
        const list = passages.get(keyOf(table, id))
        if (list) list.push({ roundId, kind: direction, at })
        else passages.set(keyOf(table, id), [{ roundId, kind: direction, at }])
      }
    }
  }
  for (const list of passages.values()) list.sort((one, other) => one.at - other.at)
  known.set(workspace.movements, passages)
  return passages
}

const nothing: readonly Span[] = []

/**
 * When a person is not at a round, by its arrivals and departures, in instants: until the first arrival, from a departure
 * to the next arrival, after the last departure. Of several legs in a row the last arrival and the first departure count.
 * Someone without journeys is always there.
 */
export const awayTimes = (workspace: Workspace, roundId: string, table: string, id: string): readonly Span[] => {
  const passages = passagesOf(workspace).get(keyOf(table, id))?.filter((passage) => passage.roundId === roundId)
  if (!passages || passages.length === 0) return nothing
  const away: Span[] = []
  // Who has no arrival before the first departure was there all along.
  let since: number | null = passages[0]?.kind === 'arrival' ? -Infinity : null
  passages.forEach((passage, at) => {
    const next = passages[at + 1]
    if (passage.kind === 'departure') since ??= passage.at
    else if (next?.kind !== 'arrival' && since !== null) {
      away.push({ from: since, to: passage.at })
      since = null
    }
  })
  if (since !== null) away.push({ from: since, to: Infinity })
  return away
}
