import { describe, expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { leftOutReason, placeChangeSentence, placeTroubleSentence } from '@shared/text/place-proposal-words'
import type { PlaceProposal } from '@shared/placing/place-proposal'
import { countsIn, newIn, placesIn, proposed, ruleOfThumb, shortDays, taken } from '../../../support/places/proposed'
import type { RowsByTable } from '../../../support/workspace-builder'
import { withRows } from '../../../support/workspace-builder'
import { place, session } from '../planning/support'

const north = { delegationId: 'north-team' }
const south = { delegationId: 'south-team' }

/** The short plan with nothing on the board, and these rows. */
const empty = (rows: RowsByTable = {}): Workspace => withRows({ ...shortDays(), sessions: {}, placements: {}, boothAssignments: {} }, rows)

const reasons = (plan: Workspace, proposal: PlaceProposal): readonly string[] => proposal.leftOut.map((one) => leftOutReason(plan, one))

describe('places are proposed', () => {
  it('at the first usual hour, in the smallest room that seats all, and each is a sentence', async () => {
    const plan = empty({ sessions: [session('talk', { attendance: [north], guests: 8 })] })
    const proposal = await proposed(plan)
    expect(placesIn(proposal)).toEqual(['talk blue 06 09:00'])
    expect(countsIn(proposal)).toEqual([0, 0, 0, 0, 0])
    expect(proposal.changes.map((change) => placeChangeSentence(plan, change))).toEqual(['Session talk: Thu 6 Dec 09:00–10:00 in Blue room (Stockholm time)'])
  })

  it('as one undo step that brings nothing new', async () => {
    const plan = empty({ sessions: [session('one', { attendance: [north] }), session('two', { attendance: [north] }), session('three', { attendance: [south] })] })
    const proposal = await proposed(plan)
    expect(proposal.changes).toHaveLength(3)
    expect(newIn(taken(plan, proposal), plan)).toEqual([])
  })

  it('in part, when only some are taken, and those that no longer fit are left out', async () => {
    const plan = empty({ sessions: [session('one', { attendance: [north] }), session('two', { attendance: [south] })] })
    const proposal = await proposed(plan)
    const [first, second] = proposal.changes
    const half = taken(plan, proposal, [first?.id ?? ''])
    expect(rowsOf(half, 'placements').map(({ sessionId }) => sessionId)).toEqual([first?.sessionId])
    // The first has its place by now; only the other is still to be put.
    expect(rowsOf(taken(half, proposal), 'placements').map(({ sessionId }) => sessionId)).toEqual([first?.sessionId, second?.sessionId])
    const { [second?.sessionId ?? '']: gone, ...sessions } = half.sessions
    expect(gone).toBeDefined()
    expect(taken({ ...half, sessions }, proposal).placements).toEqual(half.placements)
  })

  it('only for the sessions named, and never for those that stand or are cancelled', async () => {
    const plan = empty({
      sessions: [session('one'), session('two'), session('off', { status: 'cancelled' }), session('stands')],
      placements: [place('stands', 'hall', '2018-12-06T09:00')],
    })
    expect((await proposed(plan)).sessionIds).toEqual(['one', 'two'])
    expect((await proposed(plan, ['two', 'off', 'stands', 'nobody'])).sessionIds).toEqual(['two'])
  })
})

describe('a proposal keeps', () => {
  it('preferred times, to their exact minute, when they are free', async () => {
    const plan = empty({ sessions: [session('talk', { attendance: [north], preferredTimes: [{ date: '2018-12-07', from: '10:20', to: '12:00' }] })] })
    const proposal = await proposed(plan)
    expect(placesIn(proposal)).toEqual(['talk blue 07 10:20'])
    expect(proposal.changes[0]?.preferred).toBe(true)
  })

  it('the order of sessions, among themselves and with what stands', async () => {
    const plan = empty({
      sessions: [session('first', { attendance: [south] }), session('second', { afterSessionIds: ['first', 'stands'] }), session('stands'), session('last', { afterSessionIds: ['second'] })],
      placements: [place('stands', 'hall', '2018-12-06T10:00')],
    })
    const proposal = await proposed(plan)
    expect(proposal.changes.map(({ sessionId, start }) => `${sessionId} ${start.slice(8)}`)).toEqual(['first 06T09:00', 'second 06T11:00', 'last 07T09:00'])
    expect(countsIn(proposal).slice(0, 4)).toEqual([0, 0, 0, 0])
  })

  it('kept-apart parties out of rooms next to each other at one time', async () => {
    const rows: RowsByTable = {
      keepApartRules: [{ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south' }],
      sessions: [session('a', { format: 'caucus', attendance: [north], guests: 8 }), session('b', { format: 'caucus', attendance: [south], guests: 8 })],
    }
    const together = await proposed(empty({ ...rows, keepApartRules: [] }))
    expect(together.changes.map(({ roomId }) => roomId).sort()).toEqual(['blue', 'red'])
    const apart = await proposed(empty(rows))
    expect(apart.changes.map(({ roomId }) => roomId)).toContain('hall')
    expect(newIn(taken(empty(rows), apart), empty(rows))).toEqual([])
  })

  it('time to make a room ready, more for another party, with what stands and among themselves', async () => {
    const shut = { opens: '09:00', closes: '09:05' }
    const plan = empty({
      rooms: [{ id: 'blue', venueId: 'castle', name: 'Blue room', hours: shut }, { id: 'hall', venueId: 'castle', name: 'Hall', hours: shut }],
      rounds: [{ id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: '2018-12-06', venueIds: ['castle'], profileId: 'figures' }],
      sessions: [session('stands', { attendance: [north] }), session('same', { attendance: [north], minutes: 45 }), session('other', { attendance: [south], minutes: 45 })],
      placements: [place('stands', 'red', '2018-12-06T09:00')],
    })
    const proposal = await proposed(plan)
    expect(proposal.changes).toHaveLength(2)
    expect(newIn(taken(plan, proposal), plan).filter(({ rule }) => rule === 'turnaround-too-short')).toEqual([])
    // Whoever comes first ends at 11:15; the other party comes in half an hour later, on the next half hour.
    expect(proposal.changes.map(({ start }) => start.slice(8))).toEqual(['06T10:30', '06T12:00'])
  })

  it('free of prayer times and rest days where there is anywhere else', async () => {
    const calendar = { observesPrayerTimes: true, prayerTimes: [{ name: 'Morning', at: '09:20', weekdays: [] }], weeklyRestDays: [4] }
    const plan = empty({
      parties: [{ id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1', calendar }],
      sessions: [session('talk', { attendance: [north] }), session('others', { attendance: [south] })],
    })
    // The sixth is a Thursday, on which the North rests; on Friday it prays until 09:40.
    const proposal = await proposed(plan)
    expect(proposal.changes.map(({ sessionId, start }) => `${sessionId} ${start.slice(8)}`)).toEqual(['others 06T09:00', 'talk 07T10:00'])
    expect(countsIn(proposal)[2]).toBe(0)
  })

  it('experts and team members, for whom no rule speaks, in one place at a time', async () => {
    const plan = empty({
      standbyExperts: [{ id: 'berg', familyName: 'Berg' }],
      sessions: [session('one', { expertIds: ['berg'] }), session('two', { expertIds: ['berg'] }), session('three', { teamMemberIds: ['envoy'] }), session('four', { teamMemberIds: ['envoy'] })],
    })
    const starts = new Map((await proposed(plan)).changes.map(({ sessionId, start }) => [sessionId as string, start]))
    expect(starts.size).toBe(4)
    expect(starts.get('one')).not.toBe(starts.get('two'))
    expect(starts.get('three')).not.toBe(starts.get('four'))
  })
})

describe('a session stays out', () => {
  it('where no room seats it', async () => {
    const plan = empty({ sessions: [session('crowd', { guests: 90 }), session('talk')] })
    const proposal = await proposed(plan)
    expect(proposal.changes.map(({ sessionId }) => sessionId)).toEqual(['talk'])
    expect(reasons(plan, proposal)).toEqual([expect.stringMatching(/^Session crowd stays without a place: it needs 90 seats, and the largest room of the round has 60\. The place that would do least harm: .* in Hall \(Stockholm time\); but a room has too few seats\.$/)])
  })

  it('where no room is open long enough', async () => {
    const plan = empty({ sessions: [session('long', { minutes: 300 })] })
    expect(reasons(plan, await proposed(plan))).toEqual(['Session long stays without a place: it takes 5 h, longer than any room of the round is open at a stretch.'])
  })

  it('where everything is ruled out, with the rules that speak against most places first', async () => {
    const plan = empty({
      sessions: [session('talk', { attendance: [north] }), session('all-day', { attendance: [north], minutes: 240 }), session('next-day', { attendance: [north], minutes: 240 })],
      placements: [place('all-day', 'hall', '2018-12-06T09:00', { minutes: 240 }), place('next-day', 'hall', '2018-12-07T09:00', { minutes: 240 })],
    })
    const proposal = await proposed(plan)
    expect(proposal.leftOut.map(({ why }) => why)).toEqual([{ kind: 'ruled-out', by: [{ rule: 'delegation-double-booked', places: 24 }, { rule: 'room-double-booked', places: 8 }] }])
    expect(proposal.leftOut[0]?.nearest).toMatchObject({ rules: ['delegation-double-booked', 'no-break'] })
    expect(reasons(plan, proposal)[0]).toContain('something speaks against it: a whole delegation is expected in two places at once (24 places) and a room is booked twice at the same time (8)')
  })

  it('where others need the places there are', async () => {
    const plan = empty({ sessions: ['a', 'b', 'c'].map((id) => session(id, { attendance: [north, south], minutes: 180, guests: 20 })) })
    const proposal = await proposed(plan)
    expect([proposal.changes.length, proposal.leftOut.map(({ why }) => why.kind)]).toEqual([2, ['crowded']])
    expect(countsIn(proposal)[0]).toBe(1)
  })

  it('where it comes after one that has no place', async () => {
    const plan = empty({ sessions: [session('crowd', { guests: 90 }), session('after', { afterSessionIds: ['crowd'] }), session('third', { afterSessionIds: ['after'] })] })
    const proposal = await proposed(plan)
    expect(proposal.changes).toEqual([])
    expect(proposal.leftOut.map(({ sessionId, why }) => [sessionId, why.kind])).toEqual([['after', 'order'], ['crowd', 'no-room'], ['third', 'order']])
  })
})

describe('a question that makes no sense', () => {
  const troubles = (plan: Workspace, proposal: PlaceProposal): readonly string[] => proposal.troubles.map((trouble) => placeTroubleSentence(plan, trouble))
  const round = { id: 'round', processId: 'process', name: 'First round' }

  it('is answered in a sentence: nothing to place, no rooms, no dates, no round', async () => {
    const nothing = empty()
    expect(troubles(nothing, await proposed(nothing))).toEqual(['There is nothing to place: every session of the round that is not cancelled is on the board.'])
    const roomless = empty({ sessions: [session('talk')], rounds: [{ ...round, startDate: '2018-12-06', endDate: '2018-12-07' }] })
    expect(troubles(roomless, await proposed(roomless))).toEqual(['The round has no rooms: give it a venue, and the venue rooms.'])
    const dateless = empty({ sessions: [session('talk')], rounds: [{ ...round, startDate: '2018-12-06', venueIds: ['castle'] }] })
    const answer = await proposed(dateless)
    expect(troubles(dateless, answer)).toEqual(['The round has no first or no last day yet: enter both, so that there are days to place sessions on.'])
    expect([answer.changes, countsIn(answer)[0], reasons(dateless, answer)]).toEqual([[], 1, ['Session talk stays without a place: the round has no rooms or no days to put it in.']])
    const backwards = empty({ sessions: [session('talk')], rounds: [{ ...round, startDate: '2018-12-07', endDate: '2018-12-06', venueIds: ['castle'] }] })
    expect((await proposed(backwards)).troubles).toEqual([{ kind: 'no-dates' }])
    expect((await proposed(nothing, null, 'nowhere')).troubles.map(({ kind }) => kind)).toEqual(['no-sessions', 'no-rooms', 'no-dates'])
  })

  it('is answered for a round whose last day is a slip, a century late', async () => {
    const plan = empty({
      sessions: [session('crowd', { guests: 90 }), session('endless', { minutes: 1440 }), session('talk')],
      rounds: [{ ...round, startDate: '2018-12-06', endDate: '2118-12-07', venueIds: ['castle'] }],
    })
    const proposal = await proposed(plan)
    expect(proposal.changes.map(({ sessionId }) => sessionId)).toEqual(['talk'])
    expect(proposal.leftOut.map(({ why }) => why.kind)).toEqual(['no-room', 'too-long'])
  })

  it('is answered for all but those that must each come before the other', async () => {
    const plan = empty({ sessions: [session('a', { afterSessionIds: ['b'] }), session('b', { afterSessionIds: ['a'] }), session('c', { afterSessionIds: ['b'] }), session('d', { afterSessionIds: ['d'] })] })
    const proposal = await proposed(plan)
    expect(troubles(plan, proposal)).toEqual(['Session a and Session b are each to come after the other: take one of them out of “Comes after”.'])
    expect(proposal.changes.map(({ sessionId }) => sessionId)).toEqual(['d'])
    expect(proposal.leftOut.map(({ why }) => why.kind)).toEqual(['order', 'order', 'order'])
  })

  it('of sessions, rooms and venues that have gone is no fault', async () => {
    const plan = empty({ sessions: [session('talk', { attendance: [{ delegationId: 'gone' }], chairId: 'gone', afterSessionIds: ['gone'] })], rounds: [{ ...round, startDate: '2018-12-06', endDate: '2018-12-06', venueIds: ['gone', 'castle'] }] })
    expect((await proposed(plan)).changes).toHaveLength(1)
  })
})

describe('the rule of thumb', () => {
  it('proposes something sound and says that the solver did not answer', () => {
    const plan = empty({ sessions: [session('one', { attendance: [north] }), session('two', { attendance: [north] })] })
    const proposal = ruleOfThumb(plan)
    expect([proposal.changes.length, proposal.troubles, proposal.ended]).toEqual([2, [{ kind: 'solver-failed', sentence: 'Not asked.' }], 'time'])
    expect(newIn(taken(plan, proposal), plan)).toEqual([])
  })
})
