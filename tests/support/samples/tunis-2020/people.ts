import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import { familyNames, menNames, womenNames } from './names'

interface Block {
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly ar: string
  readonly size: number
  readonly women: number
  readonly from: 'Tripoli' | 'Benghazi' | 'Sabha'
  readonly kind: 'political movement' | 'civil society' | 'state'
  readonly colour: RowInput<'parties'>['colour']
  readonly caucusRoomId: string
}

/** Seventy-five participants, as public reports say; how they split is illustrative. */
export const blocks: readonly Block[] = [
  { key: 'house', name: 'Members of the House of Representatives', shortName: 'House', ar: 'أعضاء مجلس النواب', size: 13, women: 1, from: 'Benghazi', kind: 'state', colour: 'party-1', caucusRoomId: 'room-byrsa' },
  { key: 'council', name: 'Members of the High Council of State', shortName: 'High Council', ar: 'أعضاء المجلس الأعلى للدولة', size: 13, women: 1, from: 'Tripoli', kind: 'state', colour: 'party-2', caucusRoomId: 'room-elissa' },
  { key: 'west', name: 'Participants from the West', shortName: 'West', ar: 'المشاركون من المنطقة الغربية', size: 14, women: 3, from: 'Tripoli', kind: 'political movement', colour: 'party-3', caucusRoomId: 'room-carthage' },
  { key: 'east', name: 'Participants from the East', shortName: 'East', ar: 'المشاركون من المنطقة الشرقية', size: 12, women: 3, from: 'Benghazi', kind: 'political movement', colour: 'party-4', caucusRoomId: 'room-didon' },
  { key: 'south', name: 'Participants from the South', shortName: 'South', ar: 'المشاركون من المنطقة الجنوبية', size: 11, women: 2, from: 'Sabha', kind: 'political movement', colour: 'party-5', caucusRoomId: 'room-hannibal' },
  { key: 'society', name: 'Women, youth and civil society', shortName: 'Civil society', ar: 'النساء والشباب والمجتمع المدني', size: 12, women: 7, from: 'Tripoli', kind: 'civil society', colour: 'party-6', caucusRoomId: 'room-elissa' },
]

export const delegationIdOf = (key: string): string => `delegation-${key}`
export const partyIdOf = (key: string): string => `party-${key}`
export const delegateIdOf = (key: string, seat: number): string => `delegate-${key}-${String(seat).padStart(2, '0')}`
export const delegateIdsOf = (block: Block): readonly string[] => Array.from({ length: block.size }, (_, index) => delegateIdOf(block.key, index + 1))

const firstNumber = (block: Block): number => blocks.slice(0, blocks.indexOf(block)).reduce((sum, one) => sum + one.size, 0)

const delegatesOf = (block: Block): readonly RowInput<'delegates'>[] =>
  delegateIdsOf(block).map((id, index) => {
    const number = firstNumber(block) + index
    const isWoman = index >= block.size - block.women
    const givenNames = isWoman ? womenNames : menNames
    const [givenName = '', givenArabic = ''] = givenNames[number % givenNames.length] ?? []
    const [familyName = '', familyArabic = ''] = familyNames[number % familyNames.length] ?? []
    return {
      id,
      delegationId: delegationIdOf(block.key),
      familyName,
      givenName,
      names: { ar: `${givenArabic} ${familyArabic}` },
      role: index === 0 ? 'head' : 'negotiator',
      status: 'accredited',
      speakingRight: true,
      gender: isWoman ? 'woman' : 'man',
      nationality: 'Libya',
      speaks: number % 5 === 0 ? ['ar', 'en'] : number % 11 === 0 ? ['ar', 'fr'] : ['ar'],
      documents: [{ kind: 'passport', number: `SAMPLE-LY-${String(number + 1).padStart(3, '0')}`, country: 'Libya', expires: '2023-03-31' }],
      visa: { status: 'not needed' },
      diet: number % 17 === 3 ? 'Halal, vegetarian' : 'Halal',
      badgeZone: 'Conference floor',
      note: 'Invented person. Has signed the undertaking not to hold a post in the transition.',
    }
  })

export const addPeople = (sample: Sample): void => {
  sample.add('parties', ...blocks.map((block) => ({
    id: partyIdOf(block.key), processId: 'process-libya', name: block.name, shortName: block.shortName, nameplate: block.shortName, names: { ar: block.ar }, colour: block.colour,
    kind: block.kind, language: 'ar', calendar: { weeklyRestDays: [5], observesPrayerTimes: true, holidays: [] },
  })))
  sample.add('delegations', ...blocks.map((block, index) => ({
    id: delegationIdOf(block.key), roundId: 'round-tunis', partyId: partyIdOf(block.key), name: block.name, names: { ar: block.ar }, kind: block.kind === 'civil society' ? 'civil society' as const : 'party' as const,
    cap: block.size, secretaryCap: 0, language: 'ar', headId: delegateIdOf(block.key, 1), caucusRoomId: block.caucusRoomId, hotel: 'Four Seasons Tunis, Gammarth',
    liaison: 'Liaison desk, conference floor', liaisonPhone: `+216 00 000 1${String(index).padStart(2, '0')}`,
    note: 'The total of seventy-five follows public reports; the split is illustrative and people are invented.',
  })))
  sample.add('delegates', ...blocks.flatMap(delegatesOf))
}
