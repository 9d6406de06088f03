import type { Aim, LinearModel, Row, Solution, Term, Variable } from '@shared/optimisation/linear-model'
import type { Outcome } from '@shared/model/outcome'

/** A yes or no, 1 or 0. */
export const yesOrNo = (name: string): Variable => ({ name, lower: 0, upper: 1, integer: true })

export const aim = (id: string, terms: readonly Term[], step = 1, constant = 0): Aim => ({ id, terms, constant, step })

export const atMost = (upper: number, ...terms: readonly Term[]): Row => ({ lower: -Infinity, upper, terms })
export const atLeast = (lower: number, ...terms: readonly Term[]): Row => ({ lower, upper: Infinity, terms })

/** The choice that must be there. */
export const choiceOf = (outcome: Outcome<Solution | null>): Solution => {
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  if (outcome.value === null) throw new Error('the model has no choice')
  return outcome.value
}

export const valuesOf = (solution: Solution): readonly number[] => solution.aims.map(({ value }) => value)

/** Every choice of yes and no that satisfies a model, judged by its aims in order: the best values; null when there is none. */
export const bestByTrying = (model: LinearModel): readonly number[] | null => {
  const sum = (terms: readonly Term[], choice: readonly number[]): number => terms.reduce((total, [variable, factor]) => total + factor * (choice[variable] ?? 0), 0)
  const count = model.variables.length
  let best: readonly number[] | null = null
  for (let bits = 0; bits < 2 ** count; bits += 1) {
    const choice = Array.from({ length: count }, (_, index) => (bits >> index) & 1)
    if (!model.rows.every(({ lower, upper, terms }) => sum(terms, choice) >= lower && sum(terms, choice) <= upper)) continue
    const values = model.aims.map(({ terms, constant }) => constant + sum(terms, choice))
    const differs = values.findIndex((value, index) => value !== best?.[index])
    if (best === null || (differs >= 0 && (values[differs] ?? 0) < (best[differs] ?? 0))) best = values
  }
  return best
}

/** Things of the hard model: with 60 or 90 a quick machine is done within two seconds, with 300 it is not in twenty. */
const size = 300

/** A choice the hard model allows: nothing at all. */
export const hardStart: readonly number[] = Array.from({ length: size }, () => 0)

/** A knapsack that takes very long to prove best: many near-equal things under several limits. */
export const hardModel = (): LinearModel => {
  const factor = (thing: number, limit: number): number => 50 + ((thing * 7919 + limit * 104729 + thing * thing * 31 + limit * thing * 17) % 101)
  const things = Array.from({ length: size }, (_, thing) => thing)
  const limits = Array.from({ length: 12 }, (_, limit) => atMost(Math.floor(size * 25), ...things.map((thing): Term => [thing, factor(thing, limit)])))
  return {
    variables: things.map((thing) => yesOrNo(String(thing))),
    rows: limits,
    aims: [aim('worth', things.map((thing): Term => [thing, -factor(thing, 99)])), aim('count', things.map((thing): Term => [thing, (thing % 5) + 1]))],
  }
}
