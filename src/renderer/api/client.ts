import { createClient } from '@shared/contract/contract'
import { hostTransport } from './transport'

export const transport = hostTransport()

/** The one typed way to ask the owner for anything. */
export const client = createClient(transport)
