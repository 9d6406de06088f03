import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'

export const partyIds = { gov: 'party-government', aa: 'party-ansar-allah' } as const
export type Side = keyof typeof partyIds
export const sides = ['gov', 'aa'] as const satisfies readonly Side[]

export const delegationIds: Readonly<Record<Side, string>> = { gov: 'delegation-government', aa: 'delegation-ansar-allah' }

type Role = NonNullable<RowInput<'delegates'>['role']>
type Line = readonly [given: string, family: string, arabic: string, role: Role, languages: string, task: string]

const government: readonly Line[] = [
  ['Faris', 'al-Hamdani', 'فارس الحمداني', 'head', 'ar en', 'Head of delegation'],
  ['Yusuf', 'Bamatraf', 'يوسف بامطرف', 'deputy head', 'ar en', 'Deputy head'],
  ['Adnan', 'al-Sufyani', 'عدنان السفياني', 'negotiator', 'ar', 'Prisoners and detainees'],
  ['Tariq', 'Baharoon', 'طارق باهارون', 'negotiator', 'ar', 'Prisoners and detainees'],
  ['Salwa', 'al-Maqtari', 'سلوى المقطري', 'negotiator', 'ar en', 'Humanitarian questions'],
  ['Munir', 'al-Awlaqi', 'منير العولقي', 'adviser', 'ar', 'Military adviser, Hodeidah'],
  ['Hisham', 'Baabbad', 'هشام باعباد', 'negotiator', 'ar en', 'Ports of Hodeidah'],
  ['Anwar', 'al-Radfani', 'أنور الردفاني', 'negotiator', 'ar', 'Hodeidah'],
  ['Jamil', 'al-Shaibani', 'جميل الشيباني', 'technical expert', 'ar en', 'Economy and central bank'],
  ['Luay', 'Bashanfar', 'لؤي باشنفر', 'negotiator', 'ar', 'Salaries and revenues'],
  ['Riyadh', 'al-Mikhlafi', 'رياض المخلافي', 'negotiator', 'ar', 'Taiz'],
  ['Samir', 'al-Dhubhani', 'سمير الذبحاني', 'adviser', 'ar en', 'Legal adviser'],
  ['Wael', 'al-Yafii', 'وائل اليافعي', 'secretary', 'ar en', 'Note-taker'],
  ['Ihab', 'al-Kathiri', 'إيهاب الكثيري', 'secretary', 'ar', 'Note-taker'],
  ['Maher', 'al-Lahji', 'ماهر اللحجي', 'secretary', 'ar', 'Documents'],
]

const ansarAllah: readonly Line[] = [
  ['Ibrahim', 'al-Marrani', 'إبراهيم المراني', 'head', 'ar', 'Head of delegation'],
  ['Zayd', 'al-Sharafi', 'زيد الشرفي', 'deputy head', 'ar en', 'Deputy head'],
  ['Qasim', 'al-Razihi', 'قاسم الرازحي', 'negotiator', 'ar', 'Prisoners and detainees'],
  ['Yahya', 'al-Jahafi', 'يحيى الجحافي', 'negotiator', 'ar', 'Prisoners and detainees'],
  ['Hamid', 'al-Khawlani', 'حميد الخولاني', 'negotiator', 'ar', 'Humanitarian questions'],
  ['Abbas', 'al-Sanhani', 'عباس السنحاني', 'adviser', 'ar', 'Military adviser, Hodeidah'],
  ['Walid', 'al-Hajjari', 'وليد الحجاري', 'negotiator', 'ar', 'Ports of Hodeidah'],
  ['Nasser', 'al-Tihami', 'ناصر التهامي', 'negotiator', 'ar en', 'Hodeidah'],
  ['Hashim', 'al-Kibsi', 'هاشم الكبسي', 'technical expert', 'ar en', 'Economy and central bank'],
  ['Murtada', 'al-Dhamari', 'مرتضى الذماري', 'negotiator', 'ar', 'Salaries and revenues'],
  ['Taha', 'al-Hubayshi', 'طه الحبيشي', 'negotiator', 'ar', 'Taiz'],
  ['Khalil', 'al-Matari', 'خليل المطري', 'adviser', 'ar en', 'Legal adviser'],
  ['Amin', 'al-Amrani', 'أمين العمراني', 'secretary', 'ar', 'Note-taker'],
  ['Jamal', 'al-Rayashi', 'جمال الرياشي', 'secretary', 'ar', 'Note-taker'],
  ['Osama', 'al-Arhabi', 'أسامة الأرحبي', 'secretary', 'ar en', 'Documents'],
]

