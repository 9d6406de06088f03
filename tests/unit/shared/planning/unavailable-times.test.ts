import { describe, expect, it } from 'vitest'
import { PlanIndex } from '@shared/findings/plan-index'
import type { Workspace } from '@shared/model/workspace'
import type { UnavailableCause, UnavailableTime } from '@shared/planning/unavailable-times'
import { unavailableTimes } from '@shared/planning/unavailable-times'
import type { RowsByTable } from '../../../support/workspace-builder'
import { workspaceOf } from '../../../support/workspace-builder'
import { day, nairobi, north, place, planWith, session, south, spanText } from './support'

interface Question {
  readonly sessionId?: string
  readonly placementId?: string | null
  readonly roomIds?: readonly string[]
  readonly days?: readonly string[]
}

const ask = (workspace: Workspace, { sessionId = 'talk', placementId = null, roomIds = ['red'], days = ['2018-12-07'] }: Question = {}): readonly UnavailableTime[] =>
  unavailableTimes(new PlanIndex(workspace), { sessionId, placementId, roomIds, days: days.map(day) })

const said = (times: readonly UnavailableTime[], cause: UnavailableCause): readonly string[] =>
  times.filter((one) => one.cause === cause).map((one) => `${one.roomId ?? 'every room'}: ${spanText(one)} (${one.subject.table} ${one.subject.id})`)

const withTalk = (rows: RowsByTable, more: Parameters<typeof session>[1] = {}): Workspace =>
  planWith({ ...rows, sessions: [session('talk', { attendance: [north], ...more }), ...(rows.sessions ?? [])] })

