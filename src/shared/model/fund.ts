import { z } from 'zod'
import { contributionId, fundId, fundRequestId, processId, roundId } from './ids'
import { currencyCode, money } from './money'
import { wallDate } from './time'

/** Money kept ready for short-notice needs. */
export const fundSchema = z.strictObject({
  id: fundId,
  name: z.string().min(1),
  currency: currencyCode,
  holder: z.string().default(''),
  note: z.string().default(''),
})

/** What a donor ties its money to. */
export const earmark = z.strictObject({
  kind: z.enum(['none', 'process', 'theme', 'region']).default('none'),
  processId: processId.nullable().default(null),
  text: z.string().default(''),
})

export const contributionSchema = z.strictObject({
  id: contributionId,
  fundId,
  donor: z.string().min(1),
  pledged: money,
  received: money.nullable().default(null),
  pledgedOn: wallDate.nullable().default(null),
  expires: wallDate.nullable().default(null),
  reportDue: wallDate.nullable().default(null),
  earmark: earmark.default({ kind: 'none', processId: null, text: '' }),
  note: z.string().default(''),
})

/** A request for money from a fund for a process or a round. */
export const fundRequestSchema = z.strictObject({
  id: fundRequestId,
  fundId,
  processId,
  roundId: roundId.nullable().default(null),
  title: z.string().min(1),
  requestor: z.string().default(''),
  purpose: z.string().default(''),
  amount: money,
  status: z.enum(['draft', 'submitted', 'approved', 'refused', 'disbursed', 'reported']).default('draft'),
  submittedOn: wallDate.nullable().default(null),
  decidedOn: wallDate.nullable().default(null),
  reportDue: wallDate.nullable().default(null),
  note: z.string().default(''),
})
