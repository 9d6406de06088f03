import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { searchAllAtOnce } from '@main/solver/all-at-once'
import { partsOf } from '@main/solver/block-parts'
import type { Ground } from '@main/solver/block-search'
import { lookAlone, sumOfAlone } from '@main/solver/blocks-alone'
import type { Choice } from '@main/solver/choice'
import { aimValues, asChoice, isBetter, nextValue } from '@main/solver/choice'
import { compactModel } from '@main/solver/compact-model'
import type { LinearModel, Row, Variable } from '@shared/optimisation/linear-model'

const yesNo = (name: string): Variable => ({ name, lower: 0, upper: 1, integer: true })
const atMost = (terms: Row['terms'], upper: number): Row => ({ lower: -Infinity, upper, terms })
const atLeast = (terms: Row['terms'], lower: number): Row => ({ lower, upper: Infinity, terms })

/** Two days that each would rather have another guide; one guide only may be hired for both. */
const model: LinearModel = {
  variables: [...['first with one', 'first with two', 'first alone', 'second with one', 'second with two', 'second alone', 'one hired', 'two hired'].map(yesNo), { name: 'most days', lower: 0, upper: 9, integer: true }],
  rows: [
    atLeast([[0, 1], [1, 1], [2, 1]], 1), atLeast([[3, 1], [4, 1], [5, 1]], 1),
    atMost([[0, 1], [6, -1]], 0), atMost([[3, 1], [6, -1]], 0), atMost([[1, 1], [7, -1]], 0), atMost([[4, 1], [7, -1]], 0),
    atMost([[6, 1], [7, 1]], 1),
    atMost([[0, 1], [3, 1], [8, -1]], 0), atMost([[1, 1], [4, 1], [8, -1]], 0),
  ],
  aims: [
    { id: 'alone', terms: [[2, 1], [5, 1]], constant: 0, step: 1 },
    { id: 'dislike', terms: [[1, 1], [3, 2]], constant: 0, step: 1 },
    { id: 'most', terms: [[8, 1]], constant: 0, step: 1 },
  ],
  blocks: [0, 0, 0, 1, 1, 1, -1, -1, -1],
}

describe('all blocks at once', () => {
  it('finds and proves what ties leave, where each block alone would have more', async () => {
    const compact = compactModel(model)
    const parts = compact.ok ? partsOf(compact.value) : null
    if (!compact.ok || !parts) throw new Error('The model has no blocks.')
    let best: Choice = Float64Array.from([0, 0, 1, 0, 0, 1, 0, 0, 0])
    const bounds = [-Infinity, -Infinity, -Infinity]
    const values = (): readonly number[] => aimValues(compact.value, best)
    const ground: Ground = {
      highs: await loadHighs(), model: compact.value, parts, over: () => false, limits: { stopped: () => false, until: Date.now() + 60_000 },
      best: () => best,
      take: (changed) => {
        const choice = asChoice(compact.value, changed)
        if (!choice || !isBetter(aimValues(compact.value, choice), values())) return false
        best = choice
        return true
      },
      isMet: (aim) => (values()[aim] ?? 0) - (bounds[aim] ?? -Infinity) < 0.999,
      tell: (aim, bound) => { bounds[aim] = Math.max(bounds[aim] ?? -Infinity, bound) },
    }
    const alone = await lookAlone(ground)
    if (!alone) throw new Error('There was no time.')
    expect([sumOfAlone(compact.value, alone, 0), sumOfAlone(compact.value, alone, 1)]).toEqual([0, 0])

    await searchAllAtOnce(ground, alone, ground.limits.until)
    // The second guide for both days; what nobody aimed at yet is let down to what that takes.
    expect(values()).toEqual([0, 1, 2])
    expect(bounds[0]).toBeCloseTo(0)
    expect(bounds[1]).toBeCloseTo(1)
  })
})

describe('the least value from a bound on', () => {
  it.each([[40.33, 0, 1, 41], [41, 0, 1, 41], [41.00001, 0, 1, 41], [12.2, 0.5, 5, 15.5], [3.7, 0, 0, 3.7], [-Infinity, 0, 1, -Infinity]])('of %d, with constant %d and step %d, is %d', (bound, constant, step, next) => {
    expect(nextValue(bound, constant, step)).toBeCloseTo(next, 3)
  })
})
