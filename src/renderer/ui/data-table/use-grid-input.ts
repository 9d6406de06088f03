import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { showProblem } from '../notice'
import type { After } from './cell-editor'
import type { CellValue, DataColumn, TableRow } from './column'
import { isEditable, isEmpty } from './column'
import type { Position } from './grid-position'
import { moveBy } from './grid-position'
import type { RangeEdits } from './range-edits'
import { clearRange, copyRange, fillDown, pasteInto } from './range-edits'
import { readTsv, writeTsv } from './tsv'
import type { GridCells } from './use-grid-cells'
import type { TableModel } from './use-table-model'

interface GridInputOptions<Row extends TableRow> {
  readonly model: TableModel<Row>
  readonly cells: GridCells
  readonly readOnly: boolean
  readonly takesRows: boolean
  readonly rowHeight: number
  /** Whether the inspector shows a row of this table: it then follows the cursor. */
  readonly following: boolean
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onSelect: ((row: Row) => void) | undefined
  readonly onEdit: ((rowId: string, columnId: string, value: CellValue) => void) | undefined
  readonly onRange: (edits: RangeEdits) => void
  readonly showRow: (at: number) => void
  readonly showColumn: (row: number, column: number) => void
}

const placeOf = (target: EventTarget): Position | null => {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-place]')
  const row = cell?.closest<HTMLElement>('[data-at]')
  return cell && row ? { row: Number(row.dataset['at']), column: Number(cell.dataset['place']) } : null
}

const moves: Readonly<Record<After, Position>> = {
  down: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  left: { row: 0, column: -1 },
  stay: { row: 0, column: 0 },
}

