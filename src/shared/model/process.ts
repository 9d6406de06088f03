import { z } from 'zod'
import { expertId, partnerId, partyId, processId, teamMemberId } from './ids'
import { languageCode, languageCodes, translations } from './language'
import { contactFields, personName } from './person'
import { timeOfDay, wallDate } from './time'

/** When the mediation enters the conflict. */
export const processStage = z.enum(['before escalation', 'after outbreak', 'implementation'])

/** On whose word the mediator acts. */
export const processBasis = z.enum(['request of the parties', "Secretary-General's initiative", 'Council or Assembly request'])

/** A mediation process: the effort between named parties to which rounds of talks belong. */
export const processSchema = z.strictObject({
  id: processId,
  name: z.string().min(1),
  codeName: z.string().default(''),
  stage: processStage,
  basis: processBasis,
  country: z.string().default(''),
  summary: z.string().default(''),
  envoyId: teamMemberId.nullable().default(null),
  supportingMission: z.string().default(''),
  partnerIds: z.array(partnerId).default([]),
  /** Members of the advisory board who back this process (records of `standbyExperts`). */
  advisoryBackerIds: z.array(expertId).default([]),
  note: z.string().default(''),
})

/** An organisation or state beside the mediator: guarantor, observer, donor, operational support. */
export const partnerSchema = z.strictObject({
  id: partnerId,
  name: z.string().min(1),
  shortName: z.string().default(''),
  kind: z.enum(['UN entity', 'regional organisation', 'state', 'NGO', 'other']).default('other'),
  role: z
    .enum(['co-mediator', 'guarantor', 'accompanying country', 'friend', 'observer', 'operational support', 'host', 'donor'])
    .default('operational support'),
  contactName: z.string().default(''),
  ...contactFields,
  note: z.string().default(''),
})

/** Eight colours of equal weight, safe for colour-blind readers; a party keeps one everywhere. */
export const partyColour = z.enum(['party-1', 'party-2', 'party-3', 'party-4', 'party-5', 'party-6', 'party-7', 'party-8'])
export type PartyColour = z.infer<typeof partyColour>

/** Days a party does not work, as the party confirmed them. Weekdays are ISO: 1 Monday to 7 Sunday. */
export const partyCalendar = z.strictObject({
  weeklyRestDays: z.array(z.int().min(1).max(7)).default([]),
  observesPrayerTimes: z.boolean().default(false),
  /** When it prays on the venue's wall clock, as agreed with it; `weekdays` empty means every day. */
  prayerTimes: z.array(z.strictObject({ name: z.string(), at: timeOfDay, weekdays: z.array(z.int().min(1).max(7)).default([]) })).default([]),
  holidays: z.array(z.strictObject({ date: wallDate, name: z.string(), confirmed: z.boolean().default(false) })).default([]),
})

/** One side of a process. `name` is the agreed one; `nameplate` is what stands on the table. */
export const partySchema = z.strictObject({
  id: partyId,
  processId,
  name: z.string().min(1),
  shortName: z.string().min(1),
  nameplate: z.string().default(''),
  codeName: z.string().default(''),
  names: translations,
  colour: partyColour,
  kind: z.enum(['state', 'armed group', 'political movement', 'civil society', 'other']).default('other'),
  language: languageCode.nullable().default(null),
  calendar: partyCalendar.default({ weeklyRestDays: [], observesPrayerTimes: false, prayerTimes: [], holidays: [] }),
  note: z.string().default(''),
})

/** Someone on the mediator's side: envoy, adviser, protocol, security. Chairs of sessions are team members. */
export const teamMemberSchema = z.strictObject({
  id: teamMemberId,
  processId,
  ...personName,
  role: z
    .enum([
      'envoy', 'deputy envoy', 'mediation adviser', 'political officer', 'protocol', 'logistics', 'security', 'medical', 'spokesperson', 'note-taker', 'other',
    ])
    .default('other'),
  organisation: z.string().default(''),
  speaks: languageCodes.default([]),
  /** Printed on every delegation's paper as someone to call. */
  contactForDelegations: z.boolean().default(false),
  ...contactFields,
  note: z.string().default(''),
})
