import { create } from 'zustand'
import { select } from '../../state/view-state'

export const moneyTabs = ['budget', 'commitments', 'expenditures', 'rates', 'funds', 'contributions', 'requests'] as const
export type MoneyTab = (typeof moneyTabs)[number]

interface MoneyView {
  readonly tab: MoneyTab
  /** The budget in view; null takes the round's first. */
  readonly budgetId: string | null
  /** The line the budget's inspector explains. */
  readonly lineKey: string | null
  /** The currency a rate is asked for; the form of the rates is then open. */
  readonly rateFor: string | null
  /** Counts the times somebody was sent to enter the price that the line waits for. */
  readonly priceAsked: number
}

export const useMoneyView = create<MoneyView>(() => ({ tab: 'budget', budgetId: null, lineKey: null, rateFor: null, priceAsked: 0 }))

export const showMoneyTab = (tab: MoneyTab): void => {
  useMoneyView.setState({ tab })
}

export const showBudget = (budgetId: string | null): void => {
  useMoneyView.setState({ budgetId, lineKey: null })
}

/** Opens the budget in the inspector, explaining one of its lines when it is given. */
export const inspectBudget = (budgetId: string, lineKey: string | null): void => {
  useMoneyView.setState({ lineKey })
  select({ table: 'budgets', id: budgetId })
}

/** Opens the form of a new rate for a currency; null closes it. */
export const askForRate = (currency: string | null): void => {
  useMoneyView.setState(currency === null ? { rateFor: null } : { rateFor: currency, tab: 'rates' })
}

/** Opens the budget in the inspector at the price that a line waits for. */
export const askForPrice = (budgetId: string, lineKey: string): void => {
  inspectBudget(budgetId, lineKey)
  useMoneyView.setState(({ priceAsked }) => ({ priceAsked: priceAsked + 1 }))
}
