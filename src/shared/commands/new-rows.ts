import { idOf } from '../model/ids'
import type { Problem } from '../model/outcome'
import { recordNouns } from '../model/record-name'
import type { RowInput, TableName } from '../model/workspace'
import { idTaken, invalid } from './command'
import { putRow, putRowEarly } from './record-commands'
import type { WorkspaceDraft } from './workspace-draft'

/** What the ids of the records that a command makes begin with: `p` gives `p-1`, `p-2`… */
export const idPrefix = idOf<'IdPrefix'>()

const longestId = 64

/** Gives `prefix-1`, `prefix-2`…, so that owner and screen name new records alike. */
export const idSeries = (prefix: string): (() => string) => {
  let last = 0
  return () => `${prefix}-${String((last += 1))}`
}

/** Why a new record cannot have this id; null when it can. */
export const idProblem = (draft: WorkspaceDraft, table: TableName, id: string): Problem | null => {
  if (id.length > longestId) return invalid(`The new ${recordNouns[table]}'s id "${id}" would be longer than ${String(longestId)} characters. Give a shorter one to begin with.`)
  return draft.row(table, id) ? idTaken(table, id) : null
}

/** Puts a record that is new; refused when its id is taken or too long, or when it names what is not there. */
export const addRow = <T extends TableName>(draft: WorkspaceDraft, table: T, row: RowInput<T>): Problem | null =>
  idProblem(draft, table, row.id) ?? putRow(draft, table, row)

/** As {@link addRow}, for rows that name others which follow. */
export const addRowEarly = <T extends TableName>(draft: WorkspaceDraft, table: T, row: RowInput<T>): Problem | null =>
  idProblem(draft, table, row.id) ?? putRowEarly(draft, table, row)

/** Does something with each item until one of them is refused. */
export const eachOf = <T>(items: Iterable<T>, act: (item: T) => Problem | null): Problem | null => {
  for (const item of items) {
    const problem = act(item)
    if (problem) return problem
  }
  return null
}
