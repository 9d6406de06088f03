import { describe, expect, it } from 'vitest'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import type { Workspace } from '@shared/model/workspace'
import type { RuleId } from '@shared/findings/facts'
import { withRows } from '../../../support/workspace-builder'
import { withCaucusRooms, withFigures } from './round-plans'
import { foundBy, planWith, session } from './support'

const said = (plan: Workspace, rule: RuleId): readonly string[] => foundBy(plan, rule).map((finding) => findingSentence(plan, finding))

const member = (id: string, delegationId: string, more: object = {}) => ({ id, delegationId, familyName: id, status: 'accredited' as const, speaks: ['ar'], ...more })

describe('the size of parties', () => {
  const three = member('north-3', 'north-team')
  it('is said with both numbers, and where the figure comes from', () => {
    const plan = withFigures({ 'parity.size-percent': 20 }, { delegates: [three] })
    expect(said(plan, 'parity-delegation-size')).toEqual(['Delegation of the North has 3 people, Delegation of the South only 2.'])
    const [finding] = foundBy(plan, 'parity-delegation-size')
    expect(finding && whyText(finding)).toContain("Most that two parties' delegations may differ in size, percent of the larger: 20, Test figure (derived)")
  })
  it('counts neither staff who serve nor those who withdrew, nor delegations that nobody is named for or that speak for no party', () => {
    const delegates = [{ ...three, role: 'close protection' as const }, member('north-4', 'north-team', { status: 'withdrawn' }), member('guest', 'watchers')]
    const delegations = [{ id: 'watchers', roundId: 'round', name: 'Observers', kind: 'observer' as const }, { id: 'empty', roundId: 'round', name: 'Not named yet' }]
    expect(said(withFigures({ 'parity.size-percent': 20 }, { delegates, delegations }), 'parity-delegation-size')).toEqual([])
  })
  it('is not judged without a figure', () => {
    expect(said(planWith({ delegates: [three] }), 'parity-delegation-size')).toEqual([])
  })
})

describe('caucus rooms', () => {
  it('that every party lacks are not yet missing; once one has one, they are', () => {
    expect(said(withCaucusRooms({ southRoom: null }), 'parity-caucus-rooms')).toEqual(['Delegation of the South has no caucus room, while Delegation of the North has one.'])
    expect(said(planWith({}), 'parity-caucus-rooms')).toEqual([])
  })
  it('are compared by the most seats of any layout', () => {
    expect(said(withCaucusRooms({ redSeats: 20, blueSeats: 15 }), 'parity-caucus-rooms')).toEqual(['The caucus room of Delegation of the North, Red room, seats 20; that of Delegation of the South, Blue room, only 15.'])
  })
  it('are compared by the metres to the plenary room', () => {
    // 20 m from the hall to the red room, 40 m allowed for the blue one.
    expect(said(withCaucusRooms({ blueAt: 40 }), 'parity-caucus-rooms')).toEqual([])
    expect(said(withCaucusRooms({ blueAt: 41 }), 'parity-caucus-rooms')).toEqual(['The caucus room of Delegation of the South, Blue room, is 42 m from Hall; that of Delegation of the North, Red room, only 20 m.'])
  })
  it('on another floor than the plenary room have no distance to compare', () => {
    expect(said(withCaucusRooms({ blueAt: 90, floor: '1' }), 'parity-caucus-rooms')).toEqual([])
  })
})

describe('speaking time', () => {
  const debate = (north: number | null, south: number | null, more: object = {}) =>
    withFigures({ 'parity.speaking-percent': 10 }, { sessions: [session('debate', { attendance: [{ delegationId: 'north-team', speakingMinutes: north }, { delegationId: 'south-team', speakingMinutes: south }], ...more })] })
  it('is added up over the round', () => {
    const plan = withRows(debate(60, 30), { sessions: [session('reply', { attendance: [{ delegationId: 'south-team', speakingMinutes: 30 }] })] })
    expect(said(plan, 'parity-speaking-time')).toEqual([])
    expect(said(debate(90, 30), 'parity-speaking-time')).toEqual(['Delegation of the North has the floor for 1 h 30 min in this round, Delegation of the South for 30 min.'])
  })
  it('of one party only is none for the other', () => {
    expect(said(debate(60, null), 'parity-speaking-time')).toEqual(['Delegation of the North has the floor for 1 h in this round, Delegation of the South not at all.'])
  })
  it('is not judged before any is entered, nor in cancelled sessions', () => {
    expect(said(debate(null, null), 'parity-speaking-time')).toEqual([])
    expect(said(debate(60, 10, { status: 'cancelled' }), 'parity-speaking-time')).toEqual([])
  })
})

