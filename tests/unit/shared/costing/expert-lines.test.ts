import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { costed, keysOf, lineOf, usd, withBudget } from './round-costs'

const anna: RowInput<'standbyExperts'> = { id: 'anna', familyName: 'Berg', givenName: 'Anna', domicile: 'Oslo' }

const sent = (more: Partial<RowInput<'deployments'>> = {}): RowInput<'deployments'> => ({
  id: 'sent', expertId: 'anna', processId: 'process', roundId: 'round', status: 'matched', from: '2018-12-06', to: '2018-12-13', ...more,
})

const prices = { expertDay: usd(600), flight: usd(450), dsaNight: usd(286), hotelNight: usd(100) }

const plan = (rows: RowsByTable, budget: Parameters<typeof withBudget>[1] = {}) => withBudget({ standbyExperts: [anna], ...rows }, { prices, ...budget })

const keys = (rows: RowsByTable): readonly string[] => keysOf(plan(rows)).filter((key) => /anna|experts|fares/.test(key))

const flight: RowInput<'movements'> = {
  id: 'flight', roundId: 'round', kind: 'flight', direction: 'arrival', from: 'Oslo', to: 'Stockholm', departs: '2018-12-05T09:00', departsZone: 'Europe/Oslo', arrives: '2018-12-05T10:00', arrivesZone: 'Europe/Stockholm', expertIds: ['anna'],
}
const stay: RowInput<'stays'> = { id: 'stay', roundId: 'round', expertId: 'anna', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-14' }

describe('an expert sent to the round', () => {
  it('costs their days, the first and the last included, at their own rate or the price of the budget', () => {
    expect(lineOf(plan({ deployments: [sent()] }), 'expert-days:anna')).toMatchObject({ category: 1, quantity: 8, amount: usd(4800), price: 'expertDay', explanation: '8 days, in the field' })
    expect(lineOf(plan({ standbyExperts: [{ ...anna, dayRate: usd(900) }], deployments: [sent({ mode: 'remote' })] }), 'expert-days:anna')).toMatchObject({ amount: usd(7200), price: null, explanation: '8 days, remote' })
    expect(lineOf(plan({ deployments: [sent()] }, { prices: {} }), 'expert-days:anna').state).toBe('price not known')
  })

  it('is paid once for a day with two deployments', () => {
    expect(lineOf(plan({ deployments: [sent(), sent({ id: 'too', mode: 'remote', from: '2018-12-10', to: '2018-12-15' })] }), 'expert-days:anna')).toMatchObject({ quantity: 10, explanation: '10 days, in the field and remote' })
  })

  it('says that the days are not set instead of leaving the line out', () => {
    expect(lineOf(plan({ deployments: [sent({ to: null })] }), 'expert-days:anna')).toMatchObject({ quantity: 0, amount: usd(0), explanation: 'The first or the last day of the deployment is not set yet' })
  })

  it('costs their days until it ended, on the clock of the venue, and none where it ended before it began', () => {
    const ended = (at: string): RowInput<'deployments'> => sent({ status: 'ended', reached: { ended: at } })
    expect(lineOf(plan({ deployments: [ended('2018-12-09T12:00:00Z')] }), 'expert-days:anna')).toMatchObject({ quantity: 4, amount: usd(2400) })
    expect(lineOf(plan({ deployments: [ended('2018-12-09T23:30:00Z')] }), 'expert-days:anna')).toMatchObject({ quantity: 5 })
    expect(lineOf(plan({ deployments: [{ ...ended('2018-12-09T12:00:00Z'), to: null }] }), 'expert-days:anna')).toMatchObject({ quantity: 4 })
    expect(lineOf(plan({ deployments: [ended('2018-12-01T12:00:00Z')] }), 'expert-days:anna')).toMatchObject({ quantity: 0, explanation: 'The deployment ended before its first day' })
    expect(keys({ deployments: [ended('2018-12-01T12:00:00Z')] })).toEqual(['expert-days:anna'])
  })

  it.each([
    ['nobody is matched', sent({ expertId: null, status: 'requested' })],
    ['it was cancelled', sent({ status: 'cancelled' })],
    ['it is for no round', sent({ roundId: null })],
  ])('costs nothing while %s', (_why, deployment) => {
    expect(keys({ deployments: [deployment] })).toEqual([])
  })

  it('whose rate is zero is paid by who sends them, and still travels', () => {
    expect(keys({ standbyExperts: [{ ...anna, dayRate: usd(0) }], deployments: [sent()] })).toEqual(['expert-flights:anna', 'expert-dsa:anna'])
  })

  it('with no journey and no stay entered flies there and back and has the whole DSA of every night', () => {
    const workspace = plan({ deployments: [sent()] }, { dsaShare: 2000 })
    expect(lineOf(workspace, 'expert-flights:anna')).toMatchObject({ category: 5, quantity: 2, amount: usd(900) })
    expect(lineOf(workspace, 'expert-dsa:anna')).toMatchObject({ category: 5, quantity: 7, percent: 100, amount: usd(2002) })
  })

  it('is never counted twice: what was entered takes the place of what was reckoned', () => {
    expect(keys({ deployments: [sent()], movements: [flight] })).toEqual(['expert-days:anna', 'expert-dsa:anna', 'fares:flight:standard'])
    expect(keys({ deployments: [sent()], stays: [stay] })).toEqual(['expert-days:anna', 'expert-flights:anna', 'hotel-nights:experts:standard', 'dsa:experts:100'])
    const workspace = plan({ deployments: [sent()], movements: [flight], stays: [stay] })
    expect(lineOf(workspace, 'hotel-nights:experts:standard')).toMatchObject({ quantity: 9, amount: usd(900) })
    expect(lineOf(workspace, 'fares:flight:standard')).toMatchObject({ quantity: 1, amount: usd(450) })
    // The interpreter of the small plan has no price and is in no total.
    expect(costed(workspace).direct.budgeted).toEqual(usd(4800 + 900 + 9 * 286 + 450))
  })

  it('flies again when the journey that was entered is cancelled, and a transfer in town is no journey', () => {
    expect(keys({ deployments: [sent()], movements: [{ ...flight, status: 'cancelled' }] })).toContain('expert-flights:anna')
    expect(keys({ deployments: [sent()], movements: [{ ...flight, kind: 'transfer', direction: 'local' }] })).toContain('expert-flights:anna')
  })

  it.each([
    ['works from afar', {}, { mode: 'remote' } as const],
    ['lives where the talks are', { domicile: 'stockholm' }, {}],
    ['comes for a single day', {}, { from: '2018-12-06', to: '2018-12-06' }],
  ])('needs no nights who %s', (_who, expert, deployment) => {
    const venues = [{ id: 'castle', name: 'Castle', city: 'Stockholm', zone: 'Europe/Stockholm' }]
    expect(keys({ venues, standbyExperts: [{ ...anna, ...expert }], deployments: [sent(deployment)] })).not.toContain('expert-dsa:anna')
  })
})
