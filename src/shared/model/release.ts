import { z } from 'zod'
import { releaseId, roundId } from './ids'
import { boothAssignmentSchema } from './interpreter'
import { placementSchema, sessionSchema } from './session'
import { utcStamp } from './time'

/** A named schedule that went out, frozen as it was. */
export const releaseSchema = z.strictObject({
  id: releaseId,
  roundId,
  number: z.int().min(1),
  name: z.string().min(1),
  issuedAt: utcStamp,
  by: z.string().default(''),
  note: z.string().default(''),
  sessions: z.array(sessionSchema),
  placements: z.array(placementSchema),
  boothAssignments: z.array(boothAssignmentSchema),
})
