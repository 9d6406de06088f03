import { z } from 'zod'
import { placementId, roomId, roundId, sessionId } from '../model/ids'
import { addDays, addMinutes, dayNumber, wallDate, wallTime } from '../model/time'
import type { BoothAssignment, Placement, RowInput, Session } from '../model/workspace'
import { defineCommand, invalid, nameIn, unknownRecord } from './command'
import { amountLabel, dayLabel, sessionsLabel } from './labels'
import { addRow, addRowEarly, eachOf, idPrefix, idSeries } from './new-rows'
import { putRow } from './record-commands'
import type { WorkspaceDraft } from './workspace-draft'

/** Longest step in time one command may take, in minutes: ten years either way. */
const tenYears = 5_256_000

/** Placements of a round whose sessions are there, in table order. */
const placementsOf = (draft: WorkspaceDraft, round: string): readonly Placement[] =>
  draft.rows('placements').filter((placement) => draft.row('sessions', placement.sessionId)?.roundId === round)

const unknownRoom = (draft: WorkspaceDraft, ids: readonly string[]) =>
  eachOf(ids, (id) => (draft.row('rooms', id) ? null : unknownRecord('rooms', id)))

export const movePlacements = defineCommand({
  type: 'move-placements',
  summary: 'Moves several placed sessions as one step, each to another room, another start, or both.',
  input: z.strictObject({
    type: z.literal('move-placements'),
    moves: z.array(z.strictObject({ placementId, roomId: roomId.optional(), start: wallTime.optional() })).min(1),
  }),
  apply: (draft, { moves }) =>
    eachOf(moves, (move) => {
      const placement = draft.row('placements', move.placementId)
      if (!placement) return unknownRecord('placements', move.placementId)
      if (move.roomId !== undefined && !draft.row('rooms', move.roomId)) return unknownRecord('rooms', move.roomId)
      return putRow(draft, 'placements', { ...placement, roomId: move.roomId ?? placement.roomId, start: move.start ?? placement.start })
    }),
  label: (draft, { moves }) => `Move ${sessionsLabel(draft, moves.map((move) => draft.row('placements', move.placementId)?.sessionId ?? move.placementId))}`,
})

interface Stretch {
  readonly roundId: string
  readonly from: string
  readonly until: string | null
  readonly roomIds: readonly string[] | null
}

/** Placements of the round that start in the stretch, each judged by its own room's wall clock. Wall times compare as text. */
const startingIn = (draft: WorkspaceDraft, { roundId: round, from, until, roomIds }: Stretch): readonly Placement[] => {
  const rooms = roomIds && new Set<string>(roomIds)
  return placementsOf(draft, round).filter(
    ({ start, roomId: room }) => start >= from && (until === null || start < until) && (rooms === null || rooms.has(room)),
  )
}

export const shiftSessions = defineCommand({
  type: 'shift-sessions',
  summary: 'Moves all that starts at or after a time (and before `until`), in all rooms or some, by minutes; negative is earlier.',
  input: z.strictObject({
    type: z.literal('shift-sessions'),
    roundId,
    from: wallTime,
    until: wallTime.nullable().default(null),
    roomIds: z.array(roomId).nullable().default(null),
    minutes: z.int().min(-tenYears).max(tenYears),
  }),
  apply: (draft, input) => {
    if (!draft.row('rounds', input.roundId)) return unknownRecord('rounds', input.roundId)
    if (input.until !== null && input.until <= input.from) return invalid(`The stretch ends (${input.until}) before it begins (${input.from}).`)
    return (
      unknownRoom(draft, input.roomIds ?? []) ??
      eachOf(startingIn(draft, input), (placement) => putRow(draft, 'placements', { ...placement, start: addMinutes(placement.start, input.minutes) }))
    )
  },
  label: (draft, input) =>
    `Shift ${sessionsLabel(draft, startingIn(draft, input).map((placement) => placement.sessionId))} by ${amountLabel(input.minutes, 'min', 'min')}`,
})

/** A copy of a session's place in a day, with its people to be asked anew. */
const copyOf = (session: Session, id: string, copies: ReadonlyMap<string, string>): RowInput<'sessions'> => ({
  ...session,
  id,
  status: 'tentative',
  afterSessionIds: session.afterSessionIds.map((after) => copies.get(after) ?? after),
})

