import type { AimResult, LinearModel, Row, Solution } from '../optimisation/linear-model'
import type { Arrangement } from './arrangement'
import { arranged, compareCounts } from './arrangement'
import { foreseen } from './foresight'
import { leftOutOf, leftOutWithout } from './left-out'
import { chosenIn, valuesOf } from './place-model'
import type { PlaceGrounds, PlaceProblem } from './place-problem'
import type { PlaceAim, PlaceChange, PlaceProposal } from './place-proposal'

/** One aim to be asked by itself. */
export interface FloorAsked {
  readonly model: LinearModel<PlaceAim>
  /** The aims before it, as they are held. */
  readonly before: readonly AimResult<PlaceAim>[]
}

const aimIds: readonly PlaceAim[] = ['left-out', 'errors', 'warnings', 'wishes', 'late']

/** Below zero when the first are better: at the first aim in which they differ. */
const compareValues = (one: readonly number[], other: readonly number[]): number => {
  const first = one.findIndex((value, at) => Math.abs(value - (other[at] ?? 0)) > 1e-3)
  return first < 0 ? 0 : (one[first] ?? 0) - (other[first] ?? 0)
}

/**
 * Whether an answer may come to something better than what is known: the rules count no less than the model does. Not
 * where it is the start again, or something worse, as when a better start was found since.
 */
const mayBeBetter = ({ numbers, start, best }: PlaceGrounds, values: readonly number[]): boolean => {
  const givenBy = (choice: readonly number[]): readonly number[] =>
    numbers.model.aims.map(({ terms, constant }) => terms.reduce((sum, [variable, factor]) => sum + factor * (choice[variable] ?? 0), constant))
  const known = valuesOf(numbers, start)
  const gives = givenBy(values)
  const isKnown = numbers.spots.every((_, at) => Math.abs((values[at] ?? 0) - (known[at] ?? 0)) < 0.5)
  return !isKnown && compareValues(gives, best.counts) < 0 && compareValues(gives, givenBy(known)) <= 0
}

/** What a solver's answer comes to once the rules have looked at it, or the best that was known where that is better. */
const bestOf = (grounds: PlaceGrounds, values: readonly number[]): Arrangement => {
  const { basis, numbers, best } = grounds
  if (!mayBeBetter(grounds, values)) return best
  const mended = arranged(basis, chosenIn(numbers, basis.sessions.length, values), true)
  return compareCounts(mended, best) < 0 ? mended : best
}

/** Grounds with an arrangement that may be better than what is known; the search starts from it where the model weighs all its spots. */
const withKnown = (grounds: PlaceGrounds, found: Arrangement): PlaceGrounds => {
  const best = compareCounts(found, grounds.best) < 0 ? found : grounds.best
  const isWeighed = best.chosen.every((spot) => spot === null || grounds.numbers.variables.has(spot))
  return { ...grounds, best, start: isWeighed ? best : grounds.start }
}

/** The same problem, with an arrangement found beside the search: taken where it is better than what was known. */
export const knowing = (problem: PlaceProblem, found: Arrangement): PlaceProblem => {
  if (!problem.grounds) return problem
  const grounds = withKnown(problem.grounds, found)
  return { ...problem, start: valuesOf(grounds.numbers, grounds.start), grounds }
}

/**
 * The problem with rows for what the rules find wrong between sessions of a solution and the rows did not foresee; null
 * when there is nothing. Solve it again while there is time: variables stay as they are, more may follow them, and
 * `start`, the best choice known by then, satisfies the new rows.
 */
export const foreseeing = (problem: PlaceProblem, solution: Solution<PlaceAim>): PlaceProblem | null => {
  const { grounds } = problem
  if (!grounds) return null
  const { basis } = grounds
  const proved = [...grounds.proved, solution.aims]
  const numbers = foreseen(basis, grounds.numbers, chosenIn(grounds.numbers, basis.sessions.length, solution.values))
  if (!numbers) return null
  const known = withKnown({ ...grounds, numbers, proved }, bestOf(grounds, solution.values))
  return { ...problem, model: numbers.model, start: valuesOf(numbers, known.start), grounds: known }
}

/** What a search proved of an aim, as far as it holds for a choice: only with the aims before it as the search had them. */
const provedOf = (at: number, { counts }: Arrangement, solved: readonly AimResult<PlaceAim>[]): number => {
  const told = (id: PlaceAim | undefined): AimResult<PlaceAim> | undefined => solved.find((aim) => aim.id === id)
  // Whoever has less of the aims before it is among those that the search looked at.
  const holds = aimIds.slice(0, at).every((id, before) => (told(id)?.value ?? -1) > (counts[before] ?? 0) - 1e-3)
  return holds ? (told(aimIds[at])?.bound ?? 0) : 0
}

