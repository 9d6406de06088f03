import { describe, expect, it, test } from 'vitest'
import { commonCurrency, moneyFromCell, parseMoney } from '@/ui/money-cells'

const amountOf = (text: string, currency: string) => {
  const parsed = parseMoney(text)
  return parsed.ok ? moneyFromCell(parsed.value, currency) : parsed.sentence
}

describe('an amount typed into a cell', () => {
  it('is in the cell’s own currency unless it names another', () => {
    expect(amountOf('1,450', 'SEK')).toEqual({ minor: 145_000, currency: 'SEK' })
    expect(amountOf('738 chf', 'SEK')).toEqual({ minor: 73_800, currency: 'CHF' })
    expect(amountOf('EUR 12.5', 'SEK')).toEqual({ minor: 1250, currency: 'EUR' })
  })

  it('keeps the minor units of its currency', () => {
    expect(amountOf('1.234', 'TND')).toEqual({ minor: 1234, currency: 'TND' })
    expect(amountOf('1500', 'JPY')).toEqual({ minor: 1500, currency: 'JPY' })
  })

  it('is refused when it is none', () => {
    expect(amountOf('a lot', 'SEK')).toBe('“a lot” is not an amount.')
  })
})

test('the header names the currency most amounts are in', () => {
  expect(commonCurrency([{ minor: 1, currency: 'SEK' }, null, { minor: 2, currency: 'USD' }, { minor: 3, currency: 'SEK' }])).toBe('SEK')
  expect(commonCurrency([], 'EUR')).toBe('EUR')
})
