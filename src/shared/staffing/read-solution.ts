import { coverageOf } from '../languages/coverage'
import { participantsAt } from '../languages/participants'
import { roomOf } from '../languages/rooms-apart'
import { boothAssignmentSchema } from '../model/interpreter'
import type { BoothAssignment, Session } from '../model/workspace'
import type { AimResult, Solution } from '../optimisation/linear-model'
import { foretold } from './foretold'
import { figuresOf, openPairs, planOf, planOfToday } from './plan'
import type { Plan } from './plan'
import { planChanges } from './plan-changes'
import type { SessionFacts } from './session-facts'
import type { TeamContext } from './team-context'
import type { TeamProblem } from './team-problem'
import type { TeamAim, TeamProposal, TeamTrouble } from './team-proposal'
import { uncoveredNeeds } from './uncovered-needs'

/** The seats that a solver's values take; those of the start when the values are another model's. */
const takenBy = ({ seats, model, start }: TeamProblem, values: readonly number[]): ReadonlySet<number> => {
  const own = values.length === model.variables.length ? values : start
  return new Set(seats.seats.flatMap(({ number }) => ((own[number] ?? 0) > 0.5 ? [number] : [])))
}

/**
 * Aims by what the plan really gives: a solver's sums carry small errors, and where its time ran out what follows from
 * the seats may be better than it says. What was proved with the aims before no worse than they were still holds then.
 */
const aimsOf = ({ model, completed }: TeamProblem, taken: ReadonlySet<number>, found: readonly AimResult<TeamAim>[]): readonly AimResult<TeamAim>[] => {
  const values = completed(taken)
  return model.aims.map(({ id, terms, constant, step }) => {
    const exact = terms.reduce((sum, [variable, factor]) => sum + factor * (values[variable] ?? 0), constant)
    const value = Math.round(exact * 1e6) / 1e6
    const told = found.find((result) => result.id === id)
    const floor = terms.reduce((sum, [variable, factor]) => sum + factor * ((factor > 0 ? model.variables[variable]?.lower : model.variables[variable]?.upper) ?? 0), constant)
    const least = Math.min(value, Math.max(floor, told?.bound ?? -Infinity))
    // Values are whole steps apart, so nothing lies between the last of them above the bound and the bound.
    const bound = value - step * Math.floor((value - least) / step + 1e-6)
    return { id, value, bound, proven: bound >= value }
  })
}

/** Whether somebody is there of whom no language is entered: what they need can't be told. */
const hasUnknownLanguages = ({ people }: TeamContext, session: Session): boolean =>
  participantsAt(people, session).some(({ table, id }) => {
    if (table === 'delegates') {
      const row = people.row(table, id)
      return row !== undefined && row.speaks.length + row.understands.length === 0
    }
    return table === 'teamMembers' || table === 'standbyExperts' ? people.row(table, id)?.speaks.length === 0 : false
  })

/** The team that a plan gives a session, as rules see it. */
const teamBy = ({ roster }: TeamContext, { number, session }: SessionFacts, plan: Plan): readonly BoothAssignment[] =>
  (plan[number] ?? []).flatMap(({ somebody, booth }) => {
    const who = roster[somebody]?.interpreter
    return who ? [boothAssignmentSchema.parse({ id: who.id, sessionId: session.id, interpreterId: who.id, booth })] : []
  })

/** The room of a session with the fewest booths left once its team sits there by a plan, when it has too few. */
const boothsMissing = (context: TeamContext, facts: SessionFacts, plan: Plan): { readonly needed: number; readonly present: number } | undefined => {
  const { session, boothsPresent } = facts
  if (boothsPresent.length === 0 || facts.needs.needs.length === 0) return undefined
  const coverage = coverageOf(context.people, session, teamBy(context, facts, plan))
  return boothsPresent
    .map(({ placement, booths }) => ({ needed: (roomOf(coverage.rooms, session, placement) ?? coverage).boothsNeeded, present: booths }))
    .filter(({ needed, present }) => present < needed)
    .sort((one, other) => other.needed - other.present - (one.needed - one.present))[0]
}

/** What is wrong beside pins: nothing to look at, nobody to ask, rooms without booths enough, people whose language nobody knows. */
const troublesOf = ({ context, seats, troubles }: TeamProblem, plan: Plan): readonly TeamTrouble[] => {
  const found: TeamTrouble[] = []
  if (context.looked.length === 0) found.push({ kind: 'no-sessions' })
  if (context.roster.length === 0) found.push({ kind: 'no-interpreters' })
  for (const { facts } of seats.sessions) {
    const sessionId = facts.session.id
    if (hasUnknownLanguages(context, facts.session)) found.push({ kind: 'language-unknown', sessionId })
    const missing = boothsMissing(context, facts, plan)
    if (missing) found.push({ kind: 'no-booths', sessionId, ...missing })
  }
  return [...found, ...troubles]
}

const withForetold = (problem: TeamProblem, proposal: TeamProposal): TeamProposal => {
  const brings = foretold(problem.workspace, proposal).map((finding): TeamTrouble => ({ kind: 'brings', finding }))
  return { ...proposal, troubles: [...proposal.troubles, ...brings] }
}

const proposalOf = (problem: TeamProblem, solution: Solution<TeamAim>, seconds: number): TeamProposal => {
  const { context, seats, asked, sessionIds } = problem
  const taken = takenBy(problem, solution.values)
  const plan = planOf(seats, taken)
  const aims = aimsOf(problem, taken, solution.aims)
  return {
    kind: 'team',
    roundId: asked.roundId,
    sessionIds,
    absences: asked.absences,
    changes: planChanges(context, plan),
    before: figuresOf(context, seats, planOfToday(context, seats)),
    after: figuresOf(context, seats, plan),
    aims,
    ended: aims.every(({ proven }) => proven) ? 'proven' : solution.ended === 'proven' ? 'time' : solution.ended,
    seconds,
    uncovered: uncoveredNeeds(context, seats, plan, openPairs(seats, plan)),
    troubles: troublesOf(problem, plan),
  }
}

/** The plan that a solver's answer stands for, with all that taking it whole would bring. `seconds` is how long the search took. */
export const teamProposal = (problem: TeamProblem, solution: Solution<TeamAim>, seconds: number): TeamProposal =>
  withForetold(problem, proposalOf(problem, solution, seconds))

/** The plan by rule of thumb, for when the solver gave none; `sentence` says why. */
export const greedyProposal = (problem: TeamProblem, sentence: string, seconds: number): TeamProposal => {
  const proposal = proposalOf(problem, { values: problem.start, aims: [], ended: 'stopped' }, seconds)
  return withForetold(problem, { ...proposal, troubles: [...proposal.troubles, { kind: 'solver-failed', sentence }] })
}
