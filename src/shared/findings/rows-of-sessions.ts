import type { Diff, RecordChange } from '../diff/diff'
import type { Row, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'

interface OfSession {
  readonly id: string
  readonly sessionId: string
}

/** Puts a row with those of its session. */
export const join = <R extends OfSession>(groups: Map<string, R[]>, row: R): void => {
  const group = groups.get(row.sessionId)
  if (group) group.push(row)
  else groups.set(row.sessionId, [row])
}

/** Follows a table's changes in its grouping by session. */
export const rejoin = <T extends 'placements' | 'boothAssignments'>(groups: Map<string, Row<T>[]>, next: Workspace, table: T, diff: Diff): void => {
  for (const [id, { before }] of Object.entries<RecordChange>(diff[table] ?? {})) {
    if (before && 'sessionId' in before) {
      const left = (groups.get(before.sessionId) ?? []).filter((row) => row.id !== id)
      if (left.length > 0) groups.set(before.sessionId, left)
      else groups.delete(before.sessionId)
    }
    const after = rowOf(next, table, id)
    if (after) join<Row<T>>(groups, after)
  }
}
