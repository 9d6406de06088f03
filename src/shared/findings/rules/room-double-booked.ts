import type { Room } from '../../model/workspace'
import { clashesIn, clashReports } from '../clashes'
import type { Clash } from '../facts'
import type { Rule } from '../rule'

export interface RoomDoubleBookedFacts extends Clash {
  readonly rule: 'room-double-booked'
  readonly roomId: Room['id']
}

export const roomDoubleBooked: Rule<RoomDoubleBookedFacts> = {
  id: 'room-double-booked',
  title: 'A room is booked twice at the same time',
  severity: 'error',
  source: 'Plain logic: one room holds one session at a time',
  looksAt: 'Two sessions whose times in one room overlap; one ending when the next begins is fine.',
  unit: 'room',
  check: (plan, unit) =>
    clashesIn(plan.bookings('room', unit)).flatMap((pair) =>
      clashReports({ table: 'rooms', id: unit }, pair, (clash) => ({ rule: 'room-double-booked', roomId: pair[0].room.id, ...clash })),
    ),
}
