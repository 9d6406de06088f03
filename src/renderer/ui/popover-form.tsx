import { Button, Popover } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './popover-form.module.css'

interface PopoverFormProps {
  /** What its button says. */
  readonly label: string
  readonly disabled: boolean
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly onSubmit: () => void
  /** In pixels. */
  readonly width?: number
  /** For places where a whole button is too much. */
  readonly small?: boolean
  /** Fields and the button that sends them. Menus in it must not leave it (`withinPortal: false`). */
  readonly children: ReactNode
}

/** A button that opens a short form for what something new can't be without; the rest is filled in elsewhere. */
export const PopoverForm = ({ label, disabled, opened, onOpened, onSubmit, width = 300, small = false, children }: PopoverFormProps) => (
  <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus returnFocus shadow="md">
    <Popover.Target>
      <Button
        variant={small ? 'subtle' : 'default'}
        {...(small ? { size: 'compact-xs' } : {})}
        disabled={disabled}
        leftSection={<IconPlus size={small ? 13 : 14} aria-hidden />}
        onClick={() => { onOpened(!opened) }}
      >
        {label}
      </Button>
    </Popover.Target>
    <Popover.Dropdown>
      <form
        className={classes.form}
        style={{ width }}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
      </form>
    </Popover.Dropdown>
  </Popover>
)
