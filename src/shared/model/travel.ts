import { z } from 'zod'
import { delegateId, expertId, interpreterId, movementId, roundId, stayId, teamMemberId } from './ids'
import { money } from './money'
import { wallDate, wallTime, zoneId } from './time'

/** A flight, train or transfer with the people on it. Each end's time is on that end's own wall clock. */
export const movementSchema = z.strictObject({
  id: movementId,
  roundId,
  kind: z.enum(['flight', 'train', 'boat', 'road', 'transfer']),
  direction: z.enum(['arrival', 'departure', 'local']).default('local'),
  number: z.string().default(''),
  carrier: z.string().default(''),
  from: z.string().min(1),
  to: z.string().min(1),
  departs: wallTime,
  departsZone: zoneId,
  arrives: wallTime,
  arrivesZone: zoneId,
  delegateIds: z.array(delegateId).default([]),
  interpreterIds: z.array(interpreterId).default([]),
  expertIds: z.array(expertId).default([]),
  teamMemberIds: z.array(teamMemberId).default([]),
  vehicle: z.string().default(''),
  driver: z.string().default(''),
  escort: z.string().default(''),
  /** Price for one person one way; null when not known or when the host pays. */
  fare: money.nullable().default(null),
  status: z.enum(['planned', 'booked', 'done', 'cancelled']).default('planned'),
  note: z.string().default(''),
})

/** Hotel nights of one person: from the evening of `checkIn` to the morning of `checkOut`. Exactly one person is named. */
export const staySchema = z.strictObject({
  id: stayId,
  roundId,
  delegateId: delegateId.nullable().default(null),
  interpreterId: interpreterId.nullable().default(null),
  expertId: expertId.nullable().default(null),
  teamMemberId: teamMemberId.nullable().default(null),
  hotel: z.string().min(1),
  roomNumber: z.string().default(''),
  floor: z.string().default(''),
  checkIn: wallDate,
  checkOut: wallDate,
  board: z.enum(['room only', 'breakfast', 'half board', 'full board']).default('breakfast'),
  /** Price of one night; null takes the budget's. */
  nightlyRate: money.nullable().default(null),
  status: z.enum(['planned', 'booked', 'cancelled']).default('planned'),
  note: z.string().default(''),
})
