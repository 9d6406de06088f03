import type { Money } from '../model/money'
import type { WallDate } from '../model/time'
import type { Budget, RecordRef, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { inBudgetCurrency } from './costed-line'
import type { AppliedRate } from './exchange'

/** A commitment, pre-commitment or expenditure of a budget, in the budget's currency. */
export interface SpendingEntry {
  readonly key: string
  readonly kind: 'pre-commitment' | 'commitment' | 'expenditure'
  readonly category: number
  readonly description: string
  readonly reference: string
  readonly date: WallDate
  readonly amount: Money
  readonly rate: AppliedRate | null
  readonly state: 'costed' | 'rate missing' | 'too large'
  readonly problem: string | null
  /** The whole amount in the budget's currency; null when it cannot be converted. */
  readonly converted: Money | null
  /** What spending against a commitment has already used of it; zero for anything else. */
  readonly used: Money
  /**
   * What counts: all of an expenditure; of an open commitment what is not spent yet. Null when it cannot be converted,
   * or the commitment is spent or cancelled.
   */
  readonly counts: Money | null
  /** The commitment an expenditure was made against. */
  readonly commitmentKey: string | null
  readonly source: RecordRef
}

/** Every open commitment and every expenditure of a budget, commitments first. Money is never counted twice. */
export const costSpending = (workspace: Workspace, budget: Budget): readonly SpendingEntry[] => {
  const none: Money = { minor: 0, currency: budget.currency }
  const cost = (amount: Money, what: string) => {
    const answer = inBudgetCurrency(workspace, budget, amount, what)
    return answer.state === 'costed'
      ? { state: answer.state, converted: answer.amount, rate: answer.rate, problem: null }
      : { state: answer.state, converted: null, rate: null, problem: answer.problem }
  }
  const open = rowsOf(workspace, 'commitments').filter((one) => one.budgetId === budget.id && one.status === 'open')
  const openIds = new Set<string>(open.map((one) => one.id))
  const expenditures = rowsOf(workspace, 'expenditures').filter((one) => one.budgetId === budget.id).map((row): SpendingEntry => {
    const costed = cost(row.amount, row.description)
    return {
      key: `expenditure:${row.id}`, kind: 'expenditure', category: row.category, description: row.description, reference: row.reference,
      date: row.date, amount: row.amount, ...costed, used: none, counts: costed.converted,
      commitmentKey: row.commitmentId && openIds.has(row.commitmentId) ? `commitment:${row.commitmentId}` : null,
      source: { table: 'expenditures', id: row.id },
    }
  })
  const usedOf = (key: string): number =>
    expenditures.reduce((total, one) => total + (one.commitmentKey === key ? (one.converted?.minor ?? 0) : 0), 0)
  const commitments = open.map((row): SpendingEntry => {
    const key = `commitment:${row.id}`
    const costed = cost(row.amount, row.description)
    const used = usedOf(key)
    return {
      key, kind: row.kind, category: row.category, description: row.description, reference: row.reference, date: row.date,
      amount: row.amount, ...costed, used: { minor: used, currency: budget.currency },
      counts: costed.converted && { minor: Math.max(0, costed.converted.minor - used), currency: budget.currency },
      commitmentKey: null, source: { table: 'commitments', id: row.id },
    }
  })
  return [...commitments, ...expenditures]
}
