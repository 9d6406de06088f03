import type { WallDate } from '../model/time'
import { dayNumber } from '../model/time'
import type { RecordRef } from '../model/workspace'
import type { PlanIndex } from '../findings/plan-index'
import type { Engagement, EngagementCause } from './engagements'
import { engagementsOf } from './engagements'
import type { Span } from './minute-spans'
import { merged, mergedBy } from './minute-spans'
import type { PartAtSession } from './session-people'
import { needsOf } from './session-people'

/** A stretch in which somebody is not free, in wall minutes on the clock that was asked for. */
export interface BusySpan extends Span {
  /** `several` where stretches with different causes run into each other in the row of everyone. */
  readonly cause: EngagementCause | 'several'
  /** The session that keeps them; null for journeys and calendars, and where several do. */
  readonly sessionId: string | null
}

/** One line of a day's availability. */
export interface AvailabilityRow {
  /** Null: everyone together, always the first row. */
  readonly who: RecordRef | null
  readonly part: PartAtSession | 'everyone'
  /** In order of time. */
  readonly busy: readonly BusySpan[]
}

const DAY = 1440

const inOrder = (one: Span, other: Span): number => one.from - other.from || one.to - other.to

/** Several persons of a delegation at one session are one stretch of its row. */
const ownRow = (engagements: readonly Engagement[]): readonly BusySpan[] =>
  mergedBy(
    engagements.map(({ from, to, cause, sessionId }): BusySpan => ({ from, to, cause, sessionId })),
    ({ cause, sessionId }) => `${cause}|${sessionId ?? ''}`,
  ).toSorted(inOrder)

const together = (engagements: readonly Engagement[]): readonly BusySpan[] =>
  merged(
    engagements.map(({ from, to, cause, sessionId }): BusySpan => ({ from, to, cause, sessionId })),
    (one, other) => ({
      ...one,
      cause: one.cause === other.cause ? one.cause : 'several',
      sessionId: one.sessionId === other.sessionId ? one.sessionId : null,
    }),
  )

/**
 * Who is free when on one day, for all who must be at a session: everyone together first, then each delegation that
 * attends whole, named delegates, chair, team, interpreters, experts. Midnight to midnight on the clock of `zone`; the
 * session's own sittings are left out. No rows when the session is not there; only the first when nobody is named.
 * @param asked.placementId the sitting meant where delegations sit apart; left out, all who attend count
 */
export const dayAvailability = (
  plan: PlanIndex,
  asked: { readonly sessionId: string; readonly placementId?: string | null; readonly day: WallDate; readonly zone: string },
): readonly AvailabilityRow[] => {
  const needs = needsOf(plan, asked.sessionId, asked.placementId ?? null)
  if (!needs) return []
  const midnight = dayNumber(asked.day) * DAY
  const engagements = engagementsOf(plan, needs, asked.zone, { from: midnight, to: midnight + DAY })
  return [
    { who: null, part: 'everyone', busy: together(engagements.flat()) },
    ...needs.participants.map(({ ref, part }, at): AvailabilityRow => ({ who: ref, part, busy: ownRow(engagements[at] ?? []) })),
  ]
}
