import type { CellEdit, CellValue, DataColumn, TableRow } from './column'

/** A row that shows one record, beside whatever was worked out for it. */
export interface RecordRow<R> extends TableRow {
  readonly record: R
}

export type Fields = Readonly<Record<string, unknown>>

/** A column that may write to the record: `change` answers the fields that the new value replaces. */
export interface RecordColumn<R, Row extends RecordRow<R>> extends DataColumn<Row> {
  readonly change?: (record: R, value: CellValue) => Fields
}

export interface RecordChange {
  readonly id: string
  readonly fields: Fields
}

/** Edited cells as changes per record. Each cell sees what the cells before it made of the record, so that two cells of one field both count. */
export const changesOfCells = <R, Row extends RecordRow<R>>(
  columns: readonly RecordColumn<R, Row>[],
  rows: readonly Row[],
  cells: readonly CellEdit[],
): readonly RecordChange[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const changed = new Map<string, { record: R; fields: Fields }>()
  for (const { rowId, columnId, value } of cells) {
    const row = byId.get(rowId)
    const change = columns.find((column) => column.id === columnId)?.change
    if (!row || !change) continue
    const sofar = changed.get(rowId) ?? { record: row.record, fields: {} }
    const fields = change(sofar.record, value)
    changed.set(rowId, { record: { ...sofar.record, ...fields }, fields: { ...sofar.fields, ...fields } })
  }
  return [...changed].map(([id, { fields }]) => ({ id, fields }))
}

/** The fields a pasted new row starts with, over those every new record has. */
export const fieldsOfNew = <R, Row extends RecordRow<R>>(columns: readonly RecordColumn<R, Row>[], blank: R, values: ReadonlyMap<string, CellValue>): R => {
  let record = blank
  for (const [columnId, value] of values) {
    const change = columns.find((column) => column.id === columnId)?.change
    if (change) record = { ...record, ...change(record, value) }
  }
  return record
}
