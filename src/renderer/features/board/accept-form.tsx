import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '@shared/findings/finding'
import { say } from '../../state/board-tasks'
import { newId } from '../../state/new-id'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import classes from './ways-out.module.css'

/** Says why a finding stands, and accepts it. */
export const AcceptForm = ({ finding, onDone }: { finding: Finding; onDone: () => void }) => {
  const [reason, setReason] = useState('')
  return (
    <form
      className={classes.accept}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') return
        void reported(execute({ type: 'accept-finding', acceptanceId: newId(), roundId: finding.roundId, findingKey: finding.key, reason })).then((answer) => {
          if (answer.ok) say('Accepted.')
        })
        onDone()
      }}
    >
      <TextInput
        className={classes.reason ?? ''}
        placeholder="Why it stands"
        aria-label="Why it stands"
        autoFocus
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      <Button type="submit" size="compact-xs" disabled={reason.trim() === ''}>
        Accept
      </Button>
    </form>
  )
}
