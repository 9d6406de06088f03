import type { DelegationAt, NamedRef, PersonAt, PlacementAt, SessionAt } from './frozen-schedule'
import { isJoint } from './joint-formats'
import type { ChangedField, ChangeKind, Joining, ScheduleChange } from './schedule-changes'
import { movesBetween } from './schedule-changes'

/** The changes that concern one delegation or person, each seen from there: only what they may know. */
export interface ChangesFor {
  readonly who: NamedRef
  readonly changes: readonly ScheduleChange[]
}

/** Whose view of the changes it is. */
type Viewer = { readonly kind: 'delegation'; readonly id: string } | { readonly kind: 'person'; readonly person: PersonAt }

/** What delegations are told of a session; its agenda, layout and guests stay with the mediator. */
const forDelegations: ReadonlySet<ChangedField> = new Set(['title', 'format', 'status', 'languages', 'speaking time'])
const forTheTeam: ReadonlySet<ChangedField> = new Set(['title', 'format', 'status', 'agenda', 'languages', 'confidential'])

const delegationOf = (viewer: Viewer): string | null => (viewer.kind === 'delegation' ? viewer.id : viewer.person.delegationId)

const isMe = (viewer: Viewer, one: { readonly table: string; readonly id: string; readonly delegationId: string | null }): boolean =>
  viewer.kind === 'delegation' ? one.delegationId === viewer.id : one.table === viewer.person.table && one.id === viewer.person.id

/**
 * A session as one of those in it sees it; null when they are not in it. A delegation is in a secret session only when
 * all of it is: what some of its delegates attend by name is for those alone.
 */
const seenBy = (viewer: Viewer, side: SessionAt | null): SessionAt | null => {
  if (!side) return null
  const own = delegationOf(viewer)
  const delegation = side.delegations.find(({ id }) => id === own)
  const people = side.people.filter((person) => isMe(viewer, person))
  const isIn = viewer.kind === 'delegation' ? delegation !== undefined && (delegation.whole || (people.length > 0 && !side.secret)) : people.length > 0
  if (!isIn) return null
  const hasSeat = ({ delegationIds }: PlacementAt): boolean => own === null || delegationIds === null || delegationIds.includes(own)
  if (own === null || isJoint(side.format)) return { ...side, placements: side.placements.filter(hasSeat), people }
  // Where delegations sit apart, who else sits in a room is not told, nor that it changed.
  const placements = side.placements.filter(hasSeat).map((at): PlacementAt => ({ ...at, delegationIds: null }))
  return { ...side, placements, delegations: side.delegations.filter(({ id }) => id === own), people }
}

const isAt = (side: SessionAt, delegationId: string): boolean => side.delegations.some(({ id }) => id === delegationId)

const asJoining = ({ table, id, name }: DelegationAt): Joining => ({ table, id, name, part: 'delegation', delegationId: id })

const ownSpeakingTime = (side: SessionAt, own: string | null): number | null => side.delegations.find(({ id }) => id === own)?.speakingMinutes ?? null

/** Those of the viewer, or other delegations at the same table, who are at one and not at the other. */
const onlyIn = (viewer: Viewer, one: SessionAt, other: SessionAt, joining: readonly Joining[]): readonly Joining[] => {
  const own = delegationOf(viewer)
  const mine = joining.filter((person) => isMe(viewer, person))
  // The mediator's people see every delegation; so do others at the same table.
  const there = new Set(other.delegations.map(({ id }) => id))
  return [...mine, ...one.delegations.filter(({ id }) => id !== own && !there.has(id)).map(asJoining)]
}

