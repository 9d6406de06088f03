import { recordName, recordNouns } from '@shared/model/record-name'
import type { Row, TableName } from '@shared/model/workspace'
import { tableSchemas } from '@shared/model/workspace'
import { newId } from '../state/new-id'
import { useWorkspaceState } from '../state/workspace-state'
import type { CellEdits, CellValue } from '../ui/data-table/column'
import type { Fields, RecordChange, RecordColumn, RecordRow } from '../ui/data-table/record-changes'
import { changesOfCells, fieldsOfNew } from '../ui/data-table/record-changes'
import { showDone } from '../ui/notice'
import { executeTogether, keepRecords } from './record-edits'

interface RecordTableOptions<R extends object, Line extends RecordRow<R>> {
  readonly table: TableName
  readonly columns: readonly RecordColumn<R, Line>[]
  readonly rows: readonly Line[]
  /** A new record as it stands before anything was typed; tables without one take no pasted rows. */
  readonly blank?: (() => R) | undefined
  /** What else has to change along with these changes, in the same undo step; answers all of them. */
  readonly complete?: (changes: readonly RecordChange[]) => readonly RecordChange[]
}

/** What a data table does with its edits when each row is a record: one undo step per gesture. */
export interface RecordTable<Line> {
  readonly onEdit: (rowId: string, columnId: string, value: CellValue) => void
  readonly onPaste: (edits: CellEdits) => void
  readonly takesRows: boolean
  readonly onRemove: (rows: readonly Line[]) => void
}

const verbs = { paste: 'Paste into', clear: 'Clear cells of', fill: 'Fill' } as const

/** Removes records as one undo step and says how to get them back. */
export const removeRecords = async (table: TableName, ids: readonly string[]): Promise<boolean> => {
  const workspace = useWorkspaceState.getState().open?.workspace
  const [first] = ids
  if (!workspace || first === undefined) return false
  const noun = recordNouns[table]
  const what = ids.length === 1 ? recordName(workspace, { table, id: first }) : `${String(ids.length)} ${noun}s`
  const answer = await executeTogether(`Remove ${ids.length === 1 ? `${noun} ` : ''}${what}`, ids.map((id) => ({ type: 'remove', table, id })))
  if (answer.ok) showDone(`Removed ${what || `the ${noun}`}. Ctrl+Z brings ${ids.length === 1 ? 'it' : 'them'} back.`)
  return answer.ok
}

export const recordTable = <R extends object, Line extends RecordRow<R>>({ table, columns, rows, blank, complete = (changes) => changes }: RecordTableOptions<R, Line>): RecordTable<Line> => ({
  onEdit: (rowId, columnId, value) => {
    void keepRecords(table, { changes: complete(changesOfCells(columns, rows, [{ rowId, columnId, value }])) })
  },
  onPaste: ({ what, cells, added }) => {
    const rowsAdded: readonly Fields[] = blank ? added.map((values) => Object.fromEntries(Object.entries(fieldsOfNew(columns, blank(), values)))) : []
    void keepRecords(table, { changes: complete(changesOfCells(columns, rows, cells)), added: rowsAdded }, verbs[what])
  },
  takesRows: blank !== undefined,
  onRemove: (removed) => void removeRecords(table, removed.map(({ id }) => id)),
})

/** A complete new record: the fields given, a new id, and the schema's defaults for the rest. */
export const blankRecord = <T extends TableName>(table: T, fields: Fields): Row<T> => tableSchemas[table].parse({ id: newId(), ...fields }) as unknown as Row<T>
