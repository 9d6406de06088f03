import type { Sample } from '../sample'

type Task = readonly [id: string, title: string, dueDate: string, ownerId: string, status: 'open' | 'done']

const tasks: readonly Task[] = [
  ['undertakings', 'Signed undertakings of all participants not to hold a post', '2020-11-06', 'team-protocol', 'done'],
  ['tests', 'Book the laboratory for tests on arrival', '2020-10-30', 'team-medical', 'done'],
  ['aircraft', 'Confirm three mission aircraft', '2020-11-02', 'team-logistics', 'done'],
  ['seating', 'Seating of seventy-five at two metres', '2020-11-07', 'team-protocol', 'done'],
  ['roadmap', 'Roadmap in Arabic and English side by side', '2020-11-12', 'team-political', 'open'],
  ['next', 'Date and line of the next virtual meeting', '2020-11-15', 'team-logistics', 'open'],
]

export const addLibrary = (sample: Sample): void => {
  sample.add('tasks', ...tasks.map(([id, title, dueDate, ownerId, status]) => ({ id: `task-${id}`, processId: 'process-libya', roundId: 'round-tunis', title, dueDate, ownerId, status })))
  sample.add('agreements', {
    id: 'agreement-roadmap', processId: 'process-libya', title: 'LPDF roadmap', kind: 'agreement', date: '2020-11-15', country: 'Libya', region: 'North Africa', stage: 'Preparatory phase',
    signatories: ['Participants of the forum'], language: 'ar', text: 'Facts only, in our own words: a roadmap towards national elections on 24 December 2021. The text itself is not included.', source: 'Public reports of UNSMIL, November 2020',
  })
  sample.add('provisions', {
    id: 'provision-elections', agreementId: 'agreement-roadmap', number: '1', heading: 'National elections', text: 'Summary: elections on 24 December 2021.', issues: ['elections'],
  })
  sample.add('lessons',
    {
      id: 'lesson-virtual', processId: 'process-libya', roundId: 'round-virtual', title: 'Two days by video save a day in the room', topic: 'Process design', date: '2020-11-08', author: 'Logistics desk',
      text: 'Agenda and rules were opened by video, so that the first day in Tunis could begin with the draft. Rehearse channels and interpreters the evening before.',
    },
    {
      id: 'lesson-recusal', processId: 'process-libya', roundId: 'round-tunis', title: 'Recusal belongs in the invitation', topic: 'Accreditation', date: '2020-11-09', author: 'Protocol',
      text: 'Participants had to give up any claim to a post. A signature with the acceptance of the invitation avoids the question at the door.',
    },
  )
}
