import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import { partyIds } from './people'

const invented = 'Invented person.'

type Member = readonly [id: string, given: string, family: string, arabic: string, role: NonNullable<RowInput<'teamMembers'>['role']>, speaks: string, task: string]

const members: readonly Member[] = [
  ['team-deputy', 'Amina', 'Rahal', 'أمينة رحال', 'deputy envoy', 'ar en fr', 'Deputises for the Special Envoy'],
  ['team-adviser-detainees', 'Peter', 'Lindholm', 'بيتر ليندهولم', 'mediation adviser', 'en', 'Chairs the working group on the prisoner exchange'],
  ['team-adviser-security', 'Anna', 'Kowalczyk', 'آنا كوفالتشيك', 'mediation adviser', 'en', 'Chairs the working group on Hodeidah'],
  ['team-adviser-taiz', 'Mehdi', 'Saadi', 'مهدي السعدي', 'mediation adviser', 'ar en', 'Chairs the working group on Taiz'],
  ['team-adviser-economy', 'Rosa', 'Delgado', 'روزا ديلغادو', 'mediation adviser', 'en', 'Chairs the working group on the economy'],
  ['team-adviser-gender', 'Huda', 'Karam', 'هدى كرم', 'mediation adviser', 'ar en', 'Gender and inclusion'],
  ['team-political', 'Samuel', 'Mensah', 'صامويل منساه', 'political officer', 'en', 'Records and drafting'],
  ['team-spokesperson', 'Marta', 'Ferrari', 'مارتا فيراري', 'spokesperson', 'ar en', 'Press'],
  ['team-protocol', 'Daniel', 'Okafor', 'دانيال أوكافور', 'protocol', 'ar en', 'Protocol and accreditation'],
  ['team-logistics', 'Maria', 'Svensson', 'ماريا سفينسون', 'logistics', 'en', 'Logistics officer'],
  ['team-security', 'Erik', 'Haugen', 'إريك هاوغن', 'security', 'en', 'Security focal point'],
  ['team-medical', 'Lena', 'Forsberg', 'لينا فورسبرغ', 'medical', 'en', 'Doctor on call'],
]

export const teamIds: readonly string[] = ['team-envoy', ...members.map(([id]) => id)]

const addTeam = (sample: Sample): void => {
  sample.add('teamMembers', {
    id: 'team-envoy', processId: 'process-yemen', givenName: 'Martin', familyName: 'Griffiths', names: { ar: 'مارتن غريفيث' }, role: 'envoy',
    organisation: 'OSESGY', speaks: ['en'], note: 'Special Envoy of the Secretary-General for Yemen at the time (public office).',
  })
  sample.add('teamMembers', ...members.map(([id, givenName, familyName, arabic, role, speaks, task], index) => ({
    id, processId: 'process-yemen', givenName, familyName, names: { ar: arabic }, role, organisation: 'OSESGY', speaks: speaks.split(' '),
    contactForDelegations: ['protocol', 'logistics', 'security', 'medical'].includes(role),
    phone: `+46 00 000 02${String(index).padStart(2, '0')}`, email: `${id}@example.org`, note: `${invented} ${task}.`,
  })))
}

