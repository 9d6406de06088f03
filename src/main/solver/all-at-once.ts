import type { Alone } from './blocks-alone'
import { sumOfAlone, valuesAt } from './blocks-alone'
import { eachTerm } from './block-parts'
import type { Ground } from './block-search'
import { breathe } from './block-search'
import { aimValues } from './choice'
import type { CompactModel } from './compact-model'
import type { Costs } from './model-piece'
import { Piece, sumOf } from './model-piece'

const none: ReadonlySet<number> = new Set()

/** What is not worth a thought: values of no more than so much are nought. */
const nought = 1e-6

/** By how much two sums may differ and still be the same. */
const wholly = 1e-4

/** Of aims taken as one, how many times the next an aim weighs, and how much the first may weigh at most. */
const [heavier, heaviest] = [20, 1e4]

/** How a row changes for the better as a variable grows: whether it only ever gets easier to keep. */
const eases = ({ rowLower, rowUpper }: CompactModel, row: number, factor: number): boolean =>
  factor > 0 ? (rowUpper[row] ?? Infinity) === Infinity : (rowLower[row] ?? -Infinity) === -Infinity

/**
 * Ties that stand in no aim looked at and only ever make room as they grow, such as the most that anybody has: with them
 * as high as they go, nothing is lost for those aims, and blocks are tied by far less.
 */
const roomMakers = (model: CompactModel, ties: readonly number[], aims: readonly number[]): ReadonlySet<number> => {
  const makers = new Set(ties.filter((tie) => Number.isFinite(model.upper[tie] ?? Infinity)))
  for (const aim of aims) eachTerm(model.aims, aim, (variable) => { makers.delete(variable) })
  for (let row = 0; row < model.rowLower.length; row += 1) eachTerm(model.rows, row, (variable, factor) => { if (!eases(model, row, factor)) makers.delete(variable) })
  return makers
}

/** Lets room makers down again, one after the other, as far as every row allows. */
const letDown = (model: CompactModel, makers: ReadonlySet<number>, values: Float64Array): void => {
  const needed = new Map<number, { readonly row: number; readonly factor: number }[]>(Array.from(makers, (maker) => [maker, []]))
  for (let row = 0; row < model.rowLower.length; row += 1) eachTerm(model.rows, row, (variable, factor) => { needed.get(variable)?.push({ row, factor }) })
  for (const [maker, rows] of needed) {
    let least = model.lower[maker] ?? 0
    for (const { row, factor } of rows) {
      let others = 0
      eachTerm(model.rows, row, (variable, own) => { if (variable !== maker) others += own * (values[variable] ?? 0) })
      least = Math.max(least, (((factor > 0 ? model.rowLower[row] : model.rowUpper[row]) ?? 0) - others) / factor)
    }
    values[maker] = model.integer[maker] === 1 ? Math.ceil(least - wholly) : least
  }
}

/** Aims as one sum in which each weighs several times as much as the next. */
const weighted = (piece: Piece, aims: readonly number[]): Costs => {
  const costs = new Float64Array(piece.of.columns.length)
  const times = Math.min(heavier, heaviest ** (1 / Math.max(1, aims.length - 1)))
  for (const [at, aim] of aims.entries()) {
    const weight = times ** (aims.length - 1 - at)
    for (const [column, cost] of piece.costsOf(aim).entries()) if (cost !== 0) costs[column] = (costs[column] ?? 0) + weight * cost
  }
  return costs
}

/** All blocks and what ties them, looked at for the aims that lie within blocks. */
class AllAtOnce {
  private readonly makers: ReadonlySet<number>
  private readonly columns: readonly number[]
  private readonly rows: readonly number[]
  private readonly base: Float64Array
  /** Variables that some view of the whole makes use of: blocks alone, and the whole without asking that anything be whole. */
  private readonly used: Uint8Array
  private readonly relaxed: Piece

  constructor(private readonly ground: Ground, private readonly alone: readonly Alone[], private readonly proofUntil: number) {
    const { highs, model, parts } = ground
    this.makers = roomMakers(model, parts.ties, parts.apart)
    this.columns = Array.from(model.lower.keys()).filter((variable) => !this.makers.has(variable))
    this.rows = Array.from(model.rowLower.keys())
    this.base = Float64Array.from(model.lower)
    for (const maker of this.makers) this.base[maker] = model.upper[maker] ?? 0
    // What is measured need not be whole and costs little to look at.
    this.used = Uint8Array.from(model.integer, (integer) => 1 - integer)
    for (const { block, values } of alone) this.use(block.variables, values)
    this.relaxed = new Piece(highs, model, { columns: this.columns, rows: this.rows, others: this.base, open: none })
  }

