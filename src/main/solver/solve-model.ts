import type { Outcome } from '@shared/model/outcome'
import { failure } from '@shared/model/outcome'
import type { LinearModel, SearchProgress, Solution } from '@shared/optimisation/linear-model'

export interface SolveOptions<Id extends string> {
  /** Most seconds the search may take. */
  readonly seconds: number
  /** A choice known to satisfy the model, to start from: one value per variable. */
  readonly start?: readonly number[]
  readonly onProgress?: (progress: SearchProgress<Id>) => void
  /** Stops the search, which then answers with the best it has. */
  readonly stop?: AbortSignal
}

/** The best choice found; null when the model has none at all (proved). A failure is the solver's own. */
export const solveModel = <Id extends string>(_model: LinearModel<Id>, _options: SolveOptions<Id>): Promise<Outcome<Solution<Id> | null>> =>
  Promise.resolve(failure('solver-failed', 'The solver is not there yet.'))
