import type { Session, Workspace } from '../model/workspace'
import type { FrozenSchedule, NamedRef, PersonAt, PlacementAt, ScheduleAt, SessionAt } from './frozen-schedule'
import { scheduleAt } from './frozen-schedule'
import type { PartAtSession } from './session-people'

export type ChangeKind = 'new' | 'moved' | 'cancelled' | 'people' | 'other'

/** What of a session itself changed beside its place, time and people. */
export type ChangedField = 'title' | 'format' | 'status' | 'agenda' | 'languages' | 'layout' | 'speaking time' | 'guests' | 'confidential'

/** A delegation or person who joined or left. */
export interface Joining extends NamedRef {
  readonly part: PartAtSession
  readonly delegationId: string | null
}

/** One sitting that was moved, added or dropped. */
export interface PlacementMove {
  readonly before: PlacementAt | null
  readonly after: PlacementAt | null
}

/** What became of one session between two schedules. */
export interface ScheduleChange {
  readonly sessionId: string
  /** As it is called after, or was before when it is gone. */
  readonly title: string
  /** `new` and `cancelled` stand alone; the others can come together. */
  readonly kinds: readonly ChangeKind[]
  /** Null when it was not there, or not for those asked about. */
  readonly before: SessionAt | null
  readonly after: SessionAt | null
  /** Sittings that differ, when it moved. */
  readonly moves: readonly PlacementMove[]
  readonly joined: readonly Joining[]
  readonly left: readonly Joining[]
  readonly fields: readonly ChangedField[]
}

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((item, at) => item === other[at])

const sameTexts = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean => {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

const speaking = (session: Session): readonly string[] =>
  session.attendance.filter((one) => one.speakingMinutes !== null).map((one) => `${one.delegationId} ${String(one.speakingMinutes)}`).sort()

const fieldTests: { readonly [Field in ChangedField]: (one: Session, other: Session) => boolean } = {
  title: (one, other) => one.title === other.title && sameTexts(one.titles, other.titles),
  format: (one, other) => one.format === other.format,
  status: (one, other) => one.status === other.status,
  agenda: (one, other) => one.agenda === other.agenda,
  languages: (one, other) => one.interpretation === other.interpretation && sameList([...one.floorLanguages].sort(), [...other.floorLanguages].sort()),
  layout: (one, other) => one.layout === other.layout,
  'speaking time': (one, other) => sameList(speaking(one), speaking(other)),
  guests: (one, other) => one.guests === other.guests,
  confidential: (one, other) => one.confidential === other.confidential,
}

const fieldNames = Object.keys(fieldTests) as readonly ChangedField[]

/** Tells sittings apart by where, when, how long and for whom: one taken off and put back just so is the same. */
const sittingKey = ({ roomId, start, minutes, delegationIds }: Pick<PlacementAt, 'roomId' | 'start' | 'minutes' | 'delegationIds'>): string =>
  [roomId, start, minutes, delegationIds === null ? '' : [...delegationIds].sort().join(',')].join('|')

/** Sittings that differ, paired: by placement where it stands in both, else in order of time. */
export const movesBetween = (before: readonly PlacementAt[], after: readonly PlacementAt[]): readonly PlacementMove[] => {
  const remaining = [...after]
  const gone = before.filter((sitting) => {
    const same = remaining.findIndex((other) => sittingKey(other) === sittingKey(sitting))
    if (same >= 0) remaining.splice(same, 1)
    return same < 0
  })
  const moves: PlacementMove[] = []
  const unmatched: PlacementAt[] = []
  for (const sitting of gone) {
    const moved = remaining.findIndex((other) => other.placementId === sitting.placementId)
    if (moved < 0) unmatched.push(sitting)
    else moves.push({ before: sitting, after: remaining.splice(moved, 1)[0] ?? null })
  }
  for (const sitting of unmatched) moves.push({ before: sitting, after: remaining.shift() ?? null })
  for (const sitting of remaining) moves.push({ before: null, after: sitting })
  return moves
}

const personKey = ({ part, id }: PersonAt): string => `${part} ${id}`

/** Who is at one and not at the other: a whole delegation as one, everybody else by name. */
const onlyAt = (one: SessionAt, other: SessionAt): readonly Joining[] => {
  const there = new Set(other.people.map(personKey))
  const delegationsThere = new Set(other.delegations.map(({ id }) => id))
  const entering = one.delegations.filter(({ id, whole }) => whole && !delegationsThere.has(id))
  const asWhole = new Set(entering.map(({ id }) => id))
  return [
    ...entering.map(({ table, id, name }): Joining => ({ table, id, name, part: 'delegation', delegationId: id })),
    ...one.people.filter((person) => !there.has(personKey(person)) && !(person.delegationId !== null && asWhole.has(person.delegationId))),
  ]
}

/** Whether two values of plain data are alike all the way down. */
const alike = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && alike(Reflect.get(one, key), Reflect.get(other, key)))
}

