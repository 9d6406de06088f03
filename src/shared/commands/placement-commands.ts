import { z } from 'zod'
import { placementId, roomId, sessionId } from '../model/ids'
import { wallTime } from '../model/time'
import { defineCommand, nameIn, unknownRecord } from './command'
import { addRow } from './new-rows'
import { putRow } from './record-commands'

const minutes = z.int().min(5).max(1440)

export const placeSession = defineCommand({
  type: 'place-session',
  summary: 'Gives an unplaced session a room and a start (wall time of the venue); its planned length unless minutes are given.',
  input: z.strictObject({
    type: z.literal('place-session'),
    placementId,
    sessionId,
    roomId,
    start: wallTime,
    minutes: minutes.optional(),
  }),
  apply: (draft, input) => {
    const session = draft.row('sessions', input.sessionId)
    if (!session) return unknownRecord('sessions', input.sessionId)
    if (!draft.row('rooms', input.roomId)) return unknownRecord('rooms', input.roomId)
    return addRow(draft, 'placements', {
      id: input.placementId,
      sessionId: input.sessionId,
      roomId: input.roomId,
      start: input.start,
      minutes: input.minutes ?? session.minutes,
    })
  },
  label: (draft, input) => `Place ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})

export const movePlacement = defineCommand({
  type: 'move-placement',
  summary: 'Moves a placed session to another room, another start, or both.',
  input: z.strictObject({
    type: z.literal('move-placement'),
    placementId,
    roomId: roomId.optional(),
    start: wallTime.optional(),
  }),
  apply: (draft, input) => {
    const placement = draft.row('placements', input.placementId)
    if (!placement) return unknownRecord('placements', input.placementId)
    if (input.roomId !== undefined && !draft.row('rooms', input.roomId)) return unknownRecord('rooms', input.roomId)
    return putRow(draft, 'placements', {
      ...placement,
      roomId: input.roomId ?? placement.roomId,
      start: input.start ?? placement.start,
    })
  },
  label: (draft, input) => `Move ${nameIn(draft, { table: 'placements', id: input.placementId })}`,
})

export const resizePlacement = defineCommand({
  type: 'resize-placement',
  summary: 'Changes how long a placed session lasts, in minutes, and its start when the upper edge was moved.',
  input: z.strictObject({ type: z.literal('resize-placement'), placementId, minutes, start: wallTime.optional() }),
  apply: (draft, input) => {
    const placement = draft.row('placements', input.placementId)
    if (!placement) return unknownRecord('placements', input.placementId)
    return putRow(draft, 'placements', { ...placement, minutes: input.minutes, start: input.start ?? placement.start })
  },
  label: (draft, input) => `Change length of ${nameIn(draft, { table: 'placements', id: input.placementId })}`,
})

export const unplaceSession = defineCommand({
  type: 'unplace-session',
  summary: 'Takes a session off the board, back to the unplaced list; everything else of it stays.',
  input: z.strictObject({ type: z.literal('unplace-session'), sessionId }),
  apply: (draft, input) => {
    if (!draft.row('sessions', input.sessionId)) return unknownRecord('sessions', input.sessionId)
    for (const placement of draft.rows('placements')) {
      if (placement.sessionId === input.sessionId) draft.remove('placements', placement.id)
    }
    return null
  },
  label: (draft, input) => `Unplace ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})
