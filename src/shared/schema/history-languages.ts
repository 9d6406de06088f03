import type { Diff, RecordChange } from '../diff/diff'
import type { History } from '../diff/history'
import { shortCode } from '../model/language'
import type { AnyRow, TableName } from '../model/workspace'
import { tableSchemas } from '../model/workspace'

/** Whether anything in a row may be the longer code of a language that is kept by a shorter one. */
const mayNameLongCode = (value: unknown): boolean => {
  if (typeof value === 'string') return shortCode(value) !== value
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) ? value.some(mayNameLongCode) : Object.entries(value).some(([key, held]) => shortCode(key) !== key || mayNameLongCode(held))
}

const rowInShort = (table: string, row: AnyRow | null): AnyRow | null => {
  if (row === null || !mayNameLongCode(row) || !Object.hasOwn(tableSchemas, table)) return row
  const parsed = tableSchemas[table as TableName].safeParse(row)
  return parsed.success ? (parsed.data as AnyRow) : row
}

const changeInShort = (table: string, change: RecordChange): RecordChange => {
  const [before, after] = [rowInShort(table, change.before), rowInShort(table, change.after)]
  return before === change.before && after === change.after ? change : { ...change, before, after }
}

const diffInShort = (diff: Diff): Diff =>
  Object.fromEntries(
    Object.entries(diff).map(([table, changes]) => [table, Object.fromEntries(Object.entries(changes).map(([id, change]) => [id, changeInShort(table, change)]))]),
  )

/** History whose rows name languages by the code that tables keep them by: an undo must not bring back the longer one. */
export const withShortCodes = ({ done, undone }: History): History => ({
  done: done.map((step) => ({ ...step, diff: diffInShort(step.diff) })),
  undone: undone.map((step) => ({ ...step, diff: diffInShort(step.diff) })),
})
