import type { PointerEvent, RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Position } from '../../../ui/data-table/grid-position'
import { doMove } from './assignment-moves'
import { dragScroll } from './board-geometry'
import type { BoardDrag } from './board-moves'
import { canCarry, moveBetween } from './board-moves'
import type { BoardModel } from './use-board-model'

/** Pixels before a press becomes a drag. */
const slack = 5

/** The place of the board under an element; row -1 is the line of heads, column 0 the names. */
export const placeOf = (target: EventTarget | null): Position | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column][data-row]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

const isSame = (one: Position | null, other: Position | null): boolean => one?.row === other?.row && one?.column === other?.column

interface DragOptions {
  readonly model: BoardModel
  readonly readOnly: boolean
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * Dragging an assignment to another cell, or a name onto a session; near an edge the board scrolls under it. Nothing changes
 * until the drop; Escape drops it where it was.
 */
export const useBoardDrag = ({ model, readOnly, scroller }: DragOptions) => {
  const ghost = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<BoardDrag | null>(null)
  const pressed = useRef<{ readonly from: Position; readonly x: number; readonly y: number; readonly pointerId: number } | null>(null)
  const dragged = useRef(false)

  const stop = (): void => {
    pressed.current = null
    setDrag(null)
  }

  const at = useRef({ x: 0, y: 0 })
  const follow = (): void => {
    const { x, y } = at.current
    if (ghost.current) ghost.current.style.transform = `translate(${String(Math.min(x + 14, window.innerWidth - 330))}px, ${String(Math.min(y + 16, window.innerHeight - 90))}px)`
  }
  // The line is there only after the first step of a drag.
  useLayoutEffect(follow, [drag])

  const hover = (from: Position): void => {
    if (!pressed.current) return
    const over = placeOf(document.elementFromPoint(at.current.x, at.current.y))
    setDrag((held) => (held && isSame(held.over, over) ? held : { from, over, move: moveBetween(model, from, over) }))
  }

  useEffect(() => {
    if (!drag) return
    const { from } = drag
    let scrolled = false
    const step = (): void => {
      const box = scroller.current
      if (box) {
        const { left, top } = box.getBoundingClientRect()
        const { right, down } = dragScroll({ left, top, width: box.clientWidth, height: box.clientHeight }, from.column === 0 ? 'name' : 'assignment', at.current.x, at.current.y)
        // What came under the pointer is drawn after the scrolling, so that it is looked for once more.
        if (scrolled) hover(from)
        scrolled = right !== 0 || down !== 0
        if (scrolled) box.scrollBy(right, down)
      }
      frame = requestAnimationFrame(step)
    }
    let frame = requestAnimationFrame(step)
    return () => {
      cancelAnimationFrame(frame)
    }
  })

  const dragging = drag !== null
  useEffect(() => {
    if (!dragging) return
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      pressed.current = null
      setDrag(null)
    }
    window.addEventListener('keydown', cancel, true)
    return () => {
      window.removeEventListener('keydown', cancel, true)
    }
  }, [dragging])

  return {
    drag,
    /** The line that follows the pointer. */
    ghost,
    /** The click that ends a drag is none of its own. */
    justDragged: (): boolean => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent): void => {
        const from = placeOf(event.target)
        dragged.current = false
        if (event.button !== 0 || event.pointerType === 'touch' || readOnly || !from || !canCarry(model, from)) return
        pressed.current = { from, x: event.clientX, y: event.clientY, pointerId: event.pointerId }
      },
      onPointerMove: (event: PointerEvent): void => {
        const press = pressed.current
        if (!press) return
        if (!drag && Math.hypot(event.clientX - press.x, event.clientY - press.y) < slack) return
        if (!drag) {
          dragged.current = true
          event.currentTarget.setPointerCapture(press.pointerId)
        }
        at.current = { x: event.clientX, y: event.clientY }
        hover(press.from)
        follow()
      },
      onPointerUp: (): void => {
        if (drag) doMove(drag.move)
        stop()
      },
      onPointerCancel: stop,
    },
  }
}
