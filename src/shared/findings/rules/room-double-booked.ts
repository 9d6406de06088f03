import type { Room } from '../../model/workspace'
import { clashCheck } from '../clashes'
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
  unit: 'encounter',
  check: clashCheck({
    table: 'rooms',
    shared: (one, other) => (one.room.id === other.room.id ? [one.room.id] : []),
    facts: (id, clash, plan) => {
      const room = plan.people.row('rooms', id)
      return room ? { rule: 'room-double-booked', roomId: room.id, ...clash } : null
    },
  }),
}
