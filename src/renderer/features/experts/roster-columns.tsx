import type { WallDate } from '@shared/model/time'
import type { StandbyExpert } from '@shared/model/workspace'
import { withPeriod, withoutDays } from '@shared/planning/day-periods'
import type { ExpertDays } from '@shared/planning/expert-days'
import { shortDay } from '@shared/text/dates'
import type { CellChoice, CellValue } from '../../ui/data-table/column'
import type { Fields, RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { parseLanguages } from '../../ui/language-codes'
import { commonCurrency, moneyCell } from '../../ui/money-cells'
import { capital, genderChoices, joined, kindChoices, parseSpecialisations, wordsOf } from './expert-choices'
import { DayMark } from './day-mark'

export interface ExpertRow extends RecordRow<StandbyExpert> {
  /** The day that the table looks at. */
  readonly on: ExpertDays
  /** What the day looks like, in words. */
  readonly onWords: string
}

const dayChoices: readonly CellChoice[] = ['free', 'busy', 'not asked'].map((value) => ({ value, label: capital(value) }))

/** What is known of an expert's days once something else is said of one day. */
const availabilityWith = ({ availability }: StandbyExpert, day: WallDate, said: CellValue): Fields => {
  const days = { from: day, to: day }
  if (said === 'not asked' || said === null || said === '') return { availability: withoutDays(availability, days) }
  return { availability: withPeriod(availability, { ...days, free: said === 'free', note: '' }, (one, other) => one.free === other.free && one.note === other.note) }
}

type Column = RecordColumn<StandbyExpert, ExpertRow>

const text = (id: 'familyName' | 'givenName' | 'domicile' | 'phone' | 'email', header: string, more: Partial<Column>): Column => ({
  id, header, editable: true, value: ({ record }) => record[id], change: (_record, value) => ({ [id]: value ?? '' }), ...more,
})

/** Columns of the roster; `day` is the one whose availability is shown. */
export const rosterColumns = (day: WallDate, experts: readonly StandbyExpert[]): readonly Column[] => [
  text('familyName', 'Family name', { width: 116, required: true }),
  text('givenName', 'Given name', { width: 92 }),
  {
    id: 'kind', header: 'Kind', kind: 'choice', width: 112, grow: 0, required: true, editable: true, groupable: true, choices: kindChoices,
    value: ({ record }) => record.kind, change: (_record, kind) => ({ kind }),
  },
  {
    id: 'on', header: shortDay(day), note: `Whether they can be had on ${shortDay(day)}; what is chosen here holds for that day`, kind: 'choice', width: 116, grow: 0, facet: true,
    editable: ({ on }) => on.state !== 'deployed' && on.state !== 'in session',
    choices: dayChoices, value: ({ on }) => on.state, text: ({ onWords }) => onWords, editText: ({ on }) => on.state, render: ({ on, onWords }) => <DayMark days={on} words={onWords} />,
    change: (record, said) => availabilityWith(record, day, said),
  },
  {
    id: 'specialisations', header: 'Specialisations', note: 'Fields of expertise; the beginning of a word is enough', width: 182, grow: 2, editable: true, wanted: () => true, parse: parseSpecialisations,
    value: ({ record }) => joined(record.specialisations), change: (_record, value) => ({ specialisations: wordsOf(value) }),
  },
  {
    id: 'speaks', header: 'Languages', note: 'Codes such as ar, en; best first', width: 92, grow: 0, editable: true, wanted: () => true, parse: parseLanguages,
    value: ({ record }) => joined(record.speaks), change: (_record, value) => ({ speaks: wordsOf(value) }),
  },
  {
    id: 'regions', header: 'Regions', note: 'Regions they know, with commas between', width: 120, editable: true,
    value: ({ record }) => joined(record.regions), change: (_record, value) => ({ regions: wordsOf(value) }),
  },
  { id: 'gender', header: 'Gender', kind: 'choice', width: 90, grow: 0, editable: true, facet: true, choices: genderChoices, value: ({ record }) => record.gender, change: (_record, gender) => ({ gender: gender || 'not stated' }) },
  {
    id: 'dayRate', header: 'A day', note: "Empty takes the budget's price; zero means that whoever sends them pays", width: 92, editable: true,
    ...moneyCell<StandbyExpert, ExpertRow>({ of: (record) => record.dayRate, change: (_record, dayRate) => ({ dayRate }), currency: commonCurrency(experts.map(({ dayRate }) => dayRate)) }),
  },
  text('domicile', 'Domicile', { width: 90, note: 'Where they travel from', facet: true, groupable: true }),
  {
    id: 'experienceYears', header: 'Years', note: 'Years of experience', kind: 'number', decimals: 0, width: 64, editable: true, value: ({ record }) => record.experienceYears,
    change: (_record, years) => ({ experienceYears: typeof years === 'number' ? Math.round(years) : null }),
  },
  text('phone', 'Phone', { width: 110, hidden: true }),
  text('email', 'Email', { width: 150, hidden: true }),
]
