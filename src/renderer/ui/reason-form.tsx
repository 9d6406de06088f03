import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import classes from './reason-form.module.css'

interface ReasonFormProps {
  /** What the button says, such as "Accept 3". */
  readonly word: string
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why something stands as it is; without a reason nothing is kept. Escape leaves it. */
export const ReasonForm = ({ word, onReason, onCancel }: ReasonFormProps) => {
  const [text, setText] = useState('')
  const reason = text.trim()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== '') onReason(reason)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextInput className={classes.reason ?? ''} placeholder="Why it stands" aria-label="Why it stands" autoFocus value={text} onChange={(event) => { setText(event.currentTarget.value) }} />
      <Button type="submit" disabled={reason === ''}>
        {word}
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
