import { planDistanceMetres } from '../model/floor-geometry'
import type { Room, Session, TalksRound, Venue, Workspace } from '../model/workspace'
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

/** Where somebody is. */
export interface RoomPlace {
  readonly room: Room
  readonly venue: Venue
}

/** A floor nobody entered may be the same one. */
const areFloors = (from: Room, to: Room): boolean => from.floor !== to.floor && from.floor !== '' && to.floor !== ''

const metresBetween = ({ metresPerMinute }: Timing, { room, venue }: RoomPlace, to: Room): number | null =>
  metresPerMinute && room.plan && to.plan ? planDistanceMetres(venue, room, to) : null

/**
 * How many minutes people take from one room to another, as far as the figures and the floor plans tell: the least, not
 * the usual. Asked for every two sittings that follow one another, so it makes no {@link Walk}.
 */
export const walkMinutes = (timing: Timing, from: RoomPlace, to: RoomPlace): number => {
  if (from.room.id === to.room.id) return 0
  if (from.venue.id !== to.venue.id) return Math.ceil(timing.otherVenue?.value ?? 0)
  if (areFloors(from.room, to.room)) return Math.ceil(timing.otherFloor?.value ?? 0)
  const metres = metresBetween(timing, from, to.room)
  return metres === null || !timing.metresPerMinute ? 0 : Math.ceil(metres / timing.metresPerMinute.value)
}

/** The way from one room to another, with what is known of it. */
export const walkBetween = (timing: Timing, from: RoomPlace, to: RoomPlace): Walk => {
  const over = from.venue.id !== to.venue.id ? 'venues' : areFloors(from.room, to.room) ? 'floors' : 'one floor'
  const metres = over === 'one floor' ? metresBetween(timing, from, to.room) : null
  const figure = { venues: timing.otherVenue, floors: timing.otherFloor, 'one floor': timing.metresPerMinute }[over]
  return { minutes: walkMinutes(timing, from, to), metres: metres === null ? null : Math.round(metres), over, figures: figure ? [figure] : [] }
}

/** The most minutes that must lie between two sittings that share a room, or people. */
export const mostMinutesBetween = (timing: Timing, kind: 'room' | 'people', from: RoomPlace & SeatedSession, to: RoomPlace & SeatedSession): number =>
  kind === 'people'
    ? walkMinutes(timing, from, to)
    : (timing.turnaround?.value ?? 0) +
      (from.session.layout === to.session.layout ? 0 : (timing.layoutChange?.value ?? 0)) +
      (timing.securitySweep?.value ?? 0)

interface SeatedSession {
  readonly session: Pick<Session, 'layout'>
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
