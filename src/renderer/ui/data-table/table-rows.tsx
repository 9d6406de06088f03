import type { Row as ModelRow } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { cellText, figureText } from './cell-text'
import type { DataColumn, TableRow } from './column'
import { isEditable, isFigure, isMissing } from './column'
import classes from './data-table.module.css'

/** The DOM id of a cell by its place; -1 is the header row. */
export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${String(row)}-${String(column)}`

export const totalText = <Row extends TableRow>(column: DataColumn<Row>, rows: readonly Row[]): string => {
  if (column.total === undefined) return ''
  if (typeof column.total === 'function') return column.total(rows)
  const figures = rows.map((row) => column.value(row)).filter((value) => typeof value === 'number')
  return figures.length === 0 ? '' : figureText(figures.reduce((sum, value) => sum + value, 0), column)
}

const CellWords = <Row extends TableRow>({ column, row }: { column: DataColumn<Row>; row: Row }): ReactNode => {
  if (isMissing(column, row)) {
    return (
      <>
        {column.mark?.(row)}
        <span className={classes.missing}>missing</span>
      </>
    )
  }
  if (column.render) return column.render(row)
  if (column.kind === 'check') return column.value(row) === true ? <IconCheck size={15} aria-label="yes" /> : null
  const words = cellText(column, row)
  return (
    <>
      {column.mark?.(row)}
      <span className={classes.words} title={words.length > 14 ? words : undefined}>
        {words}
      </span>
    </>
  )
}

export type RowTone = 'strong' | 'quiet'

export interface RecordRowProps<Row extends TableRow> {
  readonly gridId: string
  readonly row: ModelRow<Row>
  readonly at: number
  readonly columns: readonly DataColumn<Row>[]
  readonly template: string
  readonly top: number
  readonly height: number
  /** Column of the cursor, -1 when it is in another row. */
  readonly active: number
  /** First and last column of the range in this row. */
  readonly from: number
  readonly to: number
  /** Shown in the inspector. */
  readonly chosen: boolean
  readonly tone: RowTone | undefined
  readonly readOnly: boolean
  /** The editor of the active cell, while one is open. */
  readonly editor: ReactNode
}

const BareRecordRow = <Row extends TableRow>({ gridId, row, at, columns, template, top, height, active, from, to, chosen, tone, readOnly, editor }: RecordRowProps<Row>) => (
  <div
    role="row"
    aria-rowindex={at + 2}
    aria-selected={chosen}
    className={classes.row}
    style={{ gridTemplateColumns: template, height, transform: `translateY(${String(top)}px)` }}
    data-row={row.id}
    data-at={at}
    data-tone={tone}
    data-editing={Boolean(editor) || undefined}
  >
    {columns.map((column, place) => {
      const isActive = place === active
      return (
        <div
          key={column.id}
          id={cellId(gridId, at, place)}
          role="gridcell"
          aria-colindex={place + 1}
          aria-selected={place >= from && place <= to}
          aria-readonly={readOnly || !isEditable(column, row.original)}
          className={classes.cell}
          data-place={place}
          data-figure={isFigure(column) || undefined}
          data-active={isActive || undefined}
          data-ranged={(place >= from && place <= to) || undefined}
        >
          {isActive && editor ? editor : <CellWords column={column} row={row.original} />}
        </div>
      )
    })}
  </div>
)

// Rows that did not change are not drawn again while the cursor moves or the table scrolls.
export const RecordTableRow = memo(BareRecordRow) as typeof BareRecordRow

export interface GroupRowProps<Row extends TableRow> {
  readonly gridId: string
  readonly row: ModelRow<Row>
  readonly at: number
  readonly columns: readonly DataColumn<Row>[]
  readonly template: string
  readonly top: number
  readonly height: number
  readonly active: number
}

/** A group's heading with its count and totals; Enter, Space or a click opens and closes it. */
export const GroupTableRow = <Row extends TableRow>({ gridId, row, at, columns, template, top, height, active }: GroupRowProps<Row>) => {
  const rows = row.getLeafRows().map((leaf) => leaf.original)
  const Chevron = row.getIsExpanded() ? IconChevronDown : IconChevronRight
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={`${classes.row ?? ''} ${classes.group ?? ''}`}
      style={{ gridTemplateColumns: template, height, transform: `translateY(${String(top)}px)` }}
      data-row={row.id}
      data-at={at}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          id={cellId(gridId, at, place)}
          role="gridcell"
          aria-colindex={place + 1}
          className={classes.cell}
          data-place={place}
          data-figure={isFigure(column) || undefined}
          data-active={place === active || undefined}
          data-wide={place === 0 || undefined}
          {...(place === 0 ? { 'aria-expanded': row.getIsExpanded() } : {})}
        >
          {place === 0 ? (
            <span className={classes.groupName}>
              <Chevron size={14} aria-hidden />
              {typeof row.groupingValue === 'string' && row.groupingValue !== '' ? row.groupingValue : 'Not stated'}
              <span className={classes.count}>{rows.length}</span>
            </span>
          ) : (
            totalText(column, rows)
          )}
        </div>
      ))}
    </div>
  )
}
