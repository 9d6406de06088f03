import type { PointerEvent } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Move, Spot } from './assignment-moves'
import { doMove, dropMove } from './assignment-moves'
import type { BoardModel } from './use-board-model'

/** A place as the board's elements name it; row -1 is the line of heads, column 0 the names. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A drag under way. */
export interface BoardDrag {
  readonly from: Place
  readonly over: Place | null
  readonly move: Move | null
}

/** Pixels before a press becomes a drag. */
const slack = 5

/** The place of the board under an element. */
export const placeOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column][data-row]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

const isSame = (one: Place | null, other: Place | null): boolean => one?.row === other?.row && one?.column === other?.column

interface DragOptions {
  readonly model: BoardModel
  readonly readOnly: boolean
}

/** Dragging an assignment to another cell, or a name onto a session. Nothing changes until the drop; Escape drops it. */
export const useBoardDrag = ({ model, readOnly }: DragOptions) => {
  const ghost = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<BoardDrag | null>(null)
  const pressed = useRef<{ readonly from: Place; readonly x: number; readonly y: number; readonly pointerId: number } | null>(null)
  const dragged = useRef(false)

  const spotAt = ({ row, column }: Place): Spot | null => {
    const one = model.rows[row]
    const there = model.columns[column - 1]
    return one && (column === 0 || there?.kind === 'session') ? { one, session: there?.kind === 'session' ? there.session : null } : null
  }

  /** A name may be dropped on any cell of a session, or its head. */
  const targetOf = (from: Spot, over: Place): Spot | null => {
    const there = model.columns[over.column - 1]
    if (!from.session && there?.kind === 'session') return { one: from.one, session: there.session }
    return over.row < 0 ? null : spotAt(over)
  }

  const moveTo = (from: Place, over: Place | null): Move | null => {
    const spot = spotAt(from)
    const target = spot && over ? targetOf(spot, over) : null
    return spot && target ? dropMove(spot, target) : null
  }

  const canDrag = (from: Place): boolean => {
    const spot = spotAt(from)
    return spot !== null && (spot.session === null || spot.one.bySession.has(spot.session.session.id))
  }

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
        if (event.button !== 0 || event.pointerType === 'touch' || readOnly || !from || !canDrag(from)) return
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
        const over = placeOf(document.elementFromPoint(event.clientX, event.clientY))
        if (!drag || !isSame(drag.over, over)) setDrag({ from: press.from, over, move: moveTo(press.from, over) })
        at.current = { x: event.clientX, y: event.clientY }
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
