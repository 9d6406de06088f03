import type { Highs } from 'highs'
import type { Block, Parts } from './block-parts'
import { partsOf } from './block-parts'
import type { Choice } from './choice'
import { aimValues, asChoice, isBetter, isProven } from './choice'
import type { CompactModel } from './compact-model'
import { Piece, sumOf } from './model-piece'
import type { Costs } from './model-piece'
import { descend } from './piece-aims'
import type { SearchOptions } from './lexicographic-search'

/** What looking at blocks came to. */
export interface BlockFindings {
  /** The best choice known: the start, or a better one. */
  readonly choice: Choice | null
  /** Per aim, what no choice can fall below with the aims before it as they are; minus infinity where nothing is proved. */
  readonly bounds: readonly number[]
}

/** A block by itself: what it could be at best if nothing tied it to others. */
interface Alone {
  readonly block: Block
  readonly values: Float64Array
  readonly proven: readonly number[]
}

const none: ReadonlySet<number> = new Set()

const pause = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve) }) }

class BlockSearch {
  private readonly all: readonly number[]
  private readonly bounds: number[]
  private best: { readonly choice: Choice; readonly values: readonly number[] } | null = null

  constructor(private readonly highs: Highs, private readonly model: CompactModel, private readonly parts: Parts, private readonly options: SearchOptions) {
    this.all = Array.from(model.steps.keys())
    this.bounds = this.all.map(() => -Infinity)
    if (options.start) this.take(options.start)
  }

  private take(values: Float64Array): boolean {
    const choice = asChoice(this.model, values)
    if (!choice) return false
    const gives = aimValues(this.model, choice)
    if (this.best && !isBetter(gives, this.best.values)) return false
    this.best = { choice, values: gives }
    this.options.tell({ kind: 'choice', choice })
    return true
  }

  private get over(): boolean {
    return this.options.stopped() || Date.now() >= this.options.deadline
  }

  private get limits() {
    return { until: this.options.deadline, stopped: this.options.stopped }
  }

  private valuesAt(columns: readonly number[], choice: Float64Array): Float64Array {
    return Float64Array.from(columns, (variable) => choice[variable] ?? 0)
  }

  /** Each block as if it were alone, which no choice for all of them together can better. Null when time ran out. */
  private async lookAlone(): Promise<readonly Alone[] | null> {
    const found: Alone[] = []
    for (const block of this.parts.blocks) {
      await pause()
      if (this.over) return null
      const piece = new Piece(this.highs, this.model, { columns: block.variables, rows: block.inner, others: this.model.lower, open: none })
      const start = this.best && this.valuesAt(block.variables, this.best.choice)
      const descent = descend(piece, this.model, this.parts.apart, start, this.limits)
      piece.dispose()
      if (!descent) return null
      found.push({ block, ...descent })
    }
    return found
  }

  /** What all blocks come to at best, told aim by aim until one falls short of it: after that nothing is proved. */
  private tellBounds(alone: readonly Alone[]): void {
    for (const aim of this.parts.apart) {
      if (!alone.every(({ proven }) => proven.includes(aim))) return
      const whole = new Float64Array(this.model.lower.length)
      for (const { block, values } of alone) block.variables.forEach((variable, at) => { whole[variable] = values[at] ?? 0 })
      const bound = aimValues(this.model, whole)[aim] ?? -Infinity
      this.bounds[aim] = bound
      this.options.tell({ kind: 'bound', aim, bound })
      if (!this.best || !isProven(this.best.values[aim] ?? 0, bound, this.model.steps[aim] ?? 0)) return
    }
  }

