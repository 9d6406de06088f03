import type { CompactModel, SparseRows } from './compact-model'

/** A value per variable. */
export type Choice = Float64Array

/** How far a sum may be off its bounds, as a share of the bound: what the solver itself allows, and a little more. */
const rowTolerance = 1e-5
/** How far from whole a value may be and still be meant whole. */
const wholeTolerance = 1e-4

const sumOf = ({ starts, variables, factors }: SparseRows, row: number, choice: Choice): number => {
  let sum = 0
  for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1) sum += (factors[at] ?? 0) * (choice[variables[at] ?? 0] ?? 0)
  return sum
}

const slack = (bound: number): number => rowTolerance * Math.max(1, Math.abs(bound))

const within = (value: number, lower: number, upper: number): boolean => value >= lower - slack(lower) && value <= upper + slack(upper)

/** The values with those that must be whole made whole and none outside its bounds; null when they don't satisfy the model. */
export const asChoice = (model: CompactModel, values: ArrayLike<number>): Choice | null => {
  const size = model.lower.length
  if (values.length !== size) return null
  const choice = new Float64Array(size)
  for (let index = 0; index < size; index += 1) {
    const value = values[index] ?? NaN
    const whole = model.integer[index] === 1 ? Math.round(value) : value
    const [lower = 0, upper = 0] = [model.lower[index], model.upper[index]]
    if (!(Math.abs(whole - value) <= wholeTolerance) || !within(whole, lower, upper)) return null
    choice[index] = Math.min(Math.max(whole, lower), upper)
  }
  for (let row = 0; row < model.rowLower.length; row += 1) {
    if (!within(sumOf(model.rows, row, choice), model.rowLower[row] ?? 0, model.rowUpper[row] ?? 0)) return null
  }
  return choice
}

/** What a choice gives for each aim. */
export const aimValues = (model: CompactModel, choice: Choice): readonly number[] =>
  Array.from(model.constants, (constant, aim) => constant + sumOf(model.aims, aim, choice))

/** Whether two values of an aim are to be taken as one: the solver's sums carry small errors. */
export const isSame = (one: number, other: number): boolean => one === other || Math.abs(one - other) <= 1e-5 + 1e-8 * Math.abs(one)

/** Whether values are better than others: at the first aim in which they differ. */
export const isBetter = (values: readonly number[], than: readonly number[]): boolean => {
  const first = values.findIndex((value, aim) => !isSame(value, than[aim] ?? 0))
  return first >= 0 && (values[first] ?? 0) < (than[first] ?? 0)
}

/**
 * For each aim, whether what was proved of it with the aims before it no worse than `old` holds with them no worse than
 * `values`: not where one of those before it has got worse, for the sake of an earlier one.
 */
export const stillHolds = (old: readonly number[], values: readonly number[]): readonly boolean[] => {
  const worse = values.findIndex((value, aim) => value > (old[aim] ?? Infinity) && !isSame(value, old[aim] ?? Infinity))
  return values.map((_, aim) => worse < 0 || aim <= worse)
}

/** What each aim can't fall below whatever is chosen, by the bounds of its variables alone; may be minus infinity. */
export const floorsOf = (model: CompactModel): readonly number[] =>
  Array.from(model.constants, (constant, aim) => {
    const { starts, variables, factors } = model.aims
    let floor = constant
    for (let at = starts[aim] ?? 0, end = starts[aim + 1] ?? 0; at < end; at += 1) {
      const [factor = 0, variable = 0] = [factors[at], variables[at]]
      if (factor !== 0) floor += factor * ((factor > 0 ? model.lower[variable] : model.upper[variable]) ?? 0)
    }
    return floor
  })

/** Whether a value is the best there is, given what is proved: nothing lies between them. `step` as in `Aim`. */
export const isProven = (value: number, bound: number, step: number): boolean => isSame(value, bound) || value < bound || value - bound < step * 0.999

/** The least value there is from a bound on: values lie whole steps from the constant. `step` as in `Aim`. */
export const nextValue = (bound: number, constant: number, step: number): number =>
  step > 0 && Number.isFinite(bound) ? Math.max(bound, constant + Math.ceil((bound - constant) / step - 1e-4) * step) : bound