/** The aims as the rules count them, with the most that any search proved. */
const aimResults = (arrangement: Arrangement, searches: readonly (readonly AimResult<PlaceAim>[])[]): readonly AimResult<PlaceAim>[] =>
  aimIds.map((id, at) => {
    const value = arrangement.counts[at] ?? 0
    // Every aim counts whole things.
    const bound = Math.min(value, Math.max(0, ...searches.map((solved) => Math.ceil(provedOf(at, arrangement, solved) - 1e-6))))
    return { id, value, bound, proven: value <= bound }
  })

const changesOf = ({ basis }: PlaceGrounds, { chosen }: Arrangement): readonly PlaceChange[] =>
  basis.sessions.flatMap(({ needs }, at) => {
    const spot = chosen[at]
    if (!spot) return []
    const { roomId, start, minutes } = spot.placement
    return [{ id: `place-${String(at + 1)}`, kind: 'place' as const, sessionId: needs.session.id, roomId, start, minutes, preferred: spot.preferred }]
  })

const read = (problem: PlaceProblem, best: Arrangement | null, { aims, ended }: Pick<Solution<PlaceAim>, 'aims' | 'ended'>, seconds: number): PlaceProposal => {
  const { grounds, sessionIds, troubles } = problem
  const common = { kind: 'places' as const, roundId: problem.asked.roundId, sessionIds, seconds, troubles }
  if (!grounds || !best) {
    const counts = [sessionIds.length, 0, 0, 0, 0]
    return { ...common, changes: [], leftOut: leftOutWithout(sessionIds), ended: 'proven', aims: aimIds.map((id, at) => ({ id, value: counts[at] ?? 0, bound: counts[at] ?? 0, proven: true })) }
  }
  const results = aimResults(best, [...grounds.proved, aims])
  return {
    ...common,
    changes: changesOf(grounds, best).toSorted((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0)),
    leftOut: leftOutOf(grounds.basis, best.chosen),
    aims: results,
    ended: results.every(({ proven }) => proven) ? 'proven' : ended === 'proven' ? 'time' : ended,
  }
}

/**
 * The same problem once an answer was read: what it proved is kept, and itself where it is the best that is known. The
 * rules have the last word: the answer is put to them as a whole; what would bring an error together is moved or left out.
 */
export const goingOn = (problem: PlaceProblem, solution: Solution<PlaceAim>): PlaceProblem =>
  problem.grounds ? knowing({ ...problem, grounds: { ...problem.grounds, proved: [...problem.grounds.proved, solution.aims] } }, bestOf(problem.grounds, solution.values)) : problem

/**
 * Aims of which nothing is proved for the best choice known, each asked by itself: what can't be
 * undercut with the aims before it as the rules count them. A search over them all holds the aims before as the model
 * counts them, which is less, so that what it proves may not hold for what is proposed.
 */
export const floorsAsked = (problem: PlaceProblem, solved: readonly AimResult<PlaceAim>[]): readonly FloorAsked[] => {
  const { grounds } = problem
  if (!grounds) return []
  const { best, numbers: { model }, proved } = grounds
  const results = aimResults(best, [...proved, solved])
  const variables = model.variables.map((variable) => ({ ...variable, integer: false }))
  return aimIds.flatMap((_, at): readonly FloorAsked[] => {
    const aim = model.aims[at]
    if (!aim || results[at]?.proven !== false || results[at].bound > 0) return []
    const held = model.aims.slice(0, at).flatMap((before, place): readonly Row[] =>
      before.terms.length === 0 ? [] : [{ lower: -Infinity, upper: (best.counts[place] ?? 0) - before.constant, terms: before.terms }],
    )
    const before = aimIds.slice(0, at).map((one, place): AimResult<PlaceAim> => ({ id: one, value: best.counts[place] ?? 0, bound: 0, proven: false }))
    return [{ model: { ...model, variables, rows: [...model.rows, ...held], aims: [aim] }, before }]
  })
}

/** The same problem with what a search proved of an aim that was asked by itself. */
export const withFloor = (problem: PlaceProblem, { before }: FloorAsked, { aims }: Solution<PlaceAim>): PlaceProblem =>
  problem.grounds ? { ...problem, grounds: { ...problem.grounds, proved: [...problem.grounds.proved, [...before, ...aims]] } } : problem

/**
 * The best that is known, as a proposal. Values of the aims are what the rules count. Bounds are proved among the places
 * that the model weighs.
 */
export const placeProposal = (problem: PlaceProblem, ended: Solution['ended'], seconds: number): PlaceProposal =>
  read(problem, problem.grounds?.best ?? null, { aims: [], ended }, seconds)

/** What the rule of thumb proposes, where the solver failed; `sentence` says how. */
export const greedyPlaceProposal = (problem: PlaceProblem, sentence: string, seconds: number): PlaceProposal => {
  const proposal = read(problem, problem.grounds?.best ?? null, { aims: [], ended: 'time' }, seconds)
  return { ...proposal, troubles: [...proposal.troubles, { kind: 'solver-failed', sentence }] }
}
