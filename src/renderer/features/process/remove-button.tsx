import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { recordNouns } from '@shared/model/record-name'
import type { RecordRef } from '@shared/model/workspace'
import { useReadOnly } from '../../state/current'
import { select } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'

/** Removes the record shown; undo brings it back. */
export const RemoveButton = ({ record }: { record: RecordRef }) => {
  const readOnly = useReadOnly()
  const remove = async (): Promise<void> => {
    const answer = await reported(execute({ type: 'remove', table: record.table, id: record.id }))
    if (answer.ok) select(null)
  }
  return (
    <Button variant="subtle" color="red" size="compact-sm" mt={12} disabled={readOnly} leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
      Remove this {recordNouns[record.table]}
    </Button>
  )
}
