import type { Solution } from '../optimisation/linear-model'
import type { TeamProblem } from './team-problem'
import type { TeamAim, TeamProposal } from './team-proposal'

const noFigures = {
  sessions: 0, pairs: { direct: 0, retour: 0, relay: 0, uncovered: 0 }, short: 0, interpreters: 0, mostSessions: 0, interpreterDays: 0, fees: [], daysWithoutRate: 0, travellers: 0,
} as const

/** The plan that a solver's answer stands for. `seconds` is how long the search took. */
export const teamProposal = (problem: TeamProblem, solution: Solution<TeamAim>, seconds: number): TeamProposal => ({
  kind: 'team', roundId: problem.asked.roundId, sessionIds: problem.sessionIds, absences: problem.asked.absences, changes: [],
  before: noFigures, after: noFigures, aims: solution.aims, ended: solution.ended, seconds, uncovered: [], troubles: problem.troubles,
})

/** The plan by rule of thumb, for when the solver gave none; `sentence` says why. */
export const greedyProposal = (problem: TeamProblem, sentence: string, seconds: number): TeamProposal => {
  const proposal = teamProposal(problem, { values: problem.start, aims: [], ended: 'stopped' }, seconds)
  return { ...proposal, troubles: [...proposal.troubles, { kind: 'solver-failed', sentence }] }
}
