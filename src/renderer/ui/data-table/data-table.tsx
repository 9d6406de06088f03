import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { showProblem } from '../notice'
import type { CellEdits, CellValue, DataColumn, TableRow } from './column'
import { gridTemplate } from './column'
import { CellEditor } from './cell-editor'
import classes from './data-table.module.css'
import type { RangeEdits } from './range-edits'
import { TableFoot, TableHead } from './table-edges'
import type { RowTone } from './table-rows'
import { cellId, GroupTableRow, RecordTableRow } from './table-rows'
import { TableToolbar } from './table-toolbar'
import { useGridCells } from './use-grid-cells'
import { useGridInput } from './use-grid-input'
import { useTableModel } from './use-table-model'

export interface DataTableProps<Row extends TableRow> {
  /** Under which the person's view is remembered; unique in the application. */
  readonly tableId: string
  /** What the table lists, as a title: "Delegates". */
  readonly label: string
  /** Keep the array's identity while nothing about the columns changes: every change of it reads all cells again. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly readOnly?: boolean
  /** The row shown in the inspector. */
  readonly selectedId?: string | null
  /** A row is to be shown in the inspector: its first cell was clicked, Space was pressed, or it is followed already. */
  readonly onSelect?: (row: Row) => void
  /** One cell was edited. */
  readonly onEdit?: (rowId: string, columnId: string, value: CellValue) => void
  /** Several cells were pasted, cleared or filled: one undo step. */
  readonly onPaste?: (edits: CellEdits) => void
  /** Whether rows pasted below the last one become new rows, in `edits.added`. */
  readonly takesRows?: boolean
  readonly onRemove?: (rows: readonly Row[]) => void
  /** The column rows are grouped by until the person chooses otherwise. */
  readonly groupedBy?: string
  /** A row to put the cursor on as soon as it is there, such as one just added. */
  readonly revealId?: string | null
  /** Rows stand as given, like lines of a document: no sorting, no grouping. */
  readonly fixedOrder?: boolean
  /** How much a row speaks up: headings and totals are `strong`, what does not count is `quiet`. */
  readonly toneOf?: (row: Row) => RowTone | undefined
  /** Buttons of the owner's, in the line above. */
  readonly actions?: ReactNode
  /** Shown below the header when there are no rows at all; rows may still be pasted there where the table takes them. */
  readonly empty?: ReactNode
  /** What the footer is called; the footer stands only where a column has a total. */
  readonly totalLabel?: string
}

const heights = { compact: 28, comfortable: 38 } as const
const headHeight = 32

/**
 * A table for people who trust spreadsheets: one tab stop, arrows and ranges, typing edits, copy and paste both ways,
 * with sort, filter, groups, totals and a choice of columns. Rows are drawn only where they are seen.
 */
