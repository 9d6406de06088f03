import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { addSession, dayVerbs } from '../../actions/board-actions'
import { releaseActions } from '../../actions/release-actions'
import { useReadOnly } from '../../state/current'

/** What can be done on the board without a session in hand; at the right of the toolbar. */
export const BoardVerbs = () => {
  const readOnly = useReadOnly()
  return (
    <>
      <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={() => void addSession()} disabled={readOnly}>
        Session
      </Button>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label="More for the board">
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {dayVerbs.map((verb) => (
            <Menu.Item key={verb.id} disabled={!verb.enabled()} onClick={verb.run}>
              {verb.title()}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {releaseActions.map((action) => (
            <Menu.Item key={action.id} disabled={!action.enabled()} onClick={action.run}>
              {action.title()}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