const assignmentsBySession = (draft: WorkspaceDraft): ReadonlyMap<string, readonly BoothAssignment[]> => {
  const groups = new Map<string, BoothAssignment[]>()
  for (const assignment of draft.rows('boothAssignments')) groups.set(assignment.sessionId, [...(groups.get(assignment.sessionId) ?? []), assignment])
  return groups
}

export const copyDay = defineCommand({
  type: 'copy-day',
  summary:
    'Copies the sessions that start on one day, in all rooms or some, to another: same people and times of day, tentative, interpreters proposed again. Cancelled ones and interpreters who declined are left out.',
  input: z.strictObject({ type: z.literal('copy-day'), roundId, from: wallDate, to: wallDate, idPrefix, roomIds: z.array(roomId).nullable().default(null) }),
  apply: (draft, input) => {
    if (!draft.row('rounds', input.roundId)) return unknownRecord('rounds', input.roundId)
    if (input.from === input.to) return invalid('A day cannot be copied onto itself. Choose another day.')
    const missing = unknownRoom(draft, input.roomIds ?? [])
    if (missing) return missing
    const onDay = startingIn(draft, { ...input, from: `${input.from}T00:00`, until: `${addDays(input.from, 1)}T00:00` })
    const placements = onDay.filter((placement) => draft.row('sessions', placement.sessionId)?.status !== 'cancelled')
    const nextId = idSeries(input.idPrefix)
    const copies = new Map<string, string>()
    for (const placement of placements) if (!copies.has(placement.sessionId)) copies.set(placement.sessionId, nextId())
    const assignments = assignmentsBySession(draft)
    const minutes = (dayNumber(input.to) - dayNumber(input.from)) * 1440
    return (
      eachOf(copies, ([id, copy]) => {
        const session = draft.row('sessions', id)
        return session ? addRowEarly(draft, 'sessions', copyOf(session, copy, copies)) : null
      }) ??
      eachOf(placements, (placement) => {
        const copy = copies.get(placement.sessionId)
        return copy === undefined
          ? null
          : addRow(draft, 'placements', { ...placement, id: nextId(), sessionId: copy, start: addMinutes(placement.start, minutes), pinned: false })
      }) ??
      eachOf(copies, ([id, copy]) =>
        eachOf(assignments.get(id) ?? [], (assignment) =>
          assignment.status === 'declined' ? null : addRow(draft, 'boothAssignments', { ...assignment, id: nextId(), sessionId: copy, status: 'proposed', pinned: false }),
        ),
      )
    )
  },
  label: (_draft, { from, to }) => `Copy ${dayLabel(from)} to ${dayLabel(to)}`,
})

export const placeEverywhere = defineCommand({
  type: 'place-everywhere',
  summary: "Puts a session, such as a break or a meal, in several rooms at once; its other placements go. Its planned length unless minutes are given.",
  input: z.strictObject({
    type: z.literal('place-everywhere'),
    sessionId,
    roomIds: z.array(roomId).min(1),
    start: wallTime,
    minutes: z.int().min(5).max(1440).optional(),
    idPrefix,
  }),
  apply: (draft, input) => {
    const session = draft.row('sessions', input.sessionId)
    if (!session) return unknownRecord('sessions', input.sessionId)
    const missing = unknownRoom(draft, input.roomIds)
    if (missing) return missing
    const rooms = new Set<string>(input.roomIds)
    const kept = new Map<string, string>()
    for (const placement of draft.rows('placements')) {
      if (placement.sessionId !== input.sessionId) continue
      // A room it is in already keeps its placement, so that a release can tell a move from something new.
      if (rooms.has(placement.roomId) && !kept.has(placement.roomId)) kept.set(placement.roomId, placement.id)
      else draft.remove('placements', placement.id)
    }
    const nextId = idSeries(input.idPrefix)
    return eachOf(rooms, (room) => {
      const id = kept.get(room)
      const row = { ...draft.row('placements', id), sessionId: session.id, roomId: room, start: input.start, minutes: input.minutes ?? session.minutes, delegationIds: null }
      return id === undefined ? addRow(draft, 'placements', { ...row, id: nextId() }) : putRow(draft, 'placements', { ...row, id })
    })
  },
  label: (draft, input) => {
    const rooms = new Set<string>(input.roomIds).size
    return `Place ${nameIn(draft, { table: 'sessions', id: input.sessionId })} in ${String(rooms)} ${rooms === 1 ? 'room' : 'rooms'}`
  },
})