const addExperts = (sample: Sample): void => {
  const process = 'process-yemen'
  const round = 'round-stockholm'
  // The Standby Team costs nothing to who asks for it; roster experts are paid by the day.
  const free = { minor: 0, currency: 'USD' }
  sample.add('standbyExperts',
    {
      id: 'expert-ceasefire', givenName: 'Jonas', familyName: 'Breitner', kind: 'standby team', specialisations: ['security arrangements'], speaks: ['en', 'de'],
      regions: ['Middle East'], gender: 'man', availability: [{ from: '2018-12-01', to: '2018-12-20', free: true }], onCall: [{ from: '2018-12-01', to: '2018-12-04' }],
      experienceYears: 16, dayRate: free, domicile: 'Vienna', note: invented,
    },
    {
      id: 'expert-gender', givenName: 'Nour', familyName: 'Azzam', kind: 'roster', specialisations: ['gender and inclusion'], speaks: ['ar', 'en'],
      regions: ['Middle East', 'North Africa'], gender: 'woman', availability: [{ from: '2018-12-05', to: '2018-12-14', free: true }], experienceYears: 11, domicile: 'Amman', note: invented,
    },
    {
      id: 'expert-process', givenName: 'Helen', familyName: 'Ashdown', kind: 'roster', specialisations: ['process design'], speaks: ['en', 'fr'],
      regions: ['Africa', 'Middle East'], gender: 'woman', availability: [{ from: '2018-12-01', to: '2018-12-09', free: true }], onCall: [{ from: '2018-12-05', to: '2018-12-08' }],
      experienceYears: 21, dayRate: { minor: 72_000, currency: 'USD' }, domicile: 'Geneva', note: invented,
    },
    {
      id: 'expert-constitution', givenName: 'Farah', familyName: 'Benyahia', kind: 'standby team', specialisations: ['constitution-making', 'power-sharing'], speaks: ['ar', 'fr', 'en'],
      regions: ['North Africa', 'Middle East'], gender: 'woman', availability: [{ from: '2018-12-03', to: '2018-12-31', free: true }], onCall: [{ from: '2018-12-09', to: '2018-12-13' }],
      experienceYears: 13, dayRate: free, domicile: 'Tunis', note: invented,
    },
    {
      id: 'expert-resources', givenName: 'Kwabena', familyName: 'Asare', kind: 'roster', specialisations: ['natural resources and climate', 'power-sharing'], speaks: ['en', 'fr'],
      regions: ['Africa'], gender: 'man', availability: [{ from: '2018-12-10', to: '2018-12-12', free: false, note: 'Teaching' }], onCall: [{ from: '2018-12-17', to: '2018-12-21' }],
      experienceYears: 6, domicile: 'Accra', note: invented,
    },
    {
      id: 'expert-adviser-board', givenName: 'Tomás', familyName: 'Herrera', kind: 'advisory board', specialisations: ['process design', 'transitional justice'],
      speaks: ['es', 'en'], gender: 'man', domicile: 'Madrid', experienceYears: 34, note: invented,
    },
    {
      id: 'expert-board-inclusion', givenName: 'Ingrid', familyName: 'Solberg', kind: 'advisory board', specialisations: ['gender and inclusion'],
      speaks: ['no', 'en'], gender: 'woman', domicile: 'Oslo', experienceYears: 29, note: invented,
    },
    {
      id: 'expert-board-law', givenName: 'Ruth', familyName: 'Wanjala', kind: 'advisory board', specialisations: ['constitution-making', 'power-sharing'],
      speaks: ['en', 'sw'], gender: 'woman', domicile: 'Nairobi', experienceYears: 31, note: invented,
    },
  )
  sample.add('deployments',
    {
      id: 'deployment-ceasefire', expertId: 'expert-ceasefire', processId: process, roundId: round, mode: 'field', status: 'on site',
      reached: { requested: '2018-12-03T08:00:00Z', matched: '2018-12-03T15:30:00Z', cleared: '2018-12-04T10:00:00Z', travelling: '2018-12-05T09:05:00Z', 'on site': '2018-12-05T16:00:00Z' },
      from: '2018-12-05', to: '2018-12-13', purpose: 'Ceasefire terms and monitoring for Hodeidah', requestedBy: 'Office of the Special Envoy',
      wanted: { specialisations: ['security arrangements'], speaks: ['en'], regions: ['Middle East'] },
    },
    {
      id: 'deployment-gender', expertId: 'expert-gender', processId: process, roundId: round, mode: 'field', status: 'on site',
      reached: { requested: '2018-12-02T09:00:00Z', matched: '2018-12-02T12:00:00Z', 'on site': '2018-12-05T16:30:00Z' },
      from: '2018-12-06', to: '2018-12-13', purpose: "Support to the women's advisory group", requestedBy: "Women's advisory group",
      wanted: { specialisations: ['gender and inclusion'], speaks: ['ar'], gender: 'woman' },
    },
    {
      id: 'deployment-process', expertId: 'expert-process', processId: process, mode: 'remote', status: 'matched',
      reached: { requested: '2018-12-03T09:00:00Z', matched: '2018-12-04T09:00:00Z' }, from: '2018-12-10', to: '2018-12-19', purpose: 'Options for the agenda of the January round',
      wanted: { specialisations: ['process design'] },
    },
    {
      id: 'deployment-request', processId: process, roundId: round, mode: 'field', status: 'requested', reached: { requested: '2018-12-09T15:00:00Z' }, from: '2018-12-12', to: '2018-12-13',
      purpose: 'Wording on local authorities in Hodeidah', requestedBy: 'Deputy envoy', wanted: { specialisations: ['power-sharing', 'constitution-making'], speaks: ['ar'], regions: ['Middle East'] },
    },
  )
}

export const addProcess = (sample: Sample): void => {
  sample.add('partners',
    { id: 'partner-sweden', name: 'Kingdom of Sweden', shortName: 'Sweden', kind: 'state', role: 'host' },
    { id: 'partner-kuwait', name: 'State of Kuwait', shortName: 'Kuwait', kind: 'state', role: 'friend', note: "Its ambassador accompanied the flight from Sana'a (public reports)." },
    { id: 'partner-eu', name: 'European Union', shortName: 'EU', kind: 'regional organisation', role: 'donor' },
    { id: 'partner-icrc', name: 'International Committee of the Red Cross', shortName: 'ICRC', kind: 'other', role: 'operational support', note: 'Technical partner for the exchange of prisoners.' },
  )
  addTeam(sample)
  addExperts(sample)
  sample.add('processes', {
    id: 'process-yemen', name: 'Yemen peace process', codeName: 'Harbour', stage: 'after outbreak', basis: 'Council or Assembly request', country: 'Yemen',
    summary: 'Consultations between the Government of Yemen and Ansar Allah under the Special Envoy of the Secretary-General.',
    envoyId: 'team-envoy', supportingMission: 'OSESGY', partnerIds: ['partner-sweden', 'partner-kuwait', 'partner-eu', 'partner-icrc'],
    advisoryBackerIds: ['expert-adviser-board', 'expert-board-inclusion'],
  })
  sample.add('rounds', {
    id: 'round-stockholm', processId: 'process-yemen', name: 'Stockholm consultations', startDate: '2018-12-06', endDate: '2018-12-13', status: 'confirmed',
    partyIds: [partyIds.gov, partyIds.aa], venueIds: ['venue-johannesberg'], profileId: 'profile-standard', hostCountry: 'Sweden',
    note: 'First consultations since Kuwait 2016. Dates, place and delegation sizes follow public reports; the hour-by-hour programme is illustrative.',
  })
  sample.add('keepApartRules', {
    id: 'apart-parties', roundId: 'round-stockholm', partyId: partyIds.gov, otherPartyId: partyIds.aa, sameRoom: true, adjacentRooms: true,
    sharedEntrance: true, dining: true, hotelFloor: true, vehicle: true, arrivalWindow: true,
    reason: 'The parties meet in joint sessions only; wings, meals, cars and arrivals are separate by request of both.',
  })
}
