import type { RoomId, RoundId, SessionId } from '../model/ids'
import type { WallTime } from '../model/time'
import type { RuleId } from '../findings/facts'
import type { AimResult, Ending } from '../optimisation/linear-model'

/** What a proposal of places is judged by, in this order: sessions left out, what the rules say of those placed, and wishes. */
export type PlaceAim = 'left-out' | 'errors' | 'warnings' | 'wishes' | 'late'

/** A session put in a room, at a time on the wall clock of the room's venue, to be taken or left. */
export interface PlaceChange {
  readonly id: string
  readonly kind: 'place'
  readonly sessionId: SessionId
  readonly roomId: RoomId
  readonly start: WallTime
  readonly minutes: number
  /** Whether it lies within one of the session's preferred times; null when it has none. */
  readonly preferred: boolean | null
}

/** A session for which no place was found. */
export interface LeftOut {
  readonly sessionId: SessionId
  readonly why:
    /** No room of the round seats them, whatever the time. */
    | { readonly kind: 'no-room'; readonly seats: number; readonly largest: number }
    /** Longer than any stretch in which a room is open. */
    | { readonly kind: 'too-long'; readonly minutes: number }
    /** Every place and time breaks a rule; how many each rule rules out, most first. */
    | { readonly kind: 'ruled-out'; readonly by: readonly { readonly rule: RuleId; readonly places: number }[] }
    /** Places are free, but other sessions of the proposal need them. */
    | { readonly kind: 'crowded'; readonly places: number }
    /** It must follow a session that has no place either, or follows it in a circle. */
    | { readonly kind: 'order'; readonly sessionId: SessionId }
  /** The place that does least harm, where there is any at all. */
  readonly nearest: { readonly roomId: RoomId; readonly start: WallTime; readonly rules: readonly RuleId[] } | null
}

export type PlaceTrouble =
  | { readonly kind: 'no-sessions' }
  | { readonly kind: 'no-rooms' }
  | { readonly kind: 'no-dates' }
  /** Sessions that must each come before the other. */
  | { readonly kind: 'order-circle'; readonly sessionIds: readonly SessionId[] }
  | { readonly kind: 'solver-failed'; readonly sentence: string }

/** Times and rooms for sessions that have none, to be taken whole, in part, or not at all. */
export interface PlaceProposal {
  readonly kind: 'places'
  readonly roundId: RoundId
  readonly sessionIds: readonly SessionId[]
  readonly changes: readonly PlaceChange[]
  readonly leftOut: readonly LeftOut[]
  readonly aims: readonly AimResult<PlaceAim>[]
  readonly ended: Ending
  readonly seconds: number
  readonly troubles: readonly PlaceTrouble[]
}
