import type { Highs } from 'highs'
import { searchAllAtOnce } from './all-at-once'
import { betterBlocks, levelTies, putTogether } from './block-moves'
import type { Alone } from './blocks-alone'
import { fallingShort, lookAlone, quickFloors, sumOfAlone } from './blocks-alone'
import type { Parts } from './block-parts'
import { partsOf } from './block-parts'
import type { Choice } from './choice'
import { aimValues, asChoice, isBetter, isProven, stillHolds } from './choice'
import type { CompactModel } from './compact-model'
import type { SearchOptions } from './lexicographic-search'
import { Piece, sumOf } from './model-piece'

/** What looking at blocks came to. */
export interface BlockFindings {
  /** The best choice known: the start, or a better one. */
  readonly choice: Choice | null
  /** Per aim, what no choice can fall below with the aims before it as they are; minus infinity where nothing is proved. */
  readonly bounds: readonly number[]
}

/** What moves of blocks work on. */
export interface Ground {
  readonly highs: Highs
  readonly model: CompactModel
  readonly parts: Parts
  readonly over: () => boolean
  readonly limits: Pick<SearchOptions, 'stopped'> & { readonly until: number }
  readonly best: () => Choice | null
  /** Takes a choice when it is one, and better than the best; tells whether it was. */
  readonly take: (values: Float64Array) => boolean
  /** Whether the best choice meets an aim as well as can be, as far as is known. */
  readonly isMet: (aim: number) => boolean
  /** Tells what an aim can't fall below, with those before it as they are. */
  readonly tell: (aim: number, bound: number) => void
}

/** Up to such a share of its blocks a start is mended. */
const fewOf = 0.4

/** Lets word of a stop come in where the search shares its thread. */
export const breathe = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve) }) }

class BlockSearch {
  private readonly bounds: number[]
  private best: { readonly choice: Choice; readonly values: readonly number[] } | null = null
  private readonly begun = Date.now()

  constructor(private readonly highs: Highs, private readonly model: CompactModel, private readonly options: SearchOptions) {
    this.bounds = Array.from(model.steps, () => -Infinity)
    if (options.start) this.take(options.start)
  }

  private take(values: Float64Array): boolean {
    const choice = asChoice(this.model, values)
    if (!choice) return false
    const gives = aimValues(this.model, choice)
    if (this.best && !isBetter(gives, this.best.values)) return false
    const holds = stillHolds(this.best?.values ?? gives, gives)
    for (const aim of gives.keys()) if (!holds[aim]) this.bounds[aim] = -Infinity
    this.best = { choice, values: gives }
    this.options.tell({ kind: 'choice', choice })
    return true
  }

  /** What work on blocks may use, up to a share of the time there is. */
  private ground(parts: Parts, share: number): Ground {
    const until = this.begun + (this.options.deadline - this.begun) * share
    const { stopped } = this.options
    return {
      highs: this.highs, model: this.model, parts,
      over: () => stopped() || Date.now() >= until,
      limits: { stopped, until },
      best: () => this.best?.choice ?? null,
      take: (values) => this.take(values),
      isMet: (aim) => this.isMet(aim),
      tell: (aim, bound) => { this.tell(aim, bound) },
    }
  }

  private isMet(aim: number): boolean {
    return this.best !== null && isProven(this.best.values[aim] ?? 0, this.bounds[aim] ?? -Infinity, this.model.steps[aim] ?? 0)
  }

  private tell(aim: number, bound: number): void {
    if (bound <= (this.bounds[aim] ?? -Infinity)) return
    this.bounds[aim] = bound
    this.options.tell({ kind: 'bound', aim, bound })
  }

  /** What all blocks come to at best, aim by aim until one falls short of it: after that it proves nothing. */
  private tellBounds(alone: readonly Alone[], parts: Parts): boolean {
    for (const aim of parts.apart) {
      const bound = sumOfAlone(this.model, alone, aim)
      if (bound === null) return false
      this.tell(aim, bound)
      if (!this.isMet(aim)) return false
    }
    return true
  }

  /** What the whole model can't fall below if nothing had to be whole (found the inner way, which is the quickest), for each of some aims not met, with those before it held. */
  private async tellFloors(aims: readonly number[]): Promise<void> {
    const { model, options } = this
    const all = Array.from(model.lower.keys())
    // Aims of which nothing is known come first.
    for (const aim of [...aims.filter((one) => this.bounds[one] === -Infinity), ...aims.filter((one) => this.bounds[one] !== -Infinity)]) {
      await breathe()
      if (!this.best || options.stopped() || Date.now() >= options.deadline) return
      if (this.isMet(aim)) continue
      const piece = new Piece(this.highs, model, { columns: all, rows: Array.from(model.rowLower.keys()), others: model.lower, open: new Set() })
      for (let before = 0; before < aim; before += 1) {
        const costs = piece.costsOf(before)
        piece.hold(costs, sumOf(costs, this.best.choice))
      }
      const floor = piece.relax(piece.costsOf(aim), { until: options.deadline, solver: 'ipm' })
      piece.dispose()
      if (floor !== null) this.tell(aim, floor.least + (model.constants[aim] ?? 0))
    }
  }

  /** Finds a choice for all blocks that is as good as they are alone, or as good as what ties them allows. */
  private async bringTogether(parts: Parts, alone: readonly Alone[]): Promise<void> {
    const short = this.best && fallingShort(this.model, alone, this.best.choice)
    // A good start wants mending first; a poor one is better left behind.
    if (short && short.length < parts.blocks.length * fewOf) await betterBlocks(this.ground(parts, 0.45), parts.apart, short)
    if (!this.best) await putTogether(this.ground(parts, 0.45), alone)
    if (!parts.apart.every((aim) => this.isMet(aim))) await searchAllAtOnce(this.ground(parts, 0.6), alone, this.ground(parts, 0.55).limits.until)
  }

  async run(parts: Parts): Promise<BlockFindings> {
    const alone = await lookAlone(this.ground(parts, 0.45))
    if (alone) {
      if (!this.tellBounds(alone, parts)) await this.bringTogether(parts, alone)
      await levelTies(this.ground(parts, 0.64))
      await betterBlocks(this.ground(parts, 0.67), [...parts.apart, ...parts.later])
      this.tellBounds(alone, parts)
      for (const { aim, bound } of await quickFloors(this.ground(parts, 0.85), alone)) this.tell(aim, bound)
      await this.tellFloors(parts.later)
    }
    return { choice: this.best?.choice ?? null, bounds: this.bounds }
  }
}

/**
 * Looks at a model block by block, where it has blocks: quick, since a block is small, and what each can be at best alone
 * adds up to what all can be at best.
 */
export const searchBlocks = async (highs: Highs, model: CompactModel, options: SearchOptions): Promise<BlockFindings | null> => {
  const parts = partsOf(model)
  return parts && new BlockSearch(highs, model, options).run(parts)
}
