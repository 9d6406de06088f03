import { describe, expect, it } from 'vitest'
import { costBudget, whyNotExported } from '@shared/costing/cost-budget'
import { budgetRows } from '@shared/views/budget-table'
import { withRows } from '../../../support/workspace-builder'
import { costed, lineOf, sek, usd, withBudget } from './round-costs'

const line = (id: string, more: object = {}) => ({ id, budgetId: 'budget', category: 3, description: `Line ${id}`, quantity: 2, unitCost: usd(100), ...more })
const rate = (id: string, base: string, quote: string, value: number, date: string) => ({ id, base, quote, rate: value, date })
const day = (date: string) => ({ budgetId: 'budget', date })

describe('what a budget comes to', () => {
  it('adds up lines, contingency and programme support costs on the direct costs alone', () => {
    const workspace = withBudget({ budgetLines: [line('one'), line('two', { category: 4, percent: 50 })] }, { contingency: 500, programmeSupport: 1300 })
    const { categories, direct, contingency, programmeSupport, total } = costed({ ...workspace, boothAssignments: {} })
    expect(categories.map((one) => one.budgeted.minor)).toEqual([0, 0, 20_000, 10_000, 0, 0, 0])
    expect(direct.budgeted).toEqual(usd(300))
    expect(contingency).toEqual({ basisPoints: 500, from: 'this budget', amount: usd(15) })
    expect(programmeSupport).toEqual({ basisPoints: 1300, from: 'this budget', amount: usd(39) })
    expect(total).toEqual(usd(354))
  })

  it("takes the shares of the policy profile where the budget has none, and charges none where neither has", () => {
    const entries = { 'programme-support.basis-points': { value: 700, unit: 'basis points', source: 'Test figure', confidence: 'derived' } } as const
    const { contingency, programmeSupport } = costed(withBudget({ policyProfiles: [{ id: 'figures', name: 'Figures', entries }], budgetLines: [line('one')] }))
    expect(programmeSupport).toMatchObject({ basisPoints: 700, from: 'the policy profile', amount: usd(14) })
    expect(contingency).toMatchObject({ basisPoints: 0, from: 'nowhere', amount: usd(0) })
  })

  it('converts at the newest rate not after the rate date, in either direction', () => {
    const exchangeRates = [
      rate('old', 'SEK', 'USD', 0.1, '2018-11-01'), rate('right', 'USD', 'SEK', 8, '2018-12-01'), rate('late', 'SEK', 'USD', 0.5, '2018-12-20'),
    ]
    const budgetLines = [line('one', { quantity: 1, unitCost: sek(1000) })]
    expect(lineOf(withBudget({ exchangeRates, budgetLines }, { rateDate: '2018-12-05' }), 'line:one')).toMatchObject({ amount: sek(1000), converted: usd(125), rate: { inverted: true } })
    expect(lineOf(withBudget({ exchangeRates, budgetLines }), 'line:one')).toMatchObject({ converted: usd(500), rate: { inverted: false } })
    expect(lineOf(withBudget({ exchangeRates, budgetLines }, { rateDate: '2018-11-15' }), 'line:one')).toMatchObject({ converted: usd(100) })
  })

  it('does not lose a half cent to binary fractions, nor when it divides by a rate', () => {
    const budgetLines = [line('half', { quantity: 1.5, unitCost: { minor: 67, currency: 'USD' } }), line('third', { quantity: 1, unitCost: { minor: 15, currency: 'TND' } })]
    const workspace = withBudget({ budgetLines, exchangeRates: [rate('tnd', 'USD', 'TND', 3, '2018-12-01')] })
    expect(lineOf(workspace, 'line:half').converted).toEqual({ minor: 101, currency: 'USD' })
    expect(lineOf(workspace, 'line:third').converted).toEqual({ minor: 1, currency: 'USD' })
  })

  it('lists a line without a price and keeps the rest', () => {
    const result = costed(withBudget({ budgetLines: [line('one')] }))
    expect(result.lines.find((one) => one.key === 'interpreter-days:layla')).toMatchObject({ state: 'price not known', converted: null })
    expect(result.problems).toHaveLength(1)
    expect(result.problems[0]?.sentence).toBe('“Interpreter, Layla Mansour” has no price yet, so it is not in the totals. Enter it among the prices of this budget, or leave the line out.')
    expect(result.direct.budgeted).toEqual(usd(200))
    expect(whyNotExported(result)).toBeNull()
  })

  it('costs the rest when a rate is missing, and says why the budget may not go out', () => {
    const workspace = withBudget({
      exchangeRates: [rate('late', 'USD', 'SEK', 9, '2018-12-20'), rate('far', 'EUR', 'SEK', 10, '2018-11-01'), rate('near', 'EUR', 'USD', 1.1, '2018-11-01')],
      budgetLines: [line('one'), line('foreign', { unitCost: sek(5) })],
    }, { rateDate: '2018-12-05' })
    const result = costed(workspace)
    expect(lineOf(workspace, 'line:foreign')).toMatchObject({ state: 'rate missing', converted: null, amount: sek(10) })
    expect(result.direct.budgeted).toEqual(usd(200))
    expect(whyNotExported(result)).toBe(
      '“First round” was not exported. No exchange rate between SEK and USD is dated 5 December 2018 or earlier, and “Line foreign” needs one. ' +
        'Add a rate for SEK and USD under Money, Exchange rates, or give the budget a later rate date.',
    )
  })

  it("lets the officer's word replace the plan's quantity and price, and leave a line out", () => {
    const base = { prices: { interpreterDay: usd(600) } }
    const bent = lineOf(withBudget({}, { ...base, overrides: { 'interpreter-days:layla': { quantity: 3, remark: 'Two travel days' } } }), 'interpreter-days:layla')
    expect(bent).toMatchObject({ quantity: 3, converted: usd(1800), remark: 'Two travel days', replaced: { quantity: 1, unitCost: usd(600) } })
    const left = costed(withBudget({}, { ...base, overrides: { 'interpreter-days:layla': { left: true } } }))
    expect(left.lines[0]).toMatchObject({ state: 'left out', problem: null })
    expect(left.direct.budgeted).toEqual(usd(0))
    expect(costed(withBudget({}, { overrides: { gone: { quantity: 1 } } })).unusedOverrides).toEqual(['gone'])
  })

  it('counts no dollar twice between a commitment and what is spent against it', () => {
    const workspace = withBudget({
      budgetLines: [line('one', { category: 3, quantity: 10 })],
      commitments: [
        { id: 'order', category: 3, description: 'Order', amount: usd(500), ...day('2018-12-01') },
        { id: 'soft', category: 3, kind: 'pre-commitment', description: 'Request', amount: usd(100), ...day('2018-12-01') },
        { id: 'done', category: 3, description: 'Done', amount: usd(70), status: 'spent', ...day('2018-12-01') },
        { id: 'dead', category: 3, description: 'Dead', amount: usd(80), status: 'cancelled', ...day('2018-12-01') },
      ],
      expenditures: [
        { id: 'part', category: 3, commitmentId: 'order', description: 'First invoice', amount: usd(200), ...day('2018-12-07') },
        { id: 'all', category: 3, commitmentId: 'done', description: 'Invoice', amount: usd(70), ...day('2018-12-07') },
      ],
    })
    const supplies = costed(workspace).categories[2]
    expect(supplies).toMatchObject({ budgeted: usd(1000), reserved: usd(100), committed: usd(300), spent: usd(270), available: usd(330) })
    const over = withRows(workspace, { expenditures: [{ id: 'part', category: 3, commitmentId: 'order', description: 'Invoice', amount: usd(600), ...day('2018-12-07') }] })
    expect(costed(over).categories[2]).toMatchObject({ committed: usd(0), spent: usd(670) })
  })

  it('answers a sentence for an unknown budget and for sums beyond counting', () => {
    expect(costBudget(withBudget(), 'nothing')).toMatchObject({ ok: false, problem: { sentence: 'There is no budget “nothing” in this workspace. Choose one of those under Money.' } })
    expect(costBudget(withBudget(), 'constructor')).toMatchObject({ ok: false })
    const huge = costed(withBudget({ budgetLines: [line('one', { quantity: 1e300 })] }))
    expect(huge.problems.map((one) => one.kind)).toContain('too large')
    expect(whyNotExported(huge)).toContain('more than Parley can add up exactly')
  })
})

describe('the rows of a budget', () => {
  it('has every category, its lines and its subtotal, then shares and total', () => {
    const rows = budgetRows(costed(withBudget({ budgetLines: [line('one')] }, { contingency: 500, programmeSupport: 1300 })))
    expect(rows.filter((row) => row.kind === 'category')).toHaveLength(7)
    expect(rows.filter((row) => row.kind === 'subtotal')).toHaveLength(7)
    expect(rows.slice(-4).map((row) => row.kind)).toEqual(['direct', 'contingency', 'programme support', 'total'])
    expect(rows.at(-2)).toMatchObject({ title: '8 Programme support costs', explanation: '13 % of direct costs, from this budget' })
  })
})
