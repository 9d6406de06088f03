import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import { found, foundBy, north, place, planWith, sentencesOf, session, south } from './support'

const at10 = '2018-12-07T10:00'

describe('room too small', () => {
  const inRed = (more: Partial<RowInput<'sessions'>>) =>
    planWith({ sessions: [session('a', { attendance: [north, south], chairId: 'envoy', ...more })], placements: [place('a', 'red', at10)] })

  it('counts delegates, chair and guests against the seats of the layout', () => {
    expect(sentencesOf(inRed({ guests: 8 }))).toEqual(['Red room is too small for Session a on Fri 7 Dec 10:00–11:00: 13 people, 12 seats in hollow square.'])
  })
  it('is content when everybody just fits', () => {
    expect(found(inRed({ guests: 7 }))).toEqual([])
  })
  it('does not count those who withdrew, nor anybody twice', () => {
    const plan = planWith({
      delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', status: 'withdrawn' }],
      sessions: [session('a', { attendance: [north, north], chairId: 'envoy', teamMemberIds: ['envoy'], guests: 10 })],
      placements: [place('a', 'red', at10)],
    })
    expect(found(plan)).toEqual([])
  })
  it('notes, no more, that nobody entered the seats of a layout', () => {
    expect(found(inRed({ layout: 'theatre' }))).toMatchObject([{ rule: 'room-too-small', severity: 'note', facts: { variant: 'capacity not known' } }])
    expect(sentencesOf(inRed({ layout: 'theatre' }))).toEqual([
      'Nobody has entered how many seats Red room has in theatre; Session a on Fri 7 Dec 10:00–11:00 needs 5.',
    ])
  })
  it('adds up the rooms of a meal that sits in two at once', () => {
    const meal = (guests: number) =>
      planWith({ sessions: [session('a', { format: 'meal', guests, attendance: [north] })], placements: [place('a', 'red', at10), place('a', 'blue', at10)] })
    expect(found(meal(22))).toEqual([])
    expect(foundBy(meal(23), 'room-too-small')[0]?.facts).toMatchObject({ people: 25, seats: 24, roomIds: ['blue', 'red'] })
  })
  it('counts only those who sit in the room when delegations sit apart', () => {
    const apart = planWith({
      rooms: [{ id: 'tiny', venueId: 'castle', name: 'Tiny', capacities: { 'hollow square': 3 } }],
      sessions: [session('a', { format: 'proximity', attendance: [north, south], chairId: 'envoy' })],
      placements: [place('a', 'tiny', at10, { delegationIds: ['north-team'] }), place('a', 'hall', at10, { delegationIds: ['south-team'] })],
    })
    expect(found(apart)).toEqual([])
  })
})

describe('opening hours', () => {
  const at = (start: string, opens: string, closes: string, minutes = 60) =>
    planWith({
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', hours: { opens, closes } }],
      sessions: [session('a')],
      placements: [place('a', 'hall', start, { minutes })],
    })

  it('warn of a session that ends after closing', () => {
    expect(foundBy(at('2018-12-07T17:30', '08:00', '18:00'), 'outside-venue-hours')).toMatchObject([{ severity: 'warning' }])
    expect(sentencesOf(at('2018-12-07T17:30', '08:00', '18:00'))).toEqual(['Session a on Fri 7 Dec 17:30–18:30 is outside the hours of Castle, 08:00–18:00.'])
  })
  it('are kept by a session that ends at closing', () => {
    expect(found(at('2018-12-07T17:00', '08:00', '18:00'))).toEqual([])
  })
  it('may end after midnight, also for a session that begins after it', () => {
    expect(foundBy(at('2018-12-07T23:30', '09:00', '02:00'), 'outside-venue-hours')).toEqual([])
    expect(foundBy(at('2018-12-08T01:00', '09:00', '02:00'), 'outside-venue-hours')).toEqual([])
    expect(foundBy(at('2018-12-08T01:30', '09:00', '02:00'), 'outside-venue-hours')).toHaveLength(1)
  })
  it('of the room go before those of the venue', () => {
    const plan = planWith({
      rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', hours: { opens: '09:00', closes: '10:00' }, capacities: { 'hollow square': 60 } }],
      sessions: [session('a')],
      placements: [place('a', 'hall', at10)],
    })
    expect(foundBy(plan, 'outside-venue-hours').map((finding) => finding.facts.of)).toContain('room')
  })
  it('that open and close at the same time never close', () => {
    expect(foundBy(at('2018-12-07T23:30', '00:00', '24:00', 600), 'outside-venue-hours')).toEqual([])
  })
})

describe('a closed room', () => {
  const closed = (from: string, to: string) =>
    planWith({
      rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, unavailable: [{ from, to, reason: 'Cleaning' }] }],
      sessions: [session('a')],
      placements: [place('a', 'hall', at10)],
    })

  it('is a warning, with the period and its reason', () => {
    expect(sentencesOf(closed('2018-12-07T10:30', '2018-12-07T12:00'))).toEqual([
      'Hall is closed from Fri 7 Dec 10:30 to Fri 7 Dec 12:00 (Cleaning), when Session a is in it on Fri 7 Dec 10:00–11:00.',
    ])
  })
  it('that closes as the session ends, or opens as it begins, is fine', () => {
    expect(found(closed('2018-12-07T11:00', '2018-12-07T12:00'))).toEqual([])
    expect(found(closed('2018-12-07T09:00', '2018-12-07T10:00'))).toEqual([])
  })
  it('may be closed with its whole venue', () => {
    const plan = planWith({
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', unavailable: [{ from: '2018-12-07T00:00', to: '2018-12-08T00:00' }] }],
      sessions: [session('a')],
      placements: [place('a', 'hall', at10)],
    })
    expect(foundBy(plan, 'room-unavailable')).toMatchObject([{ facts: { of: 'venue' } }])
  })
})

describe('the dates of the round', () => {
  const on = (day: string, round: Partial<RowInput<'rounds'>> = {}) =>
    planWith({
      rounds: [{ id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: '2018-12-13', ...round }],
      sessions: [session('a')],
      placements: [place('a', 'hall', `${day}T22:00`, { minutes: 50 })],
    })

  it('warn of a session before the first or after the last day', () => {
    expect(foundBy(on('2018-12-05'), 'outside-round-dates')).toMatchObject([{ severity: 'warning', facts: { side: 'before' } }])
    expect(sentencesOf(on('2018-12-14'))).toEqual(['Session a on Fri 14 Dec 22:00–22:50 is after First round, which ends on Thu 13 Dec.'])
  })
  it('hold the first and the last day themselves', () => {
    expect(found(on('2018-12-06'))).toEqual([])
    expect(found(on('2018-12-13'))).toEqual([])
  })
  it('are silent while the round has none', () => {
    expect(found(on('2020-01-01', { startDate: null, endDate: null }))).toEqual([])
  })
})

describe('an unplaced session', () => {
  it('is a warning until it is placed or cancelled', () => {
    expect(sentencesOf(planWith({ sessions: [session('a', { minutes: 90 })] }))).toEqual(['Session a (1 h 30 min) has no room and time yet.'])
    expect(found(planWith({ sessions: [session('a')], placements: [place('a', 'hall', at10)] }))).toEqual([])
    expect(found(planWith({ sessions: [session('a', { status: 'cancelled' })] }))).toEqual([])
  })
})
