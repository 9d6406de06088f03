import { convert, findRate } from '../costing/exchange'
import type { CurrencyCode, Money } from '../model/money'
import type { Fund, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

/** Where a fund stands, in its own currency at the newest rates. */
export interface FundBalance {
  readonly pledged: Money
  readonly received: Money
  /** Requests approved, disbursed or reported. */
  readonly granted: Money
  /** Received less granted; below zero when more was granted than came in. */
  readonly left: Money
  /** Currencies of amounts that are left out because no rate turns them into the fund's. */
  readonly withoutRate: readonly CurrencyCode[]
}

const grantedStates: readonly string[] = ['approved', 'disbursed', 'reported']

/** Adds up a fund's contributions and the requests it granted. */
export const fundBalance = (workspace: Workspace, fund: Fund): FundBalance => {
  const withoutRate = new Set<CurrencyCode>()
  const inFund = (amount: Money): number => {
    if (amount.currency === fund.currency) return amount.minor
    const rate = findRate(workspace, amount.currency, fund.currency, null)
    const converted = rate ? convert(amount, rate) : null
    if (!converted && amount.minor !== 0) withoutRate.add(amount.currency)
    return converted?.minor ?? 0
  }
  const sum = (amounts: readonly Money[]): Money => ({ minor: amounts.reduce((total, amount) => total + inFund(amount), 0), currency: fund.currency })
  const contributions = rowsOf(workspace, 'contributions').filter((one) => one.fundId === fund.id)
  const requests = rowsOf(workspace, 'fundRequests').filter((one) => one.fundId === fund.id && grantedStates.includes(one.status))
  const received = sum(contributions.flatMap((one) => one.received ?? []))
  const granted = sum(requests.map((one) => one.amount))
  return {
    pledged: sum(contributions.map((one) => one.pledged)),
    received,
    granted,
    left: { minor: received.minor - granted.minor, currency: fund.currency },
    withoutRate: [...withoutRate].sort(),
  }
}
