import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import { whyText } from '@shared/text/finding-sentence'
import { found, foundBy, north, place, planWith, sentencesOf, session, south } from './support'

const rule = (more: Partial<RowInput<'keepApartRules'>> = {}): RowInput<'keepApartRules'> => ({
  id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south', ...more,
})

/** The north from 10:00 to 11:00 in one room, the south from a time on in another. */
const plan = (northRoom: string, southRoom: string, southStart: string, more: Partial<RowInput<'keepApartRules'>> = {}) =>
  planWith({
    keepApartRules: [rule(more)],
    sessions: [session('a', { attendance: [north] }), session('b', { attendance: [south] })],
    placements: [place('a', northRoom, '2018-12-07T10:00'), place('b', southRoom, southStart)],
  })

describe('parties to be kept apart', () => {
  it('are found in adjacent rooms within the gap of the policy profile, whichever room names the other', () => {
    expect(foundBy(plan('red', 'blue', '2018-12-07T11:10'), 'kept-apart')).toMatchObject([
      { severity: 'error', facts: { where: 'adjacent rooms', gapMinutes: 10, requiredMinutes: 30, firstIs: 'party' } },
    ])
    expect(foundBy(plan('blue', 'red', '2018-12-07T09:20', {}), 'kept-apart')).toHaveLength(1)
    expect(sentencesOf(plan('red', 'blue', '2018-12-07T11:10'))).toEqual([
      'Northern side and Southern side are to be kept apart by 30 min but come close in rooms next to each other, Red room and Blue room: Northern side at Session a on Fri 7 Dec 10:00–11:00, Southern side 10 min later at Session b 11:10–12:10.',
    ])
  })
  it('are so at the same time only, when no minutes between are asked for', () => {
    expect(found(plan('red', 'blue', '2018-12-07T11:00', { gapMinutes: 0 }))).toEqual([])
    expect(sentencesOf(plan('red', 'blue', '2018-12-07T10:59', { gapMinutes: 0 }))[0]).toMatch(/^Northern side and Southern side are to be kept apart but come close in rooms next to each other/)
  })
  it('are not when the gap is kept, or the rooms are not adjacent', () => {
    expect(found(plan('red', 'blue', '2018-12-07T11:30'))).toEqual([])
    expect(found(plan('red', 'hall', '2018-12-07T10:00'))).toEqual([])
  })
  it('are found in the same room one after the other', () => {
    expect(foundBy(plan('hall', 'hall', '2018-12-07T11:00'), 'kept-apart')).toMatchObject([{ facts: { where: 'same room', gapMinutes: 0 } }])
  })
  it('follow the gap of the rule itself where it states one', () => {
    expect(found(plan('red', 'blue', '2018-12-07T11:10', { gapMinutes: 10 }))).toEqual([])
    expect(foundBy(plan('red', 'blue', '2018-12-07T11:40', { gapMinutes: 60 }), 'kept-apart')).toHaveLength(1)
  })
  it('are measured against each rule by its own gap', () => {
    const two = planWith({
      keepApartRules: [rule({ gapMinutes: 10 }), rule({ id: 'wide', gapMinutes: 60 })],
      sessions: [session('a', { attendance: [north] }), session('b', { attendance: [south] })],
      placements: [place('a', 'red', '2018-12-07T10:00'), place('b', 'blue', '2018-12-07T11:10')],
    })
    expect(foundBy(two, 'kept-apart').map((finding) => finding.facts.keepApartRuleId)).toEqual(['wide'])
  })
  it('with no gap required are still found at the same time', () => {
    expect(foundBy(plan('red', 'blue', '2018-12-07T10:30', { gapMinutes: 0 }), 'kept-apart')).toMatchObject([{ facts: { gapMinutes: null } }])
    expect(found(plan('red', 'blue', '2018-12-07T11:00', { gapMinutes: 0 }))).toEqual([])
  })
  it('are not looked at by a part of the rule that is switched off', () => {
    expect(found(plan('red', 'blue', '2018-12-07T11:00', { adjacentRooms: false }))).toEqual([])
    expect(found(plan('hall', 'hall', '2018-12-07T11:00', { sameRoom: false }))).toEqual([])
  })
  it('are not looked at when no figure says how far apart', () => {
    const silent = planWith({
      policyProfiles: [{ id: 'figures', name: 'No figures' }],
      keepApartRules: [rule()],
      sessions: [session('a', { attendance: [north] }), session('b', { attendance: [south] })],
      placements: [place('a', 'red', '2018-12-07T10:00'), place('b', 'blue', '2018-12-07T10:00')],
    })
    expect(found(silent)).toEqual([])
  })
  it('may sit together in one session: that is their agreed meeting, and so is what comes before and after it', () => {
    const joint = planWith({
      keepApartRules: [rule()],
      sessions: [session('a', { attendance: [north, south] }), session('b', { attendance: [south] })],
      placements: [place('a', 'red', '2018-12-07T10:00'), place('b', 'blue', '2018-12-07T11:00')],
    })
    expect(found(joint)).toEqual([])
  })
  it('are found when one session seats them in adjacent rooms', () => {
    const proximity = planWith({
      keepApartRules: [rule()],
      sessions: [session('a', { format: 'proximity', attendance: [north, south] })],
      placements: [
        place('a', 'red', '2018-12-07T10:00', { delegationIds: ['north-team'] }),
        place('a', 'blue', '2018-12-07T10:00', { delegationIds: ['south-team'] }),
      ],
    })
    expect(foundBy(proximity, 'kept-apart')).toMatchObject([{ facts: { gapMinutes: null, where: 'adjacent rooms' } }])
  })
  it('may be a party and one person; the person alone counts', () => {
    const person = (delegateIds: readonly string[]) =>
      planWith({
        keepApartRules: [rule({ otherPartyId: null, otherDelegateId: 'south-1' })],
        sessions: [session('a', { attendance: [north] }), session('b', { attendance: [{ delegationId: 'south-team', delegateIds }] })],
        placements: [place('a', 'red', '2018-12-07T10:00'), place('b', 'blue', '2018-12-07T10:00')],
      })
    expect(sentencesOf(person(['south-1']))[0]).toContain('Northern side and Yusuf Saleh are to be kept apart')
    expect(found(person(['south-2']))).toEqual([])
  })
  it('are found where the rooms share an entrance or a zone, if those parts are switched on', () => {
    const rooms = (more: Partial<RowInput<'rooms'>>, other: Partial<RowInput<'rooms'>>): readonly RowInput<'rooms'>[] => [
      { id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, ...more },
      { id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, ...other },
    ]
    const near = (switches: Partial<RowInput<'keepApartRules'>>, ...both: Parameters<typeof rooms>) =>
      planWith({
        keepApartRules: [rule(switches)],
        rooms: rooms(...both),
        sessions: [session('a', { attendance: [north] }), session('b', { attendance: [south] })],
        placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'red', '2018-12-07T11:10')],
      })
    const gate = [{ entrances: ['North gate'] }, { entrances: ['Garden', ' north GATE'] }] as const
    expect(sentencesOf(near({ sharedEntrance: true }, ...gate))[0]).toContain('come close at an entrance they share, North gate, to Hall and Red room: Northern side')
    expect(found(near({}, ...gate))).toEqual([])
    expect(found(near({ sharedEntrance: true }, { entrances: [''] }, { entrances: [''] }))).toEqual([])
    const wing = [{ zone: 'East wing' }, { zone: 'East wing' }] as const
    expect(foundBy(near({ zone: true }, ...wing), 'kept-apart')).toMatchObject([{ facts: { where: 'zone', shared: 'East wing' } }])
    expect(found(near({ zone: true }, { zone: 'East wing' }, { zone: 'West wing' }))).toEqual([])
  })
  it('are found where they eat: at meals or in dining rooms that are the same or adjacent', () => {
    const eating = (format: 'meal' | 'consultation', kind: 'dining' | 'caucus', roomId = 'blue') =>
      planWith({
        keepApartRules: [rule({ sameRoom: false, adjacentRooms: false, dining: true })],
        rooms: ['red', 'blue'].map((id) => ({ id, venueId: 'castle', name: id, kind, capacities: { 'hollow square': 12 }, adjacentRoomIds: id === 'red' ? ['blue'] : [] })),
        sessions: [session('a', { format, attendance: [north] }), session('b', { format, attendance: [south] })],
        placements: [place('a', 'red', '2018-12-07T10:00'), place('b', roomId, '2018-12-07T11:10')],
      })
    expect(foundBy(eating('meal', 'caucus'), 'kept-apart')).toMatchObject([{ facts: { where: 'dining', shared: null } }])
    expect(foundBy(eating('consultation', 'dining', 'red'), 'kept-apart')).toMatchObject([{ facts: { where: 'dining' } }])
    expect(found(eating('consultation', 'caucus'))).toEqual([])
    expect(found(eating('meal', 'dining', 'hall'))).toEqual([])
  })
  it('are named by the closest place of those they share', () => {
    const close = planWith({
      keepApartRules: [rule({ zone: true, sharedEntrance: true })],
      rooms: ['red', 'blue'].map((id) => ({ id, venueId: 'castle', name: id, zone: 'East', entrances: ['Gate'], capacities: { 'hollow square': 12 }, adjacentRoomIds: id === 'red' ? ['blue'] : [] })),
      sessions: [session('a', { attendance: [north] }), session('b', { attendance: [south] })],
      placements: [place('a', 'red', '2018-12-07T10:00'), place('b', 'blue', '2018-12-07T10:00')],
    })
    expect(foundBy(close, 'kept-apart')).toMatchObject([{ facts: { where: 'adjacent rooms' } }])
  })
  it('say where the gap comes from', () => {
    const fromProfile = foundBy(plan('red', 'blue', '2018-12-07T11:10'), 'kept-apart')[0]
    const ownGap = foundBy(plan('red', 'blue', '2018-12-07T11:10', { gapMinutes: 20 }), 'kept-apart')[0]
    expect(fromProfile && whyText(fromProfile)).toContain('The gap of 30 minutes is from the policy profile: Test figure (derived).')
    expect(ownGap && whyText(ownGap)).toContain('The gap of 20 min is stated in the keep-apart rule itself.')
  })
})
