import { Select } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { DataColumn, TableRow } from './column'
import { choicesOf, isFigure } from './column'
import { editText, parseCell } from './cell-text'
import type { CellValue } from './column'
import classes from './data-table.module.css'

export type After = 'down' | 'up' | 'right' | 'left' | 'stay'

interface CellEditorProps<Row extends TableRow> {
  readonly column: DataColumn<Row>
  readonly row: Row
  /** The first typed sign, or null to edit what is there. */
  readonly typed: string | null
  readonly onCommit: (value: CellValue, after: After) => void
  readonly onCancel: (sentence: string | null) => void
}

const afterKey = (event: KeyboardEvent): After | null => {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return null
}

const TextEditor = <Row extends TableRow>({ column, row, typed, onCommit, onCancel }: CellEditorProps<Row>) => {
  const [text, setText] = useState(typed ?? editText(column, row))
  const [sentence, setSentence] = useState<string | null>(null)
  // Leaving the field ends the edit once; the blur that its own removal causes is not another.
  const ended = useRef(false)

  const commit = (after: After, leaving: boolean): void => {
    if (ended.current) return
    const unchanged = text === editText(column, row)
    const parsed = parseCell(column, row, text)
    if (!unchanged && !parsed.ok && !leaving) {
      setSentence(parsed.sentence)
      return
    }
    ended.current = true
    if (!unchanged && !parsed.ok) onCancel(parsed.sentence)
    else onCommit(parsed.ok && !unchanged ? parsed.value : column.value(row), after)
  }

  return (
    <>
      <input
        className={classes.input}
        data-figure={isFigure(column) || undefined}
        aria-label={column.header}
        aria-invalid={sentence !== null}
        autoFocus
        value={text}
        onFocus={(event) => {
          if (typed === null) event.currentTarget.select()
        }}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setSentence(null)
        }}
        onBlur={() => {
          commit('stay', true)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          const after = afterKey(event)
          if (after) {
            event.preventDefault()
            commit(after, false)
          }
          if (event.key === 'Escape') {
            event.preventDefault()
            ended.current = true
            onCancel(null)
          }
        }}
      />
      {sentence ? (
        <div className={classes.refusal} role="alert">
          {sentence}
        </div>
      ) : null}
    </>
  )
}

const ChoiceEditor = <Row extends TableRow>({ column, row, typed, onCommit, onCancel }: CellEditorProps<Row>) => {
  const ended = useRef(false)
  const value = column.value(row)
  const choices = choicesOf(column, row)
  const end = (act: () => void): void => {
    if (ended.current) return
    ended.current = true
    act()
  }
  return (
    <Select
      className={classes.choice}
      classNames={{ wrapper: classes.choice ?? '', input: classes.choiceInput ?? '' }}
      aria-label={column.header}
      autoFocus
      searchable
      defaultDropdownOpened
      // Typing over a cell starts from the typed sign alone, not from the word that stood there.
      {...(typed === null ? { defaultValue: typeof value === 'string' ? value : null } : { defaultSearchValue: typed })}
      onFocus={(event) => {
        if (typed === null) event.currentTarget.select()
      }}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen={typed !== null}
      nothingFoundMessage="Nothing by that name"
      rightSectionWidth={20}
      data={[...(column.required || value === null || value === '' ? [] : [{ value: '', label: '(empty)' }]), ...choices]}
      comboboxProps={{ shadow: 'md', width: 'max-content', position: 'bottom-start', transitionProps: { duration: 0 } }}
      onOptionSubmit={(picked) => {
        end(() => {
          onCommit(picked === '' ? null : picked, 'stay')
        })
      }}
      onBlur={() => {
        end(() => {
          onCancel(null)
        })
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') {
          event.preventDefault()
          end(() => {
            onCancel(null)
          })
        }
        if (event.key === 'Tab') {
          event.preventDefault()
          end(() => {
            onCommit(value, event.shiftKey ? 'left' : 'right')
          })
        }
      }}
    />
  )
}

/** The open editor of one cell. Enter keeps and goes down, Tab keeps and goes right, Escape puts the old value back. */
export const CellEditor = <Row extends TableRow>(props: CellEditorProps<Row>) =>
  props.column.kind === 'choice' && !props.column.parse ? <ChoiceEditor {...props} /> : <TextEditor {...props} />
