import type { WallDate } from '@shared/model/time'
import { dateOf, dayNumber, wallMinutes } from '@shared/model/time'
import type { Verdict } from '../../actions/judge-command'
import { plainVerdict } from '../../actions/judge-command'
import type { BoardColumn } from './board-columns'
import type { Box, Geometry } from './board-geometry'
import { inside } from './board-geometry'
import type { DragSubject, DropTarget } from './drag-target'
import { Ghost } from './ghost'
import type { Grab, Grid, PointerState } from './slot-under'
import { findTarget, grabAt, targetKey } from './slot-under'
import type { Unavailable } from './unavailable-overlay'
import { UnavailableOverlay } from './unavailable-overlay'

/** What a drag asks of the board and tells it. */
export interface DragHost {
  readonly root: HTMLElement
  /** Measures the board as it is drawn now. */
  readonly measure: () => Geometry
  /** Whether the board shows what was measured: the same columns over the same hours. */
  readonly holds: (geometry: Geometry) => boolean
  readonly gridMinutes: () => number
  readonly judge: (subject: DragSubject, target: DropTarget) => Verdict
  /** When and where the session can't well be. */
  readonly unavailable: (subject: DragSubject, columns: readonly BoardColumn[]) => Unavailable
  readonly drop: (subject: DragSubject, target: DropTarget) => void
  /** Shows the days before or after those shown. */
  readonly stepDays: (direction: 1 | -1) => void
  readonly showDay: (day: WallDate) => void
}

/** Pixels from an edge within which the grid scrolls. */
const edge = 30
/** How long the pointer rests at the side, or on a day of the strip, before the day changes; then again for the next. */
const dwell = 600

/** After so many targets swept over what was said last is taken back. */
const stale = 6

/** How far the pointer goes before another day of the strip counts: the strip may have moved under it. */
const stir = 12

/** The nearer to the edge, the faster: a touch of it creeps, the edge itself runs. */
const pull = (at: number, low: number, high: number): number =>
  Math.ceil(Math.max(0, Math.min(edge, edge - (high - at))) / 5) - Math.ceil(Math.max(0, Math.min(edge, edge - (at - low))) / 5)

/** One drag, from the moment it is more than a click. While it lasts only the ghost's own styles are written. */
export class Drag {
  private geometry: Geometry
  private readonly grab: Grab
  private readonly ghost: Ghost
  private readonly overlay: UnavailableOverlay
  private target: DropTarget | null = null
  private key = ''
  /** The target the ghost speaks of, and the one the pointer was on in the frame before. */
  private judged = ''
  private rested = ''
  /** Targets swept over since the ghost last spoke. */
  private swept = 0
  private frame = 0
  /** What the pointer rests on that changes the day, and since when. */
  private resting: { readonly at: string; readonly since: number } | null = null
  /** Where the pointer was when a day of the strip was last taken. */
  private taken: { readonly x: number; readonly y: number } | null = null
  private scrolled: { left: number; top: number }

  constructor(
    private readonly host: DragHost,
    private readonly subject: DragSubject,
    private pointer: PointerState,
  ) {
    this.geometry = host.measure()
    this.scrolled = { left: this.geometry.scrollLeft, top: this.geometry.scrollTop }
    this.grab = grabAt(this.grid(), subject, pointer.x, pointer.y)
    this.ghost = new Ghost(host.root, subject.title, subject.also.length)
    this.ghost.placeOthers(subject.also.map((other) => this.distanceTo(other)))
    this.overlay = new UnavailableOverlay(host.root)
    this.drawOverlay()
    this.geometry.scroller?.addEventListener('scroll', this.onScroll, { passive: true })
    host.root.setAttribute('data-dragging', subject.gesture)
    this.frame = requestAnimationFrame(this.tick)
  }

  move(pointer: PointerState): void {
    this.pointer = pointer
    const found = findTarget(this.grid(), this.subject, this.grab, pointer)
    const key = targetKey(found?.target ?? null)
    if (key === this.key) return
    this.key = key
    this.target = found?.target ?? null
    if (found) this.ghost.moveTo(found.box, this.geometry.root, found.target)
    else this.ghost.hide()
  }

  /** The calendar has drawn something. When that is more than a few cards, another day for instance, it is measured and the drag goes on. */
  redrawn(): void {
    if (this.host.holds(this.geometry)) return
    this.geometry.scroller?.removeEventListener('scroll', this.onScroll)
    this.geometry = this.host.measure()
    this.scrolled = { left: this.geometry.scrollLeft, top: this.geometry.scrollTop }
    this.geometry.scroller?.addEventListener('scroll', this.onScroll, { passive: true })
    this.overlay.remove()
    this.drawOverlay()
    this.key = ' '
    this.move(this.pointer)
  }