describe('rooms', () => {
  it('are shut outside the hours of their venue, said once for all of them', () => {
    expect(said(ask(withTalk({}), { roomIds: ['red', 'blue'] }), 'hours')).toEqual([
      'every room: 2018-12-07 00:00–07:00 (venues castle)',
      'every room: 2018-12-07 23:00–2018-12-08 00:00 (venues castle)',
    ])
  })

  it('with hours of their own go by these, and hours may end after midnight', () => {
    const workspace = withTalk({ rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', hours: { opens: '10:00', closes: '02:00' } }] })
    expect(said(ask(workspace), 'hours')).toEqual(['red: 2018-12-07 02:00–10:00 (rooms red)'])
  })

  it('without hours, or open from a time to the same time, are always open', () => {
    for (const hours of [null, { opens: '08:00', closes: '08:00' }, { opens: '00:00', closes: '24:00' }]) {
      expect(said(ask(withTalk({ venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', hours }] })), 'hours')).toEqual([])
    }
  })

  it('are closed in the periods entered for them or for the venue', () => {
    const workspace = withTalk({
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', unavailable: [{ from: '2018-12-06T20:00', to: '2018-12-07T09:00' }] }],
      rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', unavailable: [{ from: '2018-12-07T12:00', to: '2018-12-07T13:00' }, { from: '2018-12-07T13:00', to: '2018-12-07T14:00' }] }],
    })
    expect(said(ask(workspace), 'closed')).toEqual(['red: 2018-12-07 12:00–14:00 (rooms red)', 'red: 2018-12-07 00:00–09:00 (venues castle)'])
  })

  it('are taken by other sessions, but not by the one that moves nor by cancelled ones', () => {
    const workspace = withTalk({
      sessions: [session('other'), session('dropped', { status: 'cancelled' })],
      placements: [place('talk', 'red', '2018-12-07T09:00'), place('other', 'red', '2018-12-07T11:00'), place('dropped', 'red', '2018-12-07T15:00')],
    })
    expect(said(ask(workspace, { placementId: 'talk-in-red' }), 'room taken')).toEqual(['red: 2018-12-07 11:00–12:00 (sessions other)'])
  })
})

describe('the round', () => {
  it('has no times before its first and after its last day', () => {
    const days = ['2018-12-04', '2018-12-05', '2018-12-06', '2018-12-13', '2018-12-14']
    expect(said(ask(withTalk({}), { days }), 'round dates')).toEqual([
      'every room: 2018-12-04 00:00–2018-12-06 00:00 (rounds round)',
      'every room: 2018-12-14 00:00–2018-12-15 00:00 (rounds round)',
    ])
  })

  it('without dates sets no limits', () => {
    const workspace = withTalk({ rounds: [{ id: 'round', processId: 'process', name: 'First round' }] })
    expect(said(ask(workspace, { days: ['1999-01-01', '2050-01-01'] }), 'round dates')).toEqual([])
  })
})

describe('people', () => {
  const busyAt = (rows: RowsByTable, more: Parameters<typeof session>[1] = {}): readonly string[] => {
    const times = ask(withTalk({ placements: [place('other', 'blue', '2018-12-07T11:00')], ...rows }, more))
    return [...said(times, 'delegation busy'), ...said(times, 'person busy')]
  }

  it('of a whole delegation are busy as one while all of it is elsewhere', () => {
    expect(busyAt({ sessions: [session('other', { attendance: [north] })] })).toEqual(['every room: 2018-12-07 11:00–12:00 (delegations north-team)'])
  })

  it('are busy by name when one of the two sessions names them', () => {
    expect(busyAt({ sessions: [session('other', { attendance: [{ ...north, delegateIds: ['north-2'] }] })] })).toEqual([
      'every room: 2018-12-07 11:00–12:00 (delegates north-2)',
    ])
    expect(busyAt({ sessions: [session('other', { attendance: [north] })] }, { attendance: [{ ...north, delegateIds: ['north-1'] }] })).toEqual([
      'every room: 2018-12-07 11:00–12:00 (delegates north-1)',
    ])
  })

  it('who are others of the delegation do not stand in the way', () => {
    const other = session('other', { attendance: [{ ...north, delegateIds: ['north-2'] }] })
    expect(busyAt({ sessions: [other] }, { attendance: [{ ...north, delegateIds: ['north-1'] }] })).toEqual([])
    expect(busyAt({ sessions: [session('other', { attendance: [south] })] })).toEqual([])
  })

  it('are chair, team, interpreters and experts as well', () => {
    const rows: RowsByTable = {
      sessions: [session('other', { chairId: 'envoy', expertIds: ['expert'] })],
      standbyExperts: [{ id: 'expert', familyName: 'Berg' }],
      boothAssignments: [
        { id: 'a', sessionId: 'talk', interpreterId: 'layla' },
        { id: 'b', sessionId: 'other', interpreterId: 'layla' },
      ],
    }
    expect(busyAt(rows, { attendance: [], chairId: 'envoy', expertIds: ['expert'] })).toEqual([
      'every room: 2018-12-07 11:00–12:00 (teamMembers envoy)',
      'every room: 2018-12-07 11:00–12:00 (interpreters layla)',
      'every room: 2018-12-07 11:00–12:00 (standbyExperts expert)',
    ])
  })

  it('who declined to interpret are not asked', () => {
    const boothAssignments = [{ id: 'a', sessionId: 'talk', interpreterId: 'layla', status: 'declined' as const }, { id: 'b', sessionId: 'other', interpreterId: 'layla' }]
    expect(busyAt({ sessions: [session('other')], boothAssignments }, { attendance: [] })).toEqual([])
  })

  it('who go from one session straight to the next are busy in one stretch', () => {
    const sessions = [session('other', { attendance: [north] }), session('next', { attendance: [north] })]
    expect(busyAt({ sessions, placements: [place('other', 'blue', '2018-12-07T11:00'), place('next', 'hall', '2018-12-07T12:00')] })).toEqual([
      'every room: 2018-12-07 11:00–13:00 (delegations north-team)',
    ])
  })

  it('are away until they arrive and after they leave, on their own clocks', () => {
    const flight = { roundId: 'round', kind: 'flight', from: 'Sana’a', to: 'Stockholm', delegateIds: ['north-1'] } as const
    const workspace = withTalk({
      movements: [
        { ...flight, id: 'in', direction: 'arrival', departs: '2018-12-07T05:00', departsZone: 'Asia/Aden', arrives: '2018-12-07T09:30', arrivesZone: 'Europe/Stockholm' },
        { ...flight, id: 'out', direction: 'departure', departs: '2018-12-07T20:00', departsZone: 'Asia/Aden', arrives: '2018-12-08T05:00', arrivesZone: 'Asia/Aden' },
        { ...flight, id: 'dropped', direction: 'departure', departs: '2018-12-07T10:00', departsZone: 'UTC', arrives: '2018-12-07T11:00', arrivesZone: 'UTC', status: 'cancelled' },
      ],
    })
    expect(said(ask(workspace), 'person away')).toEqual([
      'every room: 2018-12-07 00:00–09:30 (delegates north-1)',
      'every room: 2018-12-07 18:00–2018-12-08 00:00 (delegates north-1)',
    ])
  })
})

describe('party calendars', () => {
  const calendar = { weeklyRestDays: [7], observesPrayerTimes: true, prayerTimes: [{ name: 'Noon', at: '12:00', weekdays: [5] }], holidays: [{ date: '2018-12-10', name: 'Feast' }] } as const
  const figures = (minutes: boolean): NonNullable<RowsByTable['policyProfiles']> => [
    { id: 'figures', name: 'Figures', entries: minutes ? { 'prayer.minutes': { value: 20, unit: 'minutes', source: 'Test', confidence: 'derived' } } : {} },
  ]
  const observant = (minutes: boolean, more: Parameters<typeof session>[1] = {}): Workspace =>
    withTalk({ parties: [{ id: 'north', processId: 'process', name: 'North', shortName: 'North', colour: 'party-1', calendar }], policyProfiles: figures(minutes) }, more)
  const week = ['2018-12-07', '2018-12-08', '2018-12-09', '2018-12-10']

  it('rule out rest days, holidays and prayer times', () => {
    expect(said(ask(observant(true), { days: week }), 'party calendar')).toEqual([
      'every room: 2018-12-07 12:00–12:20 (parties north)',
      'every room: 2018-12-09 00:00–2018-12-11 00:00 (parties north)',
    ])
  })

  it('say nothing of prayer times while no figure says how long one takes', () => {
    expect(said(ask(observant(false), { days: ['2018-12-07'] }), 'party calendar')).toEqual([])
  })

  it('do not concern meals, nor sessions without the party', () => {
    expect(said(ask(observant(true, { format: 'meal' }), { days: week }), 'party calendar')).toEqual([])
    expect(said(ask(observant(true, { attendance: [south] }), { days: week }), 'party calendar')).toEqual([])
  })
})

describe('clocks', () => {
  const travelling = (rows: RowsByTable, date: string): Workspace =>
    withTalk({ ...nairobi, ...rows, sessions: [session('far', { attendance: [north] })], placements: [place('far', 'gold', date)] })

  it('of another venue are translated', () => {
    expect(said(ask(travelling({}, '2018-12-07T11:00')), 'delegation busy')).toEqual(['every room: 2018-12-07 09:00–10:00 (delegations north-team)'])
  })

  it('that differ make what people have against a time a matter of the room', () => {
    const times = ask(travelling({}, '2018-12-07T01:00'), { roomIds: ['red', 'gold'], days: ['2018-12-06', '2018-12-07'] })
    expect(said(times, 'delegation busy').filter((text) => !text.includes('12-06 10') && !text.includes('12-06 12'))).toEqual([
      'red: 2018-12-06 23:00–2018-12-07 00:00 (delegations north-team)',
      'gold: 2018-12-07 01:00–02:00 (delegations north-team)',
    ])
  })

  it('that change in the night leave a sitting as long as the papers show it', () => {
    const workspace = withTalk({
      rounds: [{ id: 'round', processId: 'process', name: 'Round' }],
      sessions: [session('night', { attendance: [north] })],
      placements: [place('night', 'blue', '2019-03-31T01:00', { minutes: 180 })],
    })
    expect(said(ask(workspace, { days: ['2019-03-31'] }), 'delegation busy')).toEqual(['every room: 2019-03-31 01:00–04:00 (delegations north-team)'])
  })

  it('that go back are crossed by a sitting of another venue without losing it', () => {
    const workspace = withTalk({
      ...nairobi,
      rounds: [{ id: 'round', processId: 'process', name: 'Round' }],
      sessions: [session('far', { attendance: [north] })],
      placements: [place('far', 'gold', '2019-10-27T02:30', { minutes: 150 })],
    })
    // 23:30 UTC to 02:00 UTC: 01:30 summer time to 03:00 winter time in Stockholm.
    expect(said(ask(workspace, { days: ['2019-10-27'] }), 'delegation busy')).toEqual(['every room: 2019-10-27 01:30–03:00 (delegations north-team)'])
  })

  it('strike midnight within a sitting: each day has its part, two days in a row the whole', () => {
    const workspace = withTalk({ sessions: [session('late', { attendance: [north] })], placements: [place('late', 'blue', '2018-12-07T23:00', { minutes: 120 })] })
    expect(said(ask(workspace, { days: ['2018-12-08'] }), 'delegation busy')).toEqual(['every room: 2018-12-08 00:00–01:00 (delegations north-team)'])
    expect(said(ask(workspace, { days: ['2018-12-07', '2018-12-08'] }), 'delegation busy')).toEqual([
      'every room: 2018-12-07 23:00–2018-12-08 01:00 (delegations north-team)',
    ])
  })
})

it.each([
  ['a session that is not there', { sessionId: 'nothing' }],
  ['a placement of another session', { placementId: 'opening-place' }],
  ['rooms that are not there', { roomIds: ['nowhere'] }],
  ['no rooms at all', { roomIds: [] }],
  ['no days', { days: [] }],
])('answers nothing for %s', (_what, question) => {
  expect(ask(withTalk({}), question)).toEqual([])
})

it('answers nothing in an empty workspace', () => {
  expect(ask(workspaceOf({}))).toEqual([])
})
