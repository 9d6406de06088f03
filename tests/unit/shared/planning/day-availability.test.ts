import { describe, expect, it } from 'vitest'
import { PlanIndex } from '@shared/findings/plan-index'
import type { Workspace } from '@shared/model/workspace'
import { dayAvailability } from '@shared/planning/day-availability'
import { day, north, place, planWith, session, south, spanText } from './support'

const rowsFor = (workspace: Workspace, zone = 'Europe/Stockholm', sessionId = 'talk'): readonly string[] =>
  dayAvailability(new PlanIndex(workspace), { sessionId, day: day('2018-12-07'), zone }).map(
    ({ who, part, busy }) => `${part} ${who?.id ?? 'all'}: ${busy.map((span) => `${spanText(span).slice(11)} ${span.cause}${span.sessionId === null ? '' : ` ${span.sessionId}`}`).join(', ')}`,
  )

const meeting = planWith({
  standbyExperts: [{ id: 'expert', familyName: 'Berg' }],
  teamMembers: [{ id: 'deputy', processId: 'process', familyName: 'Berg' }],
  sessions: [
    session('talk', { attendance: [north, { ...south, delegateIds: ['south-2'] }], chairId: 'envoy', teamMemberIds: ['deputy'], expertIds: ['expert'] }),
    session('early', { attendance: [north] }),
    session('side', { attendance: [{ ...north, delegateIds: ['north-1', 'north-2'] }, { ...south, delegateIds: ['south-2'] }] }),
    session('press', { chairId: 'envoy' }),
  ],
  placements: [
    place('early', 'red', '2018-12-07T09:00'),
    place('side', 'blue', '2018-12-07T10:00'),
    place('press', 'hall', '2018-12-07T15:00'),
    place('talk', 'red', '2018-12-07T10:30'),
  ],
  boothAssignments: [{ id: 'a', sessionId: 'talk', interpreterId: 'layla' }],
})

describe('a day of all who must be at a session', () => {
  it('begins with everyone together, then has one row each', () => {
    expect(rowsFor(meeting)).toEqual([
      'everyone all: 09:00–11:00 several, 15:00–16:00 person busy press',
      'delegation north-team: 09:00–10:00 delegation busy early, 10:00–11:00 person busy side',
      'delegate south-2: 10:00–11:00 person busy side',
      'chair envoy: 15:00–16:00 person busy press',
      'team deputy: ',
      'interpreter layla: ',
      'expert expert: ',
    ])
  })

  it('is told on the clock that was asked for', () => {
    expect(rowsFor(meeting, 'Africa/Nairobi')[0]).toBe('everyone all: 11:00–13:00 several, 17:00–18:00 person busy press')
  })

  it('has everyone free when nobody is named', () => {
    expect(rowsFor(planWith({ sessions: [session('talk')] }))).toEqual(['everyone all: '])
  })

  it('counts only those of one room when delegations sit apart', () => {
    const apart = planWith({
      sessions: [session('talk', { attendance: [north, south] })],
      placements: [place('talk', 'red', '2018-12-07T10:00', { delegationIds: ['north-team'] })],
    })
    const rows = dayAvailability(new PlanIndex(apart), { sessionId: 'talk', placementId: 'talk-in-red', day: day('2018-12-07'), zone: 'Europe/Stockholm' })
    expect(rows.map(({ who }) => who?.id ?? 'all')).toEqual(['all', 'north-team'])
  })

  it('has no rows for a session that is not there', () => {
    expect(rowsFor(meeting, 'Europe/Stockholm', 'nothing')).toEqual([])
  })
})
