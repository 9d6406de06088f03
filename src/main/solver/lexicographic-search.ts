import type { Highs, HighsCallbackMap, Model, ModelStatusCode } from 'highs'
import { searchBlocks } from './block-search'
import type { Choice } from './choice'
import { aimValues, asChoice, floorsOf, isBetter, isProven, stillHolds } from './choice'
import type { CompactModel } from './compact-model'
import type { SearchNews } from './standing'

/** Where a search begins and ends, and whom it tells. */
export interface SearchOptions {
  /** A choice that satisfies the model; null when none is known. */
  readonly start: Choice | null
  /** When to end, as `Date.now()` counts. */
  readonly deadline: number
  readonly tell: (news: SearchNews) => void
  /** Asked now and then; true ends the search. */
  readonly stopped: () => boolean
}

/** `none`: no choice satisfies the model at all. `done`: everything told holds, whether proved to the end or not. */
export type SearchEnd = 'none' | 'done'

/** Of the time left, what an aim gets at least. */
const leastShare = 1 / 3

const load = (highs: Highs, model: CompactModel): Model => {
  const [columns, rows] = [model.lower.length, model.rowLower.length]
  const { starts, variables, factors } = model.rows
  const loaded = highs.createModel({
    numCols: columns, numRows: rows,
    colCost: new Float64Array(columns), colLower: model.lower, colUpper: model.upper, integrality: model.integer,
    rowLower: model.rowLower, rowUpper: model.rowUpper,
    matrix: { format: 'csr', numRows: rows, numCols: columns, starts, indices: variables, values: factors },
  })
  loaded.options.set({ output_flag: false, mip_rel_gap: 0 })
  return loaded
}

/** One search: the model in the solver, the best choice so far, and what is proved, aim by aim. */
class Search {
  /** What no choice can fall below, with the aims before it as they are or better. */
  private readonly bounds: number[]
  /** The same whatever becomes of other aims. */
  private readonly floors: readonly number[]
  /** Aims of which the solver can't say more, although it had the time. */
  private readonly givenUp = new Set<number>()
  /** For each aim held at what it is, the solver's rows before its own. */
  private readonly held: number[] = []
  private best: { readonly choice: Choice; readonly values: readonly number[] } | null = null

  constructor(private readonly highs: Highs, private readonly loaded: Model, private readonly model: CompactModel, private readonly options: SearchOptions, known: readonly number[]) {
    this.floors = floorsOf(model)
    this.bounds = this.floors.map((floor, aim) => Math.max(floor, known[aim] ?? -Infinity))
    if (options.start) this.take(options.start)
  }

  private take(values: ArrayLike<number>): void {
    const choice = asChoice(this.model, values)
    if (!choice) return
    const gives = aimValues(this.model, choice)
    if (this.best && !isBetter(gives, this.best.values)) return
    const holds = stillHolds(this.best?.values ?? gives, gives)
    for (const aim of gives.keys()) {
      if (holds[aim]) continue
      this.bounds[aim] = this.floors[aim] ?? -Infinity
      this.givenUp.delete(aim)
    }
    this.best = { choice, values: gives }
    this.options.tell({ kind: 'choice', choice })
  }

  /** Whether the best choice meets an aim as well as can be. */
  private isMet(aim: number): boolean {
    return this.best !== null && isProven(this.best.values[aim] ?? 0, this.bounds[aim] ?? -Infinity, this.model.steps[aim] ?? 0)
  }

  private isSettled(aim: number): boolean {
    return this.isMet(aim) || this.givenUp.has(aim)
  }

  /**
   * When an aim has had its share of the time left: an equal one, yet never less than a third, since none after it can
   * make up for it. What it saves goes to those after it. One of them that is met as things are counts too, since this
   * one may change things.
   */
  private shareOf(aim: number): number {
    const waiting = Array.from(this.model.steps.keys()).filter((other) => other > aim && !this.givenUp.has(other)).length
    const now = Date.now()
    return now + (this.options.deadline - now) * Math.max(leastShare, 1 / (1 + waiting))
  }

  private termsOf(aim: number): { readonly indices: Int32Array; readonly values: Float64Array } {
    const { starts, variables, factors } = this.model.aims
    const [from, to] = [starts[aim], starts[aim + 1]]
    return { indices: variables.slice(from, to), values: factors.slice(from, to) }
  }

