import type { Delegate, Placement, RecordRef, RowSource, Session, Workspace } from '../model/workspace'
import { rowsOf, rowSource } from '../model/workspace'

/** Where people are looked up: rows by id, and a delegation's delegates that have not withdrawn, in id order. */
export interface People extends RowSource {
  readonly delegatesOf: (delegationId: string) => readonly Delegate[]
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

/** The people of a workspace. */
export const peopleOf = (workspace: Workspace): People => {
  const groups = byDelegation(workspace)
  return { ...rowSource(workspace), delegatesOf: (delegationId) => groups.get(delegationId) ?? [] }
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
  const found: Presence[] = []
  for (const attendance of session.attendance) {
    if (here !== null && !here.includes(attendance.delegationId)) continue
    const at = found.findIndex((presence) => presence.delegationId === attendance.delegationId)
    const earlier = found[at]
    if (!earlier) found.push(attendance)
    else {
      const delegateIds =
        earlier.delegateIds === null || attendance.delegateIds === null ? null : [...new Set([...earlier.delegateIds, ...attendance.delegateIds])]
      found[at] = { delegationId: earlier.delegationId, delegateIds }
    }
  }
  return found
}

/** The delegates behind one {@link Presence}: of that delegation, named if names are given, not withdrawn. */
export const delegatesPresent = (people: People, presence: Presence): readonly Delegate[] => {
  const all = people.delegatesOf(presence.delegationId)
  const { delegateIds } = presence
  return delegateIds === null ? all : all.filter((delegate) => delegateIds.includes(delegate.id))
}

/** Team members at a session, the chair first; each once. Their ids are those of `teamMembers`. */
export const teamAt = (session: Session): readonly string[] =>
  session.chairId === null ? session.teamMemberIds : [...new Set([session.chairId, ...session.teamMemberIds])]

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
  ...[...new Set(session.expertIds)].map((id): RecordRef => ({ table: 'standbyExperts', id })),
]

/**
 * Seats needed at a session, or in one of its rooms: everyone of {@link participantsAt} and the guests. Interpreters
 * sit in booths or beside those they whisper to and take no seat. Guests are counted in each room, since nothing says
 * in which of them they sit.
 */
export const seatsNeeded = (people: People, session: Session, placement?: Placement): number => {
  let seats = session.guests + teamAt(session).length + new Set(session.expertIds).size
  for (const presence of delegationsAt(session, placement)) {
    seats += presence.delegateIds === null ? people.delegatesOf(presence.delegationId).length : delegatesPresent(people, presence).length
  }
  return seats
}
