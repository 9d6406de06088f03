import { z } from 'zod'
import { delegationId, roundId } from '../model/ids'
import { languageCode } from '../model/language'

/** Papers that can be printed; each names what it is about. */
export const paperRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delegation-schedule'), roundId, delegationId, language: languageCode }),
])
export type PaperRequest = z.output<typeof paperRequest>
