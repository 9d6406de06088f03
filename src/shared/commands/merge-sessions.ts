import { z } from 'zod'
import { sessionId } from '../model/ids'
import { wallMinutes, wallTimeAt } from '../model/time'
import type { Placement, Session } from '../model/workspace'
import { defineCommand, invalid, nameIn, unknownRecord } from './command'
import { eachOf } from './new-rows'
import { putRow } from './record-commands'
import type { WorkspaceDraft } from './workspace-draft'

const longestSession = 1440
const mostGuests = 10_000

const union = <T>(one: readonly T[], other: readonly T[]): readonly T[] => [...new Set([...one, ...other])]

/** Null stands for all of them, which takes in any list. */
const unionOrAll = <T>(one: readonly T[] | null, other: readonly T[] | null): readonly T[] | null => (one === null || other === null ? null : union(one, other))

const sumOrNull = (one: number | null, other: number | null): number | null => (one === null && other === null ? null : (one ?? 0) + (other ?? 0))

const joinedText = (one: string, other: string): string => (other === '' || other === one ? one : one === '' ? other : `${one}\n\n${other}`)

const joinedAttendance = (one: Session['attendance'], other: Session['attendance']): Session['attendance'] => {
  const joined = one.map((item) => {
    const same = other.find((candidate) => candidate.delegationId === item.delegationId)
    return same
      ? { ...item, delegateIds: unionOrAll(item.delegateIds, same.delegateIds), speakingMinutes: sumOrNull(item.speakingMinutes, same.speakingMinutes) }
      : item
  })
  return [...joined, ...other.filter((item) => !one.some((candidate) => candidate.delegationId === item.delegationId))]
}

/** The session with the other's people and languages; where both have an answer (chair, format, layout, title) its own stands. */
const joinedSession = (own: Session, other: Session): Session => {
  const secondChair = other.chairId !== null && own.chairId !== null && other.chairId !== own.chairId ? [other.chairId] : []
  return {
    ...own,
    attendance: joinedAttendance(own.attendance, other.attendance),
    chairId: own.chairId ?? other.chairId,
    teamMemberIds: union(own.teamMemberIds, [...secondChair, ...other.teamMemberIds]),
    expertIds: union(own.expertIds, other.expertIds),
    guests: Math.min(mostGuests, own.guests + other.guests),
    interpretation: own.interpretation === 'none' ? other.interpretation : own.interpretation,
    // Empty means the languages of all who are there, which takes in any list.
    floorLanguages: own.floorLanguages.length === 0 || other.floorLanguages.length === 0 ? [] : union(own.floorLanguages, other.floorLanguages),
    confidential: own.confidential || other.confidential,
    agenda: joinedText(own.agenda, other.agenda),
    note: joinedText(own.note, other.note),
    provisionIds: union(own.provisionIds, other.provisionIds),
    afterSessionIds: union(own.afterSessionIds, other.afterSessionIds).filter((id) => id !== own.id && id !== other.id),
  }
}

const endOf = (placement: Placement): number => wallMinutes(placement.start) + placement.minutes

const touch = (one: Placement, other: Placement): boolean =>
  one.roomId === other.roomId && wallMinutes(one.start) <= endOf(other) && wallMinutes(other.start) <= endOf(one)

const covering = (one: Placement, other: Placement): Placement => {
  const start = Math.min(wallMinutes(one.start), wallMinutes(other.start))
  return {
    ...one,
    start: wallTimeAt(start),
    minutes: Math.max(endOf(one), endOf(other)) - start,
    delegationIds: unionOrAll(one.delegationIds, other.delegationIds),
  }
}

/**
 * Where the merged session lies. Placements in one room that touch or overlap become one from the earlier start to the
 * later end, and the rest of both stay. When none touch, the session stays where it is and lasts longer by the other's
 * length; one that was not placed takes the other's place.
 */
const joinedPlacements = (own: readonly Placement[], other: readonly Placement[], ownSession: Session, otherSession: Session): readonly Placement[] => {
  if (own.length === 0) return other.map((placement) => ({ ...placement, sessionId: ownSession.id, minutes: placement.minutes + ownSession.minutes }))
  const joined = [...own]
  const apart: Placement[] = []
  for (const placement of other) {
    const at = joined.findIndex((candidate) => touch(candidate, placement))
    const met = joined[at]
    if (met) joined[at] = covering(met, placement)
    else apart.push({ ...placement, sessionId: ownSession.id })
  }
  if (apart.length < other.length) return [...joined, ...apart]
  const added = other.length === 0 ? otherSession.minutes : Math.max(...other.map((placement) => placement.minutes))
  const joining = otherSession.attendance.map((item) => item.delegationId)
  return own.map((placement, at) => ({
    ...placement,
    minutes: placement.minutes + added,
    // Where the delegations sit apart, those who join sit in the first room until the officer says otherwise.
    delegationIds: at === 0 && placement.delegationIds !== null ? union(placement.delegationIds, joining.filter((id) => !own.some((each) => each.delegationIds?.includes(id)))) : placement.delegationIds,
  }))
}

const mergedInto = (draft: WorkspaceDraft, own: Session, other: Session) => {
  const placements = draft.rows('placements')
  const before = { own: placements.filter((placement) => placement.sessionId === own.id), other: placements.filter((placement) => placement.sessionId === other.id) }
  const joined = joinedPlacements(before.own, before.other, own, other)
  const minutes = joined.length === 0 ? own.minutes + other.minutes : Math.max(...joined.map((placement) => placement.minutes))
  if (minutes > longestSession) return invalid(`${own.title} and ${other.title} together would last longer than 24 hours.`)

  const assignments = draft.rows('boothAssignments')
  const team = new Set<string>(assignments.filter((assignment) => assignment.sessionId === own.id).map((assignment) => assignment.interpreterId))
  const joining = assignments.filter((assignment) => assignment.sessionId === other.id && !team.has(assignment.interpreterId))
  const followers = draft.rows('sessions').filter((session) => session.id !== own.id && session.afterSessionIds.includes(other.id))
  return (
    putRow(draft, 'sessions', { ...joinedSession(own, other), minutes }) ??
    eachOf(joined, (placement) => putRow(draft, 'placements', placement)) ??
    eachOf(joining, (assignment) => putRow(draft, 'boothAssignments', { ...assignment, sessionId: own.id })) ??
    eachOf(followers, (session) =>
      putRow(draft, 'sessions', { ...session, afterSessionIds: union(session.afterSessionIds.map((id) => (id === other.id ? own.id : id)), []).filter((id) => id !== session.id) }),
    ) ??
    draft.remove('sessions', other.id)
  )
}

export const mergeSessions = defineCommand({
  type: 'merge-sessions',
  summary: "Makes one session of two of a round: the other's people, languages and interpreters join and it goes. The placement covers both where they touch in one room, else it grows by the other's length.",
  input: z.strictObject({ type: z.literal('merge-sessions'), sessionId, otherId: sessionId }),
  apply: (draft, input) => {
    const own = draft.row('sessions', input.sessionId)
    if (!own) return unknownRecord('sessions', input.sessionId)
    const other = draft.row('sessions', input.otherId)
    if (!other) return unknownRecord('sessions', input.otherId)
    if (own.id === other.id) return invalid('A session cannot be merged with itself. Choose another.')
    if (own.roundId !== other.roundId) return invalid(`${own.title} and ${other.title} belong to different rounds. Choose two of one round.`)
    return mergedInto(draft, own, other)
  },
  label: (draft, input) => `Merge ${nameIn(draft, { table: 'sessions', id: input.otherId })} into ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})
