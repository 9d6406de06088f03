import { keptApartArrival } from './rules/kept-apart-arrival'
import { keptApartHotel } from './rules/kept-apart-hotel'
import { keptApartVehicle } from './rules/kept-apart-vehicle'
import { nobodyMaySpeak } from './rules/nobody-may-speak'
import { overCap } from './rules/over-cap'
import { parityCaucusRooms } from './rules/parity-caucus-rooms'
import { parityDelegationSize } from './rules/parity-delegation-size'
import { parityHotelClass } from './rules/parity-hotel-class'
import { paritySpeakingTime } from './rules/parity-speaking-time'
import { womenBelowShare } from './rules/women-below-share'

/** Rules about a round as a whole, in the order the list of rules shows them. */
export const roundRules = {
  'kept-apart-vehicle': keptApartVehicle,
  'kept-apart-arrival': keptApartArrival,
  'kept-apart-hotel': keptApartHotel,
  'nobody-may-speak': nobodyMaySpeak,
  'over-cap': overCap,
  'women-below-share': womenBelowShare,
  'parity-delegation-size': parityDelegationSize,
  'parity-caucus-rooms': parityCaucusRooms,
  'parity-hotel-class': parityHotelClass,
  'parity-speaking-time': paritySpeakingTime,
} as const
