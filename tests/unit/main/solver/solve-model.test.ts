import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinearModel, SearchProgress, Term } from '@shared/optimisation/linear-model'
import { gapOf } from '@shared/optimisation/linear-model'
import { solveModel } from '@main/solver/solve-model'
import { aim, atLeast, atMost, bestByTrying, choiceOf, hardModel, hardStart, valuesOf, yesOrNo } from './models'

const solve = async (model: LinearModel) => choiceOf(await solveModel(model, { seconds: 20 }))

/** Two of three must be taken: a is dear and quick, b and c are cheap and slow. */
const twoOfThree = (...aims: LinearModel['aims']): LinearModel => ({
  variables: ['a', 'b', 'c'].map(yesOrNo), rows: [atLeast(2, [0, 1], [1, 1], [2, 1])], aims,
})
const price = aim('price', [[0, 5], [1, 1], [2, 2]])
const time = aim('time', [[0, 1], [1, 4], [2, 6]])

describe('aims in order', () => {
  it('a later aim never costs an earlier one anything', async () => {
    const cheap = await solve(twoOfThree(price, time))
    expect(cheap).toEqual({
      values: [0, 1, 1], ended: 'proven',
      aims: [{ id: 'price', value: 3, bound: 3, proven: true }, { id: 'time', value: 10, bound: 10, proven: true }],
    })
    const quick = await solve(twoOfThree(time, price))
    expect([quick.values, valuesOf(quick)]).toEqual([[1, 1, 0], [5, 6]])
  })

  it('among equals of the first aim the second decides', async () => {
    const equal = aim('count', [[0, 1], [1, 1], [2, 1]])
    expect((await solve(twoOfThree(equal, time))).values).toEqual([1, 1, 0])
    expect((await solve(twoOfThree(equal, price))).values).toEqual([0, 1, 1])
  })

  it('counts, measures, constants and one thing named twice in a sum are understood', async () => {
    const model: LinearModel = {
      variables: [{ name: 'crates', lower: 0, upper: 10, integer: true }, { name: 'litres', lower: -5, upper: Infinity, integer: false }],
      rows: [atLeast(7.5, [0, 2], [1, 1], [0, 1])],
      aims: [aim('litres', [[1, 1]], 0, 100), aim('crates', [[0, 1]])],
    }
    const { values, aims } = await solve(model)
    expect(values[0]).toBe(5)
    expect(values[1]).toBeCloseTo(-5, 5)
    expect(aims[0]?.value).toBeCloseTo(95, 5)
  })

  it('a model without aims, without rows or without anything has a choice all the same', async () => {
    expect((await solve({ ...twoOfThree(), aims: [] })).values.filter((value) => value === 1).length).toBeGreaterThanOrEqual(2)
    expect((await solve({ variables: [yesOrNo('a')], rows: [], aims: [aim('no', [[0, -1]])] })).values).toEqual([1])
    expect(await solve({ variables: [], rows: [], aims: [aim('nothing', [])] })).toEqual({ values: [], ended: 'proven', aims: [{ id: 'nothing', value: 0, bound: 0, proven: true }] })
  })

  it('small random models come out as trying every choice does', async () => {
    const size = 7
    const terms = fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: -4, max: 4 })), { maxLength: size }).map((drawn): Term[] => [...new Map(drawn)])
    const rows = fc.array(fc.tuple(terms, fc.integer({ min: -3, max: 3 }), fc.nat(4)).map(([row, lower, more]) => ({ terms: row, lower, upper: lower + more })), { maxLength: 4 })
    const models = fc.tuple(rows, fc.array(terms, { minLength: 1, maxLength: 3 })).map(([drawn, aims]): LinearModel => ({
      variables: Array.from({ length: size }, (_, index) => yesOrNo(String(index))), rows: drawn, aims: aims.map((drawnAim, index) => aim(String(index), drawnAim)),
    }))
    let [some, none] = [0, 0]
    await fc.assert(fc.asyncProperty(models, async (model) => {
      const outcome = await solveModel(model, { seconds: 20 })
      const best = bestByTrying(model)
      if (best === null) none += 1
      else some += 1
      expect(outcome.ok && outcome.value && [valuesOf(outcome.value), outcome.value.ended]).toEqual(best && [best, 'proven'])
    }), { numRuns: 120, seed: 7 })
    expect(Math.min(some, none)).toBeGreaterThan(10)
  })
})

