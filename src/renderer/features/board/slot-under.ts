import { dayNumber, minutesOfDay, timeOf, wallMinutes, wallTimeAt } from '@shared/model/time'
import type { Box, ColumnBox, Geometry } from './board-geometry'
import { inside } from './board-geometry'
import type { DragSubject, DropTarget, SlotTarget } from './drag-target'

/** Where the pointer is and what it holds down. */
export interface PointerState {
  readonly x: number
  readonly y: number
  /** The start keeps its time of day; only the column changes. */
  readonly lockTime: boolean
  readonly copy: boolean
}

/** How the grid lies under the pointer now: geometry, and how far it has been scrolled since. */
export interface Grid {
  readonly geometry: Geometry
  readonly shiftX: number
  readonly shiftY: number
  readonly gridMinutes: number
}

/** The point of the session that was grabbed. */
export interface Grab {
  /** Minutes between the session's start and the pointer. */
  readonly minutes: number
  /** Days between the session's first day and the one it was grabbed on. */
  readonly days: number
  readonly column: number
}

export interface Found {
  readonly target: DropTarget
  readonly box: Box
}

const DAY = 1440
const longest = DAY
const snap = (minute: number, grid: number): number => Math.round(minute / grid) * grid

/** The column under a pointer, wherever it has been scrolled to. */
export const columnAt = ({ geometry, shiftX }: Pick<Grid, 'geometry' | 'shiftX'>, x: number, y: number): ColumnBox | undefined =>
  geometry.columns.find((box) => (geometry.month ? inside(box, x, y) : x >= box.left + shiftX && x < box.left + shiftX + box.width))

/** Minutes since 1970-01-01 on the wall clock under a pointer within a column. */
export const minuteAt = ({ geometry, shiftY }: Pick<Grid, 'geometry' | 'shiftY'>, box: ColumnBox, y: number): number =>
  dayNumber(box.column.day) * DAY + geometry.from + (y - box.top - shiftY) / geometry.pixelsPerMinute

/** Where in a session it was grabbed. */
export const grabAt = (grid: Grid, subject: DragSubject, x: number, y: number): Grab => {
  const box = columnAt(grid, x, y)
  if (!box || !subject.placement) return { minutes: 15, days: 0, column: box?.index ?? 0 }
  const start = wallMinutes(subject.placement.start)
  return { minutes: minuteAt(grid, box, y) - start, days: dayNumber(box.column.day) - Math.floor(start / DAY), column: box.index }
}

const startUnder = (grid: Grid, subject: DragSubject, grab: Grab, box: ColumnBox, pointer: PointerState): number => {
  const { placement } = subject
  if (placement && (pointer.lockTime || grid.geometry.month)) {
    const day = dayNumber(box.column.day) - grab.days
    return day * DAY + minutesOfDay(timeOf(placement.start))
  }
  if (grid.geometry.month) return dayNumber(box.column.day) * DAY + Math.max(grid.geometry.from, 9 * 60)
  return snap(minuteAt(grid, box, pointer.y) - grab.minutes, grid.gridMinutes)
}

const resized = (grid: Grid, subject: DragSubject, box: ColumnBox, y: number): { readonly start: number; readonly minutes: number } | null => {
  if (!subject.placement || grid.geometry.month) return null
  const start = wallMinutes(subject.placement.start)
  const end = start + subject.placement.minutes
  const shortest = Math.min(grid.gridMinutes, 15)
  const under = snap(minuteAt(grid, box, y), grid.gridMinutes)
  if (subject.gesture === 'resize-end') return { start, minutes: Math.min(longest, Math.max(shortest, under - start)) }
  const next = Math.max(end - longest, Math.min(end - shortest, under))
  return { start: next, minutes: end - next }
}

const slotBox = ({ geometry, shiftX, shiftY }: Grid, box: ColumnBox, start: number, minutes: number): Box => {
  if (geometry.month) return box
  const fromTop = start - dayNumber(box.column.day) * DAY - geometry.from
  return { left: box.left + shiftX, top: box.top + shiftY + fromTop * geometry.pixelsPerMinute, width: box.width, height: minutes * geometry.pixelsPerMinute }
}

/** What lies under the pointer: a place in a column, the unplaced list, or nothing to drop on. */
export const findTarget = (grid: Grid, subject: DragSubject, grab: Grab, pointer: PointerState): Found | null => {
  const { geometry } = grid
  if (geometry.drawer && inside(geometry.drawer, pointer.x, pointer.y)) {
    return subject.gesture === 'move' && !pointer.copy ? { target: { kind: 'unplaced' }, box: geometry.drawer } : null
  }
  if (!inside(geometry.root, pointer.x, pointer.y)) return null
  const resizing = subject.gesture === 'resize-start' || subject.gesture === 'resize-end'
  const under = resizing ? geometry.columns[grab.column] : columnAt(grid, pointer.x, pointer.y)
  if (!under) return null
  const length = resizing ? resized(grid, subject, under, pointer.y) : { start: startUnder(grid, subject, grab, under, pointer), minutes: subject.minutes }
  if (!length) return null
  const target: SlotTarget = { kind: 'slot', column: under.column, start: wallTimeAt(length.start), minutes: length.minutes, copy: pointer.copy && subject.gesture === 'move' }
  return { target, box: slotBox(grid, under, length.start, length.minutes) }
}

/** Two targets that mean the same are judged once. */
export const targetKey = (target: DropTarget | null): string =>
  target === null ? '' : target.kind === 'unplaced' ? 'unplaced' : `${target.column.day} ${target.column.resource.id ?? ''} ${target.start} ${String(target.minutes)} ${String(target.copy)}`
