import type { Session, Placement, Room } from '../model/workspace'
import type { KeptApartFacts } from './rules/kept-apart'
import type { ChairDoubleBookedFacts } from './rules/chair-double-booked'
import type { DelegateDoubleBookedFacts } from './rules/delegate-double-booked'
import type { DelegationDoubleBookedFacts } from './rules/delegation-double-booked'
import type { InterpreterDoubleBookedFacts } from './rules/interpreter-double-booked'
import type { LanguageNotCoveredFacts } from './rules/language-not-covered'
import type { OutsideRoundDatesFacts } from './rules/outside-round-dates'
import type { OutsideVenueHoursFacts } from './rules/outside-venue-hours'
import type { RoomDoubleBookedFacts } from './rules/room-double-booked'
import type { RoomTooSmallFacts } from './rules/room-too-small'
import type { RoomUnavailableFacts } from './rules/room-unavailable'
import type { SessionUnplacedFacts } from './rules/session-unplaced'

/** One sitting as facts name it: a session in a room from `start` (the venue's wall clock) for `minutes`. */
export interface Sitting {
  readonly sessionId: Session['id']
  readonly placementId: Placement['id']
  readonly roomId: Room['id']
  readonly start: Placement['start']
  readonly minutes: number
}

/** Two sittings at once: the earlier first, and how many minutes they overlap. */
export interface Clash {
  readonly first: Sitting
  readonly second: Sitting
  readonly overlapMinutes: number
}

/** The facts of every rule, told apart by `rule`. */
export type RuleFacts =
  | RoomDoubleBookedFacts
  | DelegationDoubleBookedFacts
  | DelegateDoubleBookedFacts
  | InterpreterDoubleBookedFacts
  | ChairDoubleBookedFacts
  | RoomTooSmallFacts
  | OutsideVenueHoursFacts
  | RoomUnavailableFacts
  | OutsideRoundDatesFacts
  | SessionUnplacedFacts
  | LanguageNotCoveredFacts
  | KeptApartFacts

/** The id of a rule: what findings, round settings and the registry call it. */
export type RuleId = RuleFacts['rule']