export const DataTable = <Row extends TableRow>(props: DataTableProps<Row>) => {
  const { tableId, label, columns, rows, readOnly = false, selectedId = null, onSelect, onEdit, onPaste, takesRows = false, onRemove, revealId = null } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const model = useTableModel(tableId, columns, rows, { groupedBy: props.groupedBy ?? null, fixed: props.fixedOrder ?? false })
  const cells = useGridCells(model.rows, model.columns)
  const { template, least } = gridTemplate(model.columns)
  const height = heights[model.view.rowHeight]
  const footed = model.columns.some((column) => column.total !== undefined)

  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: model.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footed ? headHeight : 0,
  })
  useEffect(() => {
    virtual.measure()
  }, [virtual, height])

  const keepRange = ({ edits, refused }: RangeEdits): void => {
    if (edits.cells.length > 0 || edits.added.length > 0) onPaste?.(edits)
    const [first, ...more] = refused
    if (first) showProblem(more.length === 0 ? first : `${first} ${String(more.length)} more ${more.length === 1 ? 'cell was' : 'cells were'} left as they were.`, 'Not everything could be changed')
  }

  const input = useGridInput({
    model,
    cells,
    readOnly,
    takesRows,
    rowHeight: height,
    following: selectedId !== null && rows.some((row) => row.id === selectedId),
    scroller,
    onSelect,
    onEdit,
    onRange: keepRange,
    showRow: (at) => {
      virtual.scrollToIndex(at)
    },
    showColumn: (row, column) => {
      const cell = document.getElementById(cellId(gridId, row, column))
      const box = scroller.current
      if (!cell || !box || column === 0) return
      const sticky = document.getElementById(cellId(gridId, -1, 0))?.offsetWidth ?? 0
      if (cell.offsetLeft < box.scrollLeft + sticky) box.scrollLeft = cell.offsetLeft - sticky
      else if (cell.offsetLeft + cell.offsetWidth > box.scrollLeft + box.clientWidth) box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth
    },
  })

  const { reveal } = input
  const revealed = useRef<string | null>(null)
  const isThere = revealId !== null && rows.some((row) => row.id === revealId)
  useEffect(() => {
    if (!isThere || revealed.current === revealId) return
    revealed.current = revealId
    reveal(revealId)
  }, [isThere, revealId, reveal])

  const { active, range } = cells
  const removable = range && !readOnly ? model.rows.slice(range.top, range.bottom + 1).flatMap((row) => (row.getIsGrouped() ? [] : [row.original])) : []
  const drawn = virtual.getVirtualItems()
  const activeIsDrawn = active !== null && (active.row < 0 || drawn.some(({ index }) => index === active.row))

  return (
    <div className={classes.table}>
      <TableToolbar
        label={label}
        all={columns}
        model={model}
        total={rows.length}
        actions={props.actions}
        removable={onRemove && !readOnly ? removable.length : null}
        onRemove={() => onRemove?.(removable)}
      />
        <div
          ref={scroller}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={model.rows.length + 1 + (footed ? 1 : 0)}
          aria-colcount={model.columns.length}
          aria-readonly={readOnly}
          aria-multiselectable
          {...(activeIsDrawn ? { 'aria-activedescendant': cellId(gridId, active.row, active.column) } : {})}
          className={classes.grid}
          data-bare={(rows.length === 0 && props.empty !== undefined) || undefined}
          {...input.handlers}
        >
          <div className={classes.sheet} style={{ minWidth: least }}>
            <TableHead gridId={gridId} model={model} template={template} active={active?.row === -1 ? active.column : -1} />
            <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
              {drawn.map(({ index, start }) => {
                const row = model.rows[index]
                if (!row) return null
                const here = active?.row === index ? active.column : -1
                const place = { gridId, row, at: index, columns: model.columns, template, top: start - headHeight, height }
                if (row.getIsGrouped()) return <GroupTableRow key={row.id} {...place} active={here} />
                const ranged = range && index >= range.top && index <= range.bottom && (range.top !== range.bottom || range.left !== range.right)
                const column = here >= 0 ? model.columns[here] : undefined
                return (
                  <RecordTableRow
                    key={row.id}
                    {...place}
                    active={here}
                    from={ranged ? range.left : -1}
                    to={ranged ? range.right : -2}
                    chosen={row.id === selectedId}
                    tone={props.toneOf?.(row.original)}
                    readOnly={readOnly}
                    editor={
                      input.editing && column ? (
                        <CellEditor key={column.id} column={column} row={row.original} typed={input.editing.typed} onCommit={input.commit} onCancel={input.cancel} />
                      ) : null
                    }
                  />
                )
              })}
            </div>
            {footed ? <TableFoot gridId={gridId} model={model} template={template} label={props.totalLabel ?? 'Total'} /> : null}
          </div>
          {model.rows.length === 0 && rows.length > 0 ? <p className={classes.none}>Nothing matches the search and filters.</p> : null}
        </div>
      {rows.length === 0 && props.empty ? <div className={classes.nothing}>{props.empty}</div> : null}
    </div>
  )
}
