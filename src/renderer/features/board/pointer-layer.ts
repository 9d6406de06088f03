import type { WallDate, WallTime } from '@shared/model/time'
import { dayNumber, minutesOfDay, timeOf, wallMinutes, wallTimeAt } from '@shared/model/time'
import { Ghost } from './ghost'

/*
 * Dragging on the board. Geometry is measured once when a drag begins; while it lasts only the ghost's own styles are
 * written, and the plan is asked for a verdict only when the target changes. The calendar itself is not redrawn until
 * the drop, which is one command.
 */

export type Gesture = 'move' | 'resize-start' | 'resize-end' | 'place'

/** What is being dragged: a placed session (with where it stands) or one from the unplaced list. */
export interface DragSubject {
  readonly gesture: Gesture
  /** The placement's id, or the session's for `place`. */
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** Null for a session from the unplaced list. */
  readonly start: WallTime | null
  readonly roomId: string | null
}

/** Where it would land. `roomId` null keeps the room. */
export type DropTarget =
  | { readonly kind: 'slot'; readonly roomId: string | null; readonly start: WallTime; readonly minutes: number }
  | { readonly kind: 'unplaced' }

/** What the plan says of a target, in one line. */
export interface Verdict {
  readonly tone: 'ok' | 'note' | 'warning' | 'error'
  readonly line: string
}

export interface BoardColumn {
  readonly day: WallDate
  readonly roomId: string | null
}

export interface PointerHost {
  /** Contains the calendar and the unplaced list. */
  readonly root: HTMLElement
  readonly subjectAt: (element: Element) => DragSubject | null
  /** What the calendar's columns (or the month's cells) stand for, in the order they are drawn. */
  readonly columns: () => readonly BoardColumn[]
  readonly isMonth: () => boolean
  readonly gridMinutes: () => number
  /** The part of the day that is drawn, minutes after midnight. */
  readonly dayWindow: () => { readonly from: number; readonly to: number }
  readonly judge: (subject: DragSubject, target: DropTarget) => Verdict
  readonly drop: (subject: DragSubject, target: DropTarget) => void
  readonly click: (subject: DragSubject) => void
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly column: BoardColumn
}

interface Geometry {
  readonly boxes: readonly Box[]
  readonly scroller: HTMLElement | null
  readonly view: DOMRect | null
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly drawer: DOMRect | null
  readonly from: number
  readonly pixelsPerMinute: number
}

const threshold = 5
const edge = 30
/** The hours at the left edge of the grid stay in place while it scrolls sideways. */
const gutter = 46

const measure = (host: PointerHost): Geometry => {
  const month = host.isMonth()
  const cells = [...host.root.querySelectorAll<HTMLElement>(month ? '.rbc-day-bg' : '.rbc-time-content .rbc-day-slot')]
  const columns = host.columns()
  const { from, to } = host.dayWindow()
  const boxes = cells.flatMap((cell, index) => {
    const column = columns[index]
    if (!column) return []
    const { left, top, width, height } = cell.getBoundingClientRect()
    return [{ left, top, width, height, column }]
  })
  const scroller = host.root.querySelector<HTMLElement>('.rbc-time-content')
  return {
    boxes,
    scroller,
    view: scroller?.getBoundingClientRect() ?? null,
    scrollTop: scroller?.scrollTop ?? 0,
    scrollLeft: scroller?.scrollLeft ?? 0,
    drawer: host.root.querySelector('[data-drop="unplaced"]')?.getBoundingClientRect() ?? null,
    from,
    pixelsPerMinute: (boxes[0]?.height ?? 1) / Math.max(1, to - from),
  }
}

const inside = (rect: DOMRect | null, x: number, y: number): boolean => rect !== null && x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom

const snap = (minute: number, grid: number): number => Math.round(minute / grid) * grid

/** One drag from the moment it is more than a click. */
class Drag {
  private readonly geometry: Geometry
  private readonly ghost: Ghost
  private target: DropTarget | null = null
  private key = ''
  private frame = 0
  private last: { x: number; y: number }

  constructor(
    private readonly host: PointerHost,
    private readonly subject: DragSubject,
    private readonly origin: { x: number; y: number },
  ) {
    this.geometry = measure(host)
    this.ghost = new Ghost(host.root, subject.title)
    this.last = origin
    host.root.setAttribute('data-dragging', subject.gesture)
    this.frame = requestAnimationFrame(this.autoscroll)
  }

  move(x: number, y: number): void {
    this.last = { x, y }
    const found = this.find(x, y)
    const key = found ? JSON.stringify(found.target) : ''
    if (key === this.key) return
    this.key = key
    this.target = found?.target ?? null
    if (!found) this.ghost.hide()
    else if (found.target.kind === 'unplaced') this.ghost.showOver(found.box, { tone: 'ok', line: 'Back to the unplaced list' })
    else this.ghost.showOver(found.box, this.host.judge(this.subject, found.target), found.target)
  }

  finish(keep: boolean): void {
    cancelAnimationFrame(this.frame)
    this.host.root.removeAttribute('data-dragging')
    this.ghost.remove()
    if (keep && this.target) this.host.drop(this.subject, this.target)
  }

  private find(x: number, y: number): { target: DropTarget; box: { left: number; top: number; width: number; height: number } } | null {
    const { geometry, subject } = this
    if (inside(geometry.drawer, x, y)) {
      if (subject.gesture !== 'move' || !geometry.drawer) return null
      return { target: { kind: 'unplaced' }, box: geometry.drawer }
    }
    const shiftX = geometry.scrollLeft - (geometry.scroller?.scrollLeft ?? 0)
    const shiftY = geometry.scrollTop - (geometry.scroller?.scrollTop ?? 0)
    return this.host.isMonth() ? this.findDay(x, y) : this.findSlot(x, y, shiftX, shiftY)
  }

