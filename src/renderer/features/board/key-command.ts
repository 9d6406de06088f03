import type { CommandInput } from '@shared/commands/registry'
import { addDays, addMinutes, dateOf, timeOf, wallTimeOn } from '@shared/model/time'
import { rowOf } from '@shared/model/workspace'
import { newId } from '../../state/new-id'
import type { OpenState } from '../../state/workspace-state'
import type { BoardColumn } from './board-columns'
import type { BoardScene } from './board-scene'
import type { DraggedPlacement, DragSubject, SlotTarget } from './drag-target'
import { dropCommand } from './drop-command'
import { longestMinutes, shortestMinutes } from './read-length'

const draggedOf = (open: OpenState, placementId: string): DraggedPlacement | null => {
  const placement = rowOf(open.workspace, 'placements', placementId)
  const title = rowOf(open.workspace, 'sessions', placement?.sessionId)?.title
  return placement && title !== undefined ? { id: placement.id, title, start: placement.start, minutes: placement.minutes, roomId: placement.roomId } : null
}

/** The column so many to the side within the same day; the one it stands in where there is none. */
const columnBeside = (columns: readonly BoardColumn[], lane: number, by: number): BoardColumn | null => {
  const here = columns[lane] ?? null
  const there = columns[lane + by]
  return there && (there.day === here?.day || there.resource.id === null) ? there : here
}

/** A session with what is picked beside it, moved by keys as a drag would: to the side by columns, in time by steps of the grid. */
export const nudgeCommand = (open: OpenState, scene: BoardScene, placementIds: readonly string[], lane: number, columns: number, steps: number): CommandInput | null => {
  const [grabbed, ...also] = placementIds.flatMap((id) => draggedOf(open, id) ?? [])
  const sessionId = rowOf(open.workspace, 'placements', grabbed?.id)?.sessionId
  if (!grabbed || sessionId === undefined) return null
  const whole: BoardColumn = { day: dateOf(grabbed.start), roomId: null, resource: { kind: 'room', id: null } }
  const here = scene.view === 'month' || scene.view === 'agenda' ? whole : (scene.columns[lane] ?? whole)
  const undivided = here.roomId === null && here.resource.id === null && here.resource.kind === 'room'
  const there = undivided ? here : (columnBeside(scene.columns, lane, columns) ?? here)
  const days = undivided ? columns + (scene.view === 'month' ? steps * 7 : 0) : 0
  const later = scene.view === 'month' ? 0 : steps * scene.gridMinutes
  const start = addMinutes(wallTimeOn(addDays(dateOf(grabbed.start), days), timeOf(grabbed.start)), later)
  const subject: DragSubject = { gesture: 'move', sessionId, placement: grabbed, title: grabbed.title, minutes: grabbed.minutes, also, column: here }
  const target: SlotTarget = { kind: 'slot', column: there, start, minutes: grabbed.minutes, copy: false }
  return dropCommand({ engine: open.engine, rooms: scene.rooms, newId }, subject, target)
}

/** The session made longer or shorter by steps of the grid, within what a session may last. */
export const resizeCommand = (open: OpenState, { gridMinutes }: BoardScene, placementId: string, steps: number): CommandInput | null => {
  const placement = rowOf(open.workspace, 'placements', placementId)
  if (!placement) return null
  const minutes = Math.max(shortestMinutes, Math.min(longestMinutes, placement.minutes + steps * gridMinutes))
  return minutes === placement.minutes ? null : { type: 'resize-placement', placementId, minutes }
}
