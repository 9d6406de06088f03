import type { Finding } from '../findings/finding'
import type { InterpreterId, PartyId, RoundId, SessionId } from '../model/ids'
import type { LanguageCode } from '../model/language'
import type { Money } from '../model/money'
import type { PolicyKey } from '../model/policy'
import type { WallDate, WallTime } from '../model/time'
import type { AimResult, Ending } from '../optimisation/linear-model'

/** What a proposal of teams is judged by, in this order; see `aims.ts` for what each counts. */
export type TeamAim = 'uncovered' | 'short' | 'relays' | 'retours' | 'load' | 'cost' | 'changes'

/** Days on which an interpreter can't work after all, both included: what a replan is made for. */
export interface Absence {
  readonly interpreterId: InterpreterId
  readonly from: WallDate
  readonly to: WallDate
}

/** One line of a proposal that the officer may take or leave. Ids of changes are unique in a proposal and say nothing. */
export type TeamChange =
  | { readonly id: string; readonly kind: 'assign'; readonly sessionId: SessionId; readonly interpreterId: InterpreterId; readonly booth: LanguageCode | null }
  | { readonly id: string; readonly kind: 'take-off'; readonly sessionId: SessionId; readonly interpreterId: InterpreterId; readonly assignmentId: string }
  | { readonly id: string; readonly kind: 'change-booth'; readonly sessionId: SessionId; readonly interpreterId: InterpreterId; readonly assignmentId: string; readonly booth: LanguageCode | null; readonly from: LanguageCode | null }
  /** Writes an absence into the interpreter's availability; stands first in a replan. */
  | { readonly id: string; readonly kind: 'mark-absent'; readonly interpreterId: InterpreterId; readonly from: WallDate; readonly to: WallDate }

/** A round's interpreting in figures, before or after a proposal; of the sessions looked at. */
export interface TeamFigures {
  readonly sessions: number
  /** Needed pairs, each counted once a session. */
  readonly pairs: { readonly direct: number; readonly retour: number; readonly relay: number; readonly uncovered: number }
  /** Interpreters missing from what the profile asks of each session's team, added up. */
  readonly short: number
  /** Interpreters with any work, and the most sessions any of them has. */
  readonly interpreters: number
  readonly mostSessions: number
  readonly interpreterDays: number
  /** Fees of those days, per currency; days without a known rate are counted beside. */
  readonly fees: readonly Money[]
  readonly daysWithoutRate: number
  /** Interpreters with work who live in another city than the venue. */
  readonly travellers: number
}

/** Why nobody can take a pair, the first of these that holds. */
export type WhyUncovered =
  /** Nobody on the roster works from (or into) the language at all. */
  | { readonly kind: 'nobody-from' | 'nobody-into'; readonly language: LanguageCode }
  /** The languages are there, but nobody joins them and no pivot does. */
  | { readonly kind: 'no-way-between' }
  /** Only in other modes than the session's. */
  | { readonly kind: 'other-mode'; readonly interpreterIds: readonly InterpreterId[] }
  /** Those who could are held back, each for the reason named. */
  | { readonly kind: 'held-back'; readonly who: readonly HeldBack[] }

/** Why one interpreter can't join one session. */
export interface HeldBack {
  readonly interpreterId: InterpreterId
  readonly reason:
    | { readonly kind: 'elsewhere'; readonly sessionId: SessionId }
    | { readonly kind: 'unavailable'; readonly date: WallDate }
    | { readonly kind: 'refused'; readonly partyId: PartyId }
    | { readonly kind: 'vetting' }
    /** Vetting is not finished, and the session is confidential. */
    | { readonly kind: 'not-cleared' }
    | { readonly kind: 'declined' }
    | { readonly kind: 'limit'; readonly figure: PolicyKey; readonly value: number }
    | { readonly kind: 'contract-days'; readonly days: number }
    | { readonly kind: 'other-booth'; readonly booth: LanguageCode }
    | { readonly kind: 'travelling'; readonly date: WallDate }
    /** Serves the caucuses of this party, or was brought by it; nobody serves those of two. */
    | { readonly kind: 'other-camp'; readonly partyId: PartyId }
}

/** One way to get a pair covered after all, the cheapest first. */
export type WayOut =
  /** Held at this time in the same room, it can be covered; the session's placement and its time on the venue's clock. */
  | { readonly kind: 'move'; readonly placementId: string; readonly start: WallTime; readonly mode: 'direct' | 'retour' | 'relay'; readonly pivot: LanguageCode | null; readonly interpreterIds: readonly InterpreterId[] }
  /**
   * Hire one more; those on the roster who come nearest, with the languages each still lacks. With `minutes` the session
   * must also be held no longer than that at a stretch, since now it is too long for anybody.
   */
  | { readonly kind: 'hire'; readonly from: LanguageCode; readonly to: LanguageCode; readonly minutes: number | null; readonly nearest: readonly { readonly interpreterId: InterpreterId; readonly lacks: readonly LanguageCode[] }[] }
  /** Hold it no longer than this at a stretch, the most that anybody may work: these are kept from it by its length alone. */
  | { readonly kind: 'shorten'; readonly minutes: number; readonly interpreterIds: readonly InterpreterId[] }
  /** Let one person off what holds them back, and off what `also` does; nothing else stands against it. */
  | { readonly kind: 'let-off'; readonly held: HeldBack; readonly also: readonly HeldBack['reason'][] }

export interface UncoveredNeed {
  readonly sessionId: SessionId
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly why: WhyUncovered
  readonly waysOut: readonly WayOut[]
}

/** What is wrong with the question itself; the search goes on without what is named, or has nothing to do. */
export type TeamTrouble =
  | { readonly kind: 'no-sessions' }
  | { readonly kind: 'no-interpreters' }
  /** Pinned, yet against a hard limit or another pin: kept as it is and said. */
  | { readonly kind: 'pins-contradict'; readonly sessionId: SessionId; readonly interpreterId: InterpreterId; readonly held: HeldBack['reason'] }
  | { readonly kind: 'no-booths'; readonly sessionId: SessionId; readonly needed: number; readonly present: number }
  | { readonly kind: 'language-unknown'; readonly sessionId: SessionId }
  /** Taken whole, the proposal brings this finding, though it keeps every limit: an error or a warning. */
  | { readonly kind: 'brings'; readonly finding: Finding }
  /** The solver gave no plan in time; what is proposed comes from a simple rule of thumb, or nothing is. */
  | { readonly kind: 'solver-failed'; readonly sentence: string }

/** A plan of who interprets where, to be taken whole, in part, or not at all. */
export interface TeamProposal {
  readonly kind: 'team'
  readonly roundId: RoundId
  readonly sessionIds: readonly SessionId[]
  readonly absences: readonly Absence[]
  readonly changes: readonly TeamChange[]
  readonly before: TeamFigures
  readonly after: TeamFigures
  readonly aims: readonly AimResult<TeamAim>[]
  readonly ended: Ending
  readonly seconds: number
  readonly uncovered: readonly UncoveredNeed[]
  readonly troubles: readonly TeamTrouble[]
}
