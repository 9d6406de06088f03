import type { WallDate } from '../model/time'
import { daysBetween } from '../model/time'
import type { Session, TalksRound } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { PlanIndex } from '../findings/plan-index'
import type { Place } from '../planning/unavailable-times'
import { placesOf } from '../planning/unavailable-times'
import type { PlacesAsked } from './places-asked'
import type { PlaceTrouble } from './place-proposal'

/** What a proposal of places is about, once the question has been made sense of. */
export interface PlaceScope {
  /** Null when there is no such round, or it is cancelled. */
  readonly round: TalksRound | null
  /** Unplaced and not cancelled, in the order of their ids. */
  readonly sessions: readonly Session[]
  /** Rooms of the round's venues, in their order. */
  readonly places: readonly Place[]
  /** From the first day of the round to the last. */
  readonly days: readonly WallDate[]
  /** Per session, the sessions of the scope that must end before it begins, by their places in `sessions`. */
  readonly after: readonly (readonly number[])[]
  /** Sessions that must each come before the other: no order of them is right. */
  readonly circles: readonly (readonly number[])[]
  readonly troubles: readonly PlaceTrouble[]
}

/** Sessions a walk along "comes after" can reach from each, itself only when it leads back there. */
const reachable = (after: readonly (readonly number[])[]): readonly ReadonlySet<number>[] =>
  after.map((first) => {
    const found = new Set(first)
    for (const at of found) for (const next of after[at] ?? []) found.add(next)
    return found
  })

/** Groups of sessions that lead to each other. */
export const circlesIn = (after: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const reach = reachable(after)
  const circles: number[][] = []
  const seen = new Set<number>()
  for (const [at, from] of reach.entries()) {
    if (!from.has(at) || seen.has(at)) continue
    const circle = [...from].filter((other) => reach[other]?.has(at)).sort((one, other) => one - other)
    for (const each of circle) seen.add(each)
    circles.push(circle)
  }
  return circles
}

const unplacedSessions = (plan: PlanIndex, { roundId, sessionIds }: PlacesAsked): readonly Session[] => {
  const { workspace } = plan
  const placed = new Set<string>(rowsOf(workspace, 'placements').map(({ sessionId }) => sessionId))
  const wanted = sessionIds === null ? null : new Set<string>(sessionIds)
  return rowsOf(workspace, 'sessions')
    .filter(({ id, roundId: round, status }) => round === roundId && status !== 'cancelled' && !placed.has(id) && (wanted?.has(id) ?? true))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Makes sense of the question; what is wrong with it is in `troubles`, and nothing is thrown. */
export const scopeOf = (plan: PlanIndex, asked: PlacesAsked): PlaceScope => {
  const { workspace } = plan
  const round = plan.round(asked.roundId) ?? null
  const sessions = round ? unplacedSessions(plan, asked) : []
  const venues = new Set<string>(round?.venueIds)
  const rooms = rowsOf(workspace, 'rooms').filter(({ venueId }) => venues.has(venueId))
  const places = placesOf(plan, rooms.toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1)).map(({ id }) => id))
  const days = round?.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : []
  const position = new Map<string, number>(sessions.map(({ id }, at) => [id, at]))
  const after = sessions.map((session, own) =>
    [...new Set(session.afterSessionIds)].flatMap((id) => {
      const at = position.get(id)
      return at === undefined || at === own ? [] : [at]
    }),
  )
  const circles = circlesIn(after)
  const troubles: PlaceTrouble[] = [
    ...(sessions.length === 0 ? [{ kind: 'no-sessions' } as const] : []),
    ...(places.length === 0 ? [{ kind: 'no-rooms' } as const] : []),
    ...(days.length === 0 ? [{ kind: 'no-dates' } as const] : []),
    ...circles.map((circle) => ({ kind: 'order-circle', sessionIds: circle.flatMap((at) => sessions[at]?.id ?? []) }) as const),
  ]
  return { round, sessions, places, days, after, circles, troubles }
}
