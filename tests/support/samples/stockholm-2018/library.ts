import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'

type Task = readonly [id: string, title: string, dueDate: string, ownerId: string, status: 'open' | 'done' | 'dropped', note: string]

const tasks: readonly Task[] = [
  ['travel-ban', 'Ask committee 2140 for travel-ban exemptions', '2018-11-13', 'team-protocol', 'done', 'Fifteen working days at least before travel'],
  ['delegation-lists', 'Receive both lists of twelve and three', '2018-11-20', 'team-protocol', 'done', ''],
  ['safe-passage', 'Confirm safe passage and return flight in writing', '2018-11-26', 'team-security', 'done', 'Lesson of Geneva'],
  ['interpreters', 'Contract ten interpreters; acceptance by both parties', '2018-11-28', 'team-logistics', 'done', 'One answer of Ansar Allah is still out'],
  ['rooms', 'Walk both wings with each liaison: same size, same distance', '2018-12-04', 'team-logistics', 'done', ''],
  ['prayer', 'Prayer times on the boards of both wings', '2018-12-05', 'team-protocol', 'done', ''],
  ['speaking-order', 'Consent of both to the order of speakers at the closing', '2018-12-12', 'team-protocol', 'open', ''],
  ['texts', 'Arabic and English closing texts side by side', '2018-12-12', 'team-political', 'open', ''],
  ['photo', 'Ask both parties about a joint photograph', '2018-12-12', 'team-spokesperson', 'open', ''],
  ['report', 'Report to the fund', '2019-03-13', 'team-logistics', 'open', ''],
]

const provisions: readonly RowInput<'provisions'>[] = [
  { id: 'provision-hodeidah', agreementId: 'agreement-stockholm', number: '1', heading: 'City and ports of Hodeidah', text: 'Summary: a ceasefire in Hodeidah, with redeployment and monitoring.', issues: ['ceasefire', 'ports', 'monitoring'] },
  { id: 'provision-prisoners', agreementId: 'agreement-stockholm', number: '2', heading: 'Exchange of prisoners', text: 'Summary: a mechanism for exchanging prisoners.', issues: ['prisoners'] },
  { id: 'provision-taiz', agreementId: 'agreement-stockholm', number: '3', heading: 'Understanding on Taiz', text: 'Summary: a shared understanding on Taiz, to be followed up together.', issues: ['Taiz'] },
]

const lessons: readonly RowInput<'lessons'>[] = [
  {
    id: 'lesson-geneva', processId: 'process-yemen', title: 'Geneva, September 2018: safe return first, invitations second', topic: 'Travel and guarantees', date: '2018-09-10', author: 'Logistics desk',
    text: 'The Geneva consultations failed because one delegation did not arrive: it asked for guarantees of a safe journey and return. Settle guarantee, aircraft and escort in writing before a date is announced.',
  },
  {
    id: 'lesson-wounded', processId: 'process-yemen', roundId: 'round-stockholm', title: 'A humanitarian step opened the way', topic: 'Confidence building', date: '2018-12-04', author: 'Logistics desk',
    text: 'Fifty wounded were taken to Oman before the delegation travelled (public reports). Plan such flights with the same care as the delegation flight.',
  },
  {
    id: 'lesson-cap', processId: 'process-yemen', roundId: 'round-stockholm', title: 'Count heads before the doors open', topic: 'Accreditation', date: '2018-12-06', author: 'Protocol',
    text: 'One side came with twenty-one people against an agreed cap of twelve and three, and the opening waited until the number was right. Check lists at boarding, not at the gate of the castle.',
  },
  {
    id: 'lesson-arrivals', processId: 'process-yemen', roundId: 'round-stockholm', title: 'Who lands first is part of the plan', topic: 'Travel and guarantees', date: '2018-12-05', author: 'Logistics desk',
    text: 'One delegation left its capital only after the other had landed. Book flexible aircraft and keep the second arrival open for a day.',
  },
]

export const addLibrary = (sample: Sample): void => {
  sample.add('tasks', ...tasks.map(([id, title, dueDate, ownerId, status, note]) => ({ id: `task-${id}`, processId: 'process-yemen', roundId: 'round-stockholm', title, dueDate, ownerId, status, note })))
  sample.add('agreements', {
    id: 'agreement-stockholm', processId: 'process-yemen', title: 'Stockholm Agreement', kind: 'agreement', date: '2018-12-13', country: 'Yemen', region: 'Middle East', stage: 'Partial agreement',
    signatories: ['Government of Yemen', 'Ansar Allah'], language: 'en',
    text: 'Facts only, in our own words: a ceasefire for Hodeidah, a mechanism for exchanging prisoners and an understanding on Taiz; a further round was planned for January. The text itself is not included.',
    source: 'Public reports of 13 December 2018',
  })
  sample.add('provisions', ...provisions)
  sample.add('lessons', ...lessons)
}
