import { interpreterSchema } from '@shared/model/interpreter'
import type { Interpreter, Party } from '@shared/model/workspace'
import type { SubjectFindings } from '../../state/subject-findings'
import type { CellChoice } from '../../ui/data-table/column'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { FindingsMark } from '../../ui/findings-mark'
import { commonCurrency, moneyCell } from '../../ui/money-cells'
import { LanguageChips, languagesText, parseWorkingLanguages, workingLanguagesFrom } from './languages-spoken'
import type { InterpreterLoad } from './round-interpreting'

export interface InterpreterRow extends RecordRow<Interpreter> {
  readonly load: InterpreterLoad
  readonly findings: SubjectFindings
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
export const choicesFrom = (words: readonly string[]): readonly CellChoice[] => words.map((value) => ({ value, label: capital(value) }))

const verdictChoices: readonly CellChoice[] = choicesFrom(['accepted', 'refused'])

/** Columns of the interpreters table; one for each party's word on each interpreter. */
export const interpreterColumns = (parties: readonly Party[], interpreters: readonly Interpreter[]): readonly RecordColumn<Interpreter, InterpreterRow>[] => [
  { id: 'familyName', header: 'Family name', width: 140, required: true, editable: true, value: ({ record }) => record.familyName, change: (_record, familyName) => ({ familyName: familyName ?? '' }) },
  { id: 'givenName', header: 'Given name', width: 110, editable: true, value: ({ record }) => record.givenName, change: (_record, givenName) => ({ givenName: givenName ?? '' }) },
  {
    id: 'languages', header: 'Languages', note: 'A native, B second active, C passive. Write ar A, en B', width: 150, editable: true, wanted: () => true, parse: parseWorkingLanguages,
    value: ({ record }) => languagesText(record.languages), editText: ({ record }) => languagesText(record.languages),
    render: ({ record }) => <LanguageChips languages={record.languages} />, change: (record, value) => ({ languages: workingLanguagesFrom(value, record.languages) }),
  },
  { id: 'domicile', header: 'Domicile', note: 'Professional domicile: travel is counted from here', width: 110, editable: true, facet: true, groupable: true, value: ({ record }) => record.domicile, change: (_record, domicile) => ({ domicile: domicile ?? '' }) },
  {
    id: 'dayRate', header: 'A day', width: 104, editable: true,
    ...moneyCell<Interpreter, InterpreterRow>({ of: (record) => record.dayRate, change: (_record, dayRate) => ({ dayRate }), currency: commonCurrency(interpreters.map(({ dayRate }) => dayRate)) }),
  },
  {
    id: 'contractDays', header: 'Contract days', kind: 'number', decimals: 0, width: 104, editable: true, total: 'sum', value: ({ record }) => record.contractDays,
    change: (_record, days) => ({ contractDays: typeof days === 'number' ? Math.round(days) : null }),
  },
  {
    id: 'vetting', header: 'Vetting', kind: 'choice', width: 100, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(interpreterSchema.shape.vetting.unwrap().options),
    value: ({ record }) => record.vetting, change: (_record, vetting) => ({ vetting }),
  },
  ...parties.map((party): RecordColumn<Interpreter, InterpreterRow> => ({
    id: `verdict-${party.id}`, header: party.shortName, note: `Whether ${party.name} accepts this interpreter`, kind: 'choice', width: 92, grow: 0, editable: true, facet: true, choices: verdictChoices,
    value: ({ record }) => record.acceptance.find(({ partyId }) => partyId === party.id)?.verdict ?? null,
    change: (record, verdict) => {
      const others = record.acceptance.filter(({ partyId }) => partyId !== party.id)
      return { acceptance: verdict === null || verdict === '' ? others : [...others, { partyId: party.id, verdict }] }
    },
  })),
  {
    id: 'broughtBy', header: 'Brought by', kind: 'choice', width: 104, hidden: true, editable: true, facet: true, choices: parties.map(({ id, shortName }) => ({ value: id, label: shortName })),
    value: ({ record }) => record.broughtByPartyId, change: (_record, broughtByPartyId) => ({ broughtByPartyId: broughtByPartyId === '' ? null : broughtByPartyId }),
  },
  { id: 'sessions', header: 'Sessions', note: 'Sessions of this round', kind: 'number', width: 78, value: ({ load }) => load.sessions || null, total: 'sum' },
  { id: 'hours', header: 'Hours', note: 'Hours of this round', kind: 'number', decimals: 1, width: 70, value: ({ load }) => (load.minutes === 0 ? null : load.minutes / 60), total: 'sum' },
  { id: 'phone', header: 'Phone', width: 110, hidden: true, editable: true, value: ({ record }) => record.phone, change: (_record, phone) => ({ phone: phone ?? '' }) },
  { id: 'email', header: 'Email', width: 150, hidden: true, editable: true, value: ({ record }) => record.email, change: (_record, email) => ({ email: email ?? '' }) },
  {
    id: 'findings', header: 'Findings', width: 76, kind: 'number', value: ({ findings }) => (findings.count === 0 ? null : findings.count),
    render: ({ findings }) => <FindingsMark severity={findings.worst} count={findings.count} />,
  },
]
