import { z } from 'zod'
import { deploymentId, expertId, processId, roundId } from './ids'
import { languageCodes } from './language'
import { money } from './money'
import { contactFields, gender, personName } from './person'
import { availabilityPeriod, utcStamp, wallDate } from './time'

/** Fields of expertise of the UN Standby Team, 2025 (peacemaker.un.org, standby team recruitment). */
export const specialisation = z.enum([
  'process design', 'security arrangements', 'gender and inclusion', 'constitution-making', 'power-sharing', 'natural resources and climate', 'transitional justice',
])
export type Specialisation = z.infer<typeof specialisation>

/** Someone who can be sent at short notice, or a member of the advisory board. */
export const standbyExpertSchema = z.strictObject({
  id: expertId,
  ...personName,
  kind: z.enum(['standby team', 'roster', 'advisory board']).default('roster'),
  specialisations: z.array(specialisation).default([]),
  speaks: languageCodes.default([]),
  regions: z.array(z.string()).default([]),
  gender: gender.default('not stated'),
  /** Free and busy days; empty means not asked yet. */
  availability: z.array(availabilityPeriod).default([]),
  /** Days on which they must answer a request at once, both ends included. */
  onCall: z.array(z.strictObject({ from: wallDate, to: wallDate, note: z.string().default('') })).default([]),
  experienceYears: z.int().min(0).max(80).nullable().default(null),
  dayRate: money.nullable().default(null),
  domicile: z.string().default(''),
  ...contactFields,
  note: z.string().default(''),
})

/** What a request for an expert asks for: any of the specialisations and regions, all of the languages. */
export const wantedExpertise = z.strictObject({
  specialisations: z.array(specialisation).default([]),
  speaks: languageCodes.default([]),
  regions: z.array(z.string()).default([]),
  gender: gender.nullable().default(null),
})

/** The way of a deployment from the request to the end; `cancelled` can follow any of them. */
export const deploymentSteps = ['requested', 'matched', 'cleared', 'travelling', 'on site', 'ended'] as const

export const deploymentStatus = z.enum([...deploymentSteps, 'cancelled'])
export type DeploymentStatus = z.infer<typeof deploymentStatus>

/** Why somebody who was matched is no longer the one who goes. */
export const withdrawalReasons = ['clearance refused', 'dropped out', 'off the roster'] as const

/** Somebody who was matched to a request and does not go, or whose record is gone. */
export const withdrawal = z.strictObject({
  /** Null once they are off the roster. */
  expertId: expertId.nullable().default(null),
  /** What they were called then; it stays when their record goes. */
  name: z.string(),
  why: z.enum(withdrawalReasons),
  /** When that was known, UTC. */
  at: utcStamp,
})

/** An expert sent to a process, in the field or remotely, from the request on. */
export const deploymentSchema = z.strictObject({
  id: deploymentId,
  /** Null while nobody is matched to the request. */
  expertId: expertId.nullable().default(null),
  processId,
  roundId: roundId.nullable().default(null),
  mode: z.enum(['field', 'remote']).default('field'),
  status: deploymentStatus.default('requested'),
  /** Those who were matched and do not go, the earliest first. */
  withdrawn: z.array(withdrawal).default([]),
  /** When each status was reached, UTC; the deployment clock starts at `requested`. */
  reached: z.record(z.string(), utcStamp).default({}),
  from: wallDate.nullable().default(null),
  to: wallDate.nullable().default(null),
  purpose: z.string().default(''),
  /** What the request asks for; what is left empty does not matter. */
  wanted: wantedExpertise.default({ specialisations: [], speaks: [], regions: [], gender: null }),
  requestedBy: z.string().default(''),
  note: z.string().default(''),
})
