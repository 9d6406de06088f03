import { Autocomplete, MultiSelect, NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import classes from './fields.module.css'

/*
 * Fields of an inspector. A gesture is not an edit until it ends: typing is local, and one commit (leaving the field
 * or Enter) becomes one undo step. Escape puts the old value back.
 */

interface FieldProps {
  readonly label: string
  readonly disabled?: boolean
  /** Said below the field, such as a unit or what it is used for. */
  readonly hint?: string
  readonly required?: boolean
}

/** A field of the inspector: its label, what is typed into, and what to know of it. */
export const FieldRow = ({ label, id, hint, children }: { label: string; id: string; hint?: string | undefined; children: ReactNode }) => (
  <div className={classes.row}>
    <label className={classes.label} htmlFor={id}>
      {label}
    </label>
    <div>
      {children}
      {hint ? <div className={classes.unit}>{hint}</div> : null}
    </div>
  </div>
)

/** What is being typed over a value; a new value from outside (undo, another window) replaces it. */
const useDraft = <T,>(value: T): readonly [T, (draft: T) => void] => {
  const [held, setHeld] = useState({ over: value, draft: value })
  if (held.over !== value) setHeld({ over: value, draft: value })
  return [
    held.over === value ? held.draft : value,
    (draft) => {
      setHeld({ over: value, draft })
    },
  ]
}

const useText = (value: string, onCommit: (value: string) => void) => {
  const [text, setText] = useDraft(value)
  return {
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      setText(event.currentTarget.value)
    },
    onBlur: () => {
      if (text !== value) onCommit(text)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && text !== value) {
        event.stopPropagation()
        setText(value)
      }
      if (event.key === 'Enter' && event.currentTarget.tagName === 'INPUT' && text !== value) onCommit(text)
    },
  }
}

export const TextField = ({ label, value, onCommit, disabled = false, hint, required = false, placeholder }: FieldProps & { value: string; placeholder?: string; onCommit: (value: string) => void }) => {
  const id = useId()
  const text = useText(value, (next) => {
    if (!required || next.trim() !== '') onCommit(next)
  })
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <TextInput id={id} disabled={disabled} {...(placeholder ? { placeholder } : {})} error={required && text.value.trim() === '' ? 'This needs a word or two.' : null} {...text} />
    </FieldRow>
  )
}

/** A word or two, with those already used elsewhere offered while typing. */
export const SuggestField = ({ label, value, suggestions, onCommit, disabled = false, hint }: FieldProps & { value: string; suggestions: readonly string[]; onCommit: (value: string) => void }) => {
  const id = useId()
  const [text, setText] = useDraft(value)
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <Autocomplete
        id={id}
        size="xs"
        value={text}
        data={[...suggestions]}
        disabled={disabled}
        comboboxProps={{ shadow: 'md' }}
        onChange={setText}
        onOptionSubmit={(chosen) => {
          if (chosen !== value) onCommit(chosen)
        }}
        onBlur={() => {
          if (text !== value) onCommit(text.trim())
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && text !== value) onCommit(text.trim())
          if (event.key === 'Escape' && text !== value) {
            event.stopPropagation()
            setText(value)
          }
        }}
      />
    </FieldRow>
  )
}

export const LongTextField = ({ label, value, onCommit, disabled = false, hint }: FieldProps & { value: string; onCommit: (value: string) => void }) => {
  const id = useId()
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <Textarea id={id} disabled={disabled} {...useText(value, onCommit)} />
    </FieldRow>
  )
}

export const NumberField = ({ label, value, onCommit, min = 0, max, step = 1, decimals = 0, disabled = false, hint, nullable = false }: FieldProps & { value: number | null; min?: number; max?: number; step?: number; decimals?: number; nullable?: boolean; onCommit: (value: number | null) => void }) => {
  const id = useId()
  const [draft, setDraft] = useDraft<string | number>(value ?? '')
  const commit = (): void => {
    const next = draft === '' ? null : Number(draft)
    if (next === value) return
    if (next === null ? !nullable : !Number.isFinite(next)) setDraft(value ?? '')
    else onCommit(next)
  }
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <NumberInput
        id={id}
        value={draft}
        min={min}
        {...(max === undefined ? {} : { max })}
        step={step}
        decimalScale={decimals}
        disabled={disabled}
        onChange={setDraft}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setDraft(value ?? '')
        }}
      />
    </FieldRow>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export const SelectField = ({ label, value, choices, onCommit, disabled = false, hint, clearable = false, placeholder }: FieldProps & { value: string | null; choices: readonly (string | Choice)[]; clearable?: boolean; placeholder?: string; onCommit: (value: string | null) => void }) => {
  const id = useId()
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <Select
        id={id}
        value={value}
        data={[...choices]}
        clearable={clearable}
        searchable={choices.length > 8}
        allowDeselect={false}
        disabled={disabled}
        {...(placeholder ? { placeholder } : {})}
        onChange={onCommit}
        clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      />
    </FieldRow>
  )
}

export const MultiSelectField = ({ label, value, choices, onCommit, disabled = false, hint, placeholder }: FieldProps & { value: readonly string[]; choices: readonly Choice[]; placeholder?: string; onCommit: (value: string[]) => void }) => {
  const id = useId()
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <MultiSelect id={id} value={[...value]} data={[...choices]} searchable disabled={disabled} {...(placeholder ? { placeholder } : {})} onChange={onCommit} hidePickedOptions />
    </FieldRow>
  )
}

/** A list of short words, such as language codes; the caller says which words are right. */
export const WordsField = ({ label, value, onCommit, disabled = false, hint, placeholder, suggestions = [] }: FieldProps & { value: readonly string[]; suggestions?: readonly string[]; placeholder?: string; onCommit: (value: string[]) => void }) => {
  const id = useId()
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <TagsInput id={id} value={[...value]} data={[...suggestions]} disabled={disabled} {...(placeholder ? { placeholder } : {})} onChange={onCommit} />
    </FieldRow>
  )
}

export const SwitchField = ({ label, value, onCommit, disabled = false, hint }: FieldProps & { value: boolean; onCommit: (value: boolean) => void }) => {
  const id = useId()
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <Switch
        id={id}
        checked={value}
        disabled={disabled}
        mt={5}
        onChange={(event) => {
          onCommit(event.currentTarget.checked)
        }}
      />
    </FieldRow>
  )
}

const shape = { date: /^\d{4}-\d{2}-\d{2}$/, time: /^([01]\d|2[0-3]):[0-5]\d$/ } as const

/** A day (YYYY-MM-DD) or a 24-hour time (HH:mm), typed; what cannot be read is said and not kept. */
export const DateOrTimeField = ({ label, kind, value, onCommit, disabled = false, hint, nullable = false }: FieldProps & { kind: 'date' | 'time'; value: string | null; nullable?: boolean; onCommit: (value: string | null) => void }) => {
  const id = useId()
  const [error, setError] = useState<string | null>(null)
  const text = useText(value ?? '', (next) => {
    const trimmed = next.trim()
    const valid = trimmed === '' ? nullable : shape[kind].test(trimmed) && (kind === 'time' || !Number.isNaN(Date.parse(trimmed)))
    setError(valid ? null : kind === 'date' ? 'Write the day as 2018-12-06.' : 'Write the time as 09:30, 24-hour.')
    if (valid) onCommit(trimmed === '' ? null : trimmed)
  })
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <TextInput id={id} className="tabular" disabled={disabled} placeholder={kind === 'date' ? 'YYYY-MM-DD' : 'HH:mm'} error={error} {...text} />
    </FieldRow>
  )
}
