import type { ReactNode } from 'react'

/** What a cell holds: sorted, filtered, grouped and copied by it. Lists are written as text ("ar, en"). */
export type CellValue = string | number | boolean | null

/** How a cell is read and written. Days are `YYYY-MM-DD`, times `HH:mm`, both together `YYYY-MM-DDTHH:mm`. */
export type CellKind = 'text' | 'number' | 'money' | 'date' | 'time' | 'date-time' | 'check' | 'choice'

export interface CellChoice {
  readonly value: string
  readonly label: string
}

/** Text read as a value, or the sentence that says why it could not be. */
export type ParsedCell = { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly sentence: string }

/** Anything a table can show: rows are told apart by their id. */
export interface TableRow {
  readonly id: string
}

/** One column of a {@link DataTable}. Only `id`, `header` and `value` are needed; `kind` decides most of the rest. */
export interface DataColumn<Row extends TableRow> {
  /** Unique in the table; remembered with the person's choice of columns. */
  readonly id: string
  readonly header: string
  /** Said once in the header, such as a currency. */
  readonly unit?: string
  /** One line on what the column means, shown on the header. */
  readonly note?: string
  /** Default `text`. Numbers and money stand right-aligned. */
  readonly kind?: CellKind
  /** Least width in pixels; default by kind. */
  readonly width?: number
  /** Share of spare width; default 1 for text and choices, 0 for the rest. */
  readonly grow?: number
  /** Decimal places shown for numbers; default 2 for money, as many as needed for numbers. */
  readonly decimals?: number
  readonly value: (row: Row) => CellValue
  /** The words in the cell; default by kind. */
  readonly text?: (row: Row) => string
  /** Drawn before the words, such as a party's colour. */
  readonly mark?: (row: Row) => ReactNode
  /** Drawn instead of the words; the words still serve search and grouping. */
  readonly render?: (row: Row) => ReactNode
  /** For `choice`: what may be chosen. Pasted text may be a value or a label. */
  readonly choices?: readonly CellChoice[] | ((row: Row) => readonly CellChoice[])
  /** Reads typed or pasted text instead of the kind's own reading. */
  readonly parse?: (text: string, row: Row | null) => ParsedCell
  /** What stands in the editor and on the clipboard; default by kind. */
  readonly editText?: (row: Row) => string
  /** An empty cell then looks missing, and cannot be cleared. */
  readonly required?: boolean
  /** Whether an empty cell looks missing although it may be cleared. */
  readonly wanted?: (row: Row) => boolean
  readonly editable?: boolean | ((row: Row) => boolean)
  /** For `check`: one click ticks. For tables that are mostly ticks; elsewhere a click only goes there. */
  readonly clickTicks?: boolean
  /** What the footer and group rows say: a sum of the values, or words made from the rows. */
  readonly total?: 'sum' | ((rows: readonly Row[]) => string)
  /** Offered in the filter menu with its values and their counts. */
  readonly facet?: boolean
  /** Offered for grouping. */
  readonly groupable?: boolean
  /** Not shown until chosen. */
  readonly hidden?: boolean
}

/** One edited cell. */
export interface CellEdit {
  readonly rowId: string
  readonly columnId: string
  readonly value: CellValue
}

/** Several cells changed at once: to be kept as one undo step. */
export interface CellEdits {
  readonly what: 'paste' | 'clear' | 'fill'
  readonly cells: readonly CellEdit[]
  /** Rows pasted below the last one, values by column id; only where the table takes new rows. */
  readonly added: readonly ReadonlyMap<string, CellValue>[]
}

export const isEditable = <Row extends TableRow>(column: DataColumn<Row>, row: Row): boolean =>
  typeof column.editable === 'function' ? column.editable(row) : (column.editable ?? false)

export const isEmpty = (value: CellValue): boolean => value === null || value === ''

/** Whether the empty cell is one that ought to be filled. */
export const isMissing = <Row extends TableRow>(column: DataColumn<Row>, row: Row): boolean =>
  isEmpty(column.value(row)) && ((column.required ?? false) || (column.wanted?.(row) ?? false))

export const choicesOf = <Row extends TableRow>(column: DataColumn<Row>, row: Row | null): readonly CellChoice[] => {
  if (typeof column.choices === 'function') return row ? column.choices(row) : []
  return column.choices ?? []
}

export const isFigure = (column: { readonly kind?: CellKind }): boolean => column.kind === 'number' || column.kind === 'money'

const widths: Readonly<Record<CellKind, number>> = { text: 120, number: 80, money: 110, date: 92, time: 64, 'date-time': 136, check: 72, choice: 110 }

/** Widths as one grid template; every row uses the same, so columns line up. */
export const gridTemplate = <Row extends TableRow>(columns: readonly DataColumn<Row>[]): { readonly template: string; readonly least: number } => {
  const sized = columns.map((column) => {
    const kind = column.kind ?? 'text'
    return { width: column.width ?? widths[kind], grow: column.grow ?? (kind === 'text' || kind === 'choice' ? 1 : 0) }
  })
  const grows = sized.some(({ grow }) => grow > 0)
  return {
    // Spare width goes to an empty last track when no column takes it.
    template: sized.map(({ width, grow }) => (grow > 0 ? `minmax(${String(width)}px, ${String(grow)}fr)` : `${String(width)}px`)).join(' ') + (grows ? '' : ' minmax(0, 1fr)'),
    least: sized.reduce((sum, { width }) => sum + width, 0),
  }
}
