import { interpreterDoubleBooked } from './rules/interpreter-double-booked'

/** Rules about an interpreter's days, weeks and contracts, in the order the list of rules shows them. */
export const interpreterRules = {
  'interpreter-double-booked': interpreterDoubleBooked,
} as const