/** Pointer, keyboard and clipboard of a grid, and its one open editor. */
export const useGridInput = <Row extends TableRow>(options: GridInputOptions<Row>) => {
  const { model, cells, readOnly, scroller } = options
  const [editing, setEditing] = useState<{ readonly typed: string | null } | null>(null)
  const size = { rows: model.rows.length, columns: model.columns.length }
  const dragging = useRef(false)

  const rowAt = (at: number): Row | undefined => {
    const row = model.rows[at]
    return row && !row.getIsGrouped() ? row.original : undefined
  }
  const focusGrid = (): void => scroller.current?.focus({ preventScroll: true })

  const go = (to: Position, extend = false): void => {
    const row = rowAt(to.row)
    if (row && options.following && to.row !== cells.active?.row && !extend) options.onSelect?.(row)
    cells.go(to, extend)
    if (to.row >= 0) options.showRow(to.row)
    options.showColumn(to.row, to.column)
  }

  const startEdit = (typed: string | null): void => {
    const { active } = cells
    const row = active ? rowAt(active.row) : undefined
    const column = active ? model.columns[active.column] : undefined
    if (!row || !column || readOnly || !options.onEdit) return
    if (!isEditable(column, row)) return
    if (column.kind === 'check') options.onEdit(row.id, column.id, column.value(row) !== true)
    else setEditing({ typed })
  }

  const commit = (value: CellValue, after: After): void => {
    const { active } = cells
    const row = active ? rowAt(active.row) : undefined
    const column = active ? model.columns[active.column] : undefined
    setEditing(null)
    if (after !== 'stay' || scroller.current?.contains(document.activeElement)) focusGrid()
    if (!active || !row || !column) return
    const by = moves[after]
    // Move first: the edit may sort the row elsewhere, and the cursor is to stay where the person works.
    if (after !== 'stay') {
      go({ row: Math.max(0, Math.min(size.rows - 1, active.row + by.row)), column: Math.max(0, Math.min(size.columns - 1, active.column + by.column)) })
    }
    if (value !== column.value(row)) options.onEdit?.(row.id, column.id, value)
  }

  const cancel = (sentence: string | null): void => {
    setEditing(null)
    if (sentence) showProblem(sentence)
    else focusGrid()
  }

  const pageOf = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / options.rowHeight) - 2)

  const range = (): NonNullable<GridCells['range']> | null => cells.range

  const enter = (): void => {
    const { active } = cells
    if (!active) return
    const column = model.columns[active.column]
    const row = model.rows[active.row]
    if (active.row < 0) {
      if (column) model.toggleSort(column.id)
    } else if (row?.getIsGrouped()) row.toggleExpanded()
    else startEdit(null)
  }

  /** Space ticks a tick box and opens any other cell's row in the inspector. */
  const open = (): void => {
    const row = cells.active ? rowAt(cells.active.row) : undefined
    const column = cells.active ? model.columns[cells.active.column] : undefined
    if (!row || column?.kind === 'check') enter()
    else options.onSelect?.(row)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const { active } = cells
    const selected = range()
    const act = (what: () => void): void => {
      event.preventDefault()
      event.stopPropagation()
      what()
    }
    if (!active) {
      if (event.key.startsWith('Arrow') || event.key === 'Enter') act(() => { go({ row: 0, column: 0 }) })
      return
    }
    const to = moveBy(active, event.key, ctrl, { ...size, page: pageOf() }, (at) => {
      const row = rowAt(at.row)
      const column = model.columns[at.column]
      return row !== undefined && column !== undefined && !isEmpty(column.value(row))
    })
    const group = model.rows[active.row]
    if (to && group?.getIsGrouped() && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) act(() => { group.toggleExpanded(event.key === 'ArrowRight') })
    else if (to) act(() => { go(to, event.shiftKey && active.row >= 0 && to.row >= 0) })
    else if (event.key === 'Enter' || event.key === 'F2') act(enter)
    else if (event.key === ' ' && !ctrl) act(open)
    else if (ctrl && event.key.toLowerCase() === 'a') {
      act(() => {
        cells.go({ row: 0, column: 0 })
        cells.go({ row: size.rows - 1, column: size.columns - 1 }, true)
      })
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && selected && !readOnly) act(() => { options.onRange(clearRange(model, selected)) })
    else if (ctrl && event.key.toLowerCase() === 'd' && selected && !readOnly) act(() => { options.onRange(fillDown(model, selected)) })
    else if (event.key.length === 1 && !ctrl && active.row >= 0) act(() => { startEdit(event.key) })
  }

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0) return
    const at = placeOf(event.target)
    if (!at) return
    if (editing && at.row === cells.active?.row && at.column === cells.active.column) return
    const row = model.rows[at.row]
    const column = model.columns[at.column]
    if (at.row < 0) {
      go(at)
      if (column) model.toggleSort(column.id)
      return
    }
    go(at, event.shiftKey)
    if (row?.getIsGrouped()) row.toggleExpanded()
    // Only the first column opens the inspector: a click elsewhere must not shift the cell that a second click is meant for.
    else if (row && at.column === 0 && !event.shiftKey) options.onSelect?.(row.original)
    dragging.current = true
  }

  const columnAt = (target: EventTarget): DataColumn<Row> | undefined => {
    const at = placeOf(target)
    return at && at.row >= 0 ? model.columns[at.column] : undefined
  }

  /** A click that ended where it began; ticks where one click is meant to. */
  const onClick = (event: MouseEvent): void => {
    const selected = range()
    const single = selected && selected.top === selected.bottom && selected.left === selected.right
    if (single && event.detail === 1 && !event.shiftKey && columnAt(event.target)?.clickTicks) startEdit(null)
  }

  const onMouseOver = (event: MouseEvent): void => {
    if (!dragging.current || event.buttons !== 1) {
      dragging.current = false
      return
    }
    const at = placeOf(event.target)
    if (at && at.row >= 0 && cells.active && (at.row !== cells.active.row || at.column !== cells.active.column)) cells.go(at, true)
  }

  const onCopy = (event: ClipboardEvent): void => {
    const selected = range()
    if (editing || !selected) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeTsv(copyRange(model, selected)))
  }

  const onCut = (event: ClipboardEvent): void => {
    onCopy(event)
    const selected = range()
    if (!editing && selected && !readOnly) options.onRange(clearRange(model, selected))
  }

  const onPaste = (event: ClipboardEvent): void => {
    const selected = range() ?? (size.rows === 0 ? { top: 0, bottom: 0, left: 0, right: 0 } : null)
    if (editing || !selected || readOnly) return
    event.preventDefault()
    const pasted = readTsv(event.clipboardData.getData('text/plain'))
    if (pasted.length > 0) options.onRange(pasteInto(model, selected, pasted, options.takesRows))
  }

  const latest = useRef({ goTo: cells.goTo, model, showRow: options.showRow })
  useEffect(() => {
    latest.current = { goTo: cells.goTo, model, showRow: options.showRow }
  })
  /** Puts the cursor on a row's first cell and the keyboard in the grid. */
  const reveal = useCallback(
    (rowId: string): void => {
      const { goTo, model: now, showRow } = latest.current
      const first = now.columns[0]
      if (!first) return
      // Focus first: a grid that gets it without a cursor puts the cursor on its first cell.
      scroller.current?.focus({ preventScroll: true })
      goTo({ rowId, columnId: first.id })
      const at = now.rows.findIndex((row) => row.id === rowId)
      if (at >= 0) showRow(at)
    },
    [scroller],
  )

  return {
    editing,
    commit,
    cancel,
    reveal,
    handlers: {
      onKeyDown,
      onMouseDown,
      onMouseOver,
      onClick,
      onDoubleClick: (event: MouseEvent) => {
        if (!columnAt(event.target)?.clickTicks) startEdit(null)
      },
      onCopy,
      onCut,
      onPaste,
      onFocus: () => {
        if (!cells.active && size.rows > 0) cells.go({ row: 0, column: 0 })
      },
    },
  }
}
