import type { Block } from './block-parts'
import { eachTerm, isTiesAlone } from './block-parts'
import type { Ground } from './block-search'
import { breathe } from './block-search'
import { aimValues } from './choice'
import type { CompactModel } from './compact-model'
import { Piece } from './model-piece'
import { descend } from './piece-aims'

/** A block by itself, as if nothing tied it to others: what no choice for all of them can better. */
export interface Alone {
  readonly block: Block
  readonly values: Float64Array
  /** What each aim can't fall below in the block, from the first on as far as it was proved; without constants. */
  readonly bounds: readonly number[]
}

const none: ReadonlySet<number> = new Set()

export const valuesAt = (columns: readonly number[], choice: Float64Array): Float64Array => Float64Array.from(columns, (variable) => choice[variable] ?? 0)

/** What a choice gives for each aim in one block, without constants. */
const valuesIn = (model: CompactModel, { variables }: Block, choice: Float64Array): readonly number[] => {
  const own = new Float64Array(model.lower.length)
  for (const variable of variables) own[variable] = choice[variable] ?? 0
  return aimValues(model, own).map((value, aim) => value - (model.constants[aim] ?? 0))
}

/** What all blocks come to at best in an aim; null where some of them proved nothing of it. */
export const sumOfAlone = (model: CompactModel, alone: readonly Alone[], aim: number): number | null => {
  let sum = model.constants[aim] ?? 0
  for (const { bounds } of alone) {
    const bound = bounds[aim]
    if (bound === undefined) return null
    sum += bound
  }
  return sum
}

/** Blocks in which a choice is not as good as they are alone, as far as that is known. */
export const fallingShort = (model: CompactModel, alone: readonly Alone[], choice: Float64Array): readonly Block[] =>
  alone.flatMap(({ block, bounds }) => {
    const has = valuesIn(model, block, choice)
    return bounds.some((bound, aim) => (has[aim] ?? 0) > bound + 1e-4) ? [block] : []
  })

/** Every block by itself. Null when time ran out before there was a choice for each. */
export const lookAlone = async ({ highs, model, parts, over, limits, best }: Ground): Promise<readonly Alone[] | null> => {
  const found: Alone[] = []
  for (const block of parts.blocks) {
    await breathe()
    if (over()) return null
    const choice = best()
    const piece = new Piece(highs, model, { columns: block.variables, rows: block.inner, others: model.lower, open: none })
    const descent = descend(piece, model, parts.apart, choice && valuesAt(block.variables, choice), limits)
    piece.dispose()
    if (!descent) return null
    found.push({ block, ...descent })
  }
  return found
}

/** How far a choice is from what all blocks come to alone, for each aim of which that tells: those before it are met. */
const slackOf = ({ model, parts }: Ground, alone: readonly Alone[], choice: Float64Array): ReadonlyMap<number, number> => {
  const has = aimValues(model, choice)
  const slack = new Map<number, number>()
  for (const aim of parts.apart) {
    const could = sumOfAlone(model, alone, aim)
    if (could === null) break
    const over = Math.max(0, (has[aim] ?? 0) - could)
    slack.set(aim, over)
    if (over >= (model.steps[aim] ?? 0) * 0.999) break
  }
  return slack
}

/** What an aim's ties come to at least, with its constant. */
const leastOfTies = (model: CompactModel, aim: number): number => {
  let sum = model.constants[aim] ?? 0
  eachTerm(model.aims, aim, (tie, factor) => { if ((model.blocks[tie] ?? -1) < 0) sum += factor * ((factor > 0 ? model.lower[tie] : model.upper[tie]) ?? 0) })
  return sum
}

/**
 * What later aims can't fall below, as far as their terms lie within blocks, block by block without asking that anything
 * be whole. No block can be worse in an aim than alone by more than the best choice is in all.
 */
export const quickFloors = async (ground: Ground, alone: readonly Alone[]): Promise<readonly { readonly aim: number; readonly bound: number }[]> => {
  const { highs, model, parts, over, limits, best } = ground
  const choice = best()
  const aims = parts.later.filter((aim) => !isTiesAlone(model, aim))
  if (!choice || aims.length === 0) return []
  const sums = new Map(aims.map((aim) => [aim, leastOfTies(model, aim)]))
  const slack = slackOf(ground, alone, choice)
  for (const { block, bounds } of alone) {
    await breathe()
    if (over()) return []
    for (const aim of aims) {
      const piece = new Piece(highs, model, { columns: block.variables, rows: block.inner, others: model.lower, open: none })
      for (const [held, more] of slack) piece.hold(piece.costsOf(held), (bounds[held] ?? 0) + more)
      const floor = piece.relax(piece.costsOf(aim), { ...limits, solver: 'simplex' })
      piece.dispose()
      if (floor === null) return []
      sums.set(aim, (sums.get(aim) ?? 0) + floor.least)
    }
  }
  return [...sums].map(([aim, bound]) => ({ aim, bound }))
}
