import type { ColumnDef, ExpandedState, FilterFn, Row as ModelRow, SortingFn, Table } from '@tanstack/react-table'
import {
  getCoreRowModel, getExpandedRowModel, getFacetedRowModel, getFacetedUniqueValues, getFilteredRowModel, getGroupedRowModel, getSortedRowModel, useReactTable,
} from '@tanstack/react-table'
import { useDeferredValue, useMemo, useState } from 'react'
import { cellText } from './cell-text'
import type { DataColumn, TableRow } from './column'
import type { TableView } from './remembered-view'
import { rememberedView, rememberView } from './remembered-view'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

type Held = string | number | boolean | undefined

const compare = (one: Held, other: Held): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one ?? ''), String(other ?? ''))

/** The model's column that holds the words of a facet. */
export const facetId = (columnId: string): string => `${columnId}:words`

export interface TableModel<Row extends TableRow> {
  readonly table: Table<Row>
  readonly rows: readonly ModelRow<Row>[]
  /** Columns on screen, in order. */
  readonly columns: readonly DataColumn<Row>[]
  /** Rows that pass the filters. */
  readonly kept: readonly Row[]
  readonly view: TableView
  readonly search: string
  readonly setSearch: (text: string) => void
  readonly setView: (change: Partial<TableView>) => void
  readonly toggleSort: (columnId: string) => void
}

/** Sorting, filtering, grouping and choosing of columns over TanStack Table; the view is remembered per table id. */
export const useTableModel = <Row extends TableRow>(tableId: string, all: readonly DataColumn<Row>[], data: readonly Row[], { groupedBy, fixed }: { readonly groupedBy: string | null; readonly fixed: boolean }): TableModel<Row> => {
  const [view, putView] = useState(() => rememberedView(tableId, groupedBy))
  const [search, setSearch] = useState('')
  const [expanded, setExpanded] = useState<ExpandedState>(true)
  const wanted = useDeferredValue(search).trim().toLowerCase()

  const setView = (change: Partial<TableView>): void => {
    if ('group' in change) setExpanded(true)
    const next = { ...view, ...change }
    putView(next)
    rememberView(tableId, next)
  }

  const defs = useMemo(() => {
    const byValue: SortingFn<Row> = (one, other, id) => compare(one.getValue<Held>(id), other.getValue<Held>(id))
    const inFacet: FilterFn<Row> = (row, id, picked: readonly string[]) => picked.includes(row.getValue<string>(id))
    return all.flatMap((column): ColumnDef<Row>[] => [
      {
        id: column.id,
        accessorFn: (row): Held => {
          const value = column.value(row)
          return value === null || value === '' ? undefined : value
        },
        sortingFn: byValue,
        sortUndefined: 'last',
        getGroupingValue: (row) => cellText({ ...column, kind: column.kind ?? 'text' }, row),
      },
      // The words of a facet are a hidden column of their own: they are what people pick from and count.
      { id: facetId(column.id), accessorFn: (row) => cellText(column, row), filterFn: inFacet },
    ])
  }, [all])

  const shownColumns = useMemo(() => all.filter((column, at) => at === 0 || (view.shown[column.id] ?? !column.hidden)), [all, view.shown])

  const found = useMemo(
    () => (wanted === '' ? data : data.filter((row) => shownColumns.some((column) => cellText(column, row).toLowerCase().includes(wanted)))),
    [data, shownColumns, wanted],
  )

  const grouping = useMemo(() => (view.group && !fixed && all.some(({ id }) => id === view.group) ? [view.group] : []), [all, view.group, fixed])
  const sorting = useMemo(() => (fixed ? [] : view.sorting.filter(({ id }) => all.some((column) => column.id === id))), [all, view.sorting, fixed])
  const columnFilters = useMemo(() => view.filters.filter(({ id }) => all.some((column) => facetId(column.id) === id)), [all, view.filters])

  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const table = useReactTable<Row>({
    data: found as Row[],
    columns: defs,
    state: { sorting, columnFilters, grouping, expanded },
    getRowId: (row) => row.id,
    onExpandedChange: setExpanded,
    autoResetExpanded: false,
    autoResetPageIndex: false,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getGroupedRowModel: getGroupedRowModel(),
    getExpandedRowModel: getExpandedRowModel(),
    getFacetedRowModel: getFacetedRowModel(),
    getFacetedUniqueValues: getFacetedUniqueValues(),
  })

  const kept = table.getFilteredRowModel().flatRows
  return {
    table,
    rows: table.getRowModel().rows,
    columns: shownColumns,
    kept: useMemo(() => kept.map((row) => row.original), [kept]),
    view,
    search,
    setSearch,
    setView,
    toggleSort: (columnId) => {
      if (fixed) return
      const now = view.sorting[0]
      const next = now?.id !== columnId ? [{ id: columnId, desc: false }] : now.desc ? [] : [{ id: columnId, desc: true }]
      setView({ sorting: next })
    },
  }
}
