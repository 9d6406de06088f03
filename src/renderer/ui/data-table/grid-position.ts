/** A cell by its place on screen; row -1 is the header. */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on one screen. */
  readonly page: number
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const rangeOf = (one: Position, other: Position): CellRange => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
})

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

const arrows: Readonly<Record<string, Position>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** To the edge of the filled block, as spreadsheets do with Ctrl+arrow. */
const leap = (from: Position, by: Position, size: GridSize, filled: (at: Position) => boolean): Position => {
  const inside = (at: Position): boolean => at.row >= 0 && at.row < size.rows && at.column >= 0 && at.column < size.columns
  const next = (at: Position): Position => ({ row: at.row + by.row, column: at.column + by.column })
  let at = from
  const startsInBlock = filled(from) && inside(next(from)) && filled(next(from))
  while (inside(next(at))) {
    const ahead = next(at)
    if (startsInBlock && !filled(ahead)) return at
    at = ahead
    if (!startsInBlock && filled(at)) return at
  }
  return at
}

/** Where a key leads from a cell; null when the key is not for moving. */
export const moveBy = (from: Position, key: string, ctrl: boolean, size: GridSize, filled: (at: Position) => boolean): Position | null => {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const at = (row: number, column: number): Position => ({ row: within(row, -1, last.row), column: within(column, 0, last.column) })
  const by = arrows[key]
  if (by) return ctrl ? leap(from, by, size, filled) : at(from.row + by.row, from.column + by.column)
  switch (key) {
    case 'Home':
      return ctrl ? at(0, 0) : at(from.row, 0)
    case 'End':
      return ctrl ? at(last.row, last.column) : at(from.row, last.column)
    case 'PageUp':
      return at(Math.max(0, from.row - size.page), from.column)
    case 'PageDown':
      return at(from.row + size.page, from.column)
    default:
      return null
  }
}
