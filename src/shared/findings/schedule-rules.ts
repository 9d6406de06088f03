import { chairDoubleBooked } from './rules/chair-double-booked'
import { dayTooLong } from './rules/day-too-long'
import { delegateDoubleBooked } from './rules/delegate-double-booked'
import { delegationDoubleBooked } from './rules/delegation-double-booked'
import { keptApart } from './rules/kept-apart'
import { noBreak } from './rules/no-break'
import { noChair } from './rules/no-chair'
import { noParticipants } from './rules/no-participants'
import { outOfOrder } from './rules/out-of-order'
import { outsideRoundDates } from './rules/outside-round-dates'
import { outsideStay } from './rules/outside-stay'
import { outsideVenueHours } from './rules/outside-venue-hours'
import { partyHoliday } from './rules/party-holiday'
import { prayerTime } from './rules/prayer-time'
import { restDay } from './rules/rest-day'
import { roomDoubleBooked } from './rules/room-double-booked'
import { roomTooSmall } from './rules/room-too-small'
import { roomUnavailable } from './rules/room-unavailable'
import { sessionTooLong } from './rules/session-too-long'
import { sessionUnplaced } from './rules/session-unplaced'
import { speakingRightMissing } from './rules/speaking-right-missing'
import { turnaroundTooShort } from './rules/turnaround-too-short'
import { walkTooShort } from './rules/walk-too-short'

/** Rules about sessions, their rooms, times and people, in the order the list of rules shows them. */
export const scheduleRules = {
  'room-double-booked': roomDoubleBooked,
  'delegation-double-booked': delegationDoubleBooked,
  'delegate-double-booked': delegateDoubleBooked,
  'chair-double-booked': chairDoubleBooked,
  'kept-apart': keptApart,
  'out-of-order': outOfOrder,
  'turnaround-too-short': turnaroundTooShort,
  'walk-too-short': walkTooShort,
  'room-too-small': roomTooSmall,
  'room-unavailable': roomUnavailable,
  'outside-venue-hours': outsideVenueHours,
  'outside-round-dates': outsideRoundDates,
  'outside-stay': outsideStay,
  'rest-day': restDay,
  'party-holiday': partyHoliday,
  'prayer-time': prayerTime,
  'session-too-long': sessionTooLong,
  'day-too-long': dayTooLong,
  'no-break': noBreak,
  'speaking-right-missing': speakingRightMissing,
  'no-participants': noParticipants,
  'no-chair': noChair,
  'session-unplaced': sessionUnplaced,
} as const