const lines: Readonly<Record<Side, readonly Line[]>> = { gov: government, aa: ansarAllah }
const seats = 15

/** Id of the n-th person of a delegation, 1 to 15; 13 to 15 are the secretaries. */
export const delegateIdOf = (side: Side, seat: number): string => `delegate-${side}-${String(seat).padStart(2, '0')}`

export const delegateIdsOf = (side: Side): readonly string[] => Array.from({ length: seats }, (_, index) => delegateIdOf(side, index + 1))

const delegatesOf = (side: Side): readonly RowInput<'delegates'>[] =>
  lines[side].map(([givenName, familyName, arabic, role, languages, task], index) => ({
    id: delegateIdOf(side, index + 1),
    delegationId: delegationIds[side],
    familyName,
    givenName,
    names: { ar: arabic },
    role,
    status: 'accredited',
    // The inner circle, and whoever leads for the side in a working group.
    speakingRight: index < 5 || [5, 8, 10].includes(index),
    gender: givenName === 'Salwa' ? 'woman' : 'man',
    nationality: 'Yemen',
    speaks: languages.split(' '),
    documents: [{ kind: role === 'head' ? 'diplomatic passport' : 'passport', number: `SAMPLE-${side.toUpperCase()}-${String(index + 1).padStart(3, '0')}`, country: 'Yemen', expires: '2021-06-30' }],
    visa: { status: 'granted', appliedOn: '2018-11-19', validUntil: '2018-12-20', note: 'Issued by arrangement with the host' },
    travelBan: side === 'aa' && index === 5
      ? { listed: true, committee: '2140 (Yemen)', exemption: 'granted', requestedOn: '2018-11-08', note: 'Invented case: asked for 15 working days ahead, as the committee requires' }
      : { listed: false },
    diet: index === 8 ? 'Halal, diabetic' : 'Halal',
    badgeZone: side === 'gov' ? 'East wing' : 'West wing',
    note: `Invented person. ${task}.`,
  }))

export const addParties = (sample: Sample): void => {
  sample.add('parties',
    {
      id: partyIds.gov, processId: 'process-yemen', name: 'Government of Yemen', shortName: 'Government', nameplate: 'Republic of Yemen', codeName: 'Cedar',
      names: { ar: 'الحكومة اليمنية' }, colour: 'party-1', kind: 'state', language: 'ar',
      calendar: { weeklyRestDays: [5], observesPrayerTimes: true, holidays: [] },
    },
    {
      id: partyIds.aa, processId: 'process-yemen', name: 'Ansar Allah', shortName: 'Ansar Allah', nameplate: 'Ansar Allah', codeName: 'Juniper',
      names: { ar: 'أنصار الله' }, colour: 'party-2', kind: 'armed group', language: 'ar',
      calendar: { weeklyRestDays: [5], observesPrayerTimes: true, holidays: [] },
      note: 'Also known as the Houthis. The agreed name on every paper is Ansar Allah.',
    },
  )
}

export const addDelegations = (sample: Sample): void => {
  sample.add('delegations',
    {
      id: delegationIds.gov, roundId: 'round-stockholm', partyId: partyIds.gov, name: 'Delegation of the Government of Yemen', names: { ar: 'وفد الحكومة اليمنية' },
      kind: 'party', cap: 12, secretaryCap: 3, language: 'ar', headId: delegateIdOf('gov', 1), caucusRoomId: 'room-caucus-east', hotel: 'Johannesberg Castle, east wing',
      liaison: 'Elin Sandberg (host protocol)', liaisonPhone: '+46 00 000 0101', escort: 'Swedish police, car group 1',
      note: 'Sizes follow public reports: twelve members and three secretaries. People are invented.',
    },
    {
      id: delegationIds.aa, roundId: 'round-stockholm', partyId: partyIds.aa, name: 'Delegation of Ansar Allah', names: { ar: 'وفد أنصار الله' },
      kind: 'party', cap: 12, secretaryCap: 3, language: 'ar', headId: delegateIdOf('aa', 1), caucusRoomId: 'room-caucus-west', hotel: 'Johannesberg Castle, west wing',
      liaison: 'Oskar Nyström (host protocol)', liaisonPhone: '+46 00 000 0102', escort: 'Swedish police, car group 2',
      safePassageGuarantee: "Return to Sana'a guaranteed before departure; the Special Envoy and the ambassador of Kuwait travel on the same aircraft.",
      note: 'Public reports: twenty-one people came first, and the opening waited until the agreed twelve and three remained. People are invented.',
    },
  )
  sample.add('delegates', ...sides.flatMap(delegatesOf))
}
