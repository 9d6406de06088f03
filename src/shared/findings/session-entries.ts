import type { People } from '../languages/participants'
import type { BoothAssignment, Placement, Session, Workspace } from '../model/workspace'
import type { SessionEntry } from './booking'
import { entryOf } from './booking'

interface Known {
  readonly placements: readonly Placement[]
  readonly assignments: readonly BoothAssignment[]
  readonly tables: Pick<Workspace, 'rounds' | 'rooms' | 'venues'>
  readonly entry: SessionEntry | undefined
}

const known = new WeakMap<Session, Known>()

/** Whether two lists hold the very same rows. */
export const sameRows = <R>(one: readonly R[], other: readonly R[]): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

/**
 * {@link entryOf} for whoever reads a whole plan: the entry it made before, while the rows and tables that it was made of
 * still stand. They are replaced, never changed in place, and of thousands of sessions few have changed.
 */
export const keptEntry = (
  people: People,
  { rounds, rooms, venues }: Workspace,
  session: Session,
  placements: readonly Placement[],
  assignments: readonly BoothAssignment[],
): SessionEntry | undefined => {
  const held = known.get(session)
  if (
    held &&
    held.tables.rounds === rounds &&
    held.tables.rooms === rooms &&
    held.tables.venues === venues &&
    sameRows(held.placements, placements) &&
    sameRows(held.assignments, assignments)
  ) {
    return held.entry
  }
  const entry = entryOf(people, session, placements, assignments)
  // The index may go on to change its own lists.
  known.set(session, { placements: [...placements], assignments: [...assignments], tables: { rounds, rooms, venues }, entry })
  return entry
}
