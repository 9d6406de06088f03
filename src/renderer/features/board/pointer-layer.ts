import type { DragSubject } from './drag-target'
import type { DragHost } from './drag'
import { Drag } from './drag'
import type { PointerState } from './slot-under'

/*
 * Presses, drags and clicks on the board. Geometry is measured once when a drag begins; while it lasts only the ghost's
 * own styles are written, and the plan is asked for a verdict only when the target changes. The calendar itself is not
 * redrawn until the drop, which is one command.
 */

export interface PointerHost extends DragHost {
  readonly subjectAt: (element: Element, x: number, y: number) => DragSubject | null
  readonly click: (subject: DragSubject, how: { readonly toggle: boolean; readonly extend: boolean }) => void
}

/** A board that is listened to. */
export interface PointerLayer {
  /** The calendar was drawn anew while a drag may be going on. */
  readonly redrawn: () => void
  readonly detach: () => void
}

/** Pixels the pointer goes before a press is a drag. */
const threshold = 5

interface Pressed {
  readonly subject: DragSubject
  readonly x: number
  readonly y: number
  readonly pointer: number
}

const isLayer = (node: Node): boolean => node instanceof HTMLElement && node.hasAttribute('data-board-layer')

/** Only what we draw ourselves, such as the ghost's words: no reason to measure again. */
const isOwn = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  (target instanceof Element && target.closest('[data-board-layer]') !== null) || [...addedNodes, ...removedNodes].every(isLayer)

/** Listens on the board until it is detached. */
export const attachPointerLayer = (host: PointerHost): PointerLayer => {
  let pressed: Pressed | null = null
  let drag: Drag | null = null
  let last: PointerState = { x: 0, y: 0, lockTime: false, copy: false }
  let settling = 0

  const stateOf = (event: PointerEvent): PointerState => ({ x: event.clientX, y: event.clientY, lockTime: event.shiftKey, copy: event.ctrlKey || event.metaKey })

  const redrawn = (): void => {
    if (!drag || settling !== 0) return
    // Several parts of the calendar may be drawn one after the other; it is measured when they are all there.
    settling = requestAnimationFrame(() => {
      settling = 0
      drag?.redrawn()
    })
  }
  const watch = new MutationObserver((changes) => {
    if (!changes.every(isOwn)) redrawn()
  })

  const end = (keep: boolean): void => {
    watch.disconnect()
    cancelAnimationFrame(settling)
    settling = 0
    const ending = drag
    drag = null
    pressed = null
    ending?.finish(keep)
  }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const subject = host.subjectAt(event.target, event.clientX, event.clientY)
    if (subject) pressed = { subject, x: event.clientX, y: event.clientY, pointer: event.pointerId }
  }

  const onMove = (event: PointerEvent): void => {
    if (!pressed || event.pointerId !== pressed.pointer) return
    last = stateOf(event)
    if (!drag) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < threshold) return
      // Capturing earlier would turn every click into a drag.
      host.root.setPointerCapture(event.pointerId)
      drag = new Drag(host, pressed.subject, { ...last, x: pressed.x, y: pressed.y })
      watch.observe(host.root, { childList: true, subtree: true })
    }
    drag.move(last)
  }

  const onUp = (event: PointerEvent): void => {
    if (!pressed || event.pointerId !== pressed.pointer) return
    const { subject } = pressed
    const wasDrag = drag !== null
    end(true)
    if (!wasDrag) host.click(subject, { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey })
  }

  const cancel = (): void => {
    end(false)
  }

  const onKey = (event: KeyboardEvent): void => {
    if (!drag) return
    if (event.key === 'Control' || event.key === 'Meta' || event.key === 'Shift') {
      last = { ...last, lockTime: event.shiftKey, copy: event.ctrlKey || event.metaKey }
      drag.move(last)
    } else if (event.key === 'Escape' && event.type === 'keydown') {
      event.stopPropagation()
      event.preventDefault()
      end(false)
    }
  }

  const { root } = host
  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerup', onUp)
  root.addEventListener('pointercancel', cancel)
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('keyup', onKey, true)
  window.addEventListener('blur', cancel)
  return {
    redrawn,
    detach: () => {
      end(false)
      root.removeEventListener('pointerdown', onDown)
      root.removeEventListener('pointermove', onMove)
      root.removeEventListener('pointerup', onUp)
      root.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('keyup', onKey, true)
      window.removeEventListener('blur', cancel)
    },
  }
}
