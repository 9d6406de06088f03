import type { AnyRow, RecordRef, TableName, Workspace } from '../model/workspace'
import { rowOf, tableNames } from '../model/workspace'

/** One record's way from before to after; null means it does not exist. */
export interface RecordChange {
  readonly before: AnyRow | null
  readonly after: AnyRow | null
  /** For a record that was removed: which one it stood behind in its table (null: it was the first), so that it comes back there. */
  readonly follows?: string | null
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
export const reverseDiff = (diff: Diff): Diff => mapChanges(diff, ({ before, after, ...place }) => ({ before: after, after: before, ...place }))

type Rows = Record<string, AnyRow>

/** A table's rows in an object of their own. Row by row takes little more than half the time of spreading thousands of keys. */
const copied = (table: Workspace[TableName]): Rows => {
  const rows: Rows = {}
  for (const id in table) rows[id] = table[id] as AnyRow
  return rows
}

/** The rows with those that come back put behind the ones they stood behind; the others keep their order. */
const withReturning = (rows: Rows, returning: readonly (readonly [id: string, row: AnyRow, follows: string | null])[]): Rows => {
  const behind = new Map<string | null, [string, AnyRow][]>()
  for (const [id, row, follows] of returning) {
    const group = behind.get(follows)
    if (group) group.push([id, row])
    else behind.set(follows, [[id, row]])
  }
  const ordered: Rows = {}
  const placeBehind = (first: string | null): void => {
    const waiting: (string | null)[] = [first]
    for (let follows = waiting.pop(); follows !== undefined; follows = waiting.pop()) {
      const group = behind.get(follows) ?? []
      behind.delete(follows)
      for (const [id, row] of group) {
        ordered[id] = row
        waiting.push(id)
      }
    }
  }
  placeBehind(null)
  for (const [id, row] of Object.entries(rows)) {
    ordered[id] = row
    placeBehind(id)
  }
  // Whom these stood behind is gone by now: they go to the end.
  for (const follows of [...behind.keys()]) placeBehind(follows)
  return ordered
}

/** The workspace after a diff. The `before` sides are not compared: the owner's revisions guard the order. */
export const applyDiff = (workspace: Workspace, diff: Diff): Workspace => {
  const changed: Record<string, unknown> = {}
  for (const table of tableNames) {
    const changes = diff[table]
    if (!changes) continue
    const rows = copied(workspace[table])
    const returning: (readonly [string, AnyRow, string | null])[] = []
    for (const [id, { after, follows }] of Object.entries(changes)) {
      if (after === null) delete rows[id]
      else if (follows === undefined || Object.hasOwn(rows, id)) rows[id] = after
      else returning.push([id, after, follows])
    }
    changed[table] = returning.length === 0 ? rows : withReturning(rows, returning)
  }
  return { ...workspace, ...changed }
}

/** One diff with the effect of `first` and then `second`; records that end where they began drop out. */
export const mergeDiffs = (first: Diff, second: Diff): Diff => {
  const merged: Record<string, Record<string, RecordChange>> = {}
  for (const diff of [first, second]) {
    for (const { table, id, before, after, follows = null } of changesOf(diff)) {
      const changes = (merged[table] ??= {})
      const earlier = changes[id]
      const start = earlier ? earlier.before : before
      changes[id] = start !== null && after === null ? { before: start, after, follows } : { before: start, after }
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
