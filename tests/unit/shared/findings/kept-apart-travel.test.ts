import { describe, expect, it } from 'vitest'
import type { RuleId } from '@shared/findings/facts'
import type { Workspace } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import type { RowsByTable } from '../../../support/workspace-builder'
import { apart, ride, stay, withFigures, withTravel } from './round-plans'
import { foundBy, planWith } from './support'

const said = (plan: Workspace, rule: RuleId): readonly string[] => foundBy(plan, rule).map((finding) => findingSentence(plan, finding))

describe('one hotel', () => {
  const inHotels = (rule: Parameters<typeof apart>[0], rows: RowsByTable) => said(withTravel({ keepApartRules: [apart(rule)], ...rows }), 'kept-apart-hotel')
  const floors = (north: string, south: string): RowsByTable => ({ stays: [stay('a', 'north-1', { floor: north }), stay('b', 'south-1', { floor: south, checkIn: '2018-12-07' })] })

  it('is said with the nights both are there', () => {
    expect(inHotels({ hotel: true }, floors('', ''))).toEqual(['Northern side and Southern side are to be kept apart but stay in one hotel, Grand from Fri 7 Dec to Fri 14 Dec: Amal Haddad, and Yusuf Saleh.'])
  })
  it('is allowed on different floors where only the floor is kept apart', () => {
    expect(inHotels({ hotelFloor: true }, floors('2', '3'))).toEqual([])
    expect(inHotels({ hotelFloor: true }, floors('', ''))).toEqual([])
    expect(inHotels({ hotelFloor: true }, floors('2', ' 2'))).toEqual(['Northern side and Southern side are to be kept apart but stay on one floor (2) of Grand from Fri 7 Dec to Fri 14 Dec: Amal Haddad, and Yusuf Saleh.'])
  })
  it('says so when the floor is the same too, in one finding for the hotel', () => {
    expect(inHotels({ hotel: true, hotelFloor: true }, floors('2', '2'))).toEqual(['Northern side and Southern side are to be kept apart but stay in one hotel, Grand from Fri 7 Dec to Fri 14 Dec, on the same floor too (2): Amal Haddad, and Yusuf Saleh.'])
  })
  it('counts neither cancelled stays, nor those of people who withdrew, nor when both switches are off', () => {
    expect(inHotels({}, floors('2', '2'))).toEqual([])
    expect(inHotels({ hotel: true }, { stays: [stay('a', 'north-1'), stay('b', 'south-1', { status: 'cancelled' })] })).toEqual([])
    expect(inHotels({ hotel: true }, { stays: [stay('a', 'north-1'), stay('b', 'south-1')], delegates: [{ id: 'south-1', delegationId: 'south-team', familyName: 'Saleh', status: 'withdrawn' }] })).toEqual([])
  })
  it('is the one entered for the delegation as long as nobody of it has a stay', () => {
    const delegations = [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', hotel: 'Grand' }, { id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', hotel: 'Grand' }]
    expect(inHotels({ hotel: true }, { delegations })).toEqual(['Northern side and Southern side are to be kept apart but stay in one hotel, Grand.'])
    expect(inHotels({ hotel: true }, { delegations, stays: [stay('a', 'south-1', { hotel: 'Plaza' })] })).toEqual([])
  })
  it('names the stays and the delegations, so that it shows in both lists', () => {
    const plan = withTravel({ keepApartRules: [apart({ hotel: true })], ...floors('', '') })
    expect(foundBy(plan, 'kept-apart-hotel')[0]?.subjects.map(({ table, id }) => `${table} ${id}`)).toEqual(['stays a', 'delegations north-team', 'stays b', 'delegations south-team', 'keepApartRules apart'])
  })
})

