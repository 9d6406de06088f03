import { z } from 'zod'
import { boothAssignmentId, interpreterId, partyId, sessionId } from './ids'
import { interpretationMode, languageCode } from './language'
import { money } from './money'
import { contactFields, personName } from './person'
import { availabilityPeriod } from './time'

/** A native, B active second (retour), C passive: what an interpreter works from and into (AIIC classes). */
export const languageClass = z.enum(['A', 'B', 'C'])

export const workingLanguage = z.strictObject({
  code: languageCode,
  class: languageClass,
  /** Modes the interpreter offers in this language; empty means all. */
  modes: z.array(interpretationMode).default([]),
})

export const interpreterSchema = z.strictObject({
  id: interpreterId,
  ...personName,
  languages: z.array(workingLanguage).default([]),
  /** Professional domicile: where travel and allowance are counted from. */
  domicile: z.string().default(''),
  dayRate: money.nullable().default(null),
  contractDays: z.int().min(0).nullable().default(null),
  /** Free and busy days; empty means not asked yet. */
  availability: z.array(availabilityPeriod).default([]),
  vetting: z.enum(['not started', 'pending', 'cleared', 'refused']).default('not started'),
  acceptance: z.array(z.strictObject({ partyId, verdict: z.enum(['accepted', 'refused']) })).default([]),
  broughtByPartyId: partyId.nullable().default(null),
  ...contactFields,
  note: z.string().default(''),
})

/** An interpreter's place in one session's team. */
export const boothAssignmentSchema = z.strictObject({
  id: boothAssignmentId,
  sessionId,
  interpreterId,
  /** The language the booth speaks into; null while not settled or when working consecutively. */
  booth: languageCode.nullable().default(null),
  status: z.enum(['proposed', 'asked', 'accepted', 'declined']).default('proposed'),
  pinned: z.boolean().default(false),
  note: z.string().default(''),
})
