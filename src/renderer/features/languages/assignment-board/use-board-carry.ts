import { useState } from 'react'
import type { Position } from '../../../ui/data-table/grid-position'
import { doMove } from './assignment-moves'
import type { BoardDrag } from './board-moves'
import { canCarry, moveBetween } from './board-moves'
import type { BoardCursor } from './use-board-cursor'
import type { BoardModel } from './use-board-model'

/** What is carried without a pointer held down: taken up where the cursor is, taken along by it, dropped where it then is. */
export interface BoardCarry {
  readonly drag: BoardDrag | null
  readonly take: (from: Position) => void
  /** Drops it at a place; where that does nothing it stays in hand. */
  readonly drop: (at: Position) => void
  readonly leave: () => void
}

/** The keyboard's drag: take up, go by arrows, drop or leave. Nothing changes until the drop. */
export const useBoardCarry = ({ model, cursor, readOnly }: { model: BoardModel; cursor: BoardCursor; readOnly: boolean }): BoardCarry => {
  // By what it is, so that an edit from elsewhere does not put something else in hand.
  const [held, setHeld] = useState<{ readonly interpreterId: string; readonly columnId: string | null } | null>(null)
  const { rows, columns } = model
  const from = held && { row: rows.findIndex(({ interpreter }) => interpreter.id === held.interpreterId), column: held.columnId === null ? 0 : columns.findIndex(({ id }) => id === held.columnId) + 1 }
  const inHand = from && (held.columnId === null || from.column > 0) && canCarry(model, from) ? from : null
  return {
    drag: inHand && { from: inHand, over: cursor.active, move: moveBetween(model, inHand, cursor.active) },
    take: (at) => {
      const one = rows[at.row]
      if (one && !readOnly && canCarry(model, at)) setHeld({ interpreterId: one.interpreter.id, columnId: columns[at.column - 1]?.id ?? null })
    },
    drop: (at) => {
      const move = inHand && moveBetween(model, inHand, at)
      if (!move) return
      doMove(move)
      setHeld(null)
    },
    leave: () => {
      setHeld(null)
    },
  }
}