/** Tells quickly whether a session is the same in every way; most are, and need not be written out. */
const createSameness = (from: FrozenSchedule, to: FrozenSchedule): ((was: Session, is: Session) => boolean) => {
  const steady = new Map<string, boolean>()
  const isSteady = (delegationId: string): boolean => {
    const known = steady.get(delegationId) ?? sameList([...from.membersOf(delegationId)].sort(), [...to.membersOf(delegationId)].sort())
    steady.set(delegationId, known)
    return known
  }
  const sameLists = (id: string): boolean => alike(from.placementsOf(id), to.placementsOf(id)) && sameList(from.interpretersOf(id), to.interpretersOf(id))
  return (was, is) => alike(was, is) && sameLists(is.id) && is.attendance.every(({ delegationId }) => isSteady(delegationId))
}

/** The change of one session; null when nothing that anyone can see is different. */
const changeOf = (from: FrozenSchedule, to: FrozenSchedule, sessionId: string): ScheduleChange | null => {
  const [was, is] = [from.sessions.get(sessionId), to.sessions.get(sessionId)]
  const before = was ? from.sessionAt(was) : null
  const after = is ? to.sessionAt(is) : null
  const title = after?.title ?? before?.title ?? ''
  const nothing = { moves: [], joined: [], left: [], fields: [] } as const
  if (!was || !is || !before || !after) {
    return before || after ? { sessionId, title, kinds: [after ? 'new' : 'cancelled'], before, after, ...nothing } : null
  }
  const moves = movesBetween(before.placements, after.placements)
  const [joined, left] = [onlyAt(after, before), onlyAt(before, after)]
  const fields = fieldNames.filter((field) => !fieldTests[field](was, is))
  const kinds: ChangeKind[] = []
  if (moves.length > 0) kinds.push('moved')
  if (joined.length + left.length > 0) kinds.push('people')
  if (fields.length > 0) kinds.push('other')
  return kinds.length === 0 ? null : { sessionId, title, kinds, before, after, moves, joined, left, fields }
}

const startOf = ({ before, after }: ScheduleChange): string => after?.placements[0]?.start ?? before?.placements[0]?.start ?? '~'

/** In order of time, those without a place last; then by title. */
const inOrder = (one: ScheduleChange, other: ScheduleChange): number => {
  const [first, second] = [`${startOf(one)} ${one.title} ${one.sessionId}`, `${startOf(other)} ${other.title} ${other.sessionId}`]
  return first < second ? -1 : first > second ? 1 : 0
}

/**
 * What changed from one schedule of a round to another, in order of time. A session that is cancelled counts as not
 * there. People count as they really attend: somebody who joined a delegation that attends whole has joined. Nothing
 * when one of the schedules is not there.
 */
export const scheduleChanges = (workspace: Workspace, roundId: string, from: ScheduleAt, to: ScheduleAt): readonly ScheduleChange[] => {
  const [before, after] = [scheduleAt(workspace, roundId, from), scheduleAt(workspace, roundId, to)]
  if (!before || !after) return []
  const isSame = createSameness(before, after)
  const ids = new Set([...before.sessions.keys(), ...after.sessions.keys()])
  return [...ids]
    .flatMap((id) => {
      const [was, is] = [before.sessions.get(id), after.sessions.get(id)]
      return was && is && isSame(was, is) ? [] : (changeOf(before, after, id) ?? [])
    })
    .sort(inOrder)
}
