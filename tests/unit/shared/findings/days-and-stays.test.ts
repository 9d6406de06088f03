import { describe, expect, it } from 'vitest'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { figures, found, foundBy, north, place, planWith, sentencesOf, session } from './support'

const whole = { attendance: [north] }
const northWith = (calendar: NonNullable<RowInput<'parties'>['calendar']>): RowInput<'parties'> => ({
  id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1', calendar,
})

describe('a working day', () => {
  const limits = figures({ 'day.longest-minutes': 600, 'day.longest-without-break-minutes': 180, 'day.break-minutes': 15, 'session.longest-minutes': 180 })
  const day = (...sittings: readonly (readonly [id: string, start: string, minutes: number, more?: Partial<RowInput<'sessions'>>])[]): Workspace =>
    planWith({
      policyProfiles: [limits],
      sessions: sittings.map(([id, , minutes, more]) => session(id, { ...whole, minutes, ...more })),
      placements: sittings.map(([id, start, minutes]) => place(id, 'hall', start, { minutes })),
    })

  it('is from the first session to the last, without the meals at its ends', () => {
    expect(found(day(['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T17:00', 60], ['dinner', '2018-12-07T19:00', 90, { format: 'meal' }]))).toEqual([])
    expect(sentencesOf(day(['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T17:30', 60]))).toEqual([
      'The day of Delegation of the North on Fri 7 Dec lasts 10 h 30 min, longer than 10 h: from Session a 08:00–09:00 to Session b 17:30–18:30.',
    ])
  })
  it('is each delegate\'s own: half a delegation each is no long day for anybody', () => {
    const named = (id: string) => ({ attendance: [{ delegationId: 'north-team', delegateIds: [id] }] })
    expect(found(day(['a', '2018-12-07T08:00', 60, named('north-1')], ['b', '2018-12-07T17:30', 60, named('north-2')]))).toEqual([])
    expect(sentencesOf(day(['a', '2018-12-07T08:00', 60, named('north-1')], ['b', '2018-12-07T17:30', 60]))[0]).toContain('The day of Amal Haddad (Delegation of the North) on Fri 7 Dec')
  })
  it('may end after midnight: a session belongs to the day on which it begins', () => {
    expect(foundBy(day(['a', '2018-12-07T14:00', 60], ['b', '2018-12-07T23:30', 60]), 'day-too-long')).toMatchObject([{ facts: { date: '2018-12-07', minutes: 630 } }])
    expect(foundBy(day(['a', '2018-12-07T20:00', 60], ['b', '2018-12-08T00:30', 60], ['c', '2018-12-08T09:00', 60]), 'day-too-long')).toEqual([])
  })
  it('is counted in real hours when the clocks change', () => {
    const night = (date: string) =>
      planWith({
        policyProfiles: [limits],
        rounds: [{ id: 'round', processId: 'process', name: 'First round', profileId: 'figures' }],
        venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm' }],
        sessions: [session('a', whole), session('b', whole)],
        placements: [place('a', 'hall', `${date}T00:00`), place('b', 'hall', `${date}T09:00`)],
      })
    // The day on which an hour comes twice is ten hours on the clock, and eleven in truth.
    expect(foundBy(night('2018-10-28'), 'day-too-long')).toMatchObject([{ facts: { minutes: 660 } }])
    expect(foundBy(night('2018-10-27'), 'day-too-long')).toEqual([])
  })
  it('has a break where a quarter of an hour is free, or a meal or break is planned', () => {
    expect(sentencesOf(day(['a', '2018-12-07T09:00', 120], ['b', '2018-12-07T11:10', 90]))).toEqual([
      'Delegation of the North has no break of 15 min in 3 h 40 min on Fri 7 Dec: 2 sessions from Session a 09:00–11:00 to Session b 11:10–12:40.',
    ])
    expect(found(day(['a', '2018-12-07T09:00', 120], ['b', '2018-12-07T11:15', 90]))).toEqual([])
    expect(found(day(['a', '2018-12-07T09:00', 120], ['coffee', '2018-12-07T11:00', 15, { format: 'break' }], ['b', '2018-12-07T11:15', 90]))).toEqual([])
  })
  it('with one session that is too long says that once', () => {
    expect(sentencesOf(day(['a', '2018-12-07T09:00', 200, { format: 'bilateral' }]))).toEqual([
      'Session a on Fri 7 Dec 09:00–12:20 lasts 3 h 20 min, longer than 3 h without a break.',
    ])
    expect(foundBy(day(['a', '2018-12-07T09:00', 200]), 'session-too-long')).toMatchObject([{ severity: 'note' }])
  })
  it('of a session of 24 hours is told, and breaks nothing', () => {
    expect(foundBy(day(['a', '2018-12-07T09:00', 1440, { format: 'bilateral' }]), 'session-too-long')).toMatchObject([{ facts: { minutes: 1440 } }])
  })
})

