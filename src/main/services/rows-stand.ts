import type { Diff } from '@shared/diff/diff'
import { changesOf, fitsWorkspace } from '@shared/diff/diff'
import type { Workspace } from '@shared/model/workspace'
import { rowSource, tableSchemas } from '@shared/model/workspace'
import { rowFaults } from '@shared/schema/integrity'

/**
 * Whether a diff taken from the history fits the workspace and leaves every row it touches whole. The history comes out
 * of a file that other programs can write, so its rows are not trusted more than any others.
 */
export const rowsStand = (before: Workspace, after: Workspace, diff: Diff): boolean =>
  fitsWorkspace(before, diff) &&
  changesOf(diff).every(
    ({ table, id, after: row }) => row === null || (tableSchemas[table].safeParse(row).success && rowFaults(rowSource(after), table, id).length === 0),
  )
