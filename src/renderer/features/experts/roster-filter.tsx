import { Select } from '@mantine/core'
import type { StandbyExpert } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { useWorkspace } from '../../state/current'
import { kindChoices, languagesKnown, regionsKnown, specialisationChoices } from './expert-choices'
import classes from './roster-filter.module.css'

/** What the roster is narrowed to; null lets everybody through. */
export interface RosterFilter {
  readonly specialisation: string | null
  readonly language: string | null
  readonly region: string | null
  readonly kind: string | null
}

export const wholeRoster: RosterFilter = { specialisation: null, language: null, region: null, kind: null }

export const passes = ({ specialisation, language, region, kind }: RosterFilter, expert: StandbyExpert): boolean =>
  (specialisation === null || expert.specialisations.some((one) => one === specialisation)) &&
  (language === null || expert.speaks.includes(language)) &&
  (region === null || expert.regions.includes(region)) &&
  (kind === null || expert.kind === kind)

/** Narrows the roster by what an officer looks for. */
export const RosterFilterLine = ({ filter, onChange }: { filter: RosterFilter; onChange: (filter: RosterFilter) => void }) => {
  const workspace = useWorkspace()
  const choice = (field: keyof RosterFilter, name: string, all: string, data: readonly { value: string; label: string }[]) => (
    <Select className={classes.filter ?? ''} aria-label={name} placeholder={all} data={[...data]} value={filter[field]} clearable searchable={data.length > 8} clearButtonProps={{ 'aria-label': `Any ${name.toLowerCase()}` }} onChange={(value) => { onChange({ ...filter, [field]: value }) }} />
  )
  const plain = (words: readonly string[]) => words.map((value) => ({ value, label: value }))
  return (
    <div className={classes.filters} role="group" aria-label="Narrow the roster">
      {choice('specialisation', 'Specialisation', 'Any specialisation', specialisationChoices)}
      {choice('language', 'Language', 'Any language', languagesKnown(workspace).map((value) => ({ value, label: languageName(value) })))}
      {choice('region', 'Region', 'Any region', plain(regionsKnown(workspace)))}
      {choice('kind', 'Kind', 'Any kind', kindChoices)}
    </div>
  )
}
