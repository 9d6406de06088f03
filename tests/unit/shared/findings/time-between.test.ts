import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import { whyText } from '@shared/text/finding-sentence'
import { figures, found, foundBy, north, place, planWith, sentencesOf, session, south, twoSessions } from './support'

const castle = (more: Partial<RowInput<'venues'>> = {}): RowInput<'venues'> => ({ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', ...more })
const hall: RowInput<'rooms'> = { id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60, theatre: 90 } }

describe('a room between two sessions', () => {
  const setting = figures({ 'turnaround.minutes': 10, 'turnaround.layout-change-minutes': 30, 'turnaround.security-sweep-minutes': 15 })
  const inHall = (one: Partial<RowInput<'sessions'>>, other: Partial<RowInput<'sessions'>>, start: string) =>
    twoSessions(one, other, 'hall', start, { policyProfiles: [setting], rooms: [hall] })

  it('needs its turnaround, and says each part of what it needs', () => {
    expect(sentencesOf(inHall({}, {}, '2018-12-07T11:05'))).toEqual([
      'Hall has 5 min on Fri 7 Dec between Session a 10:00–11:00 and Session b 11:05–12:05; it needs 10 min to turn the room around.',
    ])
    expect(sentencesOf(inHall({ attendance: [north] }, { attendance: [south], layout: 'theatre' }, '2018-12-07T11:20'))).toEqual([
      'Hall has 20 min on Fri 7 Dec between Session a 10:00–11:00 and Session b 11:20–12:20; it needs 55 min: 10 min to turn the room around, 30 min to set the seats another way and 15 min for a security sweep.',
    ])
  })
  it('needs no sweep when the same parties stay, or one of two stays', () => {
    expect(found(inHall({ attendance: [north, south] }, { attendance: [south] }, '2018-12-07T11:10'))).toEqual([])
    expect(foundBy(inHall({ attendance: [north] }, { attendance: [north, south] }, '2018-12-07T11:10'), 'turnaround-too-short')).toMatchObject([
      { severity: 'warning', facts: { requiredMinutes: 25, gapMinutes: 10 } },
    ])
  })
  it('is made ready during a break, which needs nothing itself', () => {
    const plan = twoSessions({}, {}, 'hall', '2018-12-07T11:10', {
      policyProfiles: [setting], sessions: [session('coffee', { format: 'break' })], placements: [place('coffee', 'hall', '2018-12-07T11:00', { minutes: 10 })],
    })
    expect(found(plan)).toEqual([])
  })
  it('is not asked for between two sittings of one session, nor where they overlap', () => {
    const twice = planWith({ policyProfiles: [setting], sessions: [session('a')], placements: [place('a', 'hall', '2018-12-07T10:00'), { ...place('a', 'hall', '2018-12-07T11:00'), id: 'again' }] })
    expect(found(twice)).toEqual([])
    expect(foundBy(inHall({}, {}, '2018-12-07T10:30'), 'turnaround-too-short')).toEqual([])
  })
  it('has an hour less in the night in which the clocks go forward', () => {
    const night = (date: string) =>
      planWith({
        policyProfiles: [figures({ 'turnaround.minutes': 60 })],
        rounds: [{ id: 'round', processId: 'process', name: 'First round', profileId: 'figures' }],
        venues: [castle()],
        sessions: [session('a'), session('b')],
        placements: [place('a', 'hall', `${date}T00:30`), place('b', 'hall', `${date}T03:00`)],
      })
    // 01:30 to 03:00 is half an hour on 31 March 2019, and an hour and a half the day before.
    expect(foundBy(night('2019-03-31'), 'turnaround-too-short')).toMatchObject([{ facts: { gapMinutes: 30 } }])
    expect(foundBy(night('2019-03-30'), 'turnaround-too-short')).toEqual([])
  })
  it('tells where each figure comes from, and is silent without figures', () => {
    const [finding] = foundBy(inHall({}, {}, '2018-12-07T11:05'), 'turnaround-too-short')
    expect(finding && whyText(finding)).toContain('From the policy profile: Least minutes between two sessions in one room: 10, Test figure (derived).')
    expect(found(twoSessions({}, {}, 'hall', '2018-12-07T11:00'))).toEqual([])
  })
})

describe('the way from one room to the next', () => {
  const whole = { attendance: [north] }
  const walking = figures({ 'walk.metres-per-minute': 70, 'walk.other-floor-minutes': 3, 'walk.other-venue-minutes': 30 })
  const annex: RowInput<'venues'> = { id: 'annex', name: 'Annex', zone: 'Europe/Stockholm' }
  const tent: RowInput<'rooms'> = { id: 'tent', venueId: 'annex', name: 'Tent', capacities: { 'hollow square': 12 } }
  const toTent = (one: Partial<RowInput<'sessions'>>, other: Partial<RowInput<'sessions'>>, start: string) =>
    twoSessions(one, other, 'tent', start, { policyProfiles: [walking], venues: [annex], rooms: [tent] })

  it('to another venue takes the time of the profile', () => {
    expect(sentencesOf(toTent(whole, whole, '2018-12-07T11:29'))).toEqual([
      'Delegation of the North has 29 min on Fri 7 Dec to get from Session a 10:00–11:00 in Hall to Session b 11:29–12:29 in Tent; the way to another venue takes 30 min.',
    ])
    expect(found(toTent(whole, whole, '2018-12-07T11:30'))).toEqual([])
  })
  it('counts in real time between two clocks, and names them', () => {
    const abroad = (start: string) =>
      twoSessions(whole, whole, 'tent', start, { policyProfiles: [walking], venues: [{ ...annex, name: 'Abroad', zone: 'Europe/Helsinki' }], rooms: [tent] })
    expect(sentencesOf(abroad('2018-12-07T12:10'))).toEqual([
      'Delegation of the North has 10 min on Fri 7 Dec to get from Session a 10:00–11:00 in Hall to Session b 12:10–13:10 in Tent (local times of Castle and Abroad); the way to another venue takes 30 min.',
    ])
    expect(found(abroad('2018-12-07T12:30'))).toEqual([])
  })
  it('over midnight is counted too', () => {
    const late = planWith({
      policyProfiles: [walking], venues: [castle(), annex], rooms: [tent], sessions: [session('a', whole), session('b', whole)],
      placements: [place('a', 'hall', '2018-12-07T22:50'), place('b', 'tent', '2018-12-08T00:05')],
    })
    expect(foundBy(late, 'walk-too-short')).toMatchObject([{ facts: { gapMinutes: 15, requiredMinutes: 30 } }])
  })
  it('concerns only those expected at both', () => {
    const named = (...delegateIds: readonly string[]) => ({ attendance: [{ delegationId: 'north-team', delegateIds }] })
    expect(found(toTent(named('north-1'), named('north-2'), '2018-12-07T11:00'))).toEqual([])
    expect(foundBy(toTent(named('north-1', 'north-2'), named('north-2'), '2018-12-07T11:00'), 'walk-too-short')).toMatchObject([
      { facts: { people: [{ table: 'delegates', id: 'north-2' }] } },
    ])
  })
  it('is looked at from where somebody was last', () => {
    const plan = toTent(whole, whole, '2018-12-07T11:29')
    const between = planWith({ ...{ policyProfiles: [walking], venues: [annex], rooms: [tent, { ...tent, id: 'tent-2', name: 'Tent 2' }] },
      sessions: [session('a', whole), session('c', whole), session('b', whole)],
      placements: [place('a', 'hall', '2018-12-07T10:00', { minutes: 30 }), place('c', 'tent-2', '2018-12-07T11:00', { minutes: 10 }), place('b', 'tent', '2018-12-07T11:15')],
    })
    expect(foundBy(plan, 'walk-too-short')).toHaveLength(1)
    expect(found(between)).toEqual([])
  })
  it('concerns the chair and the interpreters, but no member of the team who chairs neither', () => {
    const chair = foundBy(toTent({ chairId: 'envoy' }, { teamMemberIds: ['envoy'] }, '2018-12-07T11:00'), 'walk-too-short')
    expect(chair).toMatchObject([{ facts: { people: [{ table: 'teamMembers', id: 'envoy' }] } }])
    expect(found(toTent({ teamMemberIds: ['envoy'] }, { teamMemberIds: ['envoy'] }, '2018-12-07T11:00'))).toEqual([])
    const booths = twoSessions({}, {}, 'tent', '2018-12-07T11:00', {
      policyProfiles: [walking], venues: [annex], rooms: [tent],
      boothAssignments: ['a', 'b'].map((sessionId) => ({ id: `${sessionId}-layla`, sessionId, interpreterId: 'layla', status: 'accepted' as const })),
    })
    expect(foundBy(booths, 'walk-too-short')).toMatchObject([{ facts: { people: [{ table: 'interpreters', id: 'layla' }] } }])
  })
  it('is long enough when one of the rooms of a shuttle is near', () => {
    const shuttle = planWith({
      policyProfiles: [walking], venues: [annex], rooms: [tent],
      sessions: [session('a', { format: 'proximity', chairId: 'envoy' }), session('b', { chairId: 'envoy' })],
      placements: [place('a', 'tent', '2018-12-07T10:00'), place('a', 'red', '2018-12-07T10:00'), place('b', 'hall', '2018-12-07T11:05')],
    })
    expect(found(shuttle)).toEqual([])
  })
  it('to another floor needs both floors to be known', () => {
    const floors = (floor: string) =>
      twoSessions(whole, whole, 'red', '2018-12-07T11:02', {
        policyProfiles: [walking],
        rooms: [{ ...hall, floor: '0' }, { id: 'red', venueId: 'castle', name: 'Red room', floor, capacities: { 'hollow square': 12 } }],
      })
    expect(sentencesOf(floors('1'))[0]).toContain('the way to another floor takes 3 min.')
    expect(found(floors(''))).toEqual([])
    expect(found(floors('0'))).toEqual([])
  })
  it('to or from a meal is a note; a break is nobody\'s to be late for', () => {
    expect(foundBy(toTent(whole, { ...whole, format: 'meal' }, '2018-12-07T11:10'), 'walk-too-short')).toMatchObject([{ severity: 'note' }])
    expect(found(toTent(whole, { ...whole, format: 'break' }, '2018-12-07T11:10'))).toEqual([])
  })
})

describe('sessions in an order', () => {
  it('are compared as moments across two clocks', () => {
    const abroad = (start: string) =>
      twoSessions({}, { afterSessionIds: ['a'] }, 'tent', start, {
        venues: [{ id: 'annex', name: 'Annex', zone: 'Europe/London' }],
        rooms: [{ id: 'tent', venueId: 'annex', name: 'Tent', capacities: { 'hollow square': 12 } }],
      })
    // 11:00 in Stockholm is 10:00 in London.
    expect(found(abroad('2018-12-07T10:00'))).toEqual([])
    expect(sentencesOf(abroad('2018-12-07T09:50'))).toEqual([
      'Session b on Fri 7 Dec 09:50–10:50 must come after Session a, which has not ended by then, on Fri 7 Dec 10:00–11:00 (local times of Annex and Castle).',
    ])
  })
  it('are not judged while one is unplaced, cancelled or itself', () => {
    expect(foundBy(planWith({ sessions: [session('a'), session('b', { afterSessionIds: ['a', 'b'] })], placements: [place('b', 'hall', '2018-12-07T10:00')] }), 'out-of-order')).toEqual([])
    expect(found(twoSessions({ status: 'cancelled' }, { afterSessionIds: ['a'] }, 'red', '2018-12-07T10:00'))).toEqual([])
  })
})
