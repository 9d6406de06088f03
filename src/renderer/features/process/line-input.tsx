import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface LineInputProps {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly placeholder?: string
  readonly className?: string | undefined
  /** What is wrong with a text, in a few words; null when it can be kept. */
  readonly fault: (text: string) => string | null
  readonly onCommit: (text: string) => void
}

/** A small field in a line of a list: leaving it or Enter keeps what was typed, Escape puts the old words back. */
export const LineInput = ({ label, value, disabled, placeholder = '', className, fault, onCommit }: LineInputProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const commit = (): void => {
    const text = (draft ?? value).trim()
    const wrong = fault(text)
    setError(wrong)
    if (wrong !== null) return
    setDraft(null)
    if (text !== value) onCommit(text)
  }
  return (
    <TextInput
      aria-label={label}
      size="xs"
      {...(className === undefined ? {} : { className })}
      value={draft ?? value}
      disabled={disabled}
      placeholder={placeholder}
      error={error}
      onChange={(event) => {
        setDraft(event.currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          setDraft(null)
          setError(null)
        }
      }}
    />
  )
}
