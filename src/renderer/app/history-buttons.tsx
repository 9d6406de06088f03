import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown } from '@tabler/icons-react'
import { keysText } from '../actions/action'
import { historyTitle, stepThroughHistory } from '../actions/edit-actions'
import { actionOf } from '../actions/registry'
import { useOpen, useReadOnly } from '../state/current'
import classes from './history-buttons.module.css'

/** Steps listed in the menu; older ones are reached by undoing. */
const listed = 20

const words = {
  undo: { button: 'Steps to undo', nothing: 'Nothing to undo', lead: 'Undo back to before', Icon: IconArrowBackUp },
  redo: { button: 'Steps to redo', nothing: 'Nothing to redo', lead: 'Redo up to', Icon: IconArrowForwardUp },
} as const

const HistoryButton = ({ direction, steps }: { direction: 'undo' | 'redo'; steps: readonly string[] }) => {
  const readOnly = useReadOnly()
  const action = actionOf(`edit.${direction}`)
  const title = historyTitle(direction)
  const { button, nothing, lead, Icon } = words[direction]
  const disabled = steps.length === 0 || readOnly
  const older = steps.length - listed
  return (
    <span className={classes.split}>
      <Tooltip label={steps.length === 0 ? nothing : readOnly ? `${title}: the workspace is open for reading only` : `${title}  ${keysText(action.keys ?? '')}`}>
        <ActionIcon className={classes.step ?? ''} aria-label={title} disabled={disabled} onClick={action.run}>
          <Icon size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Menu width={400} position="bottom-start">
        <Menu.Target>
          <ActionIcon className={classes.more ?? ''} size={28} w={16} aria-label={button} disabled={disabled}>
            <IconChevronDown size={12} stroke={2} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.list ?? ''}>
          <Menu.Label>{lead}</Menu.Label>
          {steps.slice(0, listed).map((label, index) => (
            <Menu.Item
              key={`${String(steps.length - index)} ${label}`}
              onClick={() => void stepThroughHistory(direction, index + 1)}
              rightSection={index === 0 ? null : <span className={classes.count}>{index + 1} steps</span>}
            >
              <span className={classes.label} title={label}>
                {label}
              </span>
            </Menu.Item>
          ))}
          {older > 0 ? <Menu.Label>and {older} older</Menu.Label> : null}
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}

/** Undo and redo, each with its newest steps in a menu. */
export const HistoryButtons = () => {
  const { history } = useOpen()
  return (
    <>
      <HistoryButton direction="undo" steps={history.undo} />
      <HistoryButton direction="redo" steps={history.redo} />
    </>
  )
}
