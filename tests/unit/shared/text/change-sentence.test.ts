import { describe, expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import { changesByPerson } from '@shared/planning/changes-for'
import type { ScheduleChange } from '@shared/planning/schedule-changes'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import { changeSentences, changeText } from '@shared/text/change-sentence'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand, smallWorkspace, withRows } from '../../../support/workspace-builder'

type Input<T extends keyof RowsByTable> = NonNullable<RowsByTable[T]>[number]

const plenary = (more: Partial<Input<'sessions'>> = {}): Input<'sessions'> => ({
  id: 'plenary', roundId: 'round', title: 'Plenary 3', format: 'plenary', minutes: 120, chairId: 'envoy', attendance: [{ delegationId: 'south-team' }], ...more,
})
const at = (roomId: string, start: string, more: Partial<Input<'placements'>> = {}): Input<'placements'> => ({
  id: 'plenary-place', sessionId: 'plenary', roomId, start, minutes: 120, ...more,
})

const start: Workspace = afterCommand(
  withRows(smallWorkspace(), {
    sessions: [plenary()],
    placements: [at('hall', '2018-12-06T13:00')],
    teamMembers: [{ id: 'deputy', processId: 'process', familyName: 'Berg', givenName: 'Nils' }],
    venues: [{ id: 'lodge', name: 'Lodge', zone: 'Europe/Stockholm' }],
    rooms: [{ id: 'gold', venueId: 'lodge', name: 'Gold room' }],
  }),
  { type: 'issue-release', releaseId: 'v1', roundId: 'round', name: 'v1' },
)

const since = (rows: RowsByTable): readonly ScheduleChange[] => scheduleChanges(withRows(start, rows), 'round', { kind: 'release', releaseId: 'v1' }, { kind: 'draft' })
const said = (rows: RowsByTable): readonly string[] => since(rows).flatMap(changeSentences)

describe('a move says only what differs', () => {
  it.each([
    ['time and room', at('red', '2018-12-06T14:00'), 'Plenary 3 moved from Thu 6 Dec 13:00 in Hall to 14:00 in Red room.'],
    ['time', at('hall', '2018-12-06T14:00'), 'Plenary 3 in Hall moved from Thu 6 Dec 13:00 to 14:00.'],
    ['day', at('hall', '2018-12-07T13:00'), 'Plenary 3 in Hall moved from Thu 6 Dec 13:00 to Fri 7 Dec 13:00.'],
    ['room', at('red', '2018-12-06T13:00'), 'Plenary 3 on Thu 6 Dec 13:00–15:00 moved from Hall to Red room.'],
    ['venue', at('gold', '2018-12-06T13:00'), 'Plenary 3 on Thu 6 Dec 13:00–15:00 moved from Hall, Castle to Gold room, Lodge.'],
    ['length', at('hall', '2018-12-06T13:00', { minutes: 90 }), 'Plenary 3 on Thu 6 Dec in Hall is now 13:00–14:30, no longer 13:00–15:00.'],
    ['past midnight', at('hall', '2018-12-06T23:00', { minutes: 90 }), 'Plenary 3 in Hall moved from Thu 6 Dec 13:00 to 23:00, and takes 1 h 30 min instead of 2 h.'],
    ['who sits there', at('hall', '2018-12-06T13:00', { delegationIds: ['south-team'] }), 'Other delegations sit in Hall at Plenary 3 on Thu 6 Dec 13:00–15:00.'],
  ] as const)('%s', (_what, placement, sentence) => {
    expect(said({ placements: [placement] })).toEqual([sentence])
  })

  it('a second room and a place lost are said as such', () => {
    expect(said({ placements: [{ ...at('red', '2018-12-06T13:00'), id: 'second' }] })).toEqual(['Plenary 3 also takes place Thu 6 Dec 13:00–15:00 in Red room.'])
    const unplaced = afterCommand(start, { type: 'unplace-session', sessionId: 'plenary' })
    expect(scheduleChanges(unplaced, 'round', { kind: 'release', releaseId: 'v1' }, { kind: 'draft' }).map(changeText)).toEqual([
      'Plenary 3 no longer has a place; it was Thu 6 Dec 13:00–15:00 in Hall.',
    ])
    expect(scheduleChanges(unplaced, 'round', { kind: 'draft' }, { kind: 'release', releaseId: 'v1' }).map(changeText)).toEqual([
      'Plenary 3 now has a place: Thu 6 Dec 13:00–15:00 in Hall.',
    ])
  })
})

describe('who comes and goes', () => {
  it.each([
    ['a delegate joins', { attendance: [{ delegationId: 'south-team' }, { delegationId: 'north-team', delegateIds: ['north-1'] }] }, ['Amal Haddad joins Plenary 3.']],
    ['a delegation joins', { attendance: [{ delegationId: 'south-team' }, { delegationId: 'north-team' }] }, ['Delegation of the North joins Plenary 3.']],
    ['one of two stays away', { attendance: [{ delegationId: 'south-team', delegateIds: ['south-1'] }] }, ['Rima Karam leaves Plenary 3.']],
    ['another takes the chair', { chairId: 'deputy' }, ['Nils Berg takes the chair of Plenary 3 from Karin Lind.']],
    ['nobody chairs', { chairId: null }, ['Karin Lind no longer chairs Plenary 3.']],
    ['two of the team join', { chairId: null, teamMemberIds: ['envoy', 'deputy'] }, ['Karin Lind and Nils Berg join Plenary 3.', 'Karin Lind no longer chairs Plenary 3.']],
  ] as const)('%s', (_what, more, sentences) => {
    expect(said({ sessions: [plenary(more)] })).toEqual(sentences)
  })

  it('an interpreter comes', () => {
    expect(said({ boothAssignments: [{ id: 'a', sessionId: 'plenary', interpreterId: 'layla' }] })).toEqual(['Layla Mansour interprets at Plenary 3 now.'])
  })

  it('whoever joins is told when and where', () => {
    const forNils = changesByPerson(since({ sessions: [plenary({ teamMemberIds: ['deputy'] })] })).find(({ who }) => who.id === 'deputy')
    expect(forNils?.changes.map(changeText)).toEqual(['Nils Berg joins Plenary 3. It is Thu 6 Dec 13:00–15:00 in Hall.'])
  })
})

describe('the rest', () => {
  it('new and cancelled sessions come with their place', () => {
    expect(said({ sessions: [plenary({ status: 'cancelled' })] })).toEqual(['Plenary 3 is cancelled; it was Thu 6 Dec 13:00–15:00 in Hall.'])
    const dinner: RowsByTable = {
      sessions: [plenary({ id: 'dinner', title: 'Dinner' })],
      placements: ['hall', 'red'].map((roomId) => ({ ...at(roomId, '2018-12-06T19:00'), id: `dinner-${roomId}`, sessionId: 'dinner' })),
    }
    expect(said(dinner)).toEqual(['Dinner is new: Thu 6 Dec 19:00–21:00 in Hall and Red room.'])
    expect(said({ sessions: [plenary({ id: 'dinner', title: 'Dinner' })] })).toEqual(['Dinner is new and has no place yet.'])
  })

  it('a new title is said with the old one, other details by name', () => {
    expect(said({ sessions: [plenary({ title: 'Closing', agenda: 'Communiqué', layout: 'theatre' })] })).toEqual([
      'Plenary 3 is now called Closing.', 'Closing: the agenda and the seating layout changed.',
    ])
    expect(said({ sessions: [plenary({ titles: { ar: 'الجلسة' } })] })).toEqual(['Plenary 3: the title in other languages changed.'])
  })
})
