import type { WallTime } from '../model/time'
import { instantMinutes, wallTimeAt } from '../model/time'
import { rowOf } from '../model/workspace'
import type { Finding } from '../findings/finding'
import type { FindingsEngine } from '../findings/findings-engine'
import type { SessionNeeds } from './session-people'
import { needsOf, spareSeats } from './session-people'
import { countOf, createVerdict } from './sitting-verdict'
import type { Place } from './unavailable-times'
import { placesOf } from './unavailable-times'
import { wallMinutesIn } from './venue-clock'

/** Another room at the same time, with what would be wrong with it. */
export interface OtherRoom {
  readonly roomId: string
  /** On the wall clock of that room's venue. */
  readonly start: WallTime
  readonly minutes: number
  /** Seats left over in the session's layout, below 0 when too few; null when not known. */
  readonly spareSeats: number | null
  /** The open findings that holding it there would mean, gravest first. */
  readonly findings: readonly Finding[]
}

/** A sitting, or a session that is to be placed with where and when it would be (the clock is that room's). */
export type RoomsAsked =
  | { readonly placementId: string; readonly roomIds: readonly string[] }
  | { readonly sessionId: string; readonly roomId: string; readonly start: WallTime; readonly minutes: number; readonly roomIds: readonly string[] }

interface Wish {
  readonly needs: SessionNeeds
  readonly roomId: string
  readonly start: WallTime
  readonly minutes: number
}

const wishOf = ({ plan, workspace }: FindingsEngine, asked: RoomsAsked): Wish | null => {
  if (!('placementId' in asked)) {
    const needs = needsOf(plan, asked.sessionId, null)
    return needs && { needs, roomId: asked.roomId, start: asked.start, minutes: asked.minutes }
  }
  const placement = rowOf(workspace, 'placements', asked.placementId)
  const needs = placement ? needsOf(plan, placement.sessionId, placement.id) : null
  return placement && needs ? { needs, roomId: placement.roomId, start: placement.start, minutes: placement.minutes } : null
}

/** Too few seats after not known after enough; then the least left over. */
const fitRank = ({ spareSeats: spare }: OtherRoom): readonly [number, number] => (spare === null ? [1, 0] : spare < 0 ? [2, -spare] : [0, spare])

/**
 * Other rooms for a session at the same moment, best first: fewest errors, fewest warnings, seats enough with least to
 * spare. The room it is in is left out. Nothing when the sitting or the rooms are not there.
 */
export const otherRooms = (engine: FindingsEngine, asked: RoomsAsked): readonly OtherRoom[] => {
  const wish = wishOf(engine, asked)
  if (!wish) return []
  const [present] = placesOf(engine.plan, [wish.roomId])
  const verdict = createVerdict(engine, wish.needs)
  const startIn = ({ venue }: Place): WallTime =>
    !present || present.venue.zone === venue.zone ? wish.start : wallTimeAt(wallMinutesIn(instantMinutes(wish.start, present.venue.zone), venue.zone))
  const found = placesOf(engine.plan, asked.roomIds).flatMap((place): OtherRoom[] => {
    const { room } = place
    if (room.id === wish.roomId) return []
    const start = startIn(place)
    const findings = verdict({ roomId: room.id, start, minutes: wish.minutes })
    return [{ roomId: room.id, start, minutes: wish.minutes, spareSeats: spareSeats(wish.needs, room), findings }]
  })
  const order = new Map(asked.roomIds.map((id, at) => [id, at]))
  return found.sort((one, other) => {
    const [[oneRank, oneSpare], [otherRank, otherSpare]] = [fitRank(one), fitRank(other)]
    return (
      countOf(one.findings, 'error') - countOf(other.findings, 'error') ||
      countOf(one.findings, 'warning') - countOf(other.findings, 'warning') ||
      oneRank - otherRank ||
      oneSpare - otherSpare ||
      (order.get(one.roomId) ?? 0) - (order.get(other.roomId) ?? 0)
    )
  })
}
