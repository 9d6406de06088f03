import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dividedBy, exactly, moneyFrom, times, unitsOf } from '@shared/costing/exact'

describe('exact sums', () => {
  it('reads a number by its decimal digits, not by its binary neighbour', () => {
    expect(exactly(0.1)).toEqual({ top: 1n, bottom: 10n })
    expect(exactly(1e-7)).toEqual({ top: 1n, bottom: 10_000_000n })
    expect(exactly(1e21)).toEqual({ top: 10n ** 21n, bottom: 1n })
    expect(exactly(-2.5)).toEqual({ top: -25n, bottom: 10n })
  })

  it('rounds halves away from zero, for debts as for credits', () => {
    expect(moneyFrom(exactly(1.005), 'USD')).toEqual({ minor: 101, currency: 'USD' })
    expect(moneyFrom(exactly(-1.005), 'USD')).toEqual({ minor: -101, currency: 'USD' })
    expect(moneyFrom(exactly(1.0049), 'USD')).toEqual({ minor: 100, currency: 'USD' })
  })

  it('keeps the decimals of each currency', () => {
    expect(moneyFrom(exactly(12.3456), 'TND')).toEqual({ minor: 12_346, currency: 'TND' })
    expect(moneyFrom(exactly(1234.5), 'JPY')).toEqual({ minor: 1235, currency: 'JPY' })
  })

  it('says so instead of losing digits of a sum that is too large', () => {
    expect(moneyFrom(exactly(1e15), 'USD')).toBeNull()
    expect(moneyFrom(exactly(9e13), 'USD')).toEqual({ minor: 9e15, currency: 'USD' })
  })

  it('gives an amount back unchanged when it is multiplied and divided by the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (minor, factor) => {
        const amount = { minor, currency: 'USD' }
        const back = dividedBy(times(unitsOf(amount), exactly(factor)), exactly(factor))
        expect(moneyFrom(back, 'USD')).toEqual(amount)
      }),
    )
  })
})