describe("a party's calendar", () => {
  const on = (calendar: NonNullable<RowInput<'parties'>['calendar']>, start: string, more: Partial<RowInput<'sessions'>> = {}) =>
    planWith({
      policyProfiles: [figures({ 'prayer.minutes': 20 })], parties: [northWith(calendar)],
      sessions: [session('a', { ...whole, ...more })], placements: [place('a', 'hall', start)],
    })

  it('names the rest day once, whatever is planned on it', () => {
    const friday = planWith({
      parties: [northWith({ weeklyRestDays: [5] })],
      sessions: [session('a', whole), session('b', whole), session('lunch', { ...whole, format: 'meal' })],
      placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'hall', '2018-12-07T15:00'), place('lunch', 'red', '2018-12-07T12:00')],
    })
    expect(sentencesOf(friday)).toEqual(['Fri 7 Dec is a weekly rest day of Delegation of the North, and Session a 10:00–11:00 in Hall is the first of 2 sessions planned.'])
  })
  it('says of a session of the eve on which day it begins', () => {
    const eve = 'Session a Thu 6 Dec 23:30–00:30 (+1 day) in Hall is planned.'
    expect(sentencesOf(on({ weeklyRestDays: [5] }, '2018-12-06T23:30'))).toContain(`Fri 7 Dec is a weekly rest day of Delegation of the North, and ${eve}`)
    expect(sentencesOf(on({ holidays: [{ date: '2018-12-07', name: 'Founding day', confirmed: true }] }, '2018-12-06T23:30'))).toContain(
      `Fri 7 Dec is Founding day for Delegation of the North, and ${eve}`,
    )
  })
  it('is read on the clock of the venue', () => {
    const inTokyo = (start: string) =>
      planWith({
        parties: [northWith({ weeklyRestDays: [5] })],
        venues: [{ id: 'castle', name: 'Castle', zone: 'Asia/Tokyo' }],
        sessions: [session('a', whole)],
        placements: [place('a', 'hall', start)],
      })
    // 00:30 on Friday in Tokyo is Thursday in Europe.
    expect(foundBy(inTokyo('2018-12-07T00:30'), 'rest-day')).toHaveLength(1)
    expect(foundBy(inTokyo('2018-12-08T00:30'), 'rest-day')).toEqual([])
  })
  it('makes a holiday that is not confirmed a note, and says so', () => {
    const holiday = (confirmed: boolean) => on({ holidays: [{ date: '2018-12-07', name: 'Founding day', confirmed }] }, '2018-12-07T10:00')
    expect(foundBy(holiday(true), 'party-holiday')).toMatchObject([{ severity: 'warning' }])
    expect(foundBy(holiday(false), 'party-holiday')).toMatchObject([{ severity: 'note' }])
    expect(sentencesOf(holiday(false))).toEqual([
      'Fri 7 Dec is Founding day for Delegation of the North (not yet confirmed with the party), and Session a 10:00–11:00 in Hall is planned.',
    ])
  })
  it('keeps prayer times on their weekdays, also across midnight', () => {
    const noon = { observesPrayerTimes: true, prayerTimes: [{ name: 'Noon prayer', at: '12:00', weekdays: [5] }] }
    expect(sentencesOf(on(noon, '2018-12-07T11:30'))).toEqual(['Session a on Fri 7 Dec 11:30–12:30 runs into a prayer time of Northern side: Noon prayer 12:00 (20 min).'])
    expect(found(on(noon, '2018-12-08T11:30'))).toEqual([])
    const late = { observesPrayerTimes: true, prayerTimes: [{ name: '', at: '23:50' }] }
    expect(foundBy(on(late, '2018-12-08T00:05'), 'prayer-time')).toHaveLength(1)
    expect(foundBy(on(late, '2018-12-08T00:10'), 'prayer-time')).toEqual([])
  })
  it('does not speak of prayers to a party that does not observe them, nor at meals', () => {
    const times = [{ name: 'Noon prayer', at: '12:00' }]
    expect(found(on({ observesPrayerTimes: false, prayerTimes: times }, '2018-12-07T11:30'))).toEqual([])
    expect(found(on({ observesPrayerTimes: true, prayerTimes: times }, '2018-12-07T11:30', { format: 'meal' }))).toEqual([])
  })
})

