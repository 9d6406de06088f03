import type { RoundId, SessionId } from '../model/ids'
import type { Workspace } from '../model/workspace'
import type { LinearModel } from '../optimisation/linear-model'
import { dayPrices } from './day-prices'
import { ruleOfThumb } from './rule-of-thumb'
import type { AllSeats } from './seats'
import { allSeats } from './seats'
import type { TeamContext } from './team-context'
import { teamContext } from './team-context'
import { teamModel } from './team-model'
import type { Absence, TeamAim, TeamTrouble } from './team-proposal'

/** What a proposal of teams is asked for. */
export interface TeamAsked {
  readonly roundId: RoundId
  /** Sessions to look at; null for every session of the round that needs interpretation. Others stay as they are. */
  readonly sessionIds: readonly SessionId[] | null
  /** Days on which somebody can't come after all; any makes it a replan, which changes as little as can be. */
  readonly absences: readonly Absence[]
}

/** Who should interpret where, as numbers for a solver, with a plan to start from and what reading an answer back needs. */
export interface TeamProblem {
  readonly workspace: Workspace
  readonly asked: TeamAsked
  readonly sessionIds: readonly SessionId[]
  readonly troubles: readonly TeamTrouble[]
  readonly model: LinearModel<TeamAim>
  /** A plan by a rule of thumb, a value per variable: within every hard limit, so a solver can start from it. */
  readonly start: readonly number[]
  readonly context: TeamContext
  readonly seats: AllSeats
  /** A value per variable for the seats taken, by number. */
  readonly completed: (seats: Iterable<number>) => readonly number[]
}

/** Puts the question as numbers. Never fails: what is wrong with the question is in `troubles`. */
export const teamProblem = (workspace: Workspace, asked: TeamAsked): TeamProblem => {
  const context = teamContext(workspace, asked)
  const seats = allSeats(context)
  const prices = dayPrices(context)
  const { model, completed } = teamModel(context, seats, prices)
  const start = completed(ruleOfThumb(context, seats, prices).map(({ number }) => number))
  return { workspace, asked, sessionIds: context.looked.map(({ session }) => session.id), troubles: seats.troubles, model, start, context, seats, completed }
}
