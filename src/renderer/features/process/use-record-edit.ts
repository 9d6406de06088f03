import type { Row, TableName } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { useReadOnly, useWorkspace } from '../../state/current'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'

/** A record with how to change its fields; each commit is one undo step. */
export const useRecordEdit = <T extends TableName>(table: T, id: string) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const row: Row<T> | undefined = rowOf(workspace, table, id)
  const commit =
    (field: keyof Row<T> & string) =>
    (value: unknown): void => {
      void reported(execute({ type: 'update', table, id, fields: { [field]: value } }))
    }
  return { workspace, row, disabled, commit }
}
