import type { SessionFormat } from '../model/session'
import type { WallTime } from '../model/time'
import { fullName } from '../model/person'
import { recordName } from '../model/record-name'
import type { BoothAssignment, Placement, RecordRef, Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { delegationsAt, expertsAt, peopleOf, teamAt } from '../languages/participants'
import type { PartAtSession } from './session-people'

/** Which schedule of a round: the plan on the board, a release, or a private copy. */
export type ScheduleAt =
  | { readonly kind: 'draft' }
  | { readonly kind: 'release'; readonly releaseId: string }
  | { readonly kind: 'copy'; readonly planCopyId: string }

/** A record with the name it had; it may be gone since. */
export interface NamedRef extends RecordRef {
  readonly name: string
}

/** One person at a session, with the part they have in it. */
export interface PersonAt extends NamedRef {
  readonly part: Exclude<PartAtSession, 'delegation'>
  /** The delegation of a delegate; null for others. */
  readonly delegationId: string | null
}

export interface DelegationAt extends NamedRef {
  readonly table: 'delegations'
  /** All of it attends; else those of its delegates who are among the people. */
  readonly whole: boolean
  readonly speakingMinutes: number | null
}

export interface PlacementAt {
  readonly placementId: string
  readonly roomId: string
  readonly roomName: string
  /** Null when the room is gone. */
  readonly venueName: string | null
  /** On the venue's wall clock. */
  readonly start: WallTime
  readonly minutes: number
  /** Who sits in this room; null means all who attend. */
  readonly delegationIds: readonly string[] | null
}

/** A session as one schedule has it. */
export interface SessionAt {
  readonly title: string
  readonly format: SessionFormat
  /** Known to those in it only: confidential, or a back-channel. */
  readonly secret: boolean
  /** In order of start. */
  readonly placements: readonly PlacementAt[]
  readonly delegations: readonly DelegationAt[]
  /** Delegates who attend, by name or with all of their delegation; chair, team, interpreters, experts. */
  readonly people: readonly PersonAt[]
}

/** A schedule that can be compared with another. Sessions that are cancelled are not in it. */
export interface FrozenSchedule {
  readonly sessions: ReadonlyMap<string, Session>
  readonly placementsOf: (sessionId: string) => readonly Placement[]
  /** Interpreters who have not declined, each once. */
  readonly interpretersOf: (sessionId: string) => readonly string[]
  /** Ids of a delegation's delegates who had not withdrawn. */
  readonly membersOf: (delegationId: string) => readonly string[]
  readonly sessionAt: (session: Session) => SessionAt
}

interface Rows {
  readonly sessions: readonly Session[]
  readonly placements: readonly Placement[]
  readonly boothAssignments: readonly BoothAssignment[]
}

interface Member {
  readonly id: string
  readonly delegationId: string
  readonly name: string
}

const groupBy = <R>(rows: readonly R[], key: (row: R) => string): ReadonlyMap<string, readonly R[]> => {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const byStart = (one: Placement, other: Placement): number =>
  one.start < other.start ? -1 : one.start > other.start ? 1 : one.roomId < other.roomId ? -1 : one.roomId > other.roomId ? 1 : 0

const membersNow = (workspace: Workspace, roundId: string): readonly Member[] => {
  const people = peopleOf(workspace)
  return rowsOf(workspace, 'delegations')
    .filter((delegation) => delegation.roundId === roundId)
    .flatMap(({ id }) => people.delegatesOf(id).map((delegate) => ({ id: delegate.id, delegationId: id, name: fullName(delegate) })))
}

const draftRows = (workspace: Workspace, roundId: string): Rows => {
  const ofRound = ({ sessionId }: { readonly sessionId: string }): boolean => rowOf(workspace, 'sessions', sessionId)?.roundId === roundId
  return {
    sessions: rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId),
    placements: rowsOf(workspace, 'placements').filter(ofRound),
    boothAssignments: rowsOf(workspace, 'boothAssignments').filter(ofRound),
  }
}

const noPlacements: readonly Placement[] = []
const noMembers: readonly Member[] = []
const noAssignments: readonly BoothAssignment[] = []

const scheduleFrom = (workspace: Workspace, rows: Rows, members: readonly Member[], roomNames: ReadonlyMap<string, string>): FrozenSchedule => {
  const placements = groupBy([...rows.placements].sort(byStart), (row) => row.sessionId)
  const assignments = groupBy(rows.boothAssignments, (row) => row.sessionId)
  const delegates = groupBy(members, (row) => row.delegationId)
  const named = <T extends RecordRef['table']>(table: T, id: string): { readonly table: T; readonly id: string; readonly name: string } => ({
    table, id, name: recordName(workspace, { table, id }),
  })
  const placementAt = ({ id, roomId, start, minutes, delegationIds }: Placement): PlacementAt => {
    const room = rowOf(workspace, 'rooms', roomId)
    return {
      placementId: id, roomId, start, minutes, delegationIds,
      roomName: roomNames.get(roomId) ?? room?.name ?? roomId,
      venueName: rowOf(workspace, 'venues', room?.venueId)?.name ?? null,
    }
  }
  const interpretersOf = (sessionId: string): readonly string[] => [
    ...new Set((assignments.get(sessionId) ?? noAssignments).filter((row) => row.status !== 'declined').map((row): string => row.interpreterId)),
  ]
  const sessionAt = (session: Session): SessionAt => {
    const attending = delegationsAt(session)
    const others = (part: PersonAt['part'], people: readonly NamedRef[]): readonly PersonAt[] => people.map((one) => ({ ...one, part, delegationId: null }))
    const [chairs, team] = [teamAt(session).filter((id) => id === session.chairId), teamAt(session).filter((id) => id !== session.chairId)]
    return {
      title: session.title,
      format: session.format,
      secret: session.confidential || session.format === 'back-channel',
      placements: (placements.get(session.id) ?? noPlacements).map(placementAt),
      delegations: attending.map(({ delegationId, delegateIds }) => ({
        ...named('delegations', delegationId),
        whole: delegateIds === null,
        speakingMinutes: session.attendance.find((one) => one.delegationId === delegationId)?.speakingMinutes ?? null,
      })),
      people: [
        ...attending.flatMap(({ delegationId, delegateIds }) =>
          (delegates.get(delegationId) ?? noMembers)
            .filter(({ id }) => delegateIds === null || delegateIds.some((one) => one === id))
            .map(({ id, name }): PersonAt => ({ table: 'delegates', id, name, part: 'delegate', delegationId })),
        ),
        ...others('chair', chairs.map((id) => named('teamMembers', id))),
        ...others('team', team.map((id) => named('teamMembers', id))),
        ...others('interpreter', interpretersOf(session.id).map((id) => named('interpreters', id))),
        ...others('expert', expertsAt(session).map((id) => named('standbyExperts', id))),
      ],
    }
  }
  return {
    sessions: new Map(rows.sessions.flatMap((session) => (session.status === 'cancelled' ? [] : [[session.id, session] as const]))),
    placementsOf: (sessionId) => placements.get(sessionId) ?? noPlacements,
    interpretersOf,
    membersOf: (delegationId) => (delegates.get(delegationId) ?? noMembers).map(({ id }) => id),
    sessionAt,
  }
}

/**
 * A round's schedule as it is or was, with the names people and rooms had. Null when the round, release or copy is not
 * there. Copies, and releases made before members were kept, are read with the delegations as they are now.
 */
export const scheduleAt = (workspace: Workspace, roundId: string, at: ScheduleAt): FrozenSchedule | null => {
  if (!rowOf(workspace, 'rounds', roundId)) return null
  if (at.kind === 'draft') return scheduleFrom(workspace, draftRows(workspace, roundId), membersNow(workspace, roundId), new Map())
  if (at.kind === 'copy') {
    const copy = rowOf(workspace, 'planCopies', at.planCopyId)
    return copy?.roundId === roundId ? scheduleFrom(workspace, copy, membersNow(workspace, roundId), new Map()) : null
  }
  const release = rowOf(workspace, 'releases', at.releaseId)
  if (release?.roundId !== roundId) return null
  const members = release.delegates.length > 0 ? release.delegates : membersNow(workspace, roundId)
  return scheduleFrom(workspace, release, members, new Map(release.rooms.map(({ id, name }) => [id, name])))
}
