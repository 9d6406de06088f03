import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { LinearModel, Term } from '@shared/optimisation/linear-model'

/** Sums over variables: those of row `i` lie from `starts[i]` up to `starts[i + 1]`. No variable twice in a row. */
export interface SparseRows {
  readonly starts: Int32Array
  readonly variables: Int32Array
  readonly factors: Float64Array
}

/** A model as flat numbers: quick to hand to another thread, and what the solver wants. Names are left behind. */
export interface CompactModel {
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where a variable must be whole. */
  readonly integer: Int32Array
  readonly rows: SparseRows
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** One row of terms per aim, with its constant and its step. */
  readonly aims: SparseRows
  readonly constants: Float64Array
  readonly steps: Float64Array
  /** The block of each variable, -1 for none; empty where the model has no blocks. */
  readonly blocks: Int32Array
}

/** The same variable named twice in a sum counts with both factors. */
const merged = (terms: readonly Term[]): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>()
  for (const [variable, factor] of terms) sums.set(variable, (sums.get(variable) ?? 0) + factor)
  return sums
}

const sparse = (sums: readonly (readonly Term[])[]): SparseRows => {
  const rows = sums.map(merged)
  const size = rows.reduce((total, row) => total + row.size, 0)
  const [starts, variables, factors] = [new Int32Array(rows.length + 1), new Int32Array(size), new Float64Array(size)]
  let at = 0
  for (const [index, row] of rows.entries()) {
    for (const [variable, factor] of row) {
      variables[at] = variable
      factors[at] = factor
      at += 1
    }
    starts[index + 1] = at
  }
  return { starts, variables, factors }
}

const isRange = (lower: number, upper: number): boolean => !Number.isNaN(lower) && !Number.isNaN(upper) && lower < Infinity && upper > -Infinity

const areTerms = (terms: readonly Term[], variables: number): boolean =>
  terms.every(([variable, factor]) => Number.isInteger(variable) && variable >= 0 && variable < variables && Number.isFinite(factor))

/** What is wrong with a model, so that the solver is never given numbers it can't take; null when nothing is. */
const flawOf = ({ variables, rows, aims }: LinearModel): string | null => {
  if (!variables.every(({ lower, upper }) => isRange(lower, upper))) return 'a bound of a variable is no number'
  if (!rows.every(({ lower, upper }) => isRange(lower, upper))) return 'a bound of a row is no number'
  if (!rows.every(({ terms }) => areTerms(terms, variables.length))) return 'a row names a variable that is not there or a factor that is no number'
  if (!aims.every(({ terms }) => areTerms(terms, variables.length))) return 'an aim names a variable that is not there or a factor that is no number'
  return aims.every(({ constant, step }) => Number.isFinite(constant) && Number.isFinite(step) && step >= 0) ? null : 'an aim has a constant or a step that is no number'
}

/** A model as flat numbers; a failure where it holds what the solver can't take, which no question should bring about. */
export const compactModel = (model: LinearModel): Outcome<CompactModel> => {
  const flaw = flawOf(model)
  if (flaw !== null) return failure('bad-model', `The question could not be put to the solver: ${flaw}. This is a fault of Parley’s own.`)
  const { variables, rows, aims } = model
  return success({
    lower: Float64Array.from(variables, ({ lower }) => lower),
    upper: Float64Array.from(variables, ({ upper }) => upper),
    integer: Int32Array.from(variables, ({ integer }) => (integer ? 1 : 0)),
    rows: sparse(rows.map(({ terms }) => terms)),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    aims: sparse(aims.map(({ terms }) => terms)),
    constants: Float64Array.from(aims, ({ constant }) => constant),
    steps: Float64Array.from(aims, ({ step }) => step),
    blocks: Int32Array.from(model.blocks?.length === variables.length ? model.blocks : []),
  })
}
