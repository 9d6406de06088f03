import { interpreterBothCamps } from './rules/interpreter-both-camps'
import { interpreterDayOverloaded } from './rules/interpreter-day-overloaded'
import { interpreterDoubleBooked } from './rules/interpreter-double-booked'
import { interpreterOverContract } from './rules/interpreter-over-contract'
import { interpreterRestAfterTravel } from './rules/interpreter-rest-after-travel'
import { interpreterRestTooShort } from './rules/interpreter-rest-too-short'
import { interpreterSessionTooLong } from './rules/interpreter-session-too-long'
import { interpreterTwoContracts } from './rules/interpreter-two-contracts'
import { interpreterUnavailable } from './rules/interpreter-unavailable'
import { interpreterWeekOverloaded } from './rules/interpreter-week-overloaded'

/** Rules about an interpreter's days, weeks, journeys and contracts, in the order the list of rules shows them. */
export const interpreterRules = {
  'interpreter-double-booked': interpreterDoubleBooked,
  'interpreter-unavailable': interpreterUnavailable,
  'interpreter-session-too-long': interpreterSessionTooLong,
  'interpreter-day-overloaded': interpreterDayOverloaded,
  'interpreter-week-overloaded': interpreterWeekOverloaded,
  'interpreter-rest-too-short': interpreterRestTooShort,
  'interpreter-rest-after-travel': interpreterRestAfterTravel,
  'interpreter-over-contract': interpreterOverContract,
  'interpreter-two-contracts': interpreterTwoContracts,
  'interpreter-both-camps': interpreterBothCamps,
} as const
