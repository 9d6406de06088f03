import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import fields from '../../ui/fields.module.css'

interface TypedFieldProps {
  readonly label: string
  /** The value as it is written, such as "09:30" or "90". */
  readonly value: string
  /** What is wrong with what was typed, in a sentence. */
  readonly problem: (text: string) => string | null
  readonly onCommit: (text: string) => void
  readonly disabled: boolean
  readonly hint?: string
  /** Only the box, its label for screen readers: where a heading says already what it is. */
  readonly bare?: boolean
}

/** A time or a length as people type it. What can't be read stays in the box with what is wrong; the plan keeps the old value. */
export const TypedField = ({ label, value, problem, onCommit, disabled, hint, bare = false }: TypedFieldProps) => {
  const id = useId()
  const [draft, setDraft] = useState({ over: value, text: value, wrong: false })
  // A new value from outside (undo, a drag) replaces what was typed over the old one.
  if (draft.over !== value) setDraft({ over: value, text: value, wrong: false })
  const text = draft.over === value ? draft.text : value
  const commit = (): void => {
    if (text === value) return
    if (problem(text) === null) onCommit(text)
    else setDraft({ over: value, text, wrong: true })
  }
  const box = (
    <TextInput
      id={id}
      className="tabular"
      {...(bare ? { 'aria-label': label } : {})}
      value={text}
      disabled={disabled}
      error={draft.wrong ? problem(text) : null}
      onChange={(event) => {
        setDraft({ over: value, text: event.currentTarget.value, wrong: draft.wrong })
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && text !== value) {
          event.stopPropagation()
          setDraft({ over: value, text: value, wrong: false })
        }
      }}
    />
  )
  if (bare) return box
  return (
    <div className={fields.row}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <div>
        {box}
        {hint ? <div className={fields.unit}>{hint}</div> : null}
      </div>
    </div>
  )
}