describe('somebody who travels', () => {
  const journey = (id: string, direction: 'arrival' | 'departure', time: string, more: Partial<RowInput<'movements'>> = {}): RowInput<'movements'> => ({
    id, roundId: 'round', kind: 'flight', direction, from: 'Tunis', to: 'Stockholm', departs: time, departsZone: 'Europe/Stockholm', arrives: time,
    arrivesZone: 'Europe/Stockholm', delegateIds: ['north-1', 'north-2'], ...more,
  })
  const plan = (movements: readonly RowInput<'movements'>[], more: Partial<RowInput<'sessions'>> = {}) =>
    planWith({ movements, sessions: [session('a', { ...whole, ...more })], placements: [place('a', 'hall', '2018-12-07T10:00')] })

  it('is named when expected before arriving or after leaving', () => {
    expect(sentencesOf(plan([journey('in', 'arrival', '2018-12-05T10:00'), journey('out', 'departure', '2018-12-07T09:00')]))).toEqual([
      'All those of Delegation of the North expected at Session a on Fri 7 Dec 10:00–11:00 leave at 09:00.',
    ])
    expect(foundBy(plan([journey('in', 'arrival', '2018-12-05T10:00'), journey('out', 'departure', '2018-12-07T09:00', { delegateIds: ['north-2'] })]), 'outside-stay')).toMatchObject([
      { severity: 'warning', facts: { people: [{ id: 'north-2' }], expected: 2, cause: 'left' } },
    ])
  })
  it('is not judged without a journey, by one that is cancelled or local, or by one of another round', () => {
    expect(found(plan([]))).toEqual([])
    expect(found(plan([journey('in', 'arrival', '2018-12-07T12:00', { status: 'cancelled' }), journey('van', 'arrival', '2018-12-07T12:00', { direction: 'local' })]))).toEqual([])
  })
  it('has arrived with the last of the journeys that bring them, at that end\'s clock', () => {
    const legs = (last: string) => [journey('flight', 'arrival', '2018-12-05T08:00'), journey('van', 'arrival', last, { kind: 'road', arrivesZone: 'Europe/Helsinki' })]
    // The session begins at 11:00 in Helsinki.
    const late = (last: string) => foundBy(plan(legs(last)), 'outside-stay').filter(({ facts }) => facts.sitting.sessionId === 'a')
    expect(late('2018-12-07T11:00')).toEqual([])
    expect(late('2018-12-07T11:30')).toMatchObject([{ facts: { time: '2018-12-07T10:30' } }])
  })
  it('may leave and come back', () => {
    const back = (time: string) => [journey('in', 'arrival', '2018-12-05T08:00'), journey('out', 'departure', '2018-12-06T18:00'), journey('again', 'arrival', time)]
    expect(found(plan(back('2018-12-07T09:00')))).toEqual([])
    expect(foundBy(plan(back('2018-12-07T10:30')), 'outside-stay')).toMatchObject([{ severity: 'error', facts: { cause: 'left' } }])
  })
  it('may be the chair, an interpreter or an expert; a meal makes it a note', () => {
    const chair = plan([journey('in', 'arrival', '2018-12-07T10:30', { delegateIds: [], teamMemberIds: ['envoy'] })], { chairId: 'envoy' })
    expect(foundBy(chair, 'outside-stay').at(-1)).toMatchObject({ severity: 'warning', facts: { delegationId: null } })
    const meal = plan([journey('in', 'arrival', '2018-12-05T08:00'), journey('out', 'departure', '2018-12-07T09:00')], { format: 'meal' })
    expect(foundBy(meal, 'outside-stay')).toMatchObject([{ severity: 'note' }])
  })
})