describe('one vehicle', () => {
  const onRides = (rule: Parameters<typeof apart>[0], ...movements: readonly ReturnType<typeof ride>[]) => said(withTravel({ keepApartRules: [apart(rule)], movements: [...movements] }), 'kept-apart-vehicle')

  it('is said of a movement that carries both', () => {
    expect(onRides({}, ride('bus', ['north-1', 'south-1', 'south-2'], { from: 'Hotel', to: 'Castle' }))).toEqual(['Northern side and Southern side are to be kept apart but are both on the transfer Hotel to Castle on Thu 6 Dec 09:00: Amal Haddad with 2 of Delegation of the South.'])
  })
  it('is said of one that carries first one and then the other', () => {
    const second = { from: 'Plaza', to: 'Castle', departs: '2018-12-06T09:50', arrives: '2018-12-06T10:20' }
    expect(onRides({}, ride('one', ['south-1'], { from: 'Hotel', to: 'Castle', vehicle: 'Bus 2' }), ride('two', ['north-1'], { ...second, vehicle: 'Bus 2' }))).toEqual(['Northern side and Southern side are to be kept apart by 30 min but share Bus 2: Southern side on the transfer Hotel to Castle, Northern side 20 min later on the transfer Plaza to Castle on Thu 6 Dec 09:50.'])
    expect(onRides({ gapMinutes: 20 }, ride('one', ['south-1'], { vehicle: 'Bus 2' }), ride('two', ['north-1'], { ...second, vehicle: 'Bus 2' }))).toEqual([])
    expect(onRides({}, ride('one', ['south-1'], { vehicle: 'Bus 2' }), ride('two', ['north-1'], { ...second, vehicle: '' }))).toEqual([])
    expect(onRides({}, ride('one', ['south-1'], { vehicle: 'Bus 2' }), ride('two', ['south-2'], { ...second, vehicle: 'Bus 2' }))).toEqual([])
  })
  it('is not looked at where the switch is off, the movement is cancelled or of another round', () => {
    expect(onRides({ vehicle: false }, ride('bus', ['north-1', 'south-1']))).toEqual([])
    expect(onRides({}, ride('bus', ['north-1', 'south-1'], { status: 'cancelled' }))).toEqual([])
    expect(onRides({ roundId: 'other' }, ride('bus', ['north-1', 'south-1']))).toEqual([])
  })
  it('is kept from one person alone where only that person is meant', () => {
    const one = { otherPartyId: null, otherDelegateId: 'south-2' }
    expect(onRides(one, ride('bus', ['north-1', 'south-1']))).toEqual([])
    expect(onRides(one, ride('bus', ['north-1', 'south-2'], { from: 'Hotel', to: 'Castle' }))).toEqual(['Northern side and Rima Karam are to be kept apart but are both on the transfer Hotel to Castle on Thu 6 Dec 09:00: Amal Haddad with Rima Karam.'])
  })
  it('together is found even where no gap is known', () => {
    const plan = withFigures({}, { policyProfiles: [{ id: 'figures', name: 'None', entries: {} }], keepApartRules: [apart()], movements: [ride('bus', ['north-1', 'south-1']), ride('one', ['north-2'], { vehicle: 'Car' }), ride('two', ['south-2'], { vehicle: 'Car' })] })
    expect(foundBy(plan, 'kept-apart-vehicle').map(({ facts }) => facts.variant)).toEqual(['together'])
  })
})

describe('one place at nearly one time', () => {
  const passing = (rule: Parameters<typeof apart>[0], ...movements: readonly ReturnType<typeof ride>[]) => said(withTravel({ keepApartRules: [apart({ arrivalWindow: true, ...rule })], movements: [...movements] }), 'kept-apart-arrival')
  const landing = (id: string, who: string, arrives: string, more: object = {}) => ride(id, [who], { kind: 'flight', from: id, to: 'Arlanda', departs: '2018-12-05T06:00', arrives, ...more })

  it('is said with both, on the clock of the place', () => {
    expect(passing({}, landing('Amman', 'north-1', '2018-12-05T15:00'), landing('Cairo', 'south-1', '2018-12-05T15:40'))).toEqual(['Northern side and Southern side are to pass Arlanda 1 h apart: Northern side arrives Wed 5 Dec 15:00 by flight Amman to Arlanda, Southern side arrives Wed 5 Dec 15:40 by flight Cairo to Arlanda, 40 min later.'])
  })
  it('is also one side leaving as the other arrives', () => {
    expect(passing({}, landing('Amman', 'north-1', '2018-12-05T15:00'), ride('home', ['south-1'], { kind: 'flight', from: 'arlanda', to: 'Oslo', departs: '2018-12-05T15:30', arrives: '2018-12-05T16:30' }))).toHaveLength(1)
  })
  it('goes by the minutes of the rule, else the profile’s, and is silent with neither', () => {
    const two = [landing('Amman', 'north-1', '2018-12-05T15:00'), landing('Cairo', 'south-1', '2018-12-05T15:40')] as const
    expect(passing({ arrivalMinutes: 40 }, ...two)).toEqual([])
    expect(passing({ arrivalMinutes: 41 }, ...two)).toHaveLength(1)
    expect(passing({ arrivalWindow: false }, ...two)).toEqual([])
    expect(said(planWith({ keepApartRules: [apart({ arrivalWindow: true })], movements: [...two] }), 'kept-apart-arrival')).toEqual([])
  })
  it('compares instants, not clocks', () => {
    expect(passing({}, landing('Amman', 'north-1', '2018-12-05T15:00'), landing('Cairo', 'south-1', '2018-12-05T16:30', { arrivesZone: 'Asia/Aden' }))).toHaveLength(1)
  })
  it('names each with the nearest of the other side only, so that a busy airport does not flood the list', () => {
    const many = ['Amman', 'Basra', 'Cairo', 'Doha'].map((from, at) => landing(from, at < 2 ? `north-${String(at + 1)}` : `south-${String(at - 1)}`, `2018-12-05T15:${String(at)}0`))
    // Of the four pairs, the first of one side with the last of the other is no news.
    expect(passing({}, ...many)).toHaveLength(3)
  })
})
