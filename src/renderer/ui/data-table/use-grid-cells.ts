import type { Row as ModelRow } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { DataColumn, TableRow } from './column'
import type { CellRange, Position } from './grid-position'
import { rangeOf } from './grid-position'

/** A cell by what it is, so that sorting and filtering keep it; the header's row is {@link headerRow}. */
export interface CellKey {
  readonly rowId: string
  readonly columnId: string
}

export const headerRow = '\u0000header'

export interface GridCells {
  readonly active: Position | null
  readonly range: CellRange | null
  /** Puts the cursor on a cell; with `extend` the other corner of the range stays. */
  readonly go: (to: Position, extend?: boolean) => void
  readonly goTo: (key: CellKey) => void
  readonly leave: () => void
}

/** The cursor and the selected range, kept by row and column id and told by position. */
export const useGridCells = <Row extends TableRow>(rows: readonly ModelRow<Row>[], columns: readonly DataColumn<Row>[]): GridCells => {
  const [keys, setKeys] = useState<{ readonly active: CellKey; readonly anchor: CellKey } | null>(null)
  const rowAt = useMemo(() => new Map(rows.map((row, at) => [row.id, at])), [rows])
  const columnAt = useMemo(() => new Map(columns.map((column, at) => [column.id, at])), [columns])

  const positionOf = (key: CellKey | undefined): Position | null => {
    if (!key) return null
    const row = key.rowId === headerRow ? -1 : rowAt.get(key.rowId)
    const column = columnAt.get(key.columnId)
    return row === undefined || column === undefined ? null : { row, column }
  }
  const keyOf = ({ row, column }: Position): CellKey | null => {
    const rowId = row < 0 ? headerRow : rows[row]?.id
    const columnId = columns[column]?.id
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId }
  }

  const active = positionOf(keys?.active)
  const anchor = positionOf(keys?.anchor) ?? active
  return {
    active,
    range: active && anchor && active.row >= 0 && anchor.row >= 0 ? rangeOf(active, anchor) : null,
    go: (to, extend = false) => {
      const key = keyOf(to)
      if (key) setKeys((held) => ({ active: key, anchor: extend && held ? held.anchor : key }))
    },
    goTo: (key) => {
      setKeys({ active: key, anchor: key })
    },
    leave: () => {
      setKeys(null)
    },
  }
}
