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
}

export const useMoneyView = create<MoneyView>(() => ({ tab: 'budget', budgetId: null, lineKey: null }))

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
