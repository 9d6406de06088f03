import type { AnyRow, RecordRef, TableName, Workspace } from '../model/workspace'
import { rowOf, tableNames } from '../model/workspace'

/** One record's way from before to after; null means it does not exist. */
export interface RecordChange {
  readonly before: AnyRow | null
  readonly after: AnyRow | null
}

/** What a command changed: per table and id, the record before and after. Reversible, mergeable, plain data. */
export type Diff = { readonly [T in TableName]?: { readonly [id: string]: RecordChange } }

/** The changes of a diff in table order. */
export const changesOf = (diff: Diff): readonly (RecordRef & RecordChange)[] =>
  tableNames.flatMap((table) => Object.entries(diff[table] ?? {}).map(([id, change]) => ({ table, id, ...change })))

export const isEmptyDiff = (diff: Diff): boolean => tableNames.every((table) => Object.keys(diff[table] ?? {}).length === 0)

const mapChanges = (diff: Diff, turn: (change: RecordChange) => RecordChange): Diff =>
  Object.fromEntries(
    Object.entries(diff).map(([table, changes]) => [
      table,
      Object.fromEntries(Object.entries(changes).map(([id, change]) => [id, turn(change)])),
    ]),
  )

/** The diff that takes the change back. */
export const reverseDiff = (diff: Diff): Diff => mapChanges(diff, ({ before, after }) => ({ before: after, after: before }))

/** The workspace after a diff. The `before` sides are not compared: the owner's revisions guard the order. */
export const applyDiff = (workspace: Workspace, diff: Diff): Workspace => {
  const changed: Record<string, unknown> = {}
  for (const table of tableNames) {
    const changes = diff[table]
    if (!changes) continue
    const rows: Record<string, AnyRow> = { ...workspace[table] }
    for (const [id, { after }] of Object.entries(changes)) {
      if (after === null) delete rows[id]
      else rows[id] = after
    }
    changed[table] = rows
  }
  return { ...workspace, ...changed }
}

/** One diff with the effect of `first` and then `second`; records that end where they began drop out. */
export const mergeDiffs = (first: Diff, second: Diff): Diff => {
  const merged: Record<string, Record<string, RecordChange>> = {}
  for (const diff of [first, second]) {
    for (const { table, id, before, after } of changesOf(diff)) {
      const changes = (merged[table] ??= {})
      const earlier = changes[id]
      changes[id] = { before: earlier ? earlier.before : before, after }
    }
  }
  for (const [table, changes] of Object.entries(merged)) {
    for (const [id, { before, after }] of Object.entries(changes)) if (JSON.stringify(before) === JSON.stringify(after)) delete changes[id]
    if (Object.keys(changes).length === 0) delete merged[table]
  }
  return merged
}

/** Tells whether every `before` of the diff is what the workspace holds now. */
export const fitsWorkspace = (workspace: Workspace, diff: Diff): boolean =>
  changesOf(diff).every(({ table, id, before }) => JSON.stringify(rowOf(workspace, table, id) ?? null) === JSON.stringify(before))
