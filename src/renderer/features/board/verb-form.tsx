import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { judgeCommand } from '../../actions/judge-command'
import { perform } from '../../actions/perform'
import { setForm } from '../../state/board-tasks'
import { Dialog } from '../../ui/dialog'
import { useFocusBack } from './use-focus-back'
import { VerdictLine } from './verdict-line'
import classes from './verb-form.module.css'

interface VerbFormProps {
  readonly title: string
  readonly submit: string
  /** What it would do; null while something typed can't be read. */
  readonly command: CommandInput | null
  /** What is to be put right, in a sentence; said where the verdict would stand. */
  readonly problem: string
  /** The session it is about; null when it is about several. */
  readonly about: string | null
  readonly onDone?: () => void
  readonly children: ReactNode
}

/** A short form of one verb: its fields, what it would break, and the one button that does it in one step. */
export const VerbForm = ({ title, submit, command, problem, about, onDone, children }: VerbFormProps) => {
  useFocusBack()
  const verdict = useMemo(() => (command ? judgeCommand(command) : null), [command])
  const close = (): void => {
    setForm(null)
  }
  return (
    <Dialog opened onClose={close} title={title} closeLabel="Cancel">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!command) return
          void perform(command, about).then((done) => {
            if (!done) return
            close()
            onDone?.()
          })
        }}
      >
        <div className={classes.fields}>{children}</div>
        <VerdictLine verdict={verdict} otherwise={problem} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={command === null}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