  finish(keep: boolean): void {
    cancelAnimationFrame(this.frame)
    this.geometry.scroller?.removeEventListener('scroll', this.onScroll)
    this.host.root.removeAttribute('data-dragging')
    this.ghost.remove()
    this.overlay.remove()
    if (keep && this.target) this.host.drop(this.subject, this.target)
  }

  private grid(): Grid {
    const { geometry, scrolled } = this
    return { geometry, shiftX: geometry.scrollLeft - scrolled.left, shiftY: geometry.scrollTop - scrolled.top, gridMinutes: this.host.gridMinutes() }
  }

  /** Greys the days that are in view and were not before. */
  private drawOverlay(): void {
    const { geometry, host, subject, scrolled } = this
    const { view } = geometry
    if (geometry.month || subject.also.length > 0 || !view) return
    const shift = geometry.scrollLeft - scrolled.left
    const inView = geometry.columns.filter((box) => box.left + shift < view.left + view.width && box.left + box.width + shift > view.left)
    const days = new Set(inView.map(({ column }) => column.day).filter((day) => !this.overlay.has(day)))
    if (days.size === 0) return
    const fresh = geometry.columns.filter(({ column }) => days.has(column.day))
    this.overlay.draw(geometry, fresh, host.unavailable(subject, fresh.map(({ column }) => column)))
  }

  /** Where another dragged session lies, seen from the one that was grabbed; null when it is not drawn. */
  private distanceTo(other: DragSubject['also'][number]): Box | null {
    const { geometry, subject } = this
    const { placement, column } = subject
    if (!placement || !column || geometry.month) return null
    const from = geometry.columns[this.grab.column]
    const at = geometry.columns.find((box) => box.column.day === dateOf(other.start) && (box.column.roomId ?? other.roomId) === other.roomId && box.column.resource.kind === column.resource.kind)
    if (!from || !at) return null
    const days = dayNumber(at.column.day) - dayNumber(from.column.day)
    const later = wallMinutes(other.start) - wallMinutes(placement.start) - days * 1440
    return { left: at.left - from.left, top: later * geometry.pixelsPerMinute, width: at.width, height: other.minutes * geometry.pixelsPerMinute }
  }

  private readonly onScroll = (): void => {
    const { scroller } = this.geometry
    if (!scroller) return
    this.scrolled = { left: scroller.scrollLeft, top: scroller.scrollTop }
    this.drawOverlay()
    this.key = ' '
    this.move(this.pointer)
  }

  /** A target is judged once the pointer has stayed on it for a frame: swept over, nobody could read what is said of it. */
  private judge(): void {
    if (!this.target || this.key === this.judged) return
    if (this.key === this.rested) {
      this.judged = this.key
      this.swept = 0
      this.ghost.say(this.target.kind === 'unplaced' ? plainVerdict('ok', 'Back to the unplaced list') : this.host.judge(this.subject, this.target))
      return
    }
    this.rested = this.key
    this.swept += 1
    if (this.swept !== stale) return
    this.judged = ''
    this.ghost.say(null)
  }

  private readonly tick = (now: number): void => {
    const { x, y } = this.pointer
    this.judge()
    const { scroller, view, furthestLeft } = this.geometry
    let side: 1 | -1 | 0 = 0
    if (scroller && view && inside({ ...view, left: view.left - edge, width: view.width + 2 * edge }, x, y)) {
      const down = pull(y, view.top, view.top + view.height)
      const right = pull(x, view.left, view.left + view.width)
      if (down !== 0) scroller.scrollTop = this.scrolled.top + down
      if (right !== 0) scroller.scrollLeft = this.scrolled.left + right
      if (right > 0 && this.scrolled.left >= furthestLeft - 1) side = 1
      if (right < 0 && this.scrolled.left <= 0) side = -1
    }
    this.rest(now, side)
    this.frame = requestAnimationFrame(this.tick)
  }

  /** Resting at a side where there is nothing more to scroll to, or on a day of the strip, goes to that day. */
  private rest(now: number, side: 1 | -1 | 0): void {
    if (this.subject.gesture !== 'move' && this.subject.gesture !== 'place') return
    const { x, y } = this.pointer
    if (this.taken && Math.hypot(x - this.taken.x, y - this.taken.y) > stir) this.taken = null
    const chip = this.taken ? undefined : this.geometry.chips.find((box) => inside(box, x, y))
    const at = chip ? chip.day : side === 0 ? '' : String(side)
    if (at === '') {
      this.resting = null
      return
    }
    if (this.resting?.at !== at) this.resting = { at, since: now }
    if (now - this.resting.since < (chip ? dwell / 2 : dwell)) return
    // At the side the next day comes after another rest.
    this.resting = { at, since: now }
    if (chip) {
      this.taken = { x, y }
      this.host.showDay(chip.day)
    } else this.host.stepDays(side === 1 ? 1 : -1)
  }
}
