import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import { interpreters } from './interpretation'
import type { Side } from './people'
import { delegateIdsOf, sides } from './people'
import { teamIds } from './process'

type Movement = RowInput<'movements'>

const stockholm = 'Europe/Stockholm'
const castle = 'Johannesberg Castle'
const arlanda = 'Stockholm Arlanda'
const illustrative = 'Times are illustrative; the order of the arrivals follows public reports.'

const road = (id: string, direction: 'arrival' | 'departure', date: string, from: string, to: string, departs: string, arrives: string, vehicle: string, rest: Partial<Movement>): Movement => ({
  id, roundId: 'round-stockholm', kind: 'road', direction, from, to, departs: `${date}T${departs}`, departsZone: stockholm, arrives: `${date}T${arrives}`, arrivesZone: stockholm,
  vehicle, status: 'booked', ...rest,
})

const delegationMovements: readonly Movement[] = [
  {
    id: 'flight-sanaa-stockholm', roundId: 'round-stockholm', kind: 'flight', direction: 'arrival', number: 'Charter', carrier: 'Charter provided by Kuwait', from: "Sana'a", to: arlanda,
    departs: '2018-12-04T14:30', departsZone: 'Asia/Aden', arrives: '2018-12-04T19:45', arrivesZone: stockholm, delegateIds: delegateIdsOf('aa'), teamMemberIds: ['team-envoy'],
    escort: 'Special Envoy and the ambassador of Kuwait on board', status: 'done', fare: { minor: 0, currency: 'USD' }, note: illustrative,
  },
  road('road-west-arrival', 'arrival', '2018-12-04', arlanda, castle, '20:45', '21:35', 'Bus 2, west gate', { delegateIds: delegateIdsOf('aa'), escort: 'Swedish police, car group 2' }),
  {
    id: 'flight-riyadh-stockholm', roundId: 'round-stockholm', kind: 'flight', direction: 'arrival', number: 'Charter', carrier: 'Charter by the Government', from: 'Riyadh', to: arlanda,
    departs: '2018-12-05T12:00', departsZone: 'Asia/Riyadh', arrives: '2018-12-05T16:20', arrivesZone: stockholm, delegateIds: delegateIdsOf('gov'),
    status: 'done', fare: { minor: 0, currency: 'USD' }, note: `Left only after the other delegation had landed. ${illustrative}`,
  },
  road('road-east-arrival', 'arrival', '2018-12-05', arlanda, castle, '17:15', '18:05', 'Bus 1, east gate', { delegateIds: delegateIdsOf('gov'), escort: 'Swedish police, car group 1' }),
  road('road-west-departure', 'departure', '2018-12-14', castle, arlanda, '06:30', '07:20', 'Bus 2, west gate', { delegateIds: delegateIdsOf('aa'), escort: 'Swedish police, car group 2' }),
  {
    id: 'flight-stockholm-sanaa', roundId: 'round-stockholm', kind: 'flight', direction: 'departure', number: 'Charter', carrier: 'Charter provided by Kuwait', from: arlanda, to: "Sana'a",
    departs: '2018-12-14T09:30', departsZone: stockholm, arrives: '2018-12-14T18:30', arrivesZone: 'Asia/Aden', delegateIds: delegateIdsOf('aa'), status: 'booked', fare: { minor: 0, currency: 'USD' }, note: illustrative,
  },
  road('road-east-departure', 'departure', '2018-12-14', castle, arlanda, '11:00', '11:50', 'Bus 1, east gate', { delegateIds: delegateIdsOf('gov'), escort: 'Swedish police, car group 1' }),
  {
    id: 'flight-stockholm-riyadh', roundId: 'round-stockholm', kind: 'flight', direction: 'departure', number: 'Charter', carrier: 'Charter by the Government', from: arlanda, to: 'Riyadh',
    departs: '2018-12-14T14:00', departsZone: stockholm, arrives: '2018-12-14T22:00', arrivesZone: 'Asia/Riyadh', delegateIds: delegateIdsOf('gov'), status: 'booked', fare: { minor: 0, currency: 'USD' }, note: illustrative,
  },
]

type Airport = readonly [city: string, zone: string, departs: string, arrives: string, back: string, home: string, fare: number, people: Partial<Pick<Movement, 'interpreterIds' | 'teamMemberIds' | 'expertIds'>>]

