import type { Room, Venue } from './workspace'

/*
 * What the floor plan says of rooms: which overlap, which share a wall, how far apart they are. Rooms of two venues,
 * or of two floors, never touch: a plan is one floor of one venue.
 */

/** A room's rectangle on its floor plan, in squares, from the plan's upper left corner. */
export interface PlanRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type DrawnRoom = Pick<Room, 'id' | 'venueId' | 'floor' | 'plan'>
type PlannedVenue = Pick<Venue, 'id' | 'floorPlans'>
export type FloorPlan = Venue['floorPlans'][number]

/** Length two spans share; negative by the gap between them. */
const shared = (from: number, length: number, otherFrom: number, otherLength: number): number => Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/** Whether two rectangles have any square in common. */
export const rectsOverlap = (one: PlanRect, other: PlanRect): boolean =>
  shared(one.x, one.width, other.x, other.width) > 0 && shared(one.y, one.height, other.y, other.height) > 0

/** Whether two rectangles share at least a square's length of wall; a corner is no wall. */
export const rectsTouch = (one: PlanRect, other: PlanRect): boolean => {
  const across = shared(one.x, one.width, other.x, other.width)
  const down = shared(one.y, one.height, other.y, other.height)
  return (across === 0 && down > 0) || (down === 0 && across > 0)
}

/** Both rectangles, if the two are different rooms drawn on the same floor of the same venue. */
const onOnePlan = (one: DrawnRoom, other: DrawnRoom): readonly [PlanRect, PlanRect] | null =>
  one.plan && other.plan && one.id !== other.id && one.venueId === other.venueId && one.floor === other.floor ? [one.plan, other.plan] : null

/** Whether two rooms are drawn one over the other. */
export const overlaps = (one: DrawnRoom, other: DrawnRoom): boolean => {
  const pair = onOnePlan(one, other)
  return pair !== null && rectsOverlap(...pair)
}

/** Whether two rooms are drawn wall to wall. */
export const touches = (one: DrawnRoom, other: DrawnRoom): boolean => {
  const pair = onOnePlan(one, other)
  return pair !== null && rectsTouch(...pair)
}

/** The plan of a floor of a venue, if that floor is drawn. */
export const floorPlanOf = (venue: PlannedVenue, floor: string): FloorPlan | undefined => venue.floorPlans.find((plan) => plan.floor === floor)

/**
 * Metres between the middles of two rooms, as the crow flies: the least anyone walks between them. Zero for one room;
 * null unless both lie on the same floor of this venue and that floor is measured.
 */
export const planDistanceMetres = (venue: PlannedVenue, one: DrawnRoom, other: DrawnRoom): number | null => {
  if (!one.plan || !other.plan || one.venueId !== venue.id || other.venueId !== venue.id || one.floor !== other.floor) return null
  const metres = floorPlanOf(venue, one.floor)?.metresPerSquare ?? null
  if (metres === null) return null
  const across = one.plan.x + one.plan.width / 2 - (other.plan.x + other.plan.width / 2)
  const down = one.plan.y + one.plan.height / 2 - (other.plan.y + other.plan.height / 2)
  return Math.hypot(across, down) * metres
}
