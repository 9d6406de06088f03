import { z } from 'zod'
import { deploymentId, expertId, processId, roundId } from './ids'
import { languageCode } from './language'
import { money } from './money'
import { contactFields, gender, personName } from './person'
import { availabilityPeriod, utcStamp, wallDate } from './time'

/** Fields of expertise of the UN Standby Team, 2025 (peacemaker.un.org, standby team recruitment). */
export const specialisation = z.enum([
  'process design', 'security arrangements', 'gender and inclusion', 'constitution-making', 'power-sharing', 'natural resources and climate', 'transitional justice',
])

/** Someone who can be sent at short notice, or a member of the advisory board. */
export const standbyExpertSchema = z.strictObject({
  id: expertId,
  ...personName,
  kind: z.enum(['standby team', 'roster', 'advisory board']).default('roster'),
  specialisations: z.array(specialisation).default([]),
  speaks: z.array(languageCode).default([]),
  regions: z.array(z.string()).default([]),
  gender: gender.default('not stated'),
  availability: z.array(availabilityPeriod).default([]),
  dayRate: money.nullable().default(null),
  domicile: z.string().default(''),
  ...contactFields,
  note: z.string().default(''),
})

/** An expert sent to a process, in the field or remotely, from the request on. */
export const deploymentSchema = z.strictObject({
  id: deploymentId,
  expertId,
  processId,
  roundId: roundId.nullable().default(null),
  mode: z.enum(['field', 'remote']).default('field'),
  status: z.enum(['requested', 'matched', 'cleared', 'travelling', 'on site', 'ended', 'cancelled']).default('requested'),
  /** When each status was reached, UTC; the deployment clock starts at `requested`. */
  reached: z.record(z.string(), utcStamp).default({}),
  from: wallDate.nullable().default(null),
  to: wallDate.nullable().default(null),
  purpose: z.string().default(''),
  note: z.string().default(''),
})