  private findDay(x: number, y: number): ReturnType<Drag['find']> {
    const box = this.geometry.boxes.find((cell) => x >= cell.left && x < cell.left + cell.width && y >= cell.top && y < cell.top + cell.height)
    if (!box || this.subject.gesture === 'resize-start' || this.subject.gesture === 'resize-end') return null
    const minute = this.subject.start ? minutesOfDay(timeOf(this.subject.start)) : this.geometry.from
    const start = wallTimeAt(dayNumber(box.column.day) * 1440 + minute)
    return { target: { kind: 'slot', roomId: null, start, minutes: this.subject.minutes }, box }
  }

  private findSlot(x: number, y: number, shiftX: number, shiftY: number): ReturnType<Drag['find']> {
    const { boxes, from, pixelsPerMinute } = this.geometry
    const box = boxes.find((column) => x >= column.left + shiftX && x < column.left + shiftX + column.width)
    if (!box) return null
    const slot = this.slotAt(box, y, shiftY)
    if (!slot) return null
    const midnight = dayNumber(box.column.day) * 1440
    const top = box.top + shiftY + (slot.start - midnight - from) * pixelsPerMinute
    return {
      target: { kind: 'slot', roomId: slot.roomId, start: wallTimeAt(slot.start), minutes: slot.minutes },
      box: { left: box.left + shiftX, top, width: box.width, height: slot.minutes * pixelsPerMinute },
    }
  }

  /** Start in wall minutes, length and room for a pointer height within a column. */
  private slotAt(box: Box, y: number, shiftY: number): { start: number; minutes: number; roomId: string | null } | null {
    const { subject, geometry } = this
    const grid = this.host.gridMinutes()
    const under = dayNumber(box.column.day) * 1440 + geometry.from + (y - box.top - shiftY) / geometry.pixelsPerMinute
    if (subject.start === null) return { start: snap(under - 15, grid), minutes: subject.minutes, roomId: box.column.roomId }
    const start = wallMinutes(subject.start)
    if (subject.gesture === 'move') {
      const grabbed = this.originBox()
      const days = grabbed ? dayNumber(box.column.day) - dayNumber(grabbed.column.day) : 0
      // Both ends of the way are measured on the plan, so scrolling in between counts as movement.
      const moved = (y - shiftY - this.origin.y) / geometry.pixelsPerMinute
      return { start: snap(start + moved, grid) + days * 1440, minutes: subject.minutes, roomId: box.column.roomId ?? subject.roomId }
    }
    const end = start + subject.minutes
    const shortest = Math.min(grid, 15)
    if (subject.gesture === 'resize-end') return { start, minutes: Math.min(1440, Math.max(shortest, snap(under, grid) - start)), roomId: subject.roomId }
    const newStart = Math.max(end - 1440, Math.min(end - shortest, snap(under, grid)))
    return { start: newStart, minutes: end - newStart, roomId: subject.roomId }
  }

  private originBox(): Box | undefined {
    return this.geometry.boxes.find((column) => this.origin.x >= column.left && this.origin.x < column.left + column.width)
  }

  private readonly autoscroll = (): void => {
    const { scroller, view } = this.geometry
    if (scroller && view && this.last.x >= view.left - edge) {
      // The nearer to the edge, the faster: a touch of it creeps, the edge itself runs.
      const pull = (at: number, low: number, high: number): number =>
        Math.ceil(Math.max(0, Math.min(edge, edge - (high - at))) / 5) - Math.ceil(Math.max(0, Math.min(edge, edge - (at - low))) / 5)
      const before = [scroller.scrollLeft, scroller.scrollTop]
      scroller.scrollTop += pull(this.last.y, view.top, view.bottom)
      scroller.scrollLeft += pull(this.last.x, view.left + gutter, view.right)
      if (scroller.scrollLeft !== before[0] || scroller.scrollTop !== before[1]) this.move(this.last.x, this.last.y)
    }
    this.frame = requestAnimationFrame(this.autoscroll)
  }
}

/** Listens on the board until the returned function is called. */
export const attachPointerLayer = (host: PointerHost): (() => void) => {
  let pressed: { subject: DragSubject; x: number; y: number; pointer: number } | null = null
  let drag: Drag | null = null

  const end = (keep: boolean): void => {
    drag?.finish(keep)
    drag = null
    pressed = null
  }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const subject = host.subjectAt(event.target)
    if (subject) pressed = { subject, x: event.clientX, y: event.clientY, pointer: event.pointerId }
  }

  const onMove = (event: PointerEvent): void => {
    if (!pressed || event.pointerId !== pressed.pointer) return
    if (!drag) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < threshold) return
      // Capturing earlier would turn every click into a drag.
      host.root.setPointerCapture(event.pointerId)
      drag = new Drag(host, pressed.subject, { x: pressed.x, y: pressed.y })
    }
    drag.move(event.clientX, event.clientY)
  }

  const onUp = (event: PointerEvent): void => {
    if (!pressed || event.pointerId !== pressed.pointer) return
    const { subject } = pressed
    const wasDrag = drag !== null
    end(true)
    if (!wasDrag) host.click(subject)
  }

  const cancel = (): void => {
    end(false)
  }

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drag) return
    event.stopPropagation()
    event.preventDefault()
    end(false)
  }

  const { root } = host
  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerup', onUp)
  root.addEventListener('pointercancel', cancel)
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('blur', cancel)
  return () => {
    end(false)
    root.removeEventListener('pointerdown', onDown)
    root.removeEventListener('pointermove', onMove)
    root.removeEventListener('pointerup', onUp)
    root.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('blur', cancel)
  }
}
