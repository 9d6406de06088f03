import type { Delegate, Placement, RecordRef, RowSource, Session, Workspace } from '../model/workspace'
import { rowsOf, rowSource } from '../model/workspace'

/** Where people are looked up: rows by id, and a delegation's delegates that have not withdrawn, in id order. */
export interface People extends RowSource {
  /** The tables people stand in: as long as these stand, so does what was worked out from them. */
  readonly tables: Pick<Workspace, 'delegates' | 'teamMembers' | 'standbyExperts'>
  readonly delegatesOf: (delegationId: string) => readonly Delegate[]
  /** Where a session is held, in no settled order: what tells who sits apart from whom. */
  readonly placementsOf: (sessionId: string) => readonly Placement[]
}

const grouped = new WeakMap<object, ReadonlyMap<string, readonly Delegate[]>>()

/** Tables are replaced, never changed in place, so one grouping serves as long as the table stands. */
const byDelegation = (workspace: Workspace): ReadonlyMap<string, readonly Delegate[]> => {
  const known = grouped.get(workspace.delegates)
  if (known) return known
  const groups = new Map<string, Delegate[]>()
  for (const delegate of rowsOf(workspace, 'delegates')) {
    if (delegate.status === 'withdrawn') continue
    const group = groups.get(delegate.delegationId)
    if (group) group.push(delegate)
    else groups.set(delegate.delegationId, [delegate])
  }
  for (const group of groups.values()) group.sort((one, other) => (one.id < other.id ? -1 : 1))
  grouped.set(workspace.delegates, groups)
  return groups
}

const placed = new WeakMap<object, ReadonlyMap<string, readonly Placement[]>>()

const bySession = (workspace: Workspace): ReadonlyMap<string, readonly Placement[]> => {
  const known = placed.get(workspace.placements)
  if (known) return known
  const groups = new Map<string, Placement[]>()
  for (const placement of rowsOf(workspace, 'placements')) {
    const group = groups.get(placement.sessionId)
    if (group) group.push(placement)
    else groups.set(placement.sessionId, [placement])
  }
  placed.set(workspace.placements, groups)
  return groups
}

const nobody: readonly Delegate[] = []
const nowhere: readonly Placement[] = []

/** The people of a workspace. Placements are gathered when first asked for, unless whoever asks has them at hand. */
export const peopleOf = (workspace: Workspace, placementsOf?: People['placementsOf']): People => {
  const groups = byDelegation(workspace)
  return {
    ...rowSource(workspace),
    tables: workspace,
    delegatesOf: (delegationId) => groups.get(delegationId) ?? nobody,
    placementsOf: placementsOf ?? ((sessionId) => bySession(workspace).get(sessionId) ?? nowhere),
  }
}

/** A delegation at a session: all of it (`delegateIds` null) or the delegates named. */
export interface Presence {
  readonly delegationId: string
  readonly delegateIds: readonly string[] | null
}

/**
 * Which delegations sit at a session, or in one of its rooms when a placement is given: those of the session that the
 * placement names, or all of them when it names none. A delegation entered twice counts once, whole if either entry is.
 */
export const delegationsAt = (session: Session, placement?: Placement): readonly Presence[] => {
  const here = placement?.delegationIds ?? null
  const entered = here === null ? session.attendance : session.attendance.filter((presence) => here.includes(presence.delegationId))
  return hasRepeats(entered) ? withoutRepeats(entered) : entered
}

const hasRepeats = (entered: readonly Presence[]): boolean => {
  for (let at = 1; at < entered.length; at += 1) {
    for (let before = 0; before < at; before += 1) if (entered[at]?.delegationId === entered[before]?.delegationId) return true
  }
  return false
}

const withoutRepeats = (entered: readonly Presence[]): readonly Presence[] => {
  const found = new Map<string, Presence>()
  for (const presence of entered) {
    const earlier = found.get(presence.delegationId)
    const delegateIds =
      earlier === undefined
        ? presence.delegateIds
        : earlier.delegateIds === null || presence.delegateIds === null
          ? null
          : [...new Set([...earlier.delegateIds, ...presence.delegateIds])]
    found.set(presence.delegationId, { delegationId: presence.delegationId, delegateIds })
  }
  return [...found.values()]
}

/** The delegates behind one {@link Presence}: of that delegation, named if names are given, not withdrawn. */
export const delegatesPresent = (people: People, presence: Presence): readonly Delegate[] => {
  const all = people.delegatesOf(presence.delegationId)
  const { delegateIds } = presence
  return delegateIds === null ? all : all.filter((delegate) => delegateIds.includes(delegate.id))
}

/** Team members at a session, the chair first; each once. Their ids are those of `teamMembers`. */
export const teamAt = (session: Session): readonly string[] => {
  const { chairId, teamMemberIds } = session
  if (teamMemberIds.length === 0) return chairId === null ? teamMemberIds : [chairId]
  return [...new Set(chairId === null ? teamMemberIds : [chairId, ...teamMemberIds])]
}

/** Experts at a session, each once. Their ids are those of `standbyExperts`. */
export const expertsAt = ({ expertIds }: Session): readonly string[] => (expertIds.length < 2 ? expertIds : [...new Set(expertIds)])

/**
 * Everyone named at a session, or in one of its rooms: delegates that have not withdrawn, chair and team members,
 * experts. Where delegations sit apart the chair, team and experts go from room to room and are at each. Interpreters
 * and guests are not among them.
 */
export const participantsAt = (people: People, session: Session, placement?: Placement): readonly RecordRef[] => [
  ...delegationsAt(session, placement).flatMap((presence) =>
    delegatesPresent(people, presence).map((delegate): RecordRef => ({ table: 'delegates', id: delegate.id })),
  ),
  ...teamAt(session).map((id): RecordRef => ({ table: 'teamMembers', id })),
  ...expertsAt(session).map((id): RecordRef => ({ table: 'standbyExperts', id })),
]

/**
 * Seats needed at a session, or in one of its rooms: everyone of {@link participantsAt} and the guests. Interpreters
 * sit in booths or beside those they whisper to and take no seat. Guests are counted in each room, since nothing says
 * in which of them they sit.
 */
export const seatsNeeded = (people: People, session: Session, placement?: Placement): number =>
  seatsFor(people, session, delegationsAt(session, placement))

/** {@link seatsNeeded} where the delegations in the room are known already. */
export const seatsFor = (people: People, session: Session, delegations: readonly Presence[]): number => {
  let seats = session.guests + teamAt(session).length + expertsAt(session).length
  for (const presence of delegations) seats += delegatesPresent(people, presence).length
  return seats
}
