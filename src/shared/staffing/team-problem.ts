import type { RoundId, SessionId } from '../model/ids'
import type { Workspace } from '../model/workspace'
import type { LinearModel } from '../optimisation/linear-model'
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
}

/** Puts the question as numbers. Never fails: what is wrong with the question is in `troubles`. */
export const teamProblem = (workspace: Workspace, asked: TeamAsked): TeamProblem => ({
  workspace, asked, sessionIds: asked.sessionIds ?? [], troubles: [], model: { variables: [], rows: [], aims: [] }, start: [],
})
