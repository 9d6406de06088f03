import type { Highs, Model } from 'highs'
import type { CompactModel } from './compact-model'

/** Some of a model's variables with some of its rows; what the rows say of other variables is settled by a choice for those. */
export interface PieceOf {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** A value per variable of the model, for those that are not in the piece. */
  readonly others: Float64Array
  /** Rows that need not reach their lower bounds, because some of the others are still to come. */
  readonly open: ReadonlySet<number>
}

/** Something to make small, a factor per column. */
export type Costs = Float64Array

export interface PieceLimits {
  /** Ends when nothing can be better by so much. */
  readonly within: number
  /** When to end at the latest, as `Date.now()` counts. */
  readonly until: number
  readonly stopped: () => boolean
}

export interface PieceAnswer {
  /** A value per column; null when none was found. */
  readonly values: Float64Array | null
  readonly optimal: boolean
  /** What the costs can't fall below; null where nothing is proved. */
  readonly bound: number | null
}

/** What the solver's own small errors may come to in a sum. */
const slackOf = (sum: number): number => (Number.isFinite(sum) ? 1e-6 + 1e-9 * Math.abs(sum) : 0)

/** A piece of a model in the solver. To be disposed of. */
export class Piece {
  private readonly loaded: Model
  private readonly places: ReadonlyMap<number, number>

  constructor(private readonly highs: Highs, private readonly model: CompactModel, readonly of: PieceOf) {
    this.places = new Map(of.columns.map((variable, at) => [variable, at]))
    this.loaded = highs.createModel(this.data())
    this.loaded.options.set({ output_flag: false, mip_rel_gap: 0 })
  }

  private data() {
    const { columns, rows, others, open } = this.of
    const { model, places } = this
    const [indices, values]: [number[], number[]] = [[], []]
    const starts = new Int32Array(rows.length + 1)
    const [lower, upper] = [new Float64Array(rows.length), new Float64Array(rows.length)]
    for (const [row, number] of rows.entries()) {
      let settled = 0
      for (let at = model.rows.starts[number] ?? 0; at < (model.rows.starts[number + 1] ?? 0); at += 1) {
        const [variable, factor] = [model.rows.variables[at] ?? 0, model.rows.factors[at] ?? 0]
        const place = places.get(variable)
        if (place === undefined) settled += factor * (others[variable] ?? 0)
        else {
          indices.push(place)
          values.push(factor)
        }
      }
      starts[row + 1] = indices.length
      lower[row] = open.has(number) ? -Infinity : (model.rowLower[number] ?? 0) - settled
      upper[row] = (model.rowUpper[number] ?? 0) - settled
    }
    const pick = <From extends Float64Array | Int32Array>(from: From, into: From): From => {
      for (const [at, variable] of columns.entries()) into[at] = from[variable] ?? 0
      return into
    }
    const size = columns.length
    return {
      numCols: size, numRows: rows.length, colCost: new Float64Array(size),
      colLower: pick(model.lower, new Float64Array(size)), colUpper: pick(model.upper, new Float64Array(size)), integrality: pick(model.integer, new Int32Array(size)),
      rowLower: lower, rowUpper: upper,
      matrix: { format: 'csr' as const, numRows: rows.length, numCols: size, starts, indices: Int32Array.from(indices), values: Float64Array.from(values) },
    }
  }

  placeOf(variable: number): number | undefined {
    return this.places.get(variable)
  }

  /** What an aim asks of the columns. */
  costsOf(aim: number): Costs {
    const costs = new Float64Array(this.of.columns.length)
    const { starts, variables, factors } = this.model.aims
    for (let at = starts[aim] ?? 0; at < (starts[aim + 1] ?? 0); at += 1) {
      const place = this.places.get(variables[at] ?? -1)
      if (place !== undefined) costs[place] = (costs[place] ?? 0) + (factors[at] ?? 0)
    }
    return costs
  }

  /** The least and the most that costs can come to by the bounds of the columns. */
  rangeOf(costs: Costs): readonly [least: number, most: number] {
    let [least, most] = [0, 0]
    for (const [at, cost] of costs.entries()) {
      if (cost === 0) continue
      const variable = this.of.columns[at] ?? 0
      const [low, high] = [cost * (this.model.lower[variable] ?? 0), cost * (this.model.upper[variable] ?? 0)]
      least += Math.min(low, high)
      most += Math.max(low, high)
    }
    return [least, most]
  }

  /** Rounds what must be whole. */
  private tidy(values: ArrayLike<number>): Float64Array {
    return Float64Array.from(this.of.columns, (variable, at) => {
      const value = values[at] ?? 0
      return this.model.integer[variable] === 1 ? Math.round(value) : value
    })
  }

  minimise(costs: Costs, start: Float64Array | null, { within, until, stopped }: PieceLimits): PieceAnswer {
    const { callbackType, modelStatus, solutionStatus } = this.highs.constants
    this.loaded.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs)
    this.loaded.options.set({ mip_abs_gap: within, time_limit: Math.max(0.01, (until - Date.now()) / 1000) })
    this.loaded.zeroAllClocks()
    if (start) this.loaded.setSolution({ colValue: start })
    this.loaded.run({ [callbackType.mipInterrupt]: (event): undefined => { if (stopped()) event.interrupt() } })
    const found = this.loaded.info.get('primal_solution_status') === solutionStatus.feasible
    const bound = Number(this.loaded.info.get('mip_dual_bound'))
    return {
      values: found ? this.tidy(this.loaded.getSolution().colValue) : null,
      optimal: this.loaded.getModelStatus() === modelStatus.optimal,
      bound: Number.isFinite(bound) && Math.abs(bound) < 1e15 ? bound : null,
    }
  }

  /** From now on costs may come to no more than `most`, and to no less than `least`. */
  hold(costs: Costs, most: number, least = -Infinity): void {
    const indices = Int32Array.from([...costs.keys()].filter((at) => costs[at] !== 0))
    if (indices.length > 0) this.loaded.addRow(least - slackOf(least), most + slackOf(most), { indices, values: Float64Array.from(indices, (at) => costs[at] ?? 0) })
  }

  /** What costs can't fall below, found without asking that anything be whole, and where; null when that took too long. From then on nothing is asked to be whole. */
  relax(costs: Costs, { until, solver }: { readonly until: number; readonly solver: 'ipm' | 'simplex' }): { readonly least: number; readonly values: ArrayLike<number> } | null {
    const { modelStatus, variableType } = this.highs.constants
    const all = { kind: 'range', from: 0, to: costs.length - 1 } as const
    this.loaded.changeColsIntegrality(all, new Int32Array(costs.length).fill(variableType.continuous))
    this.loaded.changeColsCost(all, costs)
    this.loaded.options.set({ solver, run_crossover: 'off', time_limit: Math.max(0.01, (until - Date.now()) / 1000) })
    this.loaded.zeroAllClocks()
    this.loaded.run()
    if (this.loaded.getModelStatus() !== modelStatus.optimal) return null
    const value = this.loaded.getObjectiveValue()
    return { least: value - 1e-6 * Math.max(1, Math.abs(value)), values: this.loaded.getSolution().colValue }
  }

  dispose(): void {
    this.loaded.dispose()
  }
}

/** What costs come to. */
export const sumOf = (costs: Costs, values: Float64Array): number => {
  let sum = 0
  for (const [at, cost] of costs.entries()) if (cost !== 0) sum += cost * (values[at] ?? 0)
  return sum
}
