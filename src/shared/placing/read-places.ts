import type { AimResult, Solution } from '../optimisation/linear-model'
import type { Arrangement } from './arrangement'
import { arranged, compareCounts } from './arrangement'
import { foreseen } from './foresight'
import { leftOutOf, leftOutWithout } from './left-out'
import { chosenIn, valuesOf } from './place-model'
import type { PlaceGrounds, PlaceProblem } from './place-problem'
import type { PlaceAim, PlaceChange, PlaceProposal } from './place-proposal'

const aimIds: readonly PlaceAim[] = ['left-out', 'errors', 'warnings', 'wishes', 'late']

/** What a solver's answer comes to once the rules have looked at it, or the choice it started from where that is better. */
const bestOf = ({ basis, numbers, start }: PlaceGrounds, values: readonly number[]): Arrangement => {
  const mended = arranged(basis, chosenIn(numbers, basis.sessions.length, values), true)
  return compareCounts(mended, start) < 0 ? mended : start
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
  const best = bestOf(grounds, solution.values)
  // A mended choice may hold places that the model does not weigh; then the earlier start has to do.
  const start = best.chosen.every((spot) => spot === null || numbers.variables.has(spot)) ? best : grounds.start
  return { ...problem, model: numbers.model, start: valuesOf(numbers, start), grounds: { basis, numbers, start, proved } }
}

/** What a search proved of an aim, as far as it holds for a choice: only with the aims before it as the search had them. */
const provedOf = (at: number, { counts }: Arrangement, solved: readonly AimResult<PlaceAim>[]): number => {
  const told = (id: PlaceAim | undefined): AimResult<PlaceAim> | undefined => solved.find((aim) => aim.id === id)
  const holds = aimIds.slice(0, at).every((id, before) => told(id)?.value === counts[before])
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

/** The same problem, to be searched on from an answer that ran out of time; what it proved is kept. */
export const goingOn = (problem: PlaceProblem, solution: Solution<PlaceAim>): PlaceProblem =>
  problem.grounds ? { ...problem, start: solution.values, grounds: { ...problem.grounds, proved: [...problem.grounds.proved, solution.aims] } } : problem

/**
 * Reads a solver's answer back. The rules have the last word: the answer is put to them as a whole; what would bring an
 * error together is moved or left out, and where the rule of thumb comes out better after all, that is proposed. Values
 * of the aims are what the rules count in the end. Bounds are proved among the places that the model weighs.
 */
export const placeProposal = (problem: PlaceProblem, solution: Solution<PlaceAim>, seconds: number): PlaceProposal =>
  read(problem, problem.grounds && bestOf(problem.grounds, solution.values), solution, seconds)

/** What the rule of thumb proposes, where the solver failed; `sentence` says how. */
export const greedyPlaceProposal = (problem: PlaceProblem, sentence: string, seconds: number): PlaceProposal => {
  const proposal = read(problem, problem.grounds?.start ?? null, { aims: [], ended: 'time' }, seconds)
  return { ...proposal, troubles: [...proposal.troubles, { kind: 'solver-failed', sentence }] }
}
