import type { SessionId } from '../model/ids'
import type { Workspace } from '../model/workspace'
import { PlanIndex } from '../findings/plan-index'
import type { AimResult, LinearModel } from '../optimisation/linear-model'
import type { SessionNeeds } from '../planning/session-people'
import { needsOf } from '../planning/session-people'
import type { Arrangement } from './arrangement'
import type { PlaceBasis } from './place-basis'
import { arranged } from './arrangement'
import type { PlaceModel } from './place-model'
import { placeModel, valuesOf } from './place-model'
import type { PlaceAim, PlaceTrouble } from './place-proposal'
import type { PlaceScope } from './place-scope'
import { scopeOf } from './place-scope'
import type { PlacesAsked } from './places-asked'
import { barredByBoard } from './board-neighbours'
import { openPlaces, prospectsOf } from './prospects'
import { barsInRound, pairsOf } from './spot-conflicts'
import type { SessionSpots } from './spots'
import { better, sittingAt, spotsAmong } from './spots'
import { createTrial } from './trial'
import { workingHoursOf } from './working-hours'

/** What stands behind a problem that has something to decide. */
export interface PlaceGrounds {
  readonly basis: PlaceBasis
  readonly numbers: PlaceModel
  /** What the rule of thumb, or a mended answer, chooses among the spots of the model. */
  readonly start: Arrangement
  /** The best that is known, also where it holds spots that the model does not weigh. */
  readonly best: Arrangement
  /** What searches before this one proved, each with fewer rows: it still holds. */
  readonly proved: readonly (readonly AimResult<PlaceAim>[])[]
}

/** Where and when sessions could be held, as numbers for a solver, with a choice to start from and what reading an answer back needs. */
export interface PlaceProblem {
  readonly workspace: Workspace
  readonly asked: PlacesAsked
  /** The sessions looked at. */
  readonly sessionIds: readonly SessionId[]
  readonly troubles: readonly PlaceTrouble[]
  /** Without variables where there is nothing to decide. */
  readonly model: LinearModel<PlaceAim>
  /** A choice by a rule of thumb, a value per variable: it satisfies every row, so a solver can start from it. */
  readonly start: readonly number[]
  /** For reading answers; null where sessions, rooms or dates are missing. */
  readonly grounds: PlaceGrounds | null
}

/** Spots of all sessions together, about: as many as a solver can weigh in seconds. */
const mostSpots = 2400
const fewest = 20
const plenty = 72

/** Sessions that stand in a circle, and all that wait for them: no order of these is right. */
const hopeless = ({ after, circles }: PlaceScope, ordered: boolean): ReadonlySet<number> => {
  const found = new Set<number>(ordered ? circles.flat() : [])
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const [at, earlier] of after.entries()) if (earlier.some((each) => found.has(each))) found.add(at)
  }
  return found
}

const basisOf = (workspace: Workspace, plan: PlanIndex, scope: PlaceScope): PlaceBasis | null => {
  const { round } = scope
  const all = scope.sessions.map((session) => needsOf(plan, session.id, null))
  const needs = all.filter((each): each is SessionNeeds => each !== null)
  const [first] = needs
  if (!round || !first || needs.length < all.length || scope.places.length === 0 || scope.days.length === 0) return null
  const places = openPlaces(plan, scope, first)
  const hours = workingHoursOf(plan, round)
  const ordered = barsInRound(round, 'out-of-order')
  const out = hopeless(scope, ordered)
  const quota = Math.min(plenty, Math.max(fewest, Math.round(mostSpots / needs.length)))
  const looking = { trial: createTrial(workspace), quota, isOut: barredByBoard(plan, round) }
  const mayBeTooSmall = !barsInRound(round, 'room-too-small')
  const sessions = needs.map((own, at): SessionSpots =>
    out.has(at) ? { needs: own, spots: [], more: [], rest: [] } : spotsAmong(looking, own, at, prospectsOf({ plan, scope, needs: own, places, hours, turn: at, mayBeTooSmall })),
  )
  // Any sitting serves: only who is there matters, and how the room is set.
  const samples = sessions.map(({ needs: own, spots }, at) => {
    const [place] = places
    return spots[0]?.booking ?? (place && sittingAt(plan, own, at, { place, from: place.free[0]?.from ?? 0 })?.booking)
  })
  return { workspace, plan, round, scope, sessions, pairs: pairsOf(plan, round, scope.after, samples), ordered }
}

/** The basis with the spots of an arrangement that were found beside those known. */
const widened = (basis: PlaceBasis, { chosen }: Arrangement): PlaceBasis => ({
  ...basis,
  sessions: basis.sessions.map((session, at) => {
    const spot = chosen[at]
    return !spot || session.spots.includes(spot) ? session : { ...session, spots: [...session.spots, spot].sort(better) }
  }),
})

/** Puts the question as numbers. Never fails: what is wrong with the question is in `troubles`. */
export const placeProblem = (workspace: Workspace, asked: PlacesAsked): PlaceProblem => {
  const plan = new PlanIndex(workspace)
  const scope = scopeOf(plan, asked)
  const common = { workspace, asked, sessionIds: scope.sessions.map(({ id }) => id), troubles: scope.troubles }
  const narrow = basisOf(workspace, plan, scope)
  if (!narrow) return { ...common, model: { variables: [], rows: [], aims: [] }, start: [], grounds: null }
  const start = arranged(narrow, [], true)
  const basis = widened(narrow, start)
  const numbers = placeModel(basis)
  return { ...common, model: numbers.model, start: valuesOf(numbers, start), grounds: { basis, numbers, start, best: start, proved: [] } }
}
