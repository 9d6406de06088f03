import type { Row as ModelRow } from '@tanstack/react-table'
import { editText, parseCell } from './cell-text'
import type { CellEdit, CellEdits, CellValue, DataColumn, TableRow } from './column'
import { isEditable } from './column'
import type { CellRange } from './grid-position'

/** Edits over a range, and what could not be kept, in sentences. */
export interface RangeEdits {
  readonly edits: CellEdits
  readonly refused: readonly string[]
}

interface Grid<Row extends TableRow> {
  readonly rows: readonly ModelRow<Row>[]
  readonly columns: readonly DataColumn<Row>[]
}

/** The cells of a range as text for the clipboard; group rows are passed over. */
export const copyRange = <Row extends TableRow>({ rows, columns }: Grid<Row>, range: CellRange): readonly (readonly string[])[] =>
  rows
    .slice(range.top, range.bottom + 1)
    .filter((row) => !row.getIsGrouped())
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => editText(column, row.original)))

class Collected {
  readonly cells: CellEdit[] = []
  readonly refused: string[] = []

  take<Row extends TableRow>(column: DataColumn<Row>, row: Row, text: string): void {
    if (!isEditable(column, row)) {
      if (text.trim() !== editText(column, row)) this.refused.push(`${column.header} can't be changed here.`)
      return
    }
    if (text.trim() === editText(column, row)) return
    const parsed = parseCell(column, row, text)
    if (!parsed.ok) this.refused.push(`${column.header}: ${parsed.sentence}`)
    else if (parsed.value !== column.value(row)) this.cells.push({ rowId: row.id, columnId: column.id, value: parsed.value })
  }
}

/** How many lines a paste covers: a selection that is a multiple of what is pasted is filled, as spreadsheets do. */
const spread = (selected: number, pasted: number): number => (selected > pasted && selected % pasted === 0 ? selected : pasted)

/** The columns a pasted first row names, when it is a header; null when it is data. */
const namedColumns = <Row extends TableRow>(columns: readonly DataColumn<Row>[], first: readonly string[]): readonly (DataColumn<Row> | undefined)[] | null => {
  const named = first.map((word) => columns.find((column) => column.header.toLowerCase() === word.trim().toLowerCase()))
  return named.filter((column) => column !== undefined).length >= Math.min(2, first.length) && named.every((column, at) => column ?? first[at]?.trim() === '') ? named : null
}

/**
 * What pasted cells do to the table from the upper left of the range on; rows past the last one become new rows where
 * the table takes them. A first row that names columns is a header: the cells below it then go to those columns.
 */
export const pasteInto = <Row extends TableRow>(grid: Grid<Row>, range: CellRange, clipboard: readonly (readonly string[])[], takesRows: boolean): RangeEdits => {
  const named = clipboard.length > 1 ? namedColumns(grid.columns, clipboard[0] ?? []) : null
  const pasted = named ? clipboard.slice(1) : clipboard
  const collected = new Collected()
  const added: ReadonlyMap<string, CellValue>[] = []
  const wide = Math.max(...pasted.map((row) => row.length))
  const tall = pasted.length
  const down = spread(range.bottom - range.top + 1, tall)
  const across = named ? wide : spread(range.right - range.left + 1, wide)
  const records = grid.rows.slice(range.top).filter((row) => !row.getIsGrouped())
  const plain = grid.rows.every((row) => !row.getIsGrouped())
  let lost = 0
  for (let line = 0; line < down; line += 1) {
    const words = pasted[line % tall] ?? []
    const row = records[line]
    if (!row && !(takesRows && plain)) {
      lost += 1
      continue
    }
    const fresh = new Map<string, CellValue>()
    for (let step = 0; step < across; step += 1) {
      const column = named ? named[step % wide] : grid.columns[range.left + step]
      const text = words[step % wide]
      if (!column || text === undefined) continue
      if (row) collected.take(column, row.original, text)
      else {
        const parsed = text.trim() === '' ? undefined : parseCell(column, null, text)
        if (parsed?.ok) fresh.set(column.id, parsed.value)
        else if (parsed) collected.refused.push(`${column.header}: ${parsed.sentence}`)
      }
    }
    if (!row && fresh.size > 0) added.push(fresh)
  }
  if (lost > 0) collected.refused.push(`${String(lost)} pasted ${lost === 1 ? 'row has' : 'rows have'} no row here to go to.`)
  return { edits: { what: 'paste', cells: collected.cells, added }, refused: collected.refused }
}

/** Empties every cell of a range that may be empty. */
export const clearRange = <Row extends TableRow>(grid: Grid<Row>, range: CellRange): RangeEdits => {
  const collected = new Collected()
  for (const row of grid.rows.slice(range.top, range.bottom + 1)) {
    if (row.getIsGrouped()) continue
    for (const column of grid.columns.slice(range.left, range.right + 1)) {
      if (isEditable(column, row.original)) collected.take(column, row.original, '')
    }
  }
  return { edits: { what: 'clear', cells: collected.cells, added: [] }, refused: collected.refused }
}

/** Copies the top row of a range into the rows below it (Ctrl+D). */
export const fillDown = <Row extends TableRow>(grid: Grid<Row>, range: CellRange): RangeEdits => {
  const collected = new Collected()
  const [first, ...below] = grid.rows.slice(range.top, range.bottom + 1).filter((row) => !row.getIsGrouped())
  for (const row of below) {
    for (const column of grid.columns.slice(range.left, range.right + 1)) {
      if (first && isEditable(column, row.original)) collected.take(column, row.original, editText(column, first.original))
    }
  }
  return { edits: { what: 'fill', cells: collected.cells, added: [] }, refused: collected.refused }
}
