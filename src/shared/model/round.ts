import { z } from 'zod'
import {
  delegateId, keepApartRuleId, acceptanceId, partyId, policyProfileId, processId, roundId, venueId, teamMemberId, taskId,
} from './ids'
import { utcStamp, wallDate } from './time'

/** How loud a rule speaks in one round; `off` silences it. */
export const ruleSetting = z.enum(['error', 'warning', 'note', 'off'])

/** A continuous block of talks with a first and a last day. Dates may still be open while it is planned. */
export const roundSchema = z.strictObject({
  id: roundId,
  processId,
  name: z.string().min(1),
  startDate: wallDate.nullable().default(null),
  endDate: wallDate.nullable().default(null),
  status: z.enum(['planning', 'confirmed', 'under way', 'closed', 'cancelled']).default('planning'),
  partyIds: z.array(partyId).default([]),
  venueIds: z.array(venueId).default([]),
  profileId: policyProfileId.nullable().default(null),
  /** Severity per rule id where the round departs from the rule's own; rules not named keep theirs. */
  ruleSettings: z.record(z.string(), ruleSetting).default({}),
  hostCountry: z.string().default(''),
  /** Least share of women agreed for each party's delegation, percent; null takes the round's policy profile. */
  womenSharePercent: z.int().min(0).max(100).nullable().default(null),
  /** What the plan on the board is called beside its what-if copies. */
  planName: z.string().min(1).default('Main plan'),
  note: z.string().default(''),
})

/** Two parties, or a party and one person, who must not meet; each part of it can be switched off. */
export const keepApartRuleSchema = z.strictObject({
  id: keepApartRuleId,
  roundId,
  partyId,
  otherPartyId: partyId.nullable().default(null),
  otherDelegateId: delegateId.nullable().default(null),
  sameRoom: z.boolean().default(true),
  adjacentRooms: z.boolean().default(true),
  sharedEntrance: z.boolean().default(false),
  zone: z.boolean().default(false),
  dining: z.boolean().default(false),
  hotel: z.boolean().default(false),
  hotelFloor: z.boolean().default(false),
  vehicle: z.boolean().default(true),
  arrivalWindow: z.boolean().default(false),
  /** Minutes that must lie between the two uses; null takes the round's policy profile. */
  gapMinutes: z.int().min(0).nullable().default(null),
  /** Minutes that must lie between the arrivals (or departures) of the two at one place; null takes the profile. */
  arrivalMinutes: z.int().min(0).nullable().default(null),
  reason: z.string().default(''),
})

/** An officer's word that a finding is known and stands; it stays listed, but no longer counts as open. */
export const acceptanceSchema = z.strictObject({
  id: acceptanceId,
  roundId,
  /** {@link Finding.key} of what is accepted. */
  findingKey: z.string().min(1),
  reason: z.string().min(1),
  by: z.string().default(''),
  at: utcStamp,
})

/** A preparation step with a due date. */
export const taskSchema = z.strictObject({
  id: taskId,
  processId,
  roundId: roundId.nullable().default(null),
  title: z.string().min(1),
  dueDate: wallDate.nullable().default(null),
  ownerId: teamMemberId.nullable().default(null),
  status: z.enum(['open', 'done', 'dropped']).default('open'),
  note: z.string().default(''),
})
