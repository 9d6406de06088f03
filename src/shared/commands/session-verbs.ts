import { z } from 'zod'
import { placementId, roomId, sessionId } from '../model/ids'
import type { WallTime } from '../model/time'
import { wallMinutes, wallTime } from '../model/time'
import type { Placement, Session } from '../model/workspace'
import { defineCommand, invalid, nameIn, unknownRecord } from './command'
import { addRow, eachOf, idPrefix, idSeries } from './new-rows'
import { putRow } from './record-commands'
import type { WorkspaceDraft } from './workspace-draft'

/** Shortest stretch the model allows, in minutes. */
const shortest = 5

const placementsOf = (draft: WorkspaceDraft, id: string): readonly Placement[] => draft.rows('placements').filter((placement) => placement.sessionId === id)

export const duplicateSession = defineCommand({
  type: 'duplicate-session',
  summary: 'Copies a session with its people, tentative and without interpreters; placed where `place` says, as long as the first one, else unplaced.',
  input: z.strictObject({
    type: z.literal('duplicate-session'),
    sessionId,
    newSessionId: sessionId,
    place: z.strictObject({ placementId, roomId, start: wallTime }).optional(),
  }),
  apply: (draft, { sessionId: id, newSessionId, place }) => {
    const session = draft.row('sessions', id)
    if (!session) return unknownRecord('sessions', id)
    if (place && !draft.row('rooms', place.roomId)) return unknownRecord('rooms', place.roomId)
    return (
      addRow(draft, 'sessions', { ...session, id: newSessionId, title: `${session.title} (copy)`, status: 'tentative' }) ??
      (place
        ? addRow(draft, 'placements', {
            id: place.placementId, sessionId: newSessionId, roomId: place.roomId, start: place.start, minutes: placementsOf(draft, id)[0]?.minutes ?? session.minutes,
          })
        : null)
    )
  },
  label: (draft, input) => `Duplicate ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})

/** "Plenary (2)"; of "Plenary (2)" it is "Plenary (3)", and a number that the round has already is passed over. */
const nextPartTitle = (draft: WorkspaceDraft, { roundId, title }: Session): string => {
  const base = title.replace(/ \(\d+\)$/, '')
  const taken = new Set(draft.rows('sessions').flatMap((session) => (session.roundId === roundId ? [session.title] : [])))
  let part = 2
  while (taken.has(`${base} (${String(part)})`)) part += 1
  return `${base} (${String(part)})`
}

/** The placements of the two parts; one that runs on past `at` is in both, shortened. */
const partsAt = (placements: readonly Placement[], at: WallTime) => {
  const first: Placement[] = []
  const second: Placement[] = []
  let shortestPart = Infinity
  for (const placement of placements) {
    const before = wallMinutes(at) - wallMinutes(placement.start)
    const after = placement.minutes - before
    if (before > 0) first.push({ ...placement, minutes: Math.min(placement.minutes, before) })
    if (after > 0) second.push({ ...placement, start: before > 0 ? at : placement.start, minutes: Math.min(placement.minutes, after) })
    if (before > 0 && after > 0) shortestPart = Math.min(shortestPart, before, after)
  }
  return { first, second, shortestPart }
}

const longestOf = (placements: readonly Placement[]): number => Math.max(...placements.map((placement) => placement.minutes))

/** The floor agreed for each delegation, divided as the time is; `share` is the first part's. */
const dividedFloor = (attendance: Session['attendance'], share: number) => {
  const first = attendance.map((item) => (item.speakingMinutes === null ? item : { ...item, speakingMinutes: Math.round(item.speakingMinutes * share) }))
  const second = attendance.map((item, at) => (item.speakingMinutes === null ? item : { ...item, speakingMinutes: item.speakingMinutes - (first[at]?.speakingMinutes ?? 0) }))
  return { first, second }
}

export const splitSession = defineCommand({
  type: 'split-session',
  summary:
    'Makes two sessions of a placed one: what lies from `at` on goes to the second, which follows the first, with the same people and interpreters; agreed speaking time is divided as the time is.',
  input: z.strictObject({ type: z.literal('split-session'), sessionId, at: wallTime, newSessionId: sessionId, idPrefix }),
  apply: (draft, input) => {
    const session = draft.row('sessions', input.sessionId)
    if (!session) return unknownRecord('sessions', input.sessionId)
    const placements = placementsOf(draft, session.id)
    if (placements.length === 0) return invalid(`${session.title} is not placed. Place it before it is split.`)
    const { first, second, shortestPart } = partsAt(placements, input.at)
    if (first.length === 0 || second.length === 0) return invalid(`${session.title} is not going on at ${input.at.replace('T', ' ')}, so it can't be split there.`)
    if (shortestPart < shortest) return invalid(`Each part of ${session.title} must last at least ${String(shortest)} minutes.`)

    const minutes = { first: longestOf(first), second: longestOf(second) }
    const floor = dividedFloor(session.attendance, minutes.first / (minutes.first + minutes.second))
    const nextId = idSeries(input.idPrefix)
    const kept = new Set<string>(first.map((placement) => placement.id))
    const followers = draft.rows('sessions').filter((other) => other.afterSessionIds.includes(session.id))
    const assignments = draft.rows('boothAssignments').filter((assignment) => assignment.sessionId === session.id)
    return (
      addRow(draft, 'sessions', {
        ...session, id: input.newSessionId, title: nextPartTitle(draft, session), minutes: minutes.second, attendance: floor.second,
        afterSessionIds: [...session.afterSessionIds, session.id],
      }) ??
      putRow(draft, 'sessions', { ...session, minutes: minutes.first, attendance: floor.first }) ??
      eachOf(first, (placement) => putRow(draft, 'placements', placement)) ??
      eachOf(second, (placement) => {
        const row = { ...placement, sessionId: input.newSessionId }
        return kept.has(placement.id) ? addRow(draft, 'placements', { ...row, id: nextId() }) : putRow(draft, 'placements', row)
      }) ??
      eachOf(assignments, (assignment) => addRow(draft, 'boothAssignments', { ...assignment, id: nextId(), sessionId: input.newSessionId })) ??
      // Whoever waited for the whole session waits for both parts.
      eachOf(followers, (other) => putRow(draft, 'sessions', { ...other, afterSessionIds: [...other.afterSessionIds, input.newSessionId] }))
    )
  },
  label: (draft, input) => `Split ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})

