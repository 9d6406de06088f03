import type { FindingsEngine } from '@shared/findings/findings-engine'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import type { WallDate, WallTime } from '@shared/model/time'
import { wallMinutes, wallTimeAt } from '@shared/model/time'
import type { RowInput, Workspace } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

/** The small sound plan with these rows added or replaced. */
export const planWith = (rows: RowsByTable): Workspace => withRows(smallWorkspace(), rows)

export const engineWith = (rows: RowsByTable): FindingsEngine => createFindingsEngine(planWith(rows))

export const day = (text: string): WallDate => text as WallDate
export const time = (text: string): WallTime => text as WallTime
export const minutes = (text: string): number => wallMinutes(time(text))

/** "2018-12-06 10:00–12:00", for reading spans of wall minutes aloud. */
export const spanText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${wallTimeAt(from).replace('T', ' ')}–${wallTimeAt(to).slice(0, 10) === wallTimeAt(from).slice(0, 10) ? wallTimeAt(to).slice(11) : wallTimeAt(to).replace('T', ' ')}`

export const session = (id: string, more: Partial<RowInput<'sessions'>> = {}): RowInput<'sessions'> => ({
  id, roundId: 'round', title: `Session ${id}`, format: 'bilateral', minutes: 60, ...more,
})

export const place = (sessionId: string, roomId: string, start: string, more: Partial<RowInput<'placements'>> = {}): RowInput<'placements'> => ({
  id: `${sessionId}-in-${roomId}`, sessionId, roomId, start, minutes: 60, ...more,
})

export const north = { delegationId: 'north-team' }
export const south = { delegationId: 'south-team' }

/** A second venue on another clock: Nairobi, two hours ahead of Stockholm in winter, one in summer. */
export const nairobi: RowsByTable = {
  venues: [{ id: 'centre', name: 'Centre', zone: 'Africa/Nairobi' }],
  rooms: [{ id: 'gold', venueId: 'centre', name: 'Gold room', capacities: { 'hollow square': 40 } }],
}
