import { setTimeout } from 'node:timers/promises'
import type { Outcome } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import type { SearchProgress, Solution } from '@shared/optimisation/linear-model'
import type { PlaceProblem } from '@shared/placing/place-problem'
import { placeProblem } from '@shared/placing/place-problem'
import type { PlaceAim, PlaceProposal } from '@shared/placing/place-proposal'
import { Betterment } from '@shared/placing/betterment'
import { floorsAsked, foreseeing, goingOn, greedyPlaceProposal, knowing, placeProposal, withFloor } from '@shared/placing/read-places'
import { greedyProposal, teamProposal } from '@shared/staffing/read-solution'
import type { TeamProblem } from '@shared/staffing/team-problem'
import { teamProblem } from '@shared/staffing/team-problem'
import type { TeamAim, TeamProposal } from '@shared/staffing/team-proposal'
import { breathe } from './block-search'
import { solveModel } from './solve-model'

/** What to propose, and the most seconds the whole of it may take. */
export type ProposalJob =
  | { readonly kind: 'team'; readonly asked: TeamProblem['asked']; readonly seconds: number }
  | { readonly kind: 'places'; readonly asked: PlaceProblem['asked']; readonly seconds: number }

/** What a job answers with; its `kind` is the job's. */
export type Proposal = TeamProposal | PlaceProposal

/** Who is told how a search goes, and may stop it. */
export interface Watching {
  readonly onProgress: (progress: SearchProgress<TeamAim | PlaceAim>) => void
  readonly stop: AbortSignal
}

const noChoice = 'The solver holds that nothing satisfies the hard limits. What is proposed comes from a simple rule of thumb.'

/** Why there is only a rule of thumb to go by; null when the solver has answered. */
const whyGreedy = (outcome: Outcome<Solution | null>): string | null => {
  if (!outcome.ok) return outcome.problem.sentence
  return outcome.value === null ? noChoice : null
}

/** Tells the share of all the time, however many searches it is spent on. */
const clockOf = (seconds: number, { onProgress, stop }: Watching) => {
  const begun = Date.now()
  const spent = (): number => (Date.now() - begun) / 1000
  return {
    spent,
    search: () => ({
      seconds: Math.max(0, seconds - spent()),
      stop,
      apart: true,
      onProgress: (progress: SearchProgress<TeamAim | PlaceAim>): void => { onProgress({ ...progress, share: Math.min(1, spent() / seconds) }) },
    }),
  }
}

const makeTeam = async (workspace: Workspace, asked: TeamProblem['asked'], seconds: number, watching: Watching): Promise<TeamProposal> => {
  const { spent, search } = clockOf(seconds, watching)
  const problem = teamProblem(workspace, asked)
  const outcome = await solveModel(problem.model, { ...search(), start: problem.start })
  if (outcome.ok && outcome.value) return teamProposal(problem, outcome.value, spent())
  return greedyProposal(problem, whyGreedy(outcome) ?? noChoice, spent())
}

/** What a search over places may take: most of the time left, so that it can be searched again, or more be proved. */
const turnOf = (left: number, seconds: number): { readonly seconds: number; readonly last: boolean } =>
  left > seconds / 3 ? { seconds: left * 0.65, last: false } : { seconds: Math.max(0, left * 0.7), last: true }

/** Milliseconds of moves between two looks at whether the search beside them has ended. */
const spell = 20

const pause = (most: number, stop: AbortSignal): Promise<unknown> => setTimeout(most * 1000, undefined, { signal: stop }).catch(() => undefined)

/** Does something over and over while a search runs in a thread of its own. */
const whileSearching = async <Answer>(search: Promise<Answer>, move: () => void): Promise<Answer> => {
  let running = true
  const answer = search.finally(() => { running = false })
  for (await breathe(); running; await breathe()) for (const until = Date.now() + spell; Date.now() < until; ) move()
  return answer
}

const makePlaces = async (workspace: Workspace, asked: PlaceProblem['asked'], seconds: number, watching: Watching): Promise<PlaceProposal> => {
  const { spent, search } = clockOf(seconds, watching)
  let problem: PlaceProblem = placeProblem(workspace, asked)
  const building = spent()
  const betterment = problem.grounds && new Betterment(problem.grounds.basis, problem.grounds.best)
  const move = (): void => { betterment?.step(Math.min(1, (spent() - building) / Math.max(1, seconds - building))) }
  const solve = async (model: PlaceProblem['model'], most: number): Promise<Outcome<Solution<PlaceAim> | null>> => {
    const outcome = await whileSearching(solveModel(model, { ...search(), seconds: most, start: problem.start }), move)
    if (betterment) problem = knowing(problem, betterment.best())
    return outcome
  }
  const askFloors = async ({ aims }: Solution<PlaceAim>): Promise<void> => {
    for (const floor of floorsAsked(problem, aims)) {
      const left = seconds - spent()
      if (watching.stop.aborted || left <= 0) return
      const proved = await solve(floor.model, left)
      if (proved.ok && proved.value) problem = withFloor(problem, floor, proved.value)
    }
  }
  for (;;) {
    const turn = turnOf(seconds - spent(), seconds)
    const outcome = await solve(problem.model, turn.seconds)
    if (!outcome.ok || !outcome.value) return greedyPlaceProposal(problem, whyGreedy(outcome) ?? noChoice, spent())
    const solution = outcome.value
    // Looking for what was not foreseen takes about as long as putting the question did.
    const last = turn.last || watching.stop.aborted || (solution.ended === 'time' && seconds - spent() < 2 * building)
    // What only shows between two places taken together is added to the rows, as long as there is time to search again.
    const better = last ? null : foreseeing(problem, solution)
    if (better) problem = better
    else if (!last && solution.ended === 'time') problem = goingOn(problem, solution)
    else {
      await askFloors(solution)
      // Reading an answer takes a while where there is much of it.
      problem = goingOn(problem, solution)
      if (solution.ended === 'time') await whileSearching(pause(Math.max(0, seconds - spent()), watching.stop), move)
      if (betterment) problem = knowing(problem, betterment.best())
      return placeProposal(problem, watching.stop.aborted ? 'stopped' : solution.ended, spent())
    }
  }
}

/** Works a proposal out: puts the question as numbers, has it solved, reads the answer. Always answers within its time or a little after. */
export const makeProposal = (workspace: Workspace, job: ProposalJob, watching: Watching): Promise<Proposal> =>
  job.kind === 'team' ? makeTeam(workspace, job.asked, job.seconds, watching) : makePlaces(workspace, job.asked, job.seconds, watching)
