import { describe, expect, it } from 'vitest'
import { withRows } from '../../../support/workspace-builder'
import { keysOf, lineOf, usd, withBudget } from './round-costs'

const meal = { id: 'lunch', roundId: 'round', title: 'Lunch', format: 'meal', minutes: 60, attendance: [{ delegationId: 'north-team' }, { delegationId: 'south-team' }] } as const
const lunchAt = (id: string, roomId: string, start: string, delegationIds: readonly string[] | null = null) =>
  ({ id, sessionId: 'lunch', roomId, start, minutes: 60, delegationIds })

describe('lines from the plan', () => {
  it('hires a venue for each day on which something happens in it', () => {
    const workspace = withBudget({
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', dailyCost: usd(1000) }],
      placements: [
        { id: 'again', sessionId: 'opening', roomId: 'hall', start: '2018-12-06T15:00', minutes: 60 },
        { id: 'late', sessionId: 'opening', roomId: 'hall', start: '2018-12-08T23:00', minutes: 60 },
      ],
    })
    expect(lineOf(workspace, 'venue-days:castle')).toMatchObject({ category: 7, quantity: 2, amount: usd(2000), explanation: '2 days with at least one session there' })
  })

  it('counts both days of a session that runs past midnight, and rooms where the venue has no price', () => {
    const workspace = withBudget({
      rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', dailyCost: usd(300) }],
      placements: [{ id: 'opening-place', sessionId: 'opening', roomId: 'hall', start: '2018-12-06T23:00', minutes: 120 }],
    })
    expect(lineOf(workspace, 'room-days:hall')).toMatchObject({ quantity: 2, amount: usd(600) })
  })

  it('pays an interpreter once for a day, however many sessions it holds', () => {
    const workspace = withBudget({
      sessions: [{ id: 'second', roundId: 'round', title: 'Second', format: 'plenary', minutes: 60 }],
      placements: [{ id: 'second-place', sessionId: 'second', roomId: 'hall', start: '2018-12-06T16:00', minutes: 60 }],
      boothAssignments: [{ id: 'second-layla', sessionId: 'second', interpreterId: 'layla', status: 'proposed' }],
    }, { prices: { interpreterDay: usd(630) } })
    expect(lineOf(workspace, 'interpreter-days:layla')).toMatchObject({ category: 1, quantity: 1, amount: usd(630), price: 'interpreterDay' })
  })

  it('pays no interpreter who declined, and nothing for a session that is cancelled or not placed', () => {
    const declined = withBudget({ boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' }] })
    expect(keysOf(declined)).not.toContain('interpreter-days:layla')
    const opening = { id: 'opening', roundId: 'round', title: 'Opening', format: 'plenary', minutes: 120 } as const
    expect(keysOf(withBudget({ sessions: [{ ...opening, status: 'cancelled' }] }))).toEqual([])
    const unplaced = withBudget()
    expect(keysOf({ ...unplaced, placements: {} })).toEqual([])
  })

  it("takes an interpreter's own rate before the budget's", () => {
    const workspace = withBudget(
      { interpreters: [{ id: 'layla', familyName: 'Mansour', dayRate: { minor: 70_000, currency: 'USD' } }] },
      { prices: { interpreterDay: usd(630) } },
    )
    expect(lineOf(workspace, 'interpreter-days:layla')).toMatchObject({ amount: usd(700), price: null })
  })

  it('counts hotel nights from evening to morning and says whose', () => {
    const stay = (id: string, delegateId: string, checkOut: string) => ({ id, roundId: 'round', delegateId, hotel: 'Castle', checkIn: '2018-12-05', checkOut })
    const workspace = withBudget({ stays: [stay('one', 'north-1', '2018-12-13'), stay('two', 'north-2', '2018-12-13')] }, { prices: { hotelNight: usd(100) } })
    expect(lineOf(workspace, 'hotel-nights:delegation:north-team:standard')).toMatchObject({
      category: 5, quantity: 16, amount: usd(1600), explanation: '2 delegates × 8 nights', description: 'Hotel, Delegation of the North (Castle)',
    })
    const uneven = withRows(workspace, { stays: [stay('two', 'north-2', '2018-12-12')] })
    expect(lineOf(uneven, 'hotel-nights:delegation:north-team:standard')).toMatchObject({ quantity: 15, explanation: '2 delegates, 15 nights in all' })
  })

  it('leaves out cancelled stays and people who withdrew', () => {
    const stay = { roundId: 'round', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-13' }
    const workspace = withBudget({
      stays: [{ ...stay, id: 'one', delegateId: 'north-1', status: 'cancelled' }, { ...stay, id: 'two', delegateId: 'north-2' }],
      delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', status: 'withdrawn' }],
    })
    expect(keysOf(workspace).filter((key) => key.startsWith('hotel'))).toEqual([])
  })

  it("pays the allowance by the budget's share, else by the board of each stay and the policy profile", () => {
    const stays = [
      { id: 'one', roundId: 'round', delegateId: 'north-1', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-15', board: 'full board' },
      { id: 'two', roundId: 'round', delegateId: 'north-2', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-15', board: 'breakfast' },
    ] as const
    const figure = (value: number) => ({ value, unit: 'percent of DSA', source: 'Test figure', confidence: 'derived' }) as const
    const policyProfiles = [{ id: 'figures', name: 'Test figures', entries: { 'dsa.lodging-percent': figure(50), 'dsa.board-and-lodging-provided-percent': figure(20) } }]
    const prices = { dsaNight: usd(200) }
    const byBoard = withBudget({ stays, policyProfiles }, { prices })
    expect(lineOf(byBoard, 'dsa:delegation:north-team:20')).toMatchObject({ quantity: 10, percent: 20, amount: usd(400) })
    expect(lineOf(byBoard, 'dsa:delegation:north-team:50')).toMatchObject({ quantity: 10, percent: 50, amount: usd(1000) })
    expect(lineOf(withBudget({ stays, policyProfiles }, { prices, dsaShare: 3000 }), 'dsa:delegation:north-team:30')).toMatchObject({ quantity: 20, amount: usd(1200) })
    expect(lineOf(withBudget({ stays }, { prices }), 'dsa:delegation:north-team:100')).toMatchObject({ quantity: 20, amount: usd(4000) })
  })

  it('multiplies fares by the people on board, and makes no line of lifts without a price', () => {
    const trip = { roundId: 'round', from: 'Riyadh', to: 'Stockholm', departs: '2018-12-05T09:00', departsZone: 'Asia/Riyadh', arrives: '2018-12-05T14:00', arrivesZone: 'Europe/Stockholm' }
    const workspace = withBudget({
      movements: [
        { ...trip, id: 'out', kind: 'flight', delegateIds: ['north-1', 'north-2'] },
        { ...trip, id: 'back', kind: 'flight', from: 'Stockholm', to: 'Riyadh', delegateIds: ['north-1', 'north-2'] },
        { ...trip, id: 'dear', kind: 'flight', delegateIds: ['south-1'], fare: usd(900) },
        { ...trip, id: 'off', kind: 'flight', delegateIds: ['south-1'], status: 'cancelled' },
        { ...trip, id: 'bus', kind: 'transfer', delegateIds: ['north-1', 'north-2'] },
        { ...trip, id: 'train', kind: 'train', delegateIds: ['south-2'] },
      ],
    }, { prices: { flight: usd(450) } })
    expect(lineOf(workspace, 'fares:flight:standard')).toMatchObject({ quantity: 4, amount: usd(1800), explanation: '2 flights × 2 people', description: 'Flights, Riyadh – Stockholm' })
    expect(lineOf(workspace, 'fares:flight:USD-90000')).toMatchObject({ quantity: 1, amount: usd(900) })
    expect(lineOf(workspace, 'fares:train:standard')).toMatchObject({ state: 'price not known' })
    expect(keysOf(workspace).filter((key) => key.startsWith('fares'))).toHaveLength(3)
  })

  it('serves everyone at a meal once, in one room or in two, and nobody at a cancelled one', () => {
    const prices = { mealPerHead: usd(25) }
    const session = { ...meal, chairId: 'envoy', guests: 3 }
    const apart = withBudget({ sessions: [session], placements: [lunchAt('a', 'red', '2018-12-06T12:00', ['north-team']), lunchAt('b', 'blue', '2018-12-06T12:00', ['south-team'])] }, { prices })
    expect(lineOf(apart, 'meals')).toMatchObject({ category: 4, quantity: 8, amount: usd(200), explanation: '1 meal × 8 people' })
    const together = withBudget({ sessions: [session], placements: [lunchAt('a', 'hall', '2018-12-06T12:00')] }, { prices })
    expect(lineOf(together, 'meals').quantity).toBe(8)
    const cancelled = withRows(together, { sessions: [{ ...session, status: 'cancelled' }] })
    expect(keysOf(cancelled)).not.toContain('meals')
  })

  it('serves a delegation twice that sits twice, and no coffee at prayers', () => {
    const twice = withBudget({ sessions: [meal], placements: [lunchAt('a', 'hall', '2018-12-06T12:00'), lunchAt('b', 'hall', '2018-12-06T13:30', ['north-team'])] })
    expect(lineOf(twice, 'meals').quantity).toBe(6)
    const prayers = withBudget({
      rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', kind: 'prayer' }],
      sessions: [{ ...meal, id: 'prayers', format: 'break' }],
      placements: [{ id: 'p', sessionId: 'prayers', roomId: 'red', start: '2018-12-07T11:45', minutes: 45 }],
    })
    expect(keysOf(prayers)).not.toContain('coffee-breaks')
  })
})
