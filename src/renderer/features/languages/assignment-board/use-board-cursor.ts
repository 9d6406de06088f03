import { useMemo, useState } from 'react'
import type { BoardInterpreter } from '@shared/views/assignment-board'
import type { Position } from '../../../ui/data-table/grid-position'
import type { BoardColumn } from './board-columns'

/** The cursor by what it is on, so that filters and edits keep it; null stands for the line of heads, or the names. */
interface CursorKey {
  readonly interpreterId: string | null
  readonly columnId: string | null
}

export interface BoardCursor {
  /** Row -1 is the line of heads, column 0 the names; null while the cursor is nowhere. */
  readonly active: Position | null
  readonly go: (to: Position) => void
}

/** Where the keyboard is on the board. */
export const useBoardCursor = (rows: readonly BoardInterpreter[], columns: readonly BoardColumn[]): BoardCursor => {
  const [key, setKey] = useState<CursorKey | null>(null)
  const rowAt = useMemo(() => new Map<string, number>(rows.map(({ interpreter }, at) => [interpreter.id, at])), [rows])
  const columnAt = useMemo(() => new Map<string, number>(columns.map(({ id }, at) => [id, at + 1])), [columns])
  const row = !key || key.interpreterId === null ? -1 : rowAt.get(key.interpreterId)
  const column = !key || key.columnId === null ? 0 : columnAt.get(key.columnId)
  return {
    active: key === null || row === undefined || column === undefined ? null : { row, column },
    go: (to) => {
      setKey({ interpreterId: rows[to.row]?.interpreter.id ?? null, columnId: columns[to.column - 1]?.id ?? null })
    },
  }
}