const changeSeenBy = (viewer: Viewer, change: ScheduleChange): ScheduleChange | null => {
  const [before, after] = [seenBy(viewer, change.before), seenBy(viewer, change.after)]
  // What was never on their schedule and is not now is nothing to them.
  if ((before?.placements.length ?? 0) + (after?.placements.length ?? 0) === 0) return null
  const seen = { ...change, title: after?.title ?? before?.title ?? change.title, before, after }
  if (change.before === null || change.after === null) return seen
  const own = delegationOf(viewer)
  if (!before || !after) {
    // Still in it, but known to some of its people only: they are told, their delegation is not.
    if (viewer.kind === 'delegation' && isAt(change.before, viewer.id) && isAt(change.after, viewer.id)) return null
    const side = before ?? after
    const whole = viewer.kind === 'delegation' ? (side?.delegations ?? []).filter(({ id, whole: all }) => id === viewer.id && all).map(asJoining) : []
    const who = whole.length > 0 ? whole : (side?.people ?? [])
    return { ...seen, kinds: ['people'], moves: [], joined: after ? who : [], left: after ? [] : who, fields: [] }
  }
  const told = own === null ? forTheTeam : forDelegations
  const fields = change.fields.filter(
    (field) => told.has(field) && (field !== 'speaking time' || ownSpeakingTime(before, own) !== ownSpeakingTime(after, own)),
  )
  const moves = movesBetween(before.placements, after.placements)
  const [joined, left] = [onlyIn(viewer, after, before, change.joined), onlyIn(viewer, before, after, change.left)]
  const kinds: ChangeKind[] = []
  if (moves.length > 0) kinds.push('moved')
  if (joined.length + left.length > 0) kinds.push('people')
  if (fields.length > 0) kinds.push('other')
  return kinds.length === 0 ? null : { ...seen, kinds, moves, joined, left, fields }
}

const sidesOf = ({ before, after }: ScheduleChange): readonly SessionAt[] => [before, after].filter((side) => side !== null)

const byName = (one: ChangesFor, other: ChangesFor): number =>
  one.who.name < other.who.name ? -1 : one.who.name > other.who.name ? 1 : one.who.id < other.who.id ? -1 : 1

/** Every viewer with what they see, those without any change left out. */
const collect = (changes: readonly ScheduleChange[], viewersOf: (side: SessionAt) => readonly (readonly [NamedRef, Viewer])[]): readonly ChangesFor[] => {
  const found = new Map<string, { readonly who: NamedRef; readonly changes: ScheduleChange[] }>()
  for (const change of changes) {
    const asked = new Set<string>()
    for (const [who, viewer] of sidesOf(change).flatMap(viewersOf)) {
      const key = `${who.table} ${who.id}`
      if (asked.has(key)) continue
      asked.add(key)
      const seen = changeSeenBy(viewer, change)
      if (!seen) continue
      const known = found.get(key)
      if (known) known.changes.push(seen)
      else found.set(key, { who, changes: [seen] })
    }
  }
  return [...found.values()].sort(byName)
}

/**
 * The changes by delegation, in order of names. Each sees its own people, times and rooms, and other delegations only at
 * a common table. Secret sessions are there only for delegations that attend whole.
 */
export const changesByDelegation = (changes: readonly ScheduleChange[]): readonly ChangesFor[] =>
  collect(changes, (side) => side.delegations.map(({ table, id, name }) => [{ table, id, name }, { kind: 'delegation', id }]))

/** The changes by person, in order of names: delegates, interpreters, team members and experts, each with their own sessions only. */
export const changesByPerson = (changes: readonly ScheduleChange[]): readonly ChangesFor[] =>
  collect(changes, (side) => side.people.map((person) => [{ table: person.table, id: person.id, name: person.name }, { kind: 'person', person }]))

/**
 * Who must be told what: delegations, each as one; delegates only of secret sessions they attend by name; interpreters,
 * team members, experts. Nobody else, and nobody of what is not on their schedule.
 */
export const whoToTell = (changes: readonly ScheduleChange[]): readonly ChangesFor[] => {
  const delegations = changesByDelegation(changes)
  const toldOf = new Map(delegations.map(({ who, changes: told }) => [who.id, new Set(told.map(({ sessionId }) => sessionId))]))
  const delegationOfDelegate = new Map(
    changes.flatMap(sidesOf).flatMap((side) => side.people.flatMap(({ id, table, delegationId }) => (table === 'delegates' ? [[id, delegationId ?? ''] as const] : []))),
  )
  const secret = new Set(changes.filter((change) => sidesOf(change).some((side) => side.secret)).map(({ sessionId }) => sessionId))
  const people = changesByPerson(changes).flatMap(({ who, changes: own }): ChangesFor[] => {
    if (who.table !== 'delegates') return [{ who, changes: own }]
    const told = toldOf.get(delegationOfDelegate.get(who.id) ?? '')
    const alone = own.filter(({ sessionId }) => secret.has(sessionId) && !told?.has(sessionId))
    return alone.length > 0 ? [{ who, changes: alone }] : []
  })
  return [...delegations, ...people]
}
