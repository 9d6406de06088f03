import { z } from 'zod'
import { roomId, roundId, venueId } from '../model/ids'
import type { WallDate } from '../model/time'
import { addDays, addMinutes } from '../model/time'
import type { Problem } from '../model/outcome'
import { defineCommand, invalid, nameIn, unknownRecord } from './command'
import { scheduleOf } from './frozen-plan'
import { amountLabel } from './labels'
import { eachOf } from './new-rows'
import { putRow } from './record-commands'
import type { WorkspaceDraft } from './workspace-draft'

/** Most days a round may be shifted either way: ten years. */
const tenYears = 3653

export const shiftRound = defineCommand({
  type: 'shift-round',
  summary: 'Moves a round by days: its dates and placements, with `travel` also movements and stays (not journeys already made). Times of day stay, also over a change of the clocks.',
  input: z.strictObject({ type: z.literal('shift-round'), roundId, days: z.int().min(-tenYears).max(tenYears), travel: z.boolean() }),
  apply: (draft, input) => {
    const round = draft.row('rounds', input.roundId)
    if (!round) return unknownRecord('rounds', input.roundId)
    const { days } = input
    const minutes = days * 1440
    const later = (date: WallDate | null): WallDate | null => (date === null ? null : addDays(date, days))
    const movements = input.travel ? draft.rows('movements').filter((row) => row.roundId === round.id && row.status !== 'done') : []
    const stays = input.travel ? draft.rows('stays').filter((row) => row.roundId === round.id) : []
    return (
      putRow(draft, 'rounds', { ...round, startDate: later(round.startDate), endDate: later(round.endDate) }) ??
      eachOf(scheduleOf(draft, round.id).placements, (row) => putRow(draft, 'placements', { ...row, start: addMinutes(row.start, minutes) })) ??
      eachOf(movements, (row) => putRow(draft, 'movements', { ...row, departs: addMinutes(row.departs, minutes), arrives: addMinutes(row.arrives, minutes) })) ??
      eachOf(stays, (row) => putRow(draft, 'stays', { ...row, checkIn: addDays(row.checkIn, days), checkOut: addDays(row.checkOut, days) }))
    )
  },
  label: (draft, input) => `Shift ${nameIn(draft, { table: 'rounds', id: input.roundId })} by ${amountLabel(input.days, 'day', 'days')}`,
})

/** Why a mapping of rooms does not lead from one venue to the other; null when it does. */
const mappingProblem = (draft: WorkspaceDraft, from: string, to: string, rooms: Readonly<Record<string, string | null>>): Problem | null =>
  eachOf(Object.entries(rooms), ([room, target]) => {
    for (const [id, venue] of [[room, from], [target, to]] as const) {
      if (id === null) continue
      const row = draft.row('rooms', id)
      if (!row) return unknownRecord('rooms', id)
      if (row.venueId !== venue) return invalid(`${row.name} is not a room of ${nameIn(draft, { table: 'venues', id: venue })}.`)
    }
    return null
  })

export const changeRoundVenue = defineCommand({
  type: 'change-round-venue',
  summary: "Moves a round's sessions and caucus rooms from one venue to another, room by room; wall times stay. A room mapped to null leaves its sessions unplaced.",
  input: z.strictObject({
    type: z.literal('change-round-venue'),
    roundId,
    fromVenueId: venueId,
    toVenueId: venueId,
    rooms: z.record(roomId, roomId.nullable()),
  }),
  apply: (draft, { roundId: id, fromVenueId, toVenueId, rooms }) => {
    const round = draft.row('rounds', id)
    if (!round) return unknownRecord('rounds', id)
    for (const venue of [fromVenueId, toVenueId]) if (!draft.row('venues', venue)) return unknownRecord('venues', venue)
    const problem = mappingProblem(draft, fromVenueId, toVenueId, rooms)
    if (problem) return problem

    const mapping = new Map<string, string | null>(Object.entries(rooms))
    const leaves = (room: string | null): room is string => draft.row('rooms', room)?.venueId === fromVenueId
    const placements = scheduleOf(draft, id).placements.filter((row) => leaves(row.roomId))
    const delegations = draft.rows('delegations').filter((row) => row.roundId === id && leaves(row.caucusRoomId))
    const unmapped = [...placements.map((row) => row.roomId), ...delegations.map((row) => row.caucusRoomId)].find((room) => room !== null && !mapping.has(room))
    if (unmapped) return invalid(`Say which room takes the place of ${nameIn(draft, { table: 'rooms', id: unmapped })}, or that none does.`)
    return (
      putRow(draft, 'rounds', { ...round, venueIds: [...new Set([...round.venueIds.map((venue) => (venue === fromVenueId ? toVenueId : venue)), toVenueId])] }) ??
      eachOf(placements, (row) => {
        const room = mapping.get(row.roomId) ?? null
        return room === null ? draft.remove('placements', row.id) : putRow(draft, 'placements', { ...row, roomId: room })
      }) ??
      eachOf(delegations, (row) => putRow(draft, 'delegations', { ...row, caucusRoomId: mapping.get(row.caucusRoomId ?? '') ?? null }))
    )
  },
  label: (draft, input) => `Change venue of ${nameIn(draft, { table: 'rounds', id: input.roundId })} to ${nameIn(draft, { table: 'venues', id: input.toVenueId })}`,
})
