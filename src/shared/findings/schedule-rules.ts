import { chairDoubleBooked } from './rules/chair-double-booked'
import { delegateDoubleBooked } from './rules/delegate-double-booked'
import { delegationDoubleBooked } from './rules/delegation-double-booked'
import { interpreterDoubleBooked } from './rules/interpreter-double-booked'
import { keptApart } from './rules/kept-apart'
import { languageNotCovered } from './rules/language-not-covered'
import { outsideRoundDates } from './rules/outside-round-dates'
import { outsideVenueHours } from './rules/outside-venue-hours'
import { roomDoubleBooked } from './rules/room-double-booked'
import { roomTooSmall } from './rules/room-too-small'
import { roomUnavailable } from './rules/room-unavailable'
import { sessionUnplaced } from './rules/session-unplaced'

/** Rules about sessions, their rooms, times and people, in the order the list of rules shows them. */
export const scheduleRules = {
  'room-double-booked': roomDoubleBooked,
  'delegation-double-booked': delegationDoubleBooked,
  'delegate-double-booked': delegateDoubleBooked,
  'interpreter-double-booked': interpreterDoubleBooked,
  'chair-double-booked': chairDoubleBooked,
  'kept-apart': keptApart,
  'language-not-covered': languageNotCovered,
  'room-too-small': roomTooSmall,
  'room-unavailable': roomUnavailable,
  'outside-venue-hours': outsideVenueHours,
  'outside-round-dates': outsideRoundDates,
  'session-unplaced': sessionUnplaced,
} as const
