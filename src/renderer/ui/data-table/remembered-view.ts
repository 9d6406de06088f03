import type { ColumnFiltersState, SortingState } from '@tanstack/react-table'

export type RowHeight = 'compact' | 'comfortable'

/** How a person likes one table: kept on this computer, never part of the plan. */
export interface TableView {
  readonly sorting: SortingState
  readonly filters: ColumnFiltersState
  readonly group: string | null
  readonly shown: Readonly<Record<string, boolean>>
  readonly rowHeight: RowHeight
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const sortingIn = (value: unknown): SortingState =>
  Array.isArray(value)
    ? value.flatMap((item: unknown) => (isRecord(item) && typeof item['id'] === 'string' ? [{ id: item['id'], desc: item['desc'] === true }] : []))
    : []

const shownIn = (value: unknown): Readonly<Record<string, boolean>> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean')) : {}

/** The remembered view of a table, filters left out: a table that hides rows on opening looks as if they were lost. */
export const rememberedView = (tableId: string, groupedBy: string | null = null): TableView => {
  let kept: unknown
  try {
    kept = JSON.parse(localStorage.getItem(`parley.table.${tableId}`) ?? 'null')
  } catch {
    kept = null
  }
  const view = isRecord(kept) ? kept : {}
  return {
    sorting: sortingIn(view['sorting']),
    filters: [],
    group: 'group' in view ? (typeof view['group'] === 'string' ? view['group'] : null) : groupedBy,
    shown: shownIn(view['shown']),
    rowHeight: view['rowHeight'] === 'comfortable' ? 'comfortable' : 'compact',
  }
}

export const rememberView = (tableId: string, view: TableView): void => {
  try {
    localStorage.setItem(`parley.table.${tableId}`, JSON.stringify({ ...view, filters: undefined }))
  } catch {
    // Storage may be blocked; the view then lasts until the window closes.
  }
}
