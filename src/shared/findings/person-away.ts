import { instantMinutes } from '../model/time'
import type { Movement, RecordRef, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

/** A stretch in which somebody is not at a round: before arriving, or after leaving. Instants; null has no bound. */
export interface Absence {
  readonly from: number | null
  readonly to: number | null
  /** The journey that bounds it: the one that brings the person, or takes them away. */
  readonly cause: 'not yet arrived' | 'left'
  readonly movementId: Movement['id']
}

/** Tables whose people travel. */
export type TravellerTable = 'delegates' | 'interpreters' | 'standbyExperts' | 'teamMembers'

type Absences = ReadonlyMap<string, readonly Absence[]>

const travellers = [
  ['delegates', 'delegateIds'],
  ['interpreters', 'interpreterIds'],
  ['standbyExperts', 'expertIds'],
  ['teamMembers', 'teamMemberIds'],
] as const satisfies readonly (readonly [TravellerTable, keyof Movement])[]

interface Journey {
  readonly arrives: boolean
  /** When the person is there, or gone. */
  readonly at: number
  readonly movementId: Movement['id']
}

/**
 * Where a person's journeys leave them away. Of arrivals that follow one another (a flight, then a transfer) the last one
 * counts, of departures the first.
 */
const absencesOf = (journeys: readonly Journey[]): readonly Absence[] => {
  const inTime = [...journeys].sort((one, other) => one.at - other.at || Number(one.arrives) - Number(other.arrives) || (one.movementId < other.movementId ? -1 : 1))
  const found: Absence[] = []
  let left: Journey | null = null
  for (const [at, journey] of inTime.entries()) {
    if (!journey.arrives) {
      left ??= journey
      continue
    }
    if (inTime[at + 1]?.arrives) continue
    if (left) found.push({ from: left.at, to: journey.at, cause: 'left', movementId: left.movementId })
    else if (found.length === 0) found.push({ from: null, to: journey.at, cause: 'not yet arrived', movementId: journey.movementId })
    left = null
  }
  if (left) found.push({ from: left.at, to: null, cause: 'left', movementId: left.movementId })
  return found
}

const known = new WeakMap<object, ReadonlyMap<string, Absences>>()
const key = (roundId: string, table: TravellerTable): string => `${roundId} ${table}`

const allAbsences = (workspace: Workspace): ReadonlyMap<string, Absences> => {
  const found = known.get(workspace.movements)
  if (found) return found
  const journeys = new Map<string, Map<string, Journey[]>>()
  for (const movement of rowsOf(workspace, 'movements')) {
    if (movement.status === 'cancelled' || movement.direction === 'local') continue
    const arrives = movement.direction === 'arrival'
    const at = arrives ? instantMinutes(movement.arrives, movement.arrivesZone) : instantMinutes(movement.departs, movement.departsZone)
    for (const [table, field] of travellers) {
      for (const id of movement[field]) {
        const ofTable = journeys.get(key(movement.roundId, table)) ?? new Map<string, Journey[]>()
        journeys.set(key(movement.roundId, table), ofTable)
        const own = ofTable.get(id) ?? []
        ofTable.set(id, own)
        own.push({ arrives, at, movementId: movement.id })
      }
    }
  }
  const absences = new Map([...journeys].map(([of, people]) => [of, new Map([...people].map(([id, own]) => [id, absencesOf(own)] as const))] as const))
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.movements, absences)
  return absences
}

const noAbsences: Absences = new Map()

/**
 * When the people of one table are away from a round, by id: only those with an arrival or a departure are judged.
 * Cancelled journeys and those within the place do not count.
 */
export const absencesAt = (workspace: Workspace, roundId: string, table: TravellerTable): Absences => allAbsences(workspace).get(key(roundId, table)) ?? noAbsences

/** Whether any journey to or from a round is entered. */
export const hasJourneys = (workspace: Workspace, roundId: string): boolean =>
  allAbsences(workspace).size > 0 && travellers.some(([table]) => absencesAt(workspace, roundId, table).size > 0)

/** The absence of somebody that a stretch of time runs into, if any. */
export const awayDuring = (absences: readonly Absence[] | undefined, start: number, end: number): Absence | undefined =>
  absences?.find(({ from, to }) => (from === null || from < end) && (to === null || to > start))

/** When a person is away from a round. */
export const absencesOfPerson = (workspace: Workspace, roundId: string, { table, id }: RecordRef): readonly Absence[] =>
  travellers.some(([of]) => of === table) ? (absencesAt(workspace, roundId, table as TravellerTable).get(id) ?? []) : []
