import type { RoundId, SessionId } from '../model/ids'
import type { Workspace } from '../model/workspace'
import type { LinearModel } from '../optimisation/linear-model'
import type { PlaceAim, PlaceTrouble } from './place-proposal'

/** What a proposal of places is asked for. */
export interface PlacesAsked {
  readonly roundId: RoundId
  /** Unplaced sessions to find a place for; null for every one of the round that is not cancelled. */
  readonly sessionIds: readonly SessionId[] | null
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
}

/** Puts the question as numbers. Never fails: what is wrong with the question is in `troubles`. */
export const placeProblem = (workspace: Workspace, asked: PlacesAsked): PlaceProblem => ({
  workspace, asked, sessionIds: asked.sessionIds ?? [], troubles: [], model: { variables: [], rows: [], aims: [] }, start: [],
})
