import { z } from 'zod'
import { delegateId, delegationId, partnerId, partyId, roomId, roundId } from './ids'
import { languageCode, languageCodes, translations } from './language'
import { contactFields, gender, personName } from './person'
import { wallDate } from './time'

/** The accredited persons of one party (or partner) at one round, with head and cap. */
export const delegationSchema = z.strictObject({
  id: delegationId,
  roundId,
  partyId: partyId.nullable().default(null),
  partnerId: partnerId.nullable().default(null),
  name: z.string().min(1),
  names: translations,
  kind: z.enum(['party', 'observer', 'civil society', 'mediator']).default('party'),
  /** Agreed number of members and of secretaries; null while not agreed. */
  cap: z.int().min(0).nullable().default(null),
  secretaryCap: z.int().min(0).nullable().default(null),
  headId: delegateId.nullable().default(null),
  /** The language its papers are printed in. */
  language: languageCode.default('en'),
  caucusRoomId: roomId.nullable().default(null),
  hotel: z.string().default(''),
  /** Class of the hotel in stars; null when not known. */
  hotelStars: z.int().min(1).max(7).nullable().default(null),
  liaison: z.string().default(''),
  liaisonPhone: z.string().default(''),
  safePassageGuarantee: z.string().default(''),
  escort: z.string().default(''),
  note: z.string().default(''),
})

export const delegateRole = z.enum([
  'head', 'deputy head', 'negotiator', 'alternate', 'adviser', 'secretary', 'technical expert', 'spokesperson', 'protocol', 'interpreter', 'close protection', 'medical', 'observer',
])

/** A passport or another paper a person travels or enters on. */
export const travelDocument = z.strictObject({
  kind: z.enum(['passport', 'diplomatic passport', 'laissez-passer', 'national identity card', 'other']),
  number: z.string(),
  country: z.string().default(''),
  expires: wallDate.nullable().default(null),
})

export const visa = z.strictObject({
  status: z.enum(['not needed', 'to apply', 'applied', 'granted', 'refused']).default('to apply'),
  appliedOn: wallDate.nullable().default(null),
  validUntil: wallDate.nullable().default(null),
  note: z.string().default(''),
})

/** Whether the person is under a UN travel ban, and where the exemption stands. */
export const travelBan = z.strictObject({
  listed: z.boolean().default(false),
  committee: z.string().default(''),
  exemption: z.enum(['not needed', 'to request', 'requested', 'granted', 'refused']).default('not needed'),
  requestedOn: wallDate.nullable().default(null),
  note: z.string().default(''),
})

export const delegateSchema = z.strictObject({
  id: delegateId,
  delegationId,
  ...personName,
  role: delegateRole.default('negotiator'),
  status: z.enum(['proposed', 'accredited', 'withdrawn']).default('proposed'),
  /** May take the floor and commit the party (a plenipotentiary). */
  speakingRight: z.boolean().default(false),
  gender: gender.default('not stated'),
  nationality: z.string().default(''),
  /** Languages the person will speak from the floor, best first. */
  speaks: languageCodes.default([]),
  /** Further languages the person follows by ear. */
  understands: languageCodes.default([]),
  documents: z.array(travelDocument).default([]),
  visa: visa.default({ status: 'to apply', appliedOn: null, validUntil: null, note: '' }),
  travelBan: travelBan.default({ listed: false, committee: '', exemption: 'not needed', requestedOn: null, note: '' }),
  diet: z.string().default(''),
  needs: z.string().default(''),
  badgeZone: z.string().default(''),
  ...contactFields,
  note: z.string().default(''),
})
