import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import { interpreters } from './interpretation'
import { blocks, delegateIdsOf } from './people'
import { teamIds } from './process'

type Movement = RowInput<'movements'>

const tunis = 'Africa/Tunis'
const airport = 'Tunis-Carthage'
const hotel = 'Four Seasons Tunis, Gammarth'
const round = { roundId: 'round-tunis', status: 'booked', note: 'Illustrative.' } as const

const cities = ['Tripoli', 'Benghazi', 'Sabha'] as const
type City = (typeof cities)[number]

const times: Readonly<Record<City, readonly [out: string, landed: string, bus: string, back: string, home: string]>> = {
  Tripoli: ['10:00', '10:15', '11:15', '10:30', '12:45'],
  Benghazi: ['11:30', '12:20', '13:15', '12:00', '14:50'],
  Sabha: ['13:00', '13:45', '14:45', '13:30', '16:15'],
}

const delegatesFrom = (city: City): readonly string[] => blocks.filter((block) => block.from === city).flatMap(delegateIdsOf)

const minutesLater = (time: string, minutes: number): string => {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** Mission aircraft from three Libyan cities the day before, and back the day after. */
const delegationMovements = cities.flatMap((city): readonly Movement[] => {
  const [out, landed, bus, back, home] = times[city]
  const name = city.toLowerCase()
  const delegateIds = delegatesFrom(city)
  const flight = { ...round, kind: 'flight', carrier: 'Mission aircraft', delegateIds, fare: { minor: 0, currency: 'USD' } } as const
  const road = { ...round, kind: 'road', vehicle: `Coaches, ${city} group`, delegateIds, departsZone: tunis, arrivesZone: tunis } as const
  return [
    { ...flight, id: `flight-${name}-tunis`, direction: 'arrival', from: city, to: airport, departs: `2020-11-08T${out}`, departsZone: 'Africa/Tripoli', arrives: `2020-11-08T${landed}`, arrivesZone: tunis },
    { ...road, id: `road-${name}-arrival`, direction: 'arrival', from: airport, to: hotel, departs: `2020-11-08T${bus}`, arrives: `2020-11-08T${minutesLater(bus, 40)}` },
    { ...road, id: `road-${name}-departure`, direction: 'departure', from: hotel, to: airport, departs: `2020-11-16T${minutesLater(back, -150)}`, arrives: `2020-11-16T${minutesLater(back, -110)}` },
    { ...flight, id: `flight-tunis-${name}`, direction: 'departure', from: airport, to: city, departs: `2020-11-16T${back}`, departsZone: tunis, arrives: `2020-11-16T${home}`, arrivesZone: 'Africa/Tripoli' },
  ]
})

type Airport = readonly [city: string, zone: string, departs: string, arrives: string, back: string, home: string, fare: number]

const airports: readonly Airport[] = [
  ['Rabat', 'Africa/Casablanca', '09:00', '11:35', '12:00', '14:45', 260],
  ['Cairo', 'Africa/Cairo', '10:15', '12:35', '13:20', '17:30', 310],
  ['Beirut', 'Asia/Beirut', '08:40', '11:30', '12:20', '17:00', 390],
  ['London', 'Europe/London', '09:10', '13:10', '14:00', '16:10', 280],
  ['Geneva', 'Europe/Zurich', '10:30', '12:25', '13:15', '15:15', 240],
  ['Vienna', 'Europe/Vienna', '09:50', '12:05', '13:00', '15:20', 250],
  ['Nairobi', 'Africa/Nairobi', '05:20', '14:30', '11:10', '23:55', 620],
  ['Paris', 'Europe/Paris', '08:30', '11:05', '12:10', '14:45', 220],
]

const interpreterFlights = airports.flatMap(([city, zone, departs, arrives, back, home, fare], index): readonly Movement[] => {
  const name = city.toLowerCase()
  const flight = { ...round, kind: 'flight', fare: { minor: fare * 100, currency: 'USD' }, interpreterIds: interpreters.filter((row) => row.domicile === city).map((row) => row.id) } as const
  return [
    { ...flight, id: `flight-${name}-tunis`, direction: 'arrival', number: `XX ${String(301 + index * 2)}`, from: city, to: airport, departs: `2020-11-06T${departs}`, departsZone: zone, arrives: `2020-11-06T${arrives}`, arrivesZone: tunis },
    { ...flight, id: `flight-tunis-${name}`, direction: 'departure', number: `XX ${String(302 + index * 2)}`, from: airport, to: city, departs: `2020-11-16T${back}`, departsZone: tunis, arrives: `2020-11-16T${home}`, arrivesZone: zone },
  ]
})

type Stay = RowInput<'stays'>
const night = (id: string, person: Partial<Stay>, checkIn: string): Stay => ({
  id: `stay-${id}`, roundId: 'round-tunis', hotel, checkIn, checkOut: '2020-11-16', board: 'full board', status: 'booked', ...person,
})

export const addTravel = (sample: Sample): void => {
  sample.add('movements', ...delegationMovements, ...interpreterFlights)
  sample.add('stays',
    ...blocks.flatMap(delegateIdsOf).map((delegateId, index) => night(delegateId, { delegateId, floor: String(3 + Math.floor(index / 20)), roomNumber: String((3 + Math.floor(index / 20)) * 100 + (index % 20) + 1) }, '2020-11-08')),
    ...interpreters.filter((row) => row.domicile !== 'Tunis').map((row) => night(row.id, { interpreterId: row.id }, '2020-11-06')),
    ...teamIds.map((teamMemberId) => night(teamMemberId, { teamMemberId }, '2020-11-07')),
  )
}
