import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import { blocks, partyIdOf } from './people'

type Member = readonly [id: string, given: string, family: string, arabic: string, role: NonNullable<RowInput<'teamMembers'>['role']>, organisation: string, speaks: string]

const members: readonly Member[] = [
  ['team-deputy', 'Georges', 'Haddad', 'جورج حداد', 'deputy envoy', 'UNSMIL', 'ar en fr'],
  ['team-legal', 'Catherine', 'Moreau', 'كاترين مورو', 'mediation adviser', 'UNSMIL', 'en fr'],
  ['team-elections', 'Isaac', 'Boateng', 'إسحاق بواتنغ', 'mediation adviser', 'UNSMIL', 'en'],
  ['team-gender', 'Rania', 'Khalil', 'رانيا خليل', 'mediation adviser', 'UNSMIL', 'ar en'],
  ['team-facilitator-west', 'Omar', 'Belhadj', 'عمر بلحاج', 'mediation adviser', 'HD', 'ar fr'],
  ['team-facilitator-east', 'Selma', 'Trabelsi', 'سلمى الطرابلسي', 'mediation adviser', 'HD', 'ar en fr'],
  ['team-facilitator-south', 'Yacine', 'Mebarki', 'ياسين مباركي', 'mediation adviser', 'HD', 'ar fr'],
  ['team-political', 'Julia', 'Hofmann', 'يوليا هوفمان', 'political officer', 'UNSMIL', 'ar en'],
  ['team-spokesperson', 'Hassan', 'Darwish', 'حسن درويش', 'spokesperson', 'UNSMIL', 'ar en'],
  ['team-protocol', 'Amira', 'Jaziri', 'أميرة الجزيري', 'protocol', 'UNSMIL', 'ar en fr'],
  ['team-logistics', 'Paul', 'Nakamura', 'بول ناكامورا', 'logistics', 'UNDP', 'en fr'],
  ['team-security', 'Grace', 'Mwangi', 'غريس موانغي', 'security', 'UNDSS', 'en'],
  ['team-medical', 'Slim', 'Ayari', 'سليم العياري', 'medical', 'UNDP', 'ar fr'],
]

export const teamIds: readonly string[] = ['team-envoy', ...members.map(([id]) => id)]

export const addProcess = (sample: Sample): void => {
  sample.add('partners',
    { id: 'partner-hd', name: 'Centre for Humanitarian Dialogue', shortName: 'HD', kind: 'NGO', role: 'co-mediator', note: 'Worked beside UNSMIL on the forum (public reports).' },
    { id: 'partner-undp', name: 'United Nations Development Programme', shortName: 'UNDP', kind: 'UN entity', role: 'operational support' },
    { id: 'partner-tunisia', name: 'Republic of Tunisia', shortName: 'Tunisia', kind: 'state', role: 'host' },
  )
  sample.add('teamMembers', {
    id: 'team-envoy', processId: 'process-libya', givenName: 'Stephanie', familyName: 'Williams', names: { ar: 'ستيفاني وليامز' }, role: 'envoy', organisation: 'UNSMIL', speaks: ['en'],
    note: 'Head of the UN mission for the forum at the time (public office).',
  })
  sample.add('teamMembers', ...members.map(([id, givenName, familyName, arabic, role, organisation, speaks], index) => ({
    id, processId: 'process-libya', givenName, familyName, names: { ar: arabic }, role, organisation, speaks: speaks.split(' '), contactForDelegations: ['protocol', 'logistics', 'security', 'medical'].includes(role),
    phone: `+216 00 000 2${String(index).padStart(2, '0')}`, email: `${id}@example.org`, note: 'Invented person.',
  })))
  sample.add('standbyExperts',
    {
      id: 'expert-constitution', givenName: 'Mateo', familyName: 'Ibarra', kind: 'standby team', specialisations: ['constitution-making'], speaks: ['es', 'en', 'fr'], regions: ['Africa'], gender: 'man',
      availability: [{ from: '2020-11-06', to: '2020-11-20', free: true }], experienceYears: 18, dayRate: { minor: 0, currency: 'USD' }, domicile: 'Madrid', note: 'Invented person.',
    },
    {
      id: 'expert-resources', givenName: 'Lindiwe', familyName: 'Khumalo', kind: 'roster', specialisations: ['natural resources and climate', 'power-sharing'], speaks: ['en', 'fr'], regions: ['Africa', 'North Africa'], gender: 'woman',
      availability: [{ from: '2020-11-08', to: '2020-11-15', free: true }], onCall: [{ from: '2020-11-16', to: '2020-11-20' }], experienceYears: 12, domicile: 'Pretoria', note: 'Invented person.',
    },
  )
  sample.add('deployments',
    {
      id: 'deployment-constitution', expertId: 'expert-constitution', processId: 'process-libya', roundId: 'round-tunis', mode: 'remote', status: 'on site',
      reached: { requested: '2020-11-05T09:00:00Z', matched: '2020-11-05T16:00:00Z', cleared: '2020-11-06T10:00:00Z', 'on site': '2020-11-08T08:00:00Z' }, from: '2020-11-09', to: '2020-11-15', purpose: 'Constitutional basis for elections',
      requestedBy: 'Legal track', wanted: { specialisations: ['constitution-making'], speaks: ['en'] },
    },
    {
      id: 'deployment-resources', expertId: 'expert-resources', processId: 'process-libya', roundId: 'round-tunis', mode: 'field', status: 'cleared',
      reached: { requested: '2020-11-09T07:30:00Z', matched: '2020-11-09T13:00:00Z', cleared: '2020-11-10T09:00:00Z' }, from: '2020-11-12', to: '2020-11-15', purpose: 'Sharing of oil revenue',
      requestedBy: 'Economic track', wanted: { specialisations: ['natural resources and climate'], speaks: ['en'], regions: ['North Africa'] },
    },
  )
  sample.add('processes', {
    id: 'process-libya', name: 'Libyan Political Dialogue Forum', codeName: 'Olive', stage: 'after outbreak', basis: 'Council or Assembly request', country: 'Libya',
    summary: 'A forum of seventy-five Libyans towards a roadmap and national elections, convened by UNSMIL.', envoyId: 'team-envoy', supportingMission: 'UNSMIL',
    partnerIds: ['partner-hd', 'partner-undp', 'partner-tunisia'],
  })
  const partyIds = blocks.map((block) => partyIdOf(block.key))
  sample.add('rounds',
    {
      id: 'round-tunis', processId: 'process-libya', name: 'LPDF, Tunis', startDate: '2020-11-09', endDate: '2020-11-15', status: 'confirmed', partyIds, venueIds: ['venue-gammarth'], profileId: 'profile-standard',
      hostCountry: 'Tunisia', note: 'Dates, place and number of participants follow public reports; the hour-by-hour programme is illustrative.',
    },
    {
      id: 'round-virtual', processId: 'process-libya', name: 'LPDF, virtual meetings', startDate: '2020-11-07', endDate: '2020-11-08', status: 'closed', partyIds, venueIds: ['venue-video'], profileId: 'profile-standard',
      note: 'Participants joined from where they were; they are counted as guests of the call.',
    },
  )
}
