import type { RowInput } from '@shared/model/workspace'
import type { InterpreterLine } from '../interpreter-line'
import { interpreterOf } from '../interpreter-line'
import { rosterOf } from '../roster'
import type { SittingToStaff } from '../roster'
import type { Sample } from '../sample'
import type { Sitting } from '../sitting'
import { delegationIds, partyIds, sides } from './people'
import { sittings } from './programme'

const lines: readonly InterpreterLine[] = [
  ['haddadin', 'Leila', 'Haddadin', 'ليلى حدادين', 'ar:A en:B', 'Amman'],
  ['mansour', 'Karim', 'Mansour', 'كريم منصور', 'ar:A en:B', 'Cairo'],
  ['sabry', 'Dina', 'Sabry', 'دينا صبري', 'ar:A en:B fr:C', 'Geneva'],
  ['khoury', 'Rami', 'Khoury', 'رامي خوري', 'ar:A en:B fr:B', 'Geneva'],
  ['benali', 'Nadia', 'Benali', 'نادية بن علي', 'ar:A en:B fr:B', 'Tunis'],
  ['hartley', 'Thomas', 'Hartley', 'توماس هارتلي', 'en:A ar:B', 'London'],
  ['whitmore', 'Claire', 'Whitmore', 'كلير ويتمور', 'en:A ar:B fr:C', 'Vienna'],
  ['okoro', 'James', 'Okoro', 'جيمس أوكورو', 'en:A ar:B', 'Nairobi'],
  ['marsh', 'Sophie', 'Marsh', 'صوفي مارش', 'en:A ar:C fr:B', 'Brussels'],
  ['falk', 'Ingrid', 'Falk', 'إنغريد فالك', 'en:A ar:B', 'Stockholm'],
]

/** Ansar Allah has not answered about her yet; she works without them until it does. */
const unanswered = 'falk'

export const interpreters: readonly RowInput<'interpreters'>[] = lines.map((line) => {
  const [name, , , , , domicile] = line
  const row = interpreterOf(line, {
    contractDays: 9,
    availability: [{ from: '2018-12-05', to: '2018-12-14', free: true }],
    acceptance: [{ partyId: partyIds.gov, verdict: 'accepted' }, ...(name === unanswered ? [] : [{ partyId: partyIds.aa, verdict: 'accepted' as const }])],
  })
  return {
    ...row,
    // Geneva contracts are in Swiss francs; the others follow the budget's price of a day.
    dayRate: domicile === 'Geneva' ? { minor: 73_800, currency: 'CHF' } : null,
    note: name === unanswered ? 'Invented person. Ansar Allah has not answered about her yet; she works without them until it does.' : 'Invented person.',
  }
})

const teamFor = (sitting: Sitting): SittingToStaff['team'] => {
  if (sitting.interpretation === 'simultaneous') return [{ native: 'ar', count: 3, booth: 'ar' }, { native: 'en', count: 2, booth: 'en' }]
  // Two rooms at once need a pair in each.
  const count = sitting.format === 'proximity' ? 2 : 1
  return [{ native: 'ar', count, booth: null }, { native: 'en', count, booth: null }]
}

const toStaff = (sitting: Sitting): readonly SittingToStaff[] =>
  sitting.interpretation === undefined || sitting.interpretation === 'none'
    ? []
    : [{
        sessionId: sitting.id,
        start: sitting.rooms === undefined ? null : (sitting.start ?? null),
        minutes: sitting.minutes,
        partyIds: sides.filter((side) => sitting.attendance?.some((entry) => entry.delegationId === delegationIds[side])).map((side) => partyIds[side]),
        team: teamFor(sitting),
      }]

export const addInterpretation = (sample: Sample): void => {
  sample.add('interpreters', ...interpreters)
  sample.add('boothAssignments', ...rosterOf(sittings.flatMap(toStaff), interpreters))
}
