import type { RowInput } from '../model/workspace'
import type { Random } from './random'

const places = [
  ['Lakeside Conference Centre', 'Geneva', 'Switzerland', 'Europe/Zurich'],
  ['Old Customs House', 'Geneva', 'Switzerland', 'Europe/Zurich'],
  ['Harbour House', 'Tunis', 'Tunisia', 'Africa/Tunis'],
] as const

const kinds = ['working', 'bilateral', 'caucus', 'bilateral', 'working'] as const

/** Two or three venues with their rooms; the first room is the plenary hall and seats everybody. */
export const generateVenues = (
  random: Random,
  roomCount: number,
  everybody: number,
): { readonly venues: readonly RowInput<'venues'>[]; readonly rooms: readonly RowInput<'rooms'>[] } => {
  const venueCount = roomCount < 3 ? 1 : roomCount < 30 ? 2 : 3
  const venues = places.slice(0, venueCount).map(([name, city, country, zone], at) => ({
    id: `venue-${String(at + 1)}`,
    name,
    city,
    country,
    zone,
    hours: { opens: '08:00', closes: '22:00' },
    dailyCost: { minor: 450_000 - at * 100_000, currency: 'CHF' },
  }))
  const rooms = Array.from({ length: roomCount }, (_, at): RowInput<'rooms'> => {
    const seats = at === 0 ? everybody + 60 : 16 + random.int(8) * 8
    const venue = venues[at % venueCount]
    // Rooms of one venue stand in a row; every third one is next to the one before it.
    const previous = at - venueCount
    return {
      id: `room-${String(at + 1)}`,
      venueId: venue?.id ?? 'venue-1',
      name: at === 0 ? 'Plenary hall' : `Room ${String(Math.floor(at / venueCount) + 1)}${'ABC'[at % venueCount] ?? ''}`,
      kind: at === 0 ? 'plenary' : random.pick(kinds),
      capacities: {
        'hollow square': seats,
        'U-shape': Math.max(8, seats - 6),
        boardroom: Math.max(8, seats - 4),
        banquet: seats + 20,
        theatre: seats * 2,
      },
      booths: at === 0 ? 4 : random.int(3),
      floor: String(at % 4),
      adjacentRoomIds: previous > 0 && Math.floor(at / venueCount) % 3 === 1 ? [`room-${String(previous + 1)}`] : [],
      order: at,
    }
  })
  return { venues, rooms }
}
