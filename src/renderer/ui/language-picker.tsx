import { Select } from '@mantine/core'
import { useId, useState } from 'react'
import { languageName } from '@shared/text/amounts'
import { findLanguages, useAllLanguages } from './all-languages'
import { commonLanguages } from './usual-languages'
import classes from './fields.module.css'

/** So many are listed at a time; more are found by typing on. */
const most = 40

const common = commonLanguages.map((code) => ({ code: code as string, name: languageName(code) }))

/** Finds one language of all there are by its name or code and hands it on; itself it stays empty, for the next one. */
export const LanguagePicker = ({ label, held = [], disabled = false, placeholder = 'Name or code…', onPick }: { label: string; held?: readonly string[]; disabled?: boolean; placeholder?: string; onPick: (code: string) => void }) => {
  const id = useId()
  const all = useAllLanguages()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const found = search.trim() === '' || !all ? common.filter(({ code, name }) => `${name} ${code}`.toLowerCase().includes(search.trim().toLowerCase())) : findLanguages(all, search, most)
  const choices = found.filter(({ code }) => !held.includes(code)).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
  return (
    <div className={classes.row}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        value={null}
        data={choices}
        // What is listed has been searched already, by code as well as by name.
        filter={({ options }) => options}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        maxDropdownHeight={240}
        onDropdownOpen={() => { setOpened(true) }}
        onDropdownClose={() => { setOpened(false) }}
        onKeyDown={(event) => {
          // Closes the list only, not what the field stands in.
          if (event.key === 'Escape' && opened) event.stopPropagation()
        }}
        nothingFoundMessage={all ? 'No language of ISO 639-3 has this name or code, or it is named already.' : 'The list of all languages is on its way…'}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(code) => {
          setSearch('')
          if (code) onPick(code)
        }}
      />
    </div>
  )
}
