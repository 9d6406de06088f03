import type { CommandInput } from '@shared/commands/registry'
import type { Outcome } from '@shared/model/outcome'
import { recordNouns } from '@shared/model/record-name'
import type { TableName } from '@shared/model/workspace'
import { reported } from '../ui/notice'
import { execute } from '../state/workspace-state'

type Fields = Readonly<Record<string, unknown>>

/** Changes to records of one table, and records to add to it. */
export interface RecordEdits {
  readonly changes: readonly { readonly id: string; readonly fields: Fields }[]
  readonly added?: readonly Fields[]
}

/** Does several commands as one undo step; a problem is shown in words. */
export const executeTogether = async (label: string, commands: readonly Extract<CommandInput, { type: 'batch' }>['commands'][number][]): Promise<Outcome<null>> => {
  const [first, ...more] = commands
  if (!first) return { ok: true, value: null }
  return reported(execute(more.length === 0 ? first : { type: 'batch', label, commands: [...commands] }))
}

/** Keeps edited cells or fields as one undo step. A single record's change keeps the history's own name for it. */
export const keepRecords = (table: TableName, { changes, added = [] }: RecordEdits, verb = 'Change'): Promise<Outcome<null>> => {
  const count = changes.length + added.length
  return executeTogether(`${verb} ${String(count)} ${recordNouns[table]}${count === 1 ? '' : 's'}`, [
    ...changes.map(({ id, fields }) => ({ type: 'update' as const, table, id, fields })),
    ...added.map((row) => ({ type: 'create' as const, table, row })),
  ])
}

/** Changes fields of one record. */
export const updateRecord = (table: TableName, id: string, fields: Fields): Promise<Outcome<null>> => reported(execute({ type: 'update', table, id, fields }))

export const addRecord = (table: TableName, row: Fields): Promise<Outcome<null>> => reported(execute({ type: 'create', table, row }))
