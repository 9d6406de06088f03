import type { Block, Parts } from './block-parts'
import { eachTerm, gatheredIn } from './block-parts'
import type { Ground } from './block-search'
import { breathe } from './block-search'
import type { Alone } from './blocks-alone'
import { valuesAt } from './blocks-alone'
import type { CompactModel } from './compact-model'
import type { Costs } from './model-piece'
import { Piece, sumOf } from './model-piece'
import { descend } from './piece-aims'

const none: ReadonlySet<number> = new Set()

/** How long one block may take, milliseconds: bettering one may also take an equal share of the time for all. */
const aBlock = { soft: 400, better: 800 } as const

const rowsOf = (block: Block, { tied }: Parts): readonly number[] => [...new Set([...block.inner, ...block.shared, ...tied])]

/** Adds costs by what some rows weigh: to each column, the most of any row that it fills. */
const weigh = (piece: Piece, { rows, blocks }: CompactModel, weights: ReadonlyMap<number, number>, onto: Costs): void => {
  const most = Math.max(0, ...weights.values())
  if (most <= 0) return
  const pressure = new Float64Array(onto.length)
  for (const row of piece.of.rows) {
    const weight = (weights.get(row) ?? 0) / most
    if (weight <= 0) continue
    eachTerm(rows, row, (variable, factor) => {
      const place = piece.placeOf(variable)
      if (place !== undefined && factor > 0 && (blocks[variable] ?? -1) >= 0) pressure[place] = Math.max(pressure[place] ?? 0, weight)
    })
  }
  for (const [at, more] of pressure.entries()) onto[at] = (onto[at] ?? 0) + more
}

/**
 * How full shared rows are: of their upper bound, squared, so that what has to last for all blocks is not used up by the
 * first; rows that keep a tie up by how near they are to the fullest of its rows.
 */
const fullness = ({ model, parts }: Ground, reference: Float64Array): ReadonlyMap<number, number> => {
  const full = new Map<number, number>()
  for (const row of parts.shared) {
    const upper = model.rowUpper[row] ?? Infinity
    if (upper > 0 && Number.isFinite(upper)) full.set(row, Math.min(1, gatheredIn(model, row, reference) / upper) ** 2)
  }
  for (const [tie, rows] of parts.tieRows) if ((model.upper[tie] ?? 0) > 1) for (const [row, near] of nearness(model, rows, reference)) full.set(row, near)
  return full
}

/** Rows of a tie by how near they are to the fullest: half as much for each step below it. */
const nearness = (model: CompactModel, rows: readonly number[], reference: Float64Array): ReadonlyMap<number, number> => {
  const against = new Map(rows.map((row) => [row, gatheredIn(model, row, reference) - (model.rowUpper[row] ?? 0)]))
  const fullest = Math.max(...against.values())
  return new Map([...against].map(([row, sum]) => [row, 2 ** (sum - fullest)]))
}

const addAims = (piece: Piece, aims: readonly number[], onto: Costs, weight: number): void => {
  for (const aim of aims) {
    const own = piece.costsOf(aim)
    const most = own.reduce((size, cost) => Math.max(size, Math.abs(cost)), 0)
    if (most > 0) for (const [at, cost] of own.entries()) onto[at] = (onto[at] ?? 0) + (weight * cost) / most
  }
}

/** A block's values beside what came before: as good as alone where there is room, else as good as can be. */
const fit = (ground: Ground, of: Piece['of'], alone: Float64Array, reference: Float64Array): Float64Array | null => {
  const { highs, model, parts, limits } = ground
  const piece = new Piece(highs, model, of)
  const soft = new Float64Array(of.columns.length)
  weigh(piece, model, fullness(ground, reference), soft)
  addAims(piece, parts.later, soft, 0.1)
  const quick = (): Parameters<Piece['minimise']>[2] => ({ ...limits, until: Math.min(limits.until, Date.now() + aBlock.soft), within: 0.25 })
  const padded = new Float64Array(of.columns.length)
  padded.set(alone)
  for (const aim of parts.apart) {
    const costs = piece.costsOf(aim)
    piece.hold(costs, sumOf(costs, padded))
  }
  const asAlone = piece.minimise(soft, null, quick()).values
  piece.dispose()
  if (asAlone) return asAlone
  const again = new Piece(highs, model, of)
  const descent = descend(again, model, parts.apart, null, limits)
  const softened = descent && again.minimise(soft, descent.values, quick()).values
  again.dispose()
  return softened ?? descent?.values ?? null
}

/** Puts blocks together one after the other. */
export const putTogether = async (ground: Ground, alone: readonly Alone[]): Promise<void> => {
  const { model, parts, over, take } = ground
  const reference = Float64Array.from(model.lower)
  for (const [at, { block, values }] of alone.entries()) {
    await breathe()
    if (over()) return
    const columns = [...block.variables, ...parts.ties]
    // What rows between blocks must reach shows only when all blocks are there.
    const chosen = fit(ground, { columns, rows: rowsOf(block, parts), others: reference, open: at === alone.length - 1 ? none : parts.shared }, values, reference)
    if (!chosen) return
    columns.forEach((variable, place) => { reference[variable] = chosen[place] ?? 0 })
  }
  take(reference)
}

/** Lowers ties that many rows keep up: block by block, what fills the fullest of them goes over to others. */
export const levelTies = async (ground: Ground): Promise<void> => {
  const { highs, model, parts, over, best, take, limits } = ground
  const levelled = parts.ties.filter((tie) => (model.upper[tie] ?? 0) > 1)
  const start = best()
  if (!start || levelled.length === 0) return
  const reference = Float64Array.from(start)
  for (const block of parts.blocks) {
    await breathe()
    if (over()) break
    const columns = [...block.variables, ...parts.ties]
    const piece = new Piece(highs, model, { columns, rows: rowsOf(block, parts), others: reference, open: none })
    const now = valuesAt(columns, reference)
    for (const aim of parts.apart) {
      const costs = piece.costsOf(aim)
      piece.hold(costs, sumOf(costs, now))
    }
    const costs = new Float64Array(columns.length)
    for (const tie of levelled) weigh(piece, model, nearness(model, parts.tieRows.get(tie) ?? [], reference), costs)
    addAims(piece, parts.later, costs, 0.02)
    const { values } = piece.minimise(costs, now, { ...limits, until: Math.min(limits.until, Date.now() + aBlock.soft), within: 0.1 })
    piece.dispose()
    if (values) columns.forEach((variable, at) => { reference[variable] = values[at] ?? 0 })
  }
  take(reference)
}

/** Betters one block at a time with all others as they are, until a whole round brings nothing. */
export const betterBlocks = async ({ highs, model, parts, over, best, take, limits }: Ground, aims: readonly number[], blocks = parts.blocks): Promise<void> => {
  for (let gained = true; gained; ) {
    gained = false
    for (const [at, block] of blocks.entries()) {
      await breathe()
      const choice = best()
      if (over() || !choice) return
      const now = Date.now()
      const until = now + Math.max(Math.min(aBlock.better, limits.until - now), (limits.until - now) / (blocks.length - at))
      const columns = [...block.variables, ...parts.ties]
      const piece = new Piece(highs, model, { columns, rows: rowsOf(block, parts), others: choice, open: none })
      const descent = descend(piece, model, aims, valuesAt(columns, choice), { ...limits, until })
      piece.dispose()
      if (!descent) continue
      const changed = Float64Array.from(choice)
      columns.forEach((variable, at) => { changed[variable] = descent.values[at] ?? 0 })
      if (take(changed)) gained = true
    }
  }
}
