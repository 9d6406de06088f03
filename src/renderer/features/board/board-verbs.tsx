import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { addSession } from '../../actions/board-actions'
import { useReadOnly } from '../../state/current'

/** What can be done on the board without a session in hand; at the right of the toolbar. */
export const BoardVerbs = () => {
  const readOnly = useReadOnly()
  return (
    <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={() => void addSession()} disabled={readOnly}>
      Session
    </Button>
  )
}
