import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'

type RoomInput = RowInput<'rooms'>

/** Each party has a wing with the same four rooms, at the same distance from the hall. */
const wing = (side: 'east' | 'west', x: number, order: number): readonly RoomInput[] => {
  const [name, arabic] = side === 'east' ? ['East', 'الشرقي'] : ['West', 'الغربي']
  const feminine = side === 'east' ? 'الشرقية' : 'الغربية'
  const common = { venueId: 'venue-johannesberg', zone: `${name} wing`, entrances: [`${name} door`] }
  const id = (kind: string): string => `room-${kind}-${side}`
  return [
    {
      ...common, id: id('caucus'), name: `${name} Caucus Room`, names: { ar: `قاعة المشاورات الداخلية ${feminine}` }, kind: 'caucus', floor: '1',
      capacities: { boardroom: 20, 'hollow square': 24, 'U-shape': 22, theatre: 36 }, adjacentRoomIds: [id('bilateral')], plan: { x, y: 2, width: 4, height: 3 }, order,
    },
    {
      ...common, id: id('bilateral'), name: `${name} Salon`, names: { ar: `الصالون ${arabic}` }, kind: 'bilateral', floor: '1',
      capacities: { boardroom: 16, 'round table': 14 }, adjacentRoomIds: [id('caucus')], plan: { x, y: 5, width: 4, height: 2 }, order: order + 1,
    },
    {
      ...common, id: id('dining'), name: `${name} Dining Room`, names: { ar: `قاعة الطعام ${feminine}` }, kind: 'dining', floor: '0',
      capacities: { banquet: 32, standing: 50 }, adjacentRoomIds: [id('prayer')], plan: { x, y: 2, width: 4, height: 3 }, order: order + 2,
    },
    {
      ...common, id: id('prayer'), name: `${name} Prayer Room`, names: { ar: `المصلى ${arabic}` }, kind: 'prayer', floor: '0',
      capacities: { standing: 30 }, adjacentRoomIds: [id('dining')], plan: { x, y: 5, width: 4, height: 2 }, order: order + 3,
    },
  ]
}

const centre: readonly RoomInput[] = [
  {
    id: 'room-plenary', venueId: 'venue-johannesberg', name: 'Great Hall', names: { ar: 'القاعة الكبرى' }, kind: 'plenary', floor: '0', zone: 'Centre', booths: 2,
    capacities: { 'hollow square': 54, 'U-shape': 48, theatre: 140, banquet: 90 }, entrances: ['East door', 'West door', 'Main door'], adjacentRoomIds: ['room-lounge'],
    plan: { x: 7, y: 0, width: 8, height: 5 }, order: 1, note: 'Parties enter by their own doors; the two booths stand along the north wall.',
  },
  {
    id: 'room-envoy-office', venueId: 'venue-johannesberg', name: 'Office of the Special Envoy', names: { ar: 'مكتب المبعوث الخاص' }, kind: 'office', floor: '2', zone: 'Centre',
    capacities: { boardroom: 8 }, entrances: ['Main door'], adjacentRoomIds: ['room-secure'], plan: { x: 8, y: 2, width: 3, height: 2 }, order: 2,
  },
  {
    id: 'room-secure', venueId: 'venue-johannesberg', name: 'Tower Room', names: { ar: 'غرفة البرج' }, kind: 'secure', floor: '2', zone: 'Centre',
    capacities: { boardroom: 8, 'round table': 6 }, entrances: ['Main door'], adjacentRoomIds: ['room-envoy-office'], plan: { x: 11, y: 2, width: 2, height: 2 }, order: 3,
    note: 'Telephones stay outside.',
  },
  {
    id: 'room-working-library', venueId: 'venue-johannesberg', name: 'Library', names: { ar: 'المكتبة' }, kind: 'working', floor: '1', zone: 'Centre',
    capacities: { 'hollow square': 26, boardroom: 20, 'round table': 18 }, entrances: ['East door', 'West door'], plan: { x: 9, y: 6, width: 4, height: 3 }, order: 4,
  },
  {
    id: 'room-working-orangery', venueId: 'venue-johannesberg', name: 'Orangery', names: { ar: 'قاعة البرتقال' }, kind: 'working', floor: '0', zone: 'Garden',
    capacities: { 'hollow square': 26, boardroom: 20, theatre: 50 }, entrances: ['Garden door north', 'Garden door south'], plan: { x: 6, y: 10, width: 4, height: 3 }, order: 5,
  },
  {
    id: 'room-working-winter-garden', venueId: 'venue-johannesberg', name: 'Winter Garden', names: { ar: 'الحديقة الشتوية' }, kind: 'working', floor: '0', zone: 'Garden',
    capacities: { 'hollow square': 22, boardroom: 18 }, entrances: ['Garden door south'], plan: { x: 12, y: 10, width: 4, height: 3 }, order: 6,
  },
  {
    id: 'room-press', venueId: 'venue-johannesberg', name: 'Press Centre, Coach House', names: { ar: 'المركز الصحفي' }, kind: 'press', floor: 'Coach house', zone: 'Outer grounds',
    capacities: { theatre: 110, standing: 160 }, entrances: ['Road gate'], plan: { x: 2, y: 2, width: 7, height: 4 }, order: 15, note: 'Four hundred metres from the talks.',
  },
  {
    id: 'room-lounge', venueId: 'venue-johannesberg', name: "Interpreters' Lounge", names: { ar: 'استراحة المترجمين' }, kind: 'lounge', floor: '1', zone: 'Centre',
    capacities: { standing: 20 }, entrances: ['Main door'], adjacentRoomIds: ['room-plenary'], plan: { x: 9, y: 1, width: 4, height: 2 }, order: 16,
  },
  {
    id: 'room-medical', venueId: 'venue-johannesberg', name: 'Medical Room', names: { ar: 'العيادة' }, kind: 'medical', floor: '0', zone: 'Centre',
    entrances: ['Main door'], plan: { x: 10, y: 7, width: 2, height: 2 }, order: 17,
  },
]

/** Squares of two metres. The press sits apart in the coach house, so its place is no measure of the way to the castle. */
const floorPlans: RowInput<'venues'>['floorPlans'] = [
  ...['0', '1', '2'].map((floor) => ({ floor, columns: 22, rows: 14, metresPerSquare: 2 })),
  { floor: 'Coach house', columns: 12, rows: 8, metresPerSquare: 2 },
]

export const addPlaces = (sample: Sample): void => {
  sample.add('venues', {
    id: 'venue-johannesberg', name: 'Johannesberg Castle', names: { ar: 'قلعة يوهانسبرغ' }, city: 'Rimbo', country: 'Sweden', zone: 'Europe/Stockholm',
    hours: { opens: '07:00', closes: '23:00' }, floorPlans, dailyCost: { minor: 16_500_000, currency: 'SEK' }, phone: '+46 00 000 0100',
    securityNote: 'Perimeter held by the host; one gate for each party, a third for press.',
    note: 'The venue follows public reports. Room names, sizes and prices are illustrative.',
  })
  sample.add('rooms', ...centre, ...wing('east', 18, 7), ...wing('west', 0, 11))
}
