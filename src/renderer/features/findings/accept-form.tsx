import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import classes from './findings.module.css'

interface AcceptFormProps {
  /** What the button says, such as "Accept 3". */
  readonly word: string
  readonly onAccept: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why a finding stands; without a reason nothing is accepted. */
export const AcceptForm = ({ word, onAccept, onCancel }: AcceptFormProps) => {
  const [reason, setReason] = useState('')
  const why = reason.trim()
  return (
    <form
      className={classes.accept}
      onSubmit={(event) => {
        event.preventDefault()
        if (why !== '') onAccept(why)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
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
      />
      <Button type="submit" disabled={why === ''}>
        {word}
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
