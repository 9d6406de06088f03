import { describe, expect, it } from 'vitest'
import { found, foundBy, north, place, planWith, rulesFound, sentencesOf, session, south } from './support'

const at10 = '2018-12-07T10:00'
const at1030 = '2018-12-07T10:30'
const at11 = '2018-12-07T11:00'

describe('a room', () => {
  const two = (second: string) => planWith({ sessions: [session('a'), session('b')], placements: [place('a', 'hall', at10), place('b', 'hall', second)] })

  it('is double-booked when two sessions in it overlap', () => {
    const plan = two(at1030)
    expect(foundBy(plan, 'room-double-booked')).toMatchObject([{ severity: 'error', facts: { roomId: 'hall', overlapMinutes: 30 } }])
    expect(sentencesOf(plan)).toEqual(['Hall is booked twice on Fri 7 Dec: Session a 10:00–11:00 and Session b 10:30–11:30.'])
  })
  it('is not when one begins as the other ends', () => {
    expect(found(two(at11))).toEqual([])
  })
  it('is not when one of the two is cancelled, or its round is', () => {
    expect(found(planWith({ sessions: [session('a'), session('b', { status: 'cancelled' })], placements: [place('a', 'hall', at10), place('b', 'hall', at10)] }))).toEqual([])
    const plan = planWith({
      rounds: [{ id: 'off', processId: 'process', name: 'Off', status: 'cancelled' }],
      sessions: [session('a'), session('b', { roundId: 'off' })],
      placements: [place('a', 'hall', at10), place('b', 'hall', at10)],
    })
    expect(found(plan)).toEqual([])
  })
  it('is reported to both rounds when they share it', () => {
    const plan = planWith({
      rounds: [{ id: 'second', processId: 'process', name: 'Second' }],
      sessions: [session('a'), session('b', { roundId: 'second' })],
      placements: [place('a', 'hall', at10), place('b', 'hall', at10)],
    })
    expect(found(plan).map((finding) => finding.roundId).sort()).toEqual(['round', 'second'])
  })
  it('keeps one key while the two are moved but still overlap', () => {
    const key = found(two(at1030))[0]?.key
    expect(found(two('2018-12-07T09:30')).map((finding) => finding.key)).toEqual([key])
  })
})

describe('a delegation', () => {
  const apart = { placements: [place('a', 'hall', at10), place('b', 'red', at1030)] }

  it('expected whole at two sessions at once is one finding, not one for each delegate', () => {
    const plan = planWith({ sessions: [session('a', { attendance: [north] }), session('b', { attendance: [north] })], ...apart })
    expect(found(plan)).toHaveLength(1)
    expect(foundBy(plan, 'delegation-double-booked')[0]).toMatchObject({ severity: 'error', facts: { delegationId: 'north-team' } })
    expect(sentencesOf(plan)[0]).toBe(
      'All of Delegation of the North is expected in two places on Fri 7 Dec: Session a 10:00–11:00 in Hall and Session b 10:30–11:30 in Red room.',
    )
  })
  it('is only warned about when one of the two is a meal', () => {
    const plan = planWith({ sessions: [session('a', { attendance: [north] }), session('b', { format: 'meal', attendance: [north] })], ...apart })
    expect(found(plan)).toMatchObject([{ rule: 'delegation-double-booked', severity: 'warning' }])
  })
  it('may have its meal in two rooms at once', () => {
    const plan = planWith({ sessions: [session('a', { format: 'meal', attendance: [north, south] })], placements: [place('a', 'red', at10), place('a', 'blue', at10)] })
    expect(found(plan)).toEqual([])
  })
  it('is not double-booked by a room of a proximity session where it does not sit', () => {
    const plan = planWith({
      rooms: [{ id: 'far', venueId: 'castle', name: 'Far room', capacities: { 'hollow square': 12 } }],
      sessions: [session('a', { format: 'proximity', attendance: [north, south] }), session('b', { attendance: [south] })],
      placements: [
        place('a', 'hall', at10, { delegationIds: ['north-team'] }),
        place('a', 'far', '2018-12-07T15:00', { delegationIds: ['south-team'] }),
        place('b', 'red', at10),
      ],
    })
    expect(found(plan)).toEqual([])
  })
  it('is compared across time zones as moments, not as clock readings', () => {
    const abroad = (start: string) =>
      planWith({
        venues: [{ id: 'abroad', name: 'Abroad', zone: 'Africa/Nairobi' }],
        rooms: [{ id: 'tent', venueId: 'abroad', name: 'Tent', capacities: { 'hollow square': 12 } }],
        sessions: [session('a', { attendance: [north] }), session('b', { attendance: [north] })],
        placements: [place('a', 'hall', at10), place('b', 'tent', start)],
      })
    expect(found(abroad(at10))).toEqual([])
    expect(sentencesOf(abroad('2018-12-07T12:30'))).toEqual([
      'All of Delegation of the North is expected in two places on Fri 7 Dec: Session a 10:00–11:00 in Hall and Session b 12:30–13:30 in Tent (local times of Castle and Abroad).',
    ])
  })
})