describe('hotels', () => {
  it('of unknown class are not compared', () => {
    expect(said(planWith({ delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', hotelStars: 5 }] }), 'parity-hotel-class')).toEqual([])
  })
  it('of different class are named with their stars', () => {
    const plan = planWith({ delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', hotelStars: 5 }, { id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', hotelStars: 3 }] })
    expect(said(plan, 'parity-hotel-class')).toEqual(['Delegation of the North stays in a hotel of 5 stars, Delegation of the South in one of 3.'])
  })
})

describe('agreed numbers', () => {
  const capped = (delegates: readonly ReturnType<typeof member>[], cap = 2) =>
    planWith({ delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', cap, secretaryCap: 0 }], delegates: [...delegates] })
  it('of members and of secretaries are each their own finding', () => {
    expect(said(capped([member('n3', 'north-team', { role: 'adviser' }), member('n4', 'north-team', { role: 'secretary' })]), 'over-cap')).toEqual(['Delegation of the North has 3 members; 2 were agreed.', 'Delegation of the North has 1 secretary; 0 were agreed.'])
    expect(said(capped([], 1), 'over-cap')).toEqual(['Delegation of the North has 2 members; 1 was agreed.'])
  })
  it('leave out interpreters, close protection, medical and protocol staff, and those who withdrew', () => {
    const serving = (['interpreter', 'close protection', 'medical', 'protocol'] as const).map((role) => member(role.slice(0, 5), 'north-team', { role }))
    expect(said(capped([...serving, member('gone', 'north-team', { status: 'withdrawn' })]), 'over-cap')).toEqual([])
  })
})

describe('the share of women', () => {
  const of = (...genders: readonly ('woman' | 'man' | 'another' | 'not stated')[]) =>
    withFigures(
      { 'women.share-percent': 30 },
      { delegates: genders.map((gender, at) => member(at === 0 ? 'north-1' : `n${String(at)}`, 'north-team', { gender, role: at === 0 ? 'head' : 'negotiator', speakingRight: at === 0 })).concat(member('south-1', 'south-team', { gender: 'woman', speakingRight: true }), member('south-2', 'south-team', { gender: 'woman' }), member('north-2', 'north-team', { status: 'withdrawn' })) },
    )
  it('below the profile’s is a warning that names the figure', () => {
    const plan = of('man', 'man', 'man', 'woman')
    expect(said(plan, 'women-below-share')).toEqual(['Delegation of the North has 1 woman among 4 delegates, below the 30 % of the policy profile.'])
    expect(foundBy(plan, 'women-below-share')[0]?.severity).toBe('warning')
  })
  it('that people of unstated gender could make up is a note that asks for it', () => {
    const plan = of('man', 'man', 'not stated', 'woman')
    expect(said(plan, 'women-below-share')).toEqual(['Whether Delegation of the North reaches the 30 % of the policy profile of women is not known: 1 woman among 4 delegates, and gender is not stated for n2.'])
    expect(foundBy(plan, 'women-below-share')[0]?.severity).toBe('note')
  })
  it('that they could not make up is a warning that names them still, and counts nobody as a man', () => {
    expect(said(of('man', 'another', 'man', 'not stated'), 'women-below-share')).toEqual(['Delegation of the North has no woman among 4 delegates, below the 30 % of the policy profile, even if all of those whose gender is not stated were women (n3).'])
  })
  it('is not judged while no share is agreed and the profile has none', () => {
    expect(said(planWith({}), 'women-below-share')).toEqual([])
  })
})
