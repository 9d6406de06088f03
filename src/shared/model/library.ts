import { z } from 'zod'
import { agreementId, lessonId, processId, provisionId, roundId } from './ids'
import { languageCode } from './language'
import { wallDate } from './time'

/** A peace agreement or a guidance text kept beside the work. */
export const agreementSchema = z.strictObject({
  id: agreementId,
  processId: processId.nullable().default(null),
  title: z.string().min(1),
  kind: z.enum(['agreement', 'guidance', 'other']).default('agreement'),
  date: wallDate.nullable().default(null),
  country: z.string().default(''),
  region: z.string().default(''),
  stage: z.string().default(''),
  signatories: z.array(z.string()).default([]),
  language: languageCode.default('en'),
  text: z.string().default(''),
  source: z.string().default(''),
})

/** One numbered passage of an agreement. */
export const provisionSchema = z.strictObject({
  id: provisionId,
  agreementId,
  number: z.string().default(''),
  heading: z.string().default(''),
  text: z.string().default(''),
  issues: z.array(z.string()).default([]),
})

/** What was learned, to be found again at the next round. */
export const lessonSchema = z.strictObject({
  id: lessonId,
  processId,
  roundId: roundId.nullable().default(null),
  title: z.string().min(1),
  text: z.string().default(''),
  topic: z.string().default(''),
  date: wallDate.nullable().default(null),
  author: z.string().default(''),
})
