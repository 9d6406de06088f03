import { interpreterSchema } from '@shared/model/interpreter'
import type { Interpreter, Party } from '@shared/model/workspace'
import type { SubjectFindings } from '../../state/subject-findings'
import type { CellChoice } from '../../ui/data-table/column'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { FindingsMark } from '../../ui/findings-mark'
import { commonCurrency, moneyCell } from '../../ui/money-cells'
import { PartyMark } from '../../ui/party-mark'
import classes from './languages.module.css'
import { LanguageChips, languagesText, parseWorkingLanguages, workingLanguagesFrom } from './languages-spoken'
import type { InterpreterLoad } from './round-interpreting'

export interface InterpreterRow extends RecordRow<Interpreter> {
  readonly load: InterpreterLoad
  readonly findings: SubjectFindings
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
export const choicesFrom = (words: readonly string[]): readonly CellChoice[] => words.map((value) => ({ value, label: capital(value) }))

const verdictChoices: readonly CellChoice[] = choicesFrom(['accepted', 'refused'])

const names = (parties: readonly Party[]): string => parties.map(({ shortName }) => shortName).join(', ')

/** What the parties said of an interpreter, in a line: "all accept", "refused by West", "not asked: House". */
const verdictText = ({ acceptance }: Interpreter, parties: readonly Party[]): string => {
  const saying = (verdict: string | undefined) => parties.filter((party) => acceptance.find(({ partyId }) => partyId === party.id)?.verdict === verdict)
  const [accepting, refusing, silent] = [saying('accepted'), saying('refused'), saying(undefined)]
  if (silent.length === parties.length) return ''
  if (accepting.length === parties.length) return 'all accept'
  return [refusing.length > 0 ? `refused by ${names(refusing)}` : '', silent.length > 0 ? `not asked: ${names(silent)}` : ''].filter(Boolean).join('; ')
}

const Verdicts = ({ interpreter, parties }: { interpreter: Interpreter; parties: readonly Party[] }) => {
  const refusing = parties.filter((party) => interpreter.acceptance.some(({ partyId, verdict }) => partyId === party.id && verdict === 'refused'))
  const words = verdictText(interpreter, parties)
  return (
    <span className={refusing.length > 0 ? classes.refused : classes.verdict} title={words}>
      {refusing.map((party) => (
        <PartyMark key={party.id} colour={party.colour} />
      ))}
      {words}
    </span>
  )
}

/** So many parties have a column each; more would push all else off the screen, and are chosen when needed. */
const partiesShown = 2

/** Columns of the interpreters table; one for each party's word on each interpreter. */
export const interpreterColumns = (parties: readonly Party[], interpreters: readonly Interpreter[]): readonly RecordColumn<Interpreter, InterpreterRow>[] => [
  { id: 'familyName', header: 'Family name', width: 140, required: true, editable: true, value: ({ record }) => record.familyName, change: (_record, familyName) => ({ familyName: familyName ?? '' }) },
  { id: 'givenName', header: 'Given name', width: 110, editable: true, value: ({ record }) => record.givenName, change: (_record, givenName) => ({ givenName: givenName ?? '' }) },
  {
    id: 'languages', header: 'Languages', note: 'A native, B second active, C passive. Write ar A, en B', width: 144, grow: 0, editable: true, wanted: () => true, parse: parseWorkingLanguages,
    value: ({ record }) => languagesText(record.languages), editText: ({ record }) => languagesText(record.languages),
    render: ({ record }) => <LanguageChips languages={record.languages} most={3} />, change: (record, value) => ({ languages: workingLanguagesFrom(value, record.languages) }),
  },
  { id: 'domicile', header: 'Domicile', note: 'Professional domicile: travel is counted from here', width: 110, editable: true, facet: true, groupable: true, value: ({ record }) => record.domicile, change: (_record, domicile) => ({ domicile: domicile ?? '' }) },
  {
    id: 'dayRate', header: 'A day', width: 104, editable: true,
    ...moneyCell<Interpreter, InterpreterRow>({ of: (record) => record.dayRate, change: (_record, dayRate) => ({ dayRate }), currency: commonCurrency(interpreters.map(({ dayRate }) => dayRate)) }),
  },
  {
    id: 'contractDays', header: 'Days', note: 'Days under contract', kind: 'number', decimals: 0, width: 64, editable: true, total: 'sum', value: ({ record }) => record.contractDays,
    change: (_record, days) => ({ contractDays: typeof days === 'number' ? Math.round(days) : null }),
  },
  {
    id: 'vetting', header: 'Vetting', kind: 'choice', width: 100, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(interpreterSchema.shape.vetting.unwrap().options),
    value: ({ record }) => record.vetting, change: (_record, vetting) => ({ vetting }),
  },
  { id: 'sessions', header: 'Sessions', note: 'Sessions of this round', kind: 'number', width: 78, value: ({ load }) => load.sessions || null, total: 'sum' },
  { id: 'hours', header: 'Hours', note: 'Hours in sessions of this round', kind: 'number', decimals: 1, width: 70, value: ({ load }) => (load.minutes === 0 ? null : load.minutes / 60), total: 'sum' },
  {
    id: 'verdicts', header: 'Parties', note: 'What the parties say of this interpreter; a column for each party can be chosen at the right', width: 150, hidden: parties.length <= partiesShown, facet: true, groupable: true,
    value: ({ record }) => verdictText(record, parties), render: ({ record }) => <Verdicts interpreter={record} parties={parties} />,
  },
  ...parties.map((party): RecordColumn<Interpreter, InterpreterRow> => ({
    id: `verdict-${party.id}`, header: party.shortName, note: `Whether ${party.name} accepts this interpreter`, kind: 'choice', width: 96, grow: 0, hidden: parties.length > partiesShown, editable: true, facet: true, choices: verdictChoices,
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
  { id: 'phone', header: 'Phone', width: 110, hidden: true, editable: true, value: ({ record }) => record.phone, change: (_record, phone) => ({ phone: phone ?? '' }) },
  { id: 'email', header: 'Email', width: 150, hidden: true, editable: true, value: ({ record }) => record.email, change: (_record, email) => ({ email: email ?? '' }) },
  {
    id: 'findings', header: 'Findings', width: 76, kind: 'number', value: ({ findings }) => (findings.count === 0 ? null : findings.count),
    render: ({ findings }) => <FindingsMark severity={findings.worst} count={findings.count} />,
  },
]