describe('what can’t be had', () => {
  it('a model that no choice satisfies has none', async () => {
    const impossible: LinearModel = { ...twoOfThree(price), rows: [atLeast(4, [0, 1], [1, 1], [2, 1])] }
    expect(await solveModel(impossible, { seconds: 20 })).toEqual({ ok: true, value: null })
    expect(await solveModel({ ...impossible, aims: [] }, { seconds: 20 })).toEqual({ ok: true, value: null })
  })

  it('an aim that has no end is held at what was found, unproven', async () => {
    const endless: LinearModel = { variables: [{ name: 'x', lower: 0, upper: Infinity, integer: true }], rows: [atLeast(3, [0, 1])], aims: [aim('more', [[0, -1]])] }
    const { values, ended, aims } = await solve(endless)
    expect(values[0]).toBeGreaterThanOrEqual(3)
    expect([ended, aims[0]?.proven]).toEqual(['time', false])
  })

  it('numbers that are none are refused in a sentence', async () => {
    const refused = async (model: LinearModel) => {
      const outcome = await solveModel(model, { seconds: 1 })
      return outcome.ok ? outcome.value : outcome.problem.sentence
    }
    expect(await refused({ ...twoOfThree(price), rows: [atLeast(NaN, [0, 1])] })).toMatch(/a bound of a row is no number.*\.$/)
    expect(await refused({ ...twoOfThree(price), rows: [atLeast(1, [3, 1])] })).toMatch(/a variable that is not there/)
    expect(await refused({ ...twoOfThree(aim('endless', [[0, Infinity]])) })).toMatch(/a factor that is no number/)
  })
})

describe('a start', () => {
  it('is what is answered when there is no time, with what is known without searching', async () => {
    const { values, ended, aims } = choiceOf(await solveModel(twoOfThree(price, time), { seconds: 0, start: [1, 1, 1] }))
    expect([values, ended]).toEqual([[1, 1, 1], 'time'])
    expect(aims[0]).toEqual({ id: 'price', value: 8, bound: 0, proven: false })
    expect(aims.map(gapOf)).toEqual([1, 1])
  })

  it('that breaks a row, is not whole or has the wrong size is left aside', async () => {
    for (const start of [[1, 0, 0], [0.5, 1, 1], [1, 1], [NaN, 1, 1]]) {
      expect((await solveModel(twoOfThree(price), { seconds: 0, start }))).toMatchObject({ ok: false, problem: { code: 'out-of-time' } })
      expect(choiceOf(await solveModel(twoOfThree(price), { seconds: 20, start })).values).toEqual([0, 1, 1])
    }
  })

  it('that can’t be bettered is answered without a search', async () => {
    const none = aim('none', [[0, 1]])
    expect(choiceOf(await solveModel(twoOfThree(none), { seconds: 0, start: [0, 1, 1] })).ended).toBe('proven')
  })
})

describe('a search that is cut off', () => {
  it('answers the best found when it is stopped while it goes', async () => {
    const stop = new AbortController()
    const heard: SearchProgress[] = []
    const outcome = await solveModel(hardModel(), { seconds: 60, start: hardStart, stop: stop.signal, onProgress: (progress) => {
      heard.push(progress)
      if ((progress.aims[0]?.value ?? 0) < 0) stop.abort()
    } })
    const { ended, aims } = choiceOf(outcome)
    expect(ended).toBe('stopped')
    expect(aims[0]?.value).toBeLessThanOrEqual(heard.at(-1)?.aims[0]?.value ?? 0)
    expect(aims[0]?.bound).toBeLessThan(aims[0]?.value ?? 0)
    expect(heard.every(({ share }) => share >= 0 && share <= 1)).toBe(true)
  })

  it('answers its start, or says so, when it is stopped before it begins', async () => {
    expect(choiceOf(await solveModel(hardModel(), { seconds: 60, start: hardStart, stop: AbortSignal.abort() }))).toMatchObject({ ended: 'stopped', values: hardStart })
    expect(await solveModel(hardModel(), { seconds: 60, stop: AbortSignal.abort() })).toMatchObject({ ok: false, problem: { code: 'stopped' } })
  })

  it('gives every aim its share of the time, so that the last one has a bound too', async () => {
    const { ended, aims } = choiceOf(await solveModel(hardModel(), { seconds: 2, start: hardStart }))
    expect(ended).toBe('time')
    expect(aims[0]?.value).toBeLessThan(0)
    expect(aims[1]?.bound).toBeGreaterThan(0)
  })

  it('keeps within its limits what it answers', async () => {
    const model = hardModel()
    const { values } = choiceOf(await solveModel(model, { seconds: 1, start: hardStart }))
    expect(values.every((value) => value === 0 || value === 1)).toBe(true)
    for (const { terms, upper } of model.rows) expect(terms.reduce((sum, [thing, factor]) => sum + factor * (values[thing] ?? 0), 0)).toBeLessThanOrEqual(upper)
  })

  it('needs no more than one within a limit of one', async () => {
    const pair: LinearModel = { variables: ['a', 'b'].map(yesOrNo), rows: [atMost(1, [0, 1], [1, 1])], aims: [aim('most', [[0, -1], [1, -1]], 1, 2)] }
    expect(valuesOf(await solve(pair))).toEqual([1])
  })
})