const interpretersFrom = (city: string): readonly string[] => interpreters.filter((row) => row.domicile === city).map((row) => row.id)
const lateTeam = teamIds.filter((id) => id !== 'team-envoy' && id !== 'team-logistics' && id !== 'team-security')

/** Where the others come from; times on each end's own clock, the fare one way in US dollars. */
const airports: readonly Airport[] = [
  ['Amman', 'Asia/Amman', '09:10', '14:50', '11:30', '18:40', 480, { interpreterIds: interpretersFrom('Amman'), teamMemberIds: lateTeam, expertIds: ['expert-gender'] }],
  ['Cairo', 'Africa/Cairo', '08:30', '14:05', '10:40', '17:05', 450, { interpreterIds: interpretersFrom('Cairo') }],
  ['Geneva', 'Europe/Zurich', '09:40', '12:20', '13:10', '15:55', 310, { interpreterIds: interpretersFrom('Geneva') }],
  ['Tunis', 'Africa/Tunis', '08:15', '15:35', '12:30', '19:20', 420, { interpreterIds: interpretersFrom('Tunis') }],
  ['London', 'Europe/London', '10:20', '14:00', '12:15', '13:55', 260, { interpreterIds: interpretersFrom('London') }],
  ['Vienna', 'Europe/Vienna', '10:05', '12:25', '13:20', '15:35', 240, { interpreterIds: interpretersFrom('Vienna'), expertIds: ['expert-ceasefire'] }],
  ['Nairobi', 'Africa/Nairobi', '07:30', '17:10', '11:05', '23:30', 690, { interpreterIds: interpretersFrom('Nairobi') }],
  ['Brussels', 'Europe/Brussels', '09:55', '12:05', '13:45', '15:55', 230, { interpreterIds: interpretersFrom('Brussels') }],
]

const staffFlights = airports.flatMap(([city, zone, departs, arrives, back, home, fare, people], index): readonly Movement[] => {
  const name = city.toLowerCase()
  const common = { roundId: 'round-stockholm', kind: 'flight', fare: { minor: fare * 100, currency: 'USD' }, status: 'booked', note: 'Illustrative flight.', ...people } as const
  return [
    { ...common, id: `flight-${name}-stockholm`, direction: 'arrival', number: `XX ${String(101 + index * 10)}`, from: city, to: arlanda, departs: `2018-12-05T${departs}`, departsZone: zone, arrives: `2018-12-05T${arrives}`, arrivesZone: stockholm },
    { ...common, id: `flight-stockholm-${name}`, direction: 'departure', number: `XX ${String(102 + index * 10)}`, from: arlanda, to: city, departs: `2018-12-14T${back}`, departsZone: stockholm, arrives: `2018-12-14T${home}`, arrivesZone: zone },
  ]
})

type Stay = RowInput<'stays'>

const night = (id: string, person: Partial<Stay>, checkIn: string, rest: Partial<Stay>): Stay => ({
  id: `stay-${id}`, roundId: 'round-stockholm', hotel: castle, checkIn, checkOut: '2018-12-14', board: 'full board', status: 'booked', ...person, ...rest,
})

const floors: Readonly<Record<Side, string>> = { gov: 'East wing, floor 2', aa: 'West wing, floor 2' }
const firstNights: Readonly<Record<Side, string>> = { gov: '2018-12-05', aa: '2018-12-04' }

const stays: readonly Stay[] = [
  ...sides.flatMap((side) => delegateIdsOf(side).map((delegateId, index) =>
    night(delegateId, { delegateId }, firstNights[side], { floor: floors[side], roomNumber: `${side === 'gov' ? 'E' : 'W'}${String(201 + index)}` }))),
  ...interpreters.filter((row) => row.domicile !== 'Stockholm').map((row, index) =>
    night(row.id, { interpreterId: row.id }, '2018-12-05', { hotel: 'Guest house, Rimbo', roomNumber: String(1 + index), board: 'breakfast' })),
  ...teamIds.map((teamMemberId, index) => night(teamMemberId, { teamMemberId }, index < 2 ? '2018-12-04' : '2018-12-05', { floor: 'Centre, floor 3', roomNumber: `C${String(301 + index)}` })),
  ...['expert-ceasefire', 'expert-gender'].map((expertId, index) => night(expertId, { expertId }, '2018-12-05', { floor: 'Centre, floor 3', roomNumber: `C${String(321 + index)}` })),
]

export const addTravel = (sample: Sample): void => {
  sample.add('movements', ...delegationMovements, ...staffFlights)
  sample.add('stays', ...stays)
}
