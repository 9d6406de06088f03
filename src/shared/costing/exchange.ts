import type { CurrencyCode, Money } from '../model/money'
import type { WallDate } from '../model/time'
import { longDate } from '../text/dates'
import type { ExchangeRate, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { dividedBy, exactly, moneyFrom, times, unitsOf } from './exact'

/** The recorded rate that turns one currency into another, and which way round it is used. */
export interface AppliedRate {
  readonly from: CurrencyCode
  readonly to: CurrencyCode
  readonly record: ExchangeRate
  /** True where the record gives the price the other way round, so amounts are divided by it. */
  readonly inverted: boolean
}

/**
 * The newest rate between two currencies not after `on` (of all, when `on` is null), in either direction; undefined
 * when there is none. On the same day a rate in the asked direction goes before one the other way round, and a later
 * entry before an earlier one. Rates are never chained through a third currency: every amount goes straight to the
 * budget's currency.
 */
export const findRate = (workspace: Workspace, from: CurrencyCode, to: CurrencyCode, on: WallDate | null): AppliedRate | undefined => {
  let best: AppliedRate | undefined
  for (const record of rowsOf(workspace, 'exchangeRates')) {
    const direct = record.base === from && record.quote === to
    if (!direct && !(record.base === to && record.quote === from)) continue
    if (on !== null && record.date > on) continue
    const better = !best || record.date > best.record.date || (record.date === best.record.date && (direct || best.inverted))
    if (better) best = { from, to, record, inverted: !direct }
  }
  return best
}

/** An amount in the other currency, rounded half away from zero; null when it is too large to keep exactly. */
export const convert = (amount: Money, rate: AppliedRate): Money | null => {
  const factor = exactly(rate.record.rate)
  return moneyFrom(rate.inverted ? dividedBy(unitsOf(amount), factor) : times(unitsOf(amount), factor), rate.to)
}

/** What one unit of the rate's `from` currency is worth in its `to` currency. */
export const rateValue = (rate: AppliedRate): number => (rate.inverted ? 1 / rate.record.rate : rate.record.rate)

/** "No exchange rate between SEK and USD is dated 6 December 2018 or earlier". */
export const missingRateSentence = (from: CurrencyCode, to: CurrencyCode, on: WallDate | null): string =>
  on === null ? `There is no exchange rate between ${from} and ${to}` : `No exchange rate between ${from} and ${to} is dated ${longDate(on)} or earlier`
