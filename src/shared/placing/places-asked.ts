import type { RoundId, SessionId } from '../model/ids'

/** What a proposal of places is asked for. */
export interface PlacesAsked {
  readonly roundId: RoundId
  /** Unplaced sessions to find a place for; null for every one of the round that is not cancelled. */
  readonly sessionIds: readonly SessionId[] | null
}
