import type { CompactModel } from './compact-model'
import type { Costs, Piece, PieceLimits } from './model-piece'
import { sumOf } from './model-piece'

/** Aims taken as one: each weighs more than all that those after it can come to. */
interface Group {
  readonly aims: readonly { readonly aim: number; readonly costs: Costs }[]
  readonly costs: Costs
  /** The least by which two of its values differ. */
  readonly step: number
}

/** Weights beyond this would drown in the solver's own small errors. */
const heaviest = 1e5

const weighted = (piece: Piece, aims: Group['aims'], steps: Float64Array): Group => {
  const costs = new Float64Array(piece.of.columns.length)
  let weight = 1
  for (const { aim, costs: own } of [...aims].reverse()) {
    for (const [at, cost] of own.entries()) costs[at] = (costs[at] ?? 0) + weight * cost
    const [least, most] = piece.rangeOf(own)
    const step = steps[aim] ?? 1
    weight *= Math.floor((most - least) / (step > 0 ? step : 1)) + 1
  }
  return { aims, costs, step: steps[aims.at(-1)?.aim ?? 0] ?? 1 }
}

/** Aims in as few groups as weights allow, in order; aims that nothing in the piece touches are left out. */
const groupsOf = (piece: Piece, aims: readonly number[], steps: Float64Array): readonly Group[] => {
  const groups: { readonly aims: { readonly aim: number; readonly costs: Costs }[]; weight: number }[] = []
  for (const aim of aims) {
    const costs = piece.costsOf(aim)
    const [least, most] = piece.rangeOf(costs)
    if (least === most) continue
    const span = (most - least) / Math.max(steps[aim] ?? 0, 1e-9) + 1
    const last = groups.at(-1)
    // Only steps of whole size let one aim's weight stand above the next one's whole range.
    if (last && (steps[aim] ?? 0) >= 1 && last.weight * span <= heaviest) {
      last.aims.push({ aim, costs })
      last.weight *= span
    } else groups.push({ aims: [{ aim, costs }], weight: span })
  }
  return groups.map((group) => weighted(piece, group.aims, steps))
}

/** How far a piece was brought. */
export interface Descent {
  readonly values: Float64Array
  /** What each aim can't fall below in the piece with those before it as small as can be, as far as that was proved. */
  readonly bounds: readonly number[]
}

const isAtFloor = (piece: Piece, aim: number, values: Float64Array): boolean => {
  const costs = piece.costsOf(aim)
  return sumOf(costs, values) <= piece.rangeOf(costs)[0] + 1e-6
}

/**
 * Makes a piece's aims small one after the other, holding each for those after it. Null when the piece has no choice, or
 * when none was found in time. Where a start meets an aim by the columns' bounds alone, the solver is not asked.
 * @param aims from the first on, without gaps
 */
export const descend = (piece: Piece, model: CompactModel, aims: readonly number[], start: Float64Array | null, limits: Omit<PieceLimits, 'within'>): Descent | null => {
  let values = start
  let proves = true
  const bounds: number[] = []
  const prove = (aim: number, bound: number): void => {
    // Aims that nothing in the piece touches are always what they are.
    while (bounds.length < aim) bounds.push(piece.rangeOf(piece.costsOf(bounds.length))[0])
    bounds.push(bound)
  }
  // Aims that the start meets as well as can be are held before anything is asked, which leaves little to choose.
  const met = aims.findIndex((aim) => !values || !isAtFloor(piece, aim, values))
  for (const aim of met < 0 ? aims : aims.slice(0, met)) {
    const costs = piece.costsOf(aim)
    prove(aim, piece.rangeOf(costs)[0])
    piece.hold(costs, piece.rangeOf(costs)[0])
  }
  for (const group of groupsOf(piece, met < 0 ? [] : aims.slice(met), model.steps)) {
    const [least] = piece.rangeOf(group.costs)
    let told: number | null = null
    if (!values || sumOf(group.costs, values) - least >= group.step * 0.999) {
      const answer = piece.minimise(group.costs, values, { ...limits, within: group.step * 0.999 })
      if (answer.values && (!values || sumOf(group.costs, answer.values) < sumOf(group.costs, values) + 1e-6)) values = answer.values
      if (!values) return null
      if (!answer.optimal && proves) {
        proves = false
        told = answer.bound
        const [only, ...others] = group.aims
        if (only && others.length === 0 && told !== null) prove(only.aim, told)
      }
    }
    if (!values) return null
    if (proves) for (const { aim, costs } of group.aims) prove(aim, sumOf(costs, values))
    piece.hold(group.costs, sumOf(group.costs, values))
  }
  if (proves) while (bounds.length < aims.length) prove(bounds.length, piece.rangeOf(piece.costsOf(bounds.length))[0])
  // A piece without any aim to look at is still to be given a choice.
  values ??= piece.minimise(new Float64Array(piece.of.columns.length), null, { ...limits, within: 1 }).values
  return values && { values, bounds }
}