  private setCosts(costs: Float64Array): void {
    if (costs.length > 0) this.loaded.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs)
  }

  private aimAt(aim: number): void {
    const costs = new Float64Array(this.model.lower.length)
    const { indices, values } = this.termsOf(aim)
    indices.forEach((variable, at) => { costs[variable] = values[at] ?? 0 })
    this.setCosts(costs)
    // A little less than what proves it, for the small errors of the solver's sums.
    this.loaded.options.set({ mip_abs_gap: Math.max(1e-6, (this.model.steps[aim] ?? 0) * 0.99) })
  }

  /** From now on no choice may be worse in this aim than the best one is. */
  private hold(aim: number): void {
    const { indices, values } = this.termsOf(aim)
    this.held[aim] = this.loaded.getDimensions().numRows
    if (indices.length === 0 || !this.best) return
    const constant = this.model.constants[aim] ?? 0
    const value = (this.best.values[aim] ?? 0) - constant
    const floor = this.isMet(aim) ? value : (this.bounds[aim] ?? -Infinity) - constant
    const tolerance = 1e-6 + 1e-9 * Math.abs(value)
    this.loaded.addRow(Math.min(floor, value) - tolerance, value + tolerance, { indices, values })
  }

  /** Holds the aims before one, and lets go of it and of those after it. */
  private reopen(aim: number): void {
    const [first, rows] = [this.held[aim], this.loaded.getDimensions().numRows]
    if (first !== undefined && first < rows) this.loaded.deleteRows({ kind: 'range', from: first, to: rows - 1 })
    this.held.length = Math.min(this.held.length, aim)
    while (this.held.length < aim) this.hold(this.held.length)
  }

  private run(aim: number, until: number): ModelStatusCode {
    const { callbackType, solutionStatus } = this.highs.constants
    const constant = this.model.constants[aim] ?? 0
    let heard = this.bounds[aim] ?? -Infinity
    const bounded = (bound: number | undefined): void => {
      if (bound === undefined || !Number.isFinite(bound) || bound + constant <= heard) return
      heard = bound + constant
      this.options.tell({ kind: 'bound', aim, bound: heard })
    }
    const callbacks: HighsCallbackMap = {
      [callbackType.mipImprovingSolution]: ({ data }): undefined => {
        if (data.mip_solution) this.take(data.mip_solution)
      },
      [callbackType.mipInterrupt]: (event): undefined => {
        bounded(event.data.mip_dual_bound)
        if (this.options.stopped() || (this.best && Date.now() > until)) event.interrupt()
      },
    }
    // Without any choice yet, the first one found is worth all the time there is.
    const limit = (this.best ? until : this.options.deadline) - Date.now()
    this.loaded.options.set({ time_limit: Math.max(0.01, limit / 1000) })
    this.loaded.zeroAllClocks()
    if (this.best) this.loaded.setSolution({ colValue: this.best.choice })
    const { modelStatus } = this.loaded.run(callbacks)
    if (this.loaded.info.get('primal_solution_status') === solutionStatus.feasible) this.take(this.loaded.getSolution().colValue)
    return modelStatus
  }

  /** What a finished run proved of its aim; minus infinity where it proved nothing. */
  private provedBy(status: ModelStatusCode): number {
    const { modelStatus } = this.highs.constants
    const ran = status === modelStatus.optimal || status === modelStatus.timeLimit || status === modelStatus.interrupted
    if (!ran) return -Infinity
    if (this.model.integer.includes(1)) return Number(this.loaded.info.get('mip_dual_bound'))
    return status === modelStatus.optimal ? this.loaded.getObjectiveValue() : -Infinity
  }

  /** Makes one aim as small as its time allows. False when the model turns out to have no choice at all. */
  private pursue(aim: number): boolean {
    const { modelStatus } = this.highs.constants
    this.options.tell({ kind: 'aim', aim })
    this.aimAt(aim)
    const status = this.run(aim, this.shareOf(aim))
    // Without any aim the solver has to tell the two apart.
    const unclear = !this.best && (status === modelStatus.unboundedOrInfeasible || status === modelStatus.unbounded)
    if (unclear) this.setCosts(new Float64Array(this.model.lower.length))
    if (!this.best && (unclear ? this.run(aim, this.options.deadline) : status) === modelStatus.infeasible) return false
    this.bounds[aim] = Math.max(this.bounds[aim] ?? -Infinity, this.provedBy(status) + (this.model.constants[aim] ?? 0))
    this.options.tell({ kind: 'bound', aim, bound: this.bounds[aim] ?? -Infinity })
    if (!this.isMet(aim) && status !== modelStatus.timeLimit && status !== modelStatus.interrupted) this.givenUp.add(aim)
    return true
  }

  /** Looks for any choice, where there is nothing to make small. */
  private seekAny(): SearchEnd {
    const found = this.best !== null || this.run(0, this.options.deadline) !== this.highs.constants.modelStatus.infeasible
    return found ? 'done' : 'none'
  }

  async pursueAll(): Promise<SearchEnd> {
    const aims = Array.from(this.model.steps.keys())
    if (aims.length === 0) return this.seekAny()
    // Time left over after the last aim goes back to the first that is not proved, and so on from there.
    for (let first = this.firstOpen(); first !== undefined; first = this.firstOpen()) {
      this.reopen(first)
      for (const aim of aims.slice(first)) {
        // Lets word of a stop come in where the search shares its thread.
        await new Promise((resolve) => { setImmediate(resolve) })
        if (this.options.stopped() || Date.now() >= this.options.deadline) return 'done'
        if (!this.isSettled(aim) && !this.pursue(aim)) return 'none'
        if (!this.best) return 'done'
        this.hold(aim)
      }
    }
    return 'done'
  }

  private firstOpen(): number | undefined {
    return Array.from(this.model.steps.keys()).find((aim) => !this.isSettled(aim))
  }
}

/**
 * Meets the aims one after the other, as a person would who never gives up the first for the second: each is made as
 * small as can be, then held at that while the next is looked at, starting from the choice at hand. A model in blocks is
 * looked at block by block first.
 */
export const searchLexicographically = async (highs: Highs, model: CompactModel, options: SearchOptions): Promise<SearchEnd> => {
  const blocks = await searchBlocks(highs, model, options)
  const loaded = load(highs, model)
  try {
    return await new Search(highs, loaded, model, { ...options, start: blocks?.choice ?? options.start }, blocks?.bounds ?? []).pursueAll()
  } finally {
    loaded.dispose()
  }
}