describe('a delegate', () => {
  const plan = (inA: readonly string[] | null, inB: readonly string[] | null) =>
    planWith({
      sessions: [
        session('a', { attendance: [{ delegationId: 'north-team', delegateIds: inA }] }),
        session('b', { attendance: [{ delegationId: 'north-team', delegateIds: inB }] }),
      ],
      placements: [place('a', 'hall', at10), place('b', 'red', at1030)],
    })

  it('named at two sessions at once is double-booked; the others of the delegation are not', () => {
    expect(foundBy(plan(['north-1', 'north-2'], ['north-1']), 'delegate-double-booked')).toMatchObject([{ facts: { delegateId: 'north-1' } }])
    expect(rulesFound(plan(['north-1', 'north-2'], ['north-1']))).toEqual(['delegate-double-booked'])
  })
  it('named at one while the whole delegation is expected at the other is double-booked', () => {
    expect(sentencesOf(plan(null, ['north-2']))).toEqual([
      'Omar Nasser (Delegation of the North) is expected in two places on Fri 7 Dec: Session a 10:00–11:00 in Hall and Session b 10:30–11:30 in Red room.',
    ])
  })
  it('is not when the two sessions name different people', () => {
    expect(found(plan(['north-1'], ['north-2']))).toEqual([])
  })
  it('who has withdrawn is expected nowhere', () => {
    const withdrawn = planWith({
      delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', status: 'withdrawn' }],
      sessions: [session('a', { attendance: [north] }), session('b', { attendance: [{ delegationId: 'north-team', delegateIds: ['north-2'] }] })],
      placements: [place('a', 'hall', at10), place('b', 'red', at1030)],
    })
    expect(rulesFound(withdrawn)).toEqual(['no-participants'])
  })
})

describe('an interpreter', () => {
  const plan = (status: 'accepted' | 'declined') =>
    planWith({
      sessions: [session('a'), session('b')],
      placements: [place('a', 'hall', at10), place('b', 'red', at1030)],
      boothAssignments: [
        { id: 'x', sessionId: 'a', interpreterId: 'layla', status: 'accepted' },
        { id: 'y', sessionId: 'b', interpreterId: 'layla', status },
      ],
    })

  it('assigned to two sessions at once is double-booked', () => {
    expect(sentencesOf(plan('accepted'))).toEqual([
      'Layla Mansour interprets in two places on Fri 7 Dec: Session a 10:00–11:00 in Hall and Session b 10:30–11:30 in Red room.',
    ])
  })
  it('is not when she declined one of them', () => {
    expect(found(plan('declined'))).toEqual([])
  })
})

describe('a chair', () => {
  const plan = (other: Parameters<typeof session>[1]) =>
    planWith({ sessions: [session('a', { chairId: 'envoy' }), session('b', other)], placements: [place('a', 'hall', at10), place('b', 'red', at1030)] })

  it('of two sessions at once is double-booked', () => {
    expect(foundBy(plan({ chairId: 'envoy' }), 'chair-double-booked')).toMatchObject([{ severity: 'error', facts: { teamMemberId: 'envoy' } }])
  })
  it('of one who attends the other is double-booked', () => {
    expect(rulesFound(plan({ teamMemberIds: ['envoy'] }))).toEqual(['chair-double-booked'])
  })
  it('may go between the rooms of one session', () => {
    const shuttle = planWith({
      keepApartRules: [],
      sessions: [session('a', { format: 'proximity', chairId: 'envoy', attendance: [north, south] })],
      placements: [place('a', 'hall', at10, { delegationIds: ['north-team'] }), place('a', 'red', at10, { delegationIds: ['south-team'] })],
    })
    expect(found(shuttle)).toEqual([])
  })
  it('is not when somebody merely attends both', () => {
    const plan = planWith({
      sessions: [session('a', { teamMemberIds: ['envoy'] }), session('b', { teamMemberIds: ['envoy'] })],
      placements: [place('a', 'hall', at10), place('b', 'red', at1030)],
    })
    expect(found(plan)).toEqual([])
  })
})
