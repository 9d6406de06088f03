import { z } from 'zod'
import { delegateId, delegationId, planCopyId, releaseId, roomId, roundId, venueId } from './ids'
import { boothAssignmentSchema } from './interpreter'
import { placementSchema, sessionSchema } from './session'
import { utcStamp, wallDate } from './time'
import { movementSchema, staySchema } from './travel'

/** The schedule of a round as it was at one moment. */
const frozenSchedule = {
  sessions: z.array(sessionSchema),
  placements: z.array(placementSchema),
  boothAssignments: z.array(boothAssignmentSchema),
}

/** A named schedule that went out, frozen as it was. */
export const releaseSchema = z.strictObject({
  id: releaseId,
  roundId,
  number: z.int().min(1),
  name: z.string().min(1),
  issuedAt: utcStamp,
  by: z.string().default(''),
  note: z.string().default(''),
  ...frozenSchedule,
  /** Who belonged to which delegation, so that a person who joined or left later is told apart. Withdrawn ones are not in it. */
  delegates: z.array(z.strictObject({ id: delegateId, delegationId, name: z.string() })).default([]),
  /** What the rooms were called. */
  rooms: z.array(z.strictObject({ id: roomId, name: z.string() })).default([]),
})

/**
 * A private copy of a round's whole plan: a `snapshot` to go back to, or a `what-if` that is worked on and compared. It
 * never went out and no paper names it. Records keep their ids, so a copy that comes back is the same plan to releases.
 */
export const planCopySchema = z.strictObject({
  id: planCopyId,
  roundId,
  kind: z.enum(['snapshot', 'what-if']),
  name: z.string().min(1),
  takenAt: utcStamp,
  by: z.string().default(''),
  note: z.string().default(''),
  startDate: wallDate.nullable().default(null),
  endDate: wallDate.nullable().default(null),
  venueIds: z.array(venueId).default([]),
  caucusRooms: z.array(z.strictObject({ delegationId, roomId: roomId.nullable() })).default([]),
  ...frozenSchedule,
  movements: z.array(movementSchema).default([]),
  stays: z.array(staySchema).default([]),
})
