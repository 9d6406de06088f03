import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'

type RoomInput = RowInput<'rooms'>

const salon = (name: string, title: string, ar: string, seats: number, x: number, order: number, next: readonly string[]): RoomInput => ({
  id: `room-${name}`, venueId: 'venue-gammarth', name: title, names: { ar }, kind: 'working', floor: '1', zone: 'Conference floor', booths: name === 'carthage' || name === 'didon' ? 1 : 0,
  capacities: { 'hollow square': seats, 'U-shape': seats - 4, theatre: seats * 2 }, entrances: ['Conference corridor'], adjacentRoomIds: next.map((other) => `room-${other}`),
  plan: { x, y: 6, width: 4, height: 3 }, order,
})

const rooms: readonly RoomInput[] = [
  {
    id: 'room-ballroom', venueId: 'venue-gammarth', name: 'Grand Ballroom', names: { ar: 'قاعة الاحتفالات الكبرى' }, kind: 'plenary', floor: '0', zone: 'Ground floor', booths: 3,
    capacities: { 'hollow square': 110, 'U-shape': 96, theatre: 260, banquet: 200 }, entrances: ['Sea door', 'Lobby door'], plan: { x: 0, y: 0, width: 10, height: 5 }, order: 1,
    note: 'Seats at two metres; half the capacity of ordinary times.',
  },
  salon('carthage', 'Salon Carthage', 'صالون قرطاج', 44, 0, 2, ['didon']),
  salon('didon', 'Salon Didon', 'صالون ديدون', 44, 4, 3, ['carthage', 'hannibal']),
  salon('hannibal', 'Salon Hannibal', 'صالون حنبعل', 36, 8, 4, ['didon']),
  salon('byrsa', 'Salon Byrsa', 'صالون بيرصا', 34, 12, 5, ['elissa']),
  salon('elissa', 'Salon Elissa', 'صالون عليسة', 34, 16, 6, ['byrsa']),
  {
    id: 'room-bilateral', venueId: 'venue-gammarth', name: 'Salon Sidi Bou Saïd', names: { ar: 'صالون سيدي بوسعيد' }, kind: 'bilateral', floor: '2', zone: 'Second floor', capacities: { boardroom: 16, 'round table': 12 },
    entrances: ['Lift hall'], plan: { x: 0, y: 10, width: 3, height: 2 }, order: 7,
  },
  {
    id: 'room-envoy-office', venueId: 'venue-gammarth', name: 'Office of the head of mission', names: { ar: 'مكتب رئيسة البعثة' }, kind: 'office', floor: '2', zone: 'Second floor', capacities: { boardroom: 8 },
    entrances: ['Lift hall'], adjacentRoomIds: ['room-bilateral'], plan: { x: 3, y: 10, width: 3, height: 2 }, order: 8,
  },
  {
    id: 'room-press', venueId: 'venue-gammarth', name: 'Press Pavilion', names: { ar: 'جناح الصحافة' }, kind: 'press', floor: '0', zone: 'Garden', capacities: { theatre: 80, standing: 120 }, entrances: ['Garden gate'],
    plan: { x: 20, y: 0, width: 5, height: 3 }, order: 9,
  },
  {
    id: 'room-restaurant', venueId: 'venue-gammarth', name: 'Restaurant', names: { ar: 'المطعم' }, kind: 'dining', floor: '0', zone: 'Ground floor', capacities: { banquet: 120 }, entrances: ['Lobby'],
    plan: { x: 11, y: 0, width: 5, height: 4 }, order: 10,
  },
  {
    id: 'room-terrace', venueId: 'venue-gammarth', name: 'Sea Terrace', names: { ar: 'الشرفة البحرية' }, kind: 'lounge', floor: '0', zone: 'Ground floor', capacities: { standing: 150 }, entrances: ['Sea door'],
    plan: { x: 0, y: 13, width: 8, height: 2 }, order: 11,
  },
  {
    id: 'room-prayer', venueId: 'venue-gammarth', name: 'Prayer Room', names: { ar: 'المصلى' }, kind: 'prayer', floor: '1', zone: 'Conference floor', capacities: { standing: 90 }, entrances: ['Conference corridor'],
    plan: { x: 9, y: 10, width: 4, height: 3 }, order: 12,
  },
  { id: 'room-medical', venueId: 'venue-gammarth', name: 'Medical and testing room', names: { ar: 'غرفة العيادة والفحوص' }, kind: 'medical', floor: '0', zone: 'Ground floor', entrances: ['Lobby'], order: 13 },
]

export const addPlaces = (sample: Sample): void => {
  sample.add('venues',
    {
      id: 'venue-gammarth', name: 'Four Seasons Hotel, Gammarth', names: { ar: 'فندق فور سيزونز، قمرت' }, city: 'Tunis', country: 'Tunisia', zone: 'Africa/Tunis', hours: { opens: '07:00', closes: '22:00' },
      dailyCost: { minor: 24_500_000, currency: 'TND' }, phone: '+216 00 000 100', securityNote: 'Hotel closed to others; tests on arrival and every third day.',
      note: 'The venue follows public reports. Room names, sizes and prices are illustrative.',
    },
    {
      id: 'venue-video', name: 'Video conference', names: { ar: 'اجتماع عبر الفيديو' }, city: 'Online', country: '', zone: 'Africa/Tunis', hours: { opens: '08:00', closes: '21:00' }, note: 'Run from the mission; participants at home.',
    },
  )
  sample.add('rooms', ...rooms, {
    id: 'room-video-main', venueId: 'venue-video', name: 'Main call', names: { ar: 'المكالمة الرئيسية' }, kind: 'plenary', capacities: { theatre: 300 }, booths: 2, order: 1,
  })
}
