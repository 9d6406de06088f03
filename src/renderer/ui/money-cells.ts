import type { Money } from '@shared/model/money'
import { currencyCode, majorUnits, minorDigits, moneyOf } from '@shared/model/money'
import { amountFigure, amountText } from '@shared/text/amounts'
import { readNumber } from './data-table/cell-text'
import type { CellValue, ParsedCell } from './data-table/column'
import type { Fields, RecordColumn, RecordRow } from './data-table/record-changes'

/** The currency most of these amounts are in: what a column's header names. */
export const commonCurrency = (amounts: Iterable<Money | null>, fallback = 'USD'): string => {
  const counts = new Map<string, number>()
  for (const amount of amounts) if (amount) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? fallback
}

/** Reads "1,200", "1,200 SEK" and "SEK 1200". A currency of its own makes the value text, so that it is not lost. */
export const parseMoney = (text: string): ParsedCell => {
  const code = /^\s*([A-Z]{3})\b|\b([A-Z]{3})\s*$/.exec(text.toUpperCase())
  const currency = code?.[1] ?? code?.[2]
  const units = readNumber(text.toUpperCase())
  if (units === undefined || (currency !== undefined && !currencyCode.safeParse(currency).success)) return { ok: false, sentence: `“${text}” is not an amount.` }
  return { ok: true, value: currency ? `${currency} ${String(units)}` : units }
}

/** The amount a money cell's value stands for. */
export const moneyFromCell = (value: CellValue, currency: string): Money | null => {
  if (typeof value === 'number') return moneyOf(value, currency)
  if (typeof value !== 'string' || value === '') return null
  return moneyOf(Number(value.slice(4)), value.slice(0, 3))
}

interface MoneyCellOptions<R> {
  readonly of: (record: R) => Money | null
  readonly change: (record: R, amount: Money | null) => Fields
  /** The header's currency: written once there, and taken for amounts typed without one. */
  readonly currency: string
}

/** The parts of a column that shows and edits an amount, whatever its currency. */
export const moneyCell = <R, Row extends RecordRow<R>>({ of, change, currency }: MoneyCellOptions<R>): Pick<RecordColumn<R, Row>, 'kind' | 'unit' | 'decimals' | 'value' | 'text' | 'editText' | 'parse' | 'change'> => ({
  kind: 'money',
  unit: currency,
  decimals: minorDigits(currency),
  value: ({ record }) => {
    const amount = of(record)
    return amount ? majorUnits(amount) : null
  },
  text: ({ record }) => {
    const amount = of(record)
    return amount ? (amount.currency === currency ? amountFigure(amount) : amountText(amount)) : ''
  },
  editText: ({ record }) => {
    const amount = of(record)
    if (!amount) return ''
    return amount.currency === currency ? String(majorUnits(amount)) : `${String(majorUnits(amount))} ${amount.currency}`
  },
  parse: parseMoney,
  change: (record, value) => change(record, moneyFromCell(value, of(record)?.currency ?? currency)),
})
