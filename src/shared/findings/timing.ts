import { planDistanceMetres } from '../model/floor-geometry'
import type { Room, TalksRound, Venue, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { FigureUsed } from './figure'
import { figureUsed } from './figure'

/** The figures of a round that say how much time must lie between sittings; one that is missing asks for none. */
export interface Timing {
  readonly turnaround: FigureUsed | undefined
  readonly layoutChange: FigureUsed | undefined
  readonly securitySweep: FigureUsed | undefined
  readonly metresPerMinute: FigureUsed | undefined
  readonly otherFloor: FigureUsed | undefined
  readonly otherVenue: FigureUsed | undefined
}

/** Reads a round's {@link Timing}. */
export const timingOf = (workspace: Workspace, round: TalksRound): Timing => {
  const speed = figureUsed(workspace, round, 'walk.metres-per-minute')
  return {
    turnaround: figureUsed(workspace, round, 'turnaround.minutes'),
    layoutChange: figureUsed(workspace, round, 'turnaround.layout-change-minutes'),
    securitySweep: figureUsed(workspace, round, 'turnaround.security-sweep-minutes'),
    metresPerMinute: speed && speed.value > 0 ? speed : undefined,
    otherFloor: figureUsed(workspace, round, 'walk.other-floor-minutes'),
    otherVenue: figureUsed(workspace, round, 'walk.other-venue-minutes'),
  }
}

/** A way from one room to another. */
export interface Walk {
  /** Whole minutes it takes. */
  readonly minutes: number
  /** Metres on the floor plan where both rooms lie on a measured one; null otherwise. */
  readonly metres: number | null
  readonly over: 'one floor' | 'floors' | 'venues'
  readonly figures: readonly FigureUsed[]
}

const noWalk: Walk = { minutes: 0, metres: null, over: 'one floor', figures: [] }

/** How long people take from one room to another, as far as the figures and the floor plans tell: the least, not the usual. */
export const walkBetween = (timing: Timing, from: Pick<RoomPlace, 'room' | 'venue'>, to: Pick<RoomPlace, 'room' | 'venue'>): Walk => {
  if (from.room.id === to.room.id) return noWalk
  if (from.venue.id !== to.venue.id) {
    const { otherVenue } = timing
    return otherVenue ? { minutes: Math.ceil(otherVenue.value), metres: null, over: 'venues', figures: [otherVenue] } : noWalk
  }
  if (from.room.floor !== to.room.floor) {
    const { otherFloor } = timing
    // A floor nobody entered may be the same one.
    if (!otherFloor || from.room.floor === '' || to.room.floor === '') return noWalk
    return { minutes: Math.ceil(otherFloor.value), metres: null, over: 'floors', figures: [otherFloor] }
  }
  const { metresPerMinute } = timing
  if (!metresPerMinute || !from.room.plan || !to.room.plan) return noWalk
  const metres = planDistanceMetres(from.venue, from.room, to.room)
  return metres === null
    ? noWalk
    : { minutes: Math.ceil(metres / metresPerMinute.value), metres: Math.round(metres), over: 'one floor', figures: [metresPerMinute] }
}

interface RoomPlace {
  readonly room: Room
  readonly venue: Venue
}

/** No way on any measured floor plan is longer, in metres. */
const longestWay = (workspace: Workspace): number => {
  const floors = new Map<string, { left: number; right: number; top: number; bottom: number; readonly metres: number }>()
  for (const { plan, venueId, floor } of rowsOf(workspace, 'rooms')) {
    const metres = rowOf(workspace, 'venues', venueId)?.floorPlans.find((each) => each.floor === floor)?.metresPerSquare
    if (!plan || !metres) continue
    const key = `${venueId} ${floor}`
    const box = floors.get(key) ?? { left: plan.x, right: plan.x, top: plan.y, bottom: plan.y, metres }
    box.left = Math.min(box.left, plan.x)
    box.right = Math.max(box.right, plan.x + plan.width)
    box.top = Math.min(box.top, plan.y)
    box.bottom = Math.max(box.bottom, plan.y + plan.height)
    floors.set(key, box)
  }
  return [...floors.values()].reduce((most, box) => Math.max(most, Math.hypot(box.right - box.left, box.bottom - box.top) * box.metres), 0)
}

/** How many minutes before and after a sitting the sittings lie that it can be too close to, in any round. */
export const reachOf = (workspace: Workspace): number => {
  const way = longestWay(workspace)
  let reach = 0
  for (const round of rowsOf(workspace, 'rounds')) {
    const { turnaround, layoutChange, securitySweep, metresPerMinute, otherFloor, otherVenue } = timingOf(workspace, round)
    const setting = (turnaround?.value ?? 0) + (layoutChange?.value ?? 0) + (securitySweep?.value ?? 0)
    const walking = metresPerMinute ? way / metresPerMinute.value : 0
    reach = Math.max(reach, setting, walking, otherFloor?.value ?? 0, otherVenue?.value ?? 0)
  }
  return Math.ceil(reach)
}
