import type { RowInput } from '@shared/model/workspace'
import type { InterpreterLine } from '../interpreter-line'
import { interpreterOf } from '../interpreter-line'
import type { SittingToStaff } from '../roster'
import { rosterOf } from '../roster'
import type { Sample } from '../sample'
import type { Sitting } from '../sitting'
import { blocks, delegationIdOf, partyIdOf } from './people'
import { tunisSittings, virtualSittings } from './programme'

const lines: readonly InterpreterLine[] = [
  ['gharbi', 'Sonia', 'Gharbi', 'سنية الغربي', 'ar:A en:B fr:B', 'Tunis'],
  ['mahjoub', 'Walid', 'Mahjoub', 'وليد المحجوب', 'ar:A en:B fr:B', 'Tunis'],
  ['chraibi', 'Ghita', 'Chraibi', 'غيثة الشرايبي', 'ar:A en:B fr:B', 'Rabat'],
  ['nasser', 'Hala', 'Nasser', 'هالة ناصر', 'ar:A en:B fr:C', 'Cairo'],
  ['sayegh', 'Fadi', 'Sayegh', 'فادي الصايغ', 'ar:A en:B fr:C', 'Beirut'],
  ['ellery', 'Simon', 'Ellery', 'سايمون إليري', 'en:A ar:B fr:C', 'London'],
  ['bishop', 'Ruth', 'Bishop', 'روث بيشوب', 'en:A ar:C fr:C', 'Geneva'],
  ['vance', 'Laura', 'Vance', 'لورا فانس', 'en:A ar:B fr:B', 'Vienna'],
  ['amadi', 'Peter', 'Amadi', 'بيتر أمادي', 'en:A ar:B fr:C', 'Nairobi'],
  ['roche', 'Élise', 'Roche', 'إليز روش', 'fr:A en:C ar:C', 'Paris'],
  ['slimani', 'Nabil', 'Slimani', 'نبيل سليماني', 'fr:A en:C ar:B', 'Tunis'],
]

export const interpreters: readonly RowInput<'interpreters'>[] = lines.map((line) =>
  interpreterOf(line, {
    contractDays: 9,
    availability: [{ from: '2020-11-06', to: '2020-11-16', free: true }],
    acceptance: blocks.map((block) => ({ partyId: partyIdOf(block.key), verdict: 'accepted' as const })),
  }),
)

const teamFor = (sitting: Sitting): SittingToStaff['team'] => {
  const booths = [{ native: 'ar', count: 3, booth: 'ar' }, { native: 'en', count: 2, booth: 'en' }]
  if (sitting.interpretation === 'consecutive') return booths.map((booth) => ({ ...booth, count: 1, booth: null }))
  return sitting.floorLanguages?.includes('fr') ? [...booths, { native: 'fr', count: 2, booth: 'fr' }] : booths
}

const toStaff = (sitting: Sitting): readonly SittingToStaff[] =>
  sitting.interpretation === undefined || sitting.interpretation === 'none'
    ? []
    : [{
        sessionId: sitting.id,
        start: sitting.rooms === undefined ? null : (sitting.start ?? null),
        minutes: sitting.minutes,
        partyIds: blocks.filter((block) => sitting.attendance?.some((entry) => entry.delegationId === delegationIdOf(block.key))).map((block) => partyIdOf(block.key)),
        team: teamFor(sitting),
      }]

export const addInterpretation = (sample: Sample): void => {
  sample.add('interpreters', ...interpreters)
  sample.add('boothAssignments', ...rosterOf([...virtualSittings, ...tunisSittings].flatMap(toStaff), interpreters))
}
