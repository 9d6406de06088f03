import { nobodyMaySpeak } from './rules/nobody-may-speak'

/** Rules about a round as a whole, in the order the list of rules shows them. */
export const roundRules = {
  'nobody-may-speak': nobodyMaySpeak,
} as const
