import { TagsInput } from '@mantine/core'
import { useId, useState } from 'react'
import { languageName } from '@shared/text/amounts'
import { findLanguages, languageOf, nameOfLanguage, offeredAs, useAllLanguages } from './all-languages'
import { FieldRow } from './fields'
import { parseLanguages } from './language-codes'
import { showProblem } from './notice'
import { commonLanguages } from './usual-languages'

const usualLanguages = commonLanguages.map((code) => ({ code: code as string, name: languageName(code) }))

/** Names of the languages offered first. */
export const usualLanguageNames: readonly string[] = usualLanguages.map(({ name }) => name)

/** So many are offered at a time; more are found by typing on. */
const most = 40

/** The codes that names or codes stand for, each once; a sentence when one is no language. */
const codesFrom = (words: readonly string[]): { readonly codes: string[] } | { readonly sentence: string } => {
  const codes: string[] = []
  for (const word of words) {
    const named = languageOf(word)?.code
    if (named !== undefined) {
      codes.push(named)
      continue
    }
    const read = parseLanguages(word)
    if (!read.ok) return { sentence: read.sentence }
    if (typeof read.value === 'string') codes.push(...read.value.split(', ').filter((code) => code !== ''))
  }
  return { codes: [...new Set(codes)] }
}

/** The languages held by what each is shown as: its name, and its code where another of them has the same name. */
const shownAs = (codes: readonly string[]): ReadonlyMap<string, string> => {
  const shown = new Map<string, string>()
  for (const code of codes) {
    const name = nameOfLanguage(code)
    shown.set(shown.has(name) ? `${name} (${code})` : name, code)
  }
  return shown
}

interface LanguagesFieldProps {
  readonly label: string
  /** Codes, the best language first. */
  readonly value: readonly string[]
  readonly disabled: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly onCommit: (codes: string[]) => void
}

/** Languages shown and typed by their names, any of ISO 639-3; codes are read too. What is no language is said and not kept. */
export const LanguagesField = ({ label, value, disabled, hint, placeholder, onCommit }: LanguagesFieldProps) => {
  const id = useId()
  const all = useAllLanguages()
  const [search, setSearch] = useState('')
  const held = shownAs(value)
  const words = search.trim().toLowerCase()
  const found = words === '' || !all ? usualLanguages.filter(({ name }) => name.toLowerCase().includes(words)) : findLanguages(all, search, most)
  return (
    <FieldRow label={label} id={id} hint={hint}>
      <TagsInput
        id={id}
        value={[...held.keys()]}
        data={[...new Set(found.filter(({ code }) => !value.includes(code)).map(offeredAs))].filter((name) => !held.has(name))}
        // What is listed has been searched already, by code as well as by name.
        filter={({ options }) => options}
        searchValue={search}
        onSearchChange={setSearch}
        maxDropdownHeight={240}
        acceptValueOnBlur
        disabled={disabled}
        {...(placeholder ? { placeholder } : {})}
        onKeyDown={(event) => {
          // Gives up what is typed, not what the field stands in.
          if (event.key !== 'Escape' || search === '') return
          event.stopPropagation()
          setSearch('')
        }}
        onChange={(typed) => {
          const read = codesFrom(typed.map((word) => held.get(word) ?? word))
          if ('sentence' in read) showProblem(read.sentence, 'No such language')
          else onCommit(read.codes)
        }}
      />
    </FieldRow>
  )
}