  /**
   * Costs that stand for the aims that tie blocks: a column weighs with what its rows have gathered already, so that what
   * is shared out evenly stays so; aims after that count as they are.
   */
  private tiedCosts(piece: Piece, gathered: ReadonlyMap<number, number>): Costs {
    const costs = new Float64Array(piece.of.columns.length)
    const add = (own: Costs, weight: number): void => {
      const most = own.reduce((size, cost) => Math.max(size, Math.abs(cost)), 0)
      if (most > 0) for (const [at, cost] of own.entries()) costs[at] = (costs[at] ?? 0) + (weight * cost) / most
    }
    const places = new Map(piece.of.columns.map((variable, at) => [variable, at]))
    const pressure = new Float64Array(piece.of.columns.length)
    for (const [row, so] of gathered) {
      const { starts, variables, factors } = this.model.rows
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const place = places.get(variables[at] ?? -1)
        if (place !== undefined && (this.model.blocks[variables[at] ?? -1] ?? -1) >= 0) pressure[place] = (pressure[place] ?? 0) + so * (factors[at] ?? 0)
      }
    }
    add(pressure, 4)
    for (const aim of this.all.filter((each) => !this.parts.apart.includes(each))) add(piece.costsOf(aim), 1)
    return costs
  }

  /** How much the blocks so far put into each row of a tie that an aim wants small: the fullest row sets the tie. */
  private gatheredIn(reference: Float64Array): ReadonlyMap<number, number> {
    const { starts, variables, factors } = this.model.rows
    const gathered = new Map<number, number>()
    const wanted = new Set(this.all.flatMap((aim) => {
      const own: number[] = []
      for (let at = this.model.aims.starts[aim] ?? 0; at < (this.model.aims.starts[aim + 1] ?? 0); at += 1) own.push(this.model.aims.variables[at] ?? -1)
      return own.filter((variable) => (this.model.blocks[variable] ?? -1) < 0 && (this.model.upper[variable] ?? 0) > 1)
    }))
    for (const row of this.parts.tieRows) {
      let sum = 0
      let ties = false
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const variable = variables[at] ?? -1
        if (wanted.has(variable)) ties = true
        if ((this.model.blocks[variable] ?? -1) >= 0) sum += (factors[at] ?? 0) * (reference[variable] ?? 0)
      }
      if (ties) gathered.set(row, sum)
    }
    return gathered
  }

  /** Rows between blocks: what they must reach shows only when all blocks are there. */
  private get sharedRows(): ReadonlySet<number> {
    return new Set([...this.parts.tieRows, ...this.parts.blocks.flatMap(({ shared }) => shared)])
  }

  private rowsOf(block: Block): readonly number[] {
    return [...new Set([...block.inner, ...block.shared, ...this.parts.tieRows])]
  }

  /** Puts blocks together one after the other, each as good as it is alone wherever what came before leaves room. */
  private async putTogether(alone: readonly Alone[]): Promise<void> {
    const reference = Float64Array.from(this.model.lower)
    for (const [at, { block, values }] of alone.entries()) {
      await pause()
      if (this.over) return
      const columns = [...block.variables, ...this.parts.ties]
      const piece = new Piece(this.highs, this.model, { columns, rows: this.rowsOf(block), others: reference, open: at === alone.length - 1 ? none : this.sharedRows })
      const chosen = this.fit(piece, values, reference)
      piece.dispose()
      if (!chosen) return
      columns.forEach((variable, place) => { reference[variable] = chosen[place] ?? 0 })
    }
    if ((globalThis as any).DBG) console.log('take', !!asChoice(this.model, reference), aimValues(this.model, reference))
    this.take(reference)
  }

  private fit(piece: Piece, alone: Float64Array, reference: Float64Array): Float64Array | null {
    const soft = this.tiedCosts(piece, this.gatheredIn(reference))
    const quick = { ...this.limits, until: Math.min(this.options.deadline, Date.now() + 400), within: 0.3 }
    const padded = new Float64Array(piece.of.columns.length)
    padded.set(alone)
    const held = this.parts.apart.map((aim) => piece.costsOf(aim))
    // First as good as alone; where that does not fit, as good as can be.
    for (const costs of held) piece.hold(costs, sumOf(costs, padded))
    const asAlone = piece.minimise(soft, null, quick).values
    if ((globalThis as any).DBG) console.log('fit', asAlone ? 'alone' : 'no')
    if (asAlone) return asAlone
    const again = new Piece(this.highs, this.model, piece.of)
    const descent = descend(again, this.model, this.parts.apart, null, this.limits)
    const better = descent && again.minimise(soft, descent.values, quick).values
    again.dispose()
    return better ?? descent?.values ?? null
  }

  /** Betters one block at a time with all others as they are, until a whole round brings nothing. */
  private async better(until: number): Promise<void> {
    for (let gained = true; gained; ) {
      gained = false
      for (const block of this.parts.blocks) {
        await pause()
        if (this.over || Date.now() >= until || !this.best) return
        const columns = [...block.variables, ...this.parts.ties]
        const { choice } = this.best
        const piece = new Piece(this.highs, this.model, { columns, rows: this.rowsOf(block), others: choice, open: none })
        const descent = descend(piece, this.model, this.all, this.valuesAt(columns, choice), { ...this.limits, until: Math.min(until, Date.now() + 600) })
        piece.dispose()
        if (!descent) continue
        const changed = Float64Array.from(choice)
        columns.forEach((variable, at) => { changed[variable] = descent.values[at] ?? 0 })
        if (this.take(changed)) gained = true
      }
    }
  }

  async run(): Promise<BlockFindings> {
    const begun = Date.now()
    const alone = await this.lookAlone()
    if (alone) {
      await this.putTogether(alone)
      this.tellBounds(alone)
      await this.better(begun + (this.options.deadline - begun) * 0.5)
      this.tellBounds(alone)
    }
    return { choice: this.best?.choice ?? null, bounds: this.bounds }
  }
}

/**
 * Looks at a model block by block, where it has blocks: quick, since a block is small, and what each can be at best alone
 * adds up to what all can be at best. Leaves half the time for a search of the whole.
 */
export const searchBlocks = async (highs: Highs, model: CompactModel, options: SearchOptions): Promise<BlockFindings | null> => {
  const parts = partsOf(model)
  return parts && new BlockSearch(highs, model, parts, options).run()
}