  private use(columns: readonly number[], values: ArrayLike<number>): void {
    for (const [at, variable] of columns.entries()) if ((values[at] ?? 0) > nought) this.used[variable] = 1
  }

  /** Variables that some view makes use of, or the best choice. */
  private fewColumns(choice: Float64Array): readonly number[] {
    const { lower } = this.ground.model
    return this.columns.filter((variable) => this.used[variable] === 1 || (choice[variable] ?? 0) > (lower[variable] ?? 0) + nought)
  }

  /** Betters the best choice in aims taken as one, with those before them held, within some of the variables; returns what they can't fall below there. */
  private better(aims: readonly number[], columns: readonly number[], choice: Float64Array, until: number): number | null {
    const { highs, model, parts, take, limits } = this.ground
    const piece = new Piece(highs, model, { columns, rows: this.rows, others: this.base, open: none })
    const now = valuesAt(columns, choice)
    for (const before of parts.apart.slice(0, parts.apart.indexOf(aims[0] ?? 0))) {
      const costs = piece.costsOf(before)
      piece.hold(costs, sumOf(costs, now))
    }
    if (aims.length > 1) this.raise(piece, aims)
    const { values, bound } = piece.minimise(weighted(piece, aims), now, { ...limits, until, within: (model.steps[aims.at(-1) ?? 0] ?? 0) * 0.999 })
    piece.dispose()
    if (values) {
      const changed = Float64Array.from(this.base)
      for (const [at, variable] of columns.entries()) changed[variable] = values[at] ?? 0
      letDown(model, this.makers, changed)
      take(changed)
    }
    return bound
  }

  /** Nothing worth finding is better in an aim than blocks are alone. */
  private raise(piece: Piece, aims: readonly number[]): void {
    for (const aim of aims) {
      const could = sumOfAlone(this.ground.model, this.alone, aim)
      if (could !== null) piece.hold(piece.costsOf(aim), Infinity, could - (this.ground.model.constants[aim] ?? 0))
    }
  }

  /** All aims not met at one go, where there are several: weights only lead the way, so it proves nothing. */
  private leap(): void {
    const { parts, best, limits, isMet } = this.ground
    const choice = best()
    const first = parts.apart.findIndex((aim) => !isMet(aim))
    const aims = parts.apart.slice(first, -1)
    if (!choice || first < 0 || aims.length < 2) return
    const view = this.relaxed.relax(weighted(this.relaxed, aims), { ...limits, solver: 'simplex' })
    if (view) this.use(this.columns, view.values)
    this.better(aims, this.fewColumns(choice), choice, limits.until)
  }

  /** One aim: what it can't fall below, then a choice as good as that, at first among the few variables that any view of the whole uses. */
  private pursue(aim: number, costs: Costs): void {
    const { model, best, limits, over, isMet, tell } = this.ground
    const floor = this.relaxed.relax(costs, { ...limits, solver: 'simplex' })
    if (floor) {
      tell(aim, floor.least + (model.constants[aim] ?? 0))
      this.use(this.columns, floor.values)
    }
    const first = best()
    if (isMet(aim) || over() || !first) return
    this.better([aim], this.fewColumns(first), first, limits.until)
    const second = best()
    if (isMet(aim) || Date.now() >= this.proofUntil || over() || !second) return
    const bound = this.better([aim], this.columns, second, this.proofUntil)
    if (bound !== null) tell(aim, bound + (model.constants[aim] ?? 0))
  }

  async run(): Promise<void> {
    const { model, parts, best, over, isMet, tell } = this.ground
    this.leap()
    let asAlone = true
    for (const aim of parts.apart) {
      await breathe()
      if (over()) break
      // What blocks come to alone counts as long as the aims before are no worse than that.
      const could: number | null = asAlone ? sumOfAlone(model, this.alone, aim) : null
      if (could !== null) tell(aim, could)
      const costs = this.relaxed.costsOf(aim)
      if (!isMet(aim)) this.pursue(aim, costs)
      const choice = best()
      if (choice) this.relaxed.hold(costs, sumOf(costs, valuesAt(this.columns, choice)))
      asAlone = could !== null && choice !== null && (aimValues(model, choice)[aim] ?? 0) <= could + wholly
    }
    this.relaxed.dispose()
  }
}

/**
 * Looks at all blocks at once, for the aims that lie within them: what ties blocks together shows in the whole model
 * without asking that anything be whole, which is quick, and what that makes use of holds a good choice more often than not.
 * @param proofUntil when to leave proofs among all variables to later, as `Date.now()` counts
 */
export const searchAllAtOnce = (ground: Ground, alone: readonly Alone[], proofUntil: number): Promise<void> => new AllAtOnce(ground, alone, proofUntil).run()
