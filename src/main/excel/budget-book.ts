import type { CostedBudget } from '@shared/costing/cost-budget'

/** Everything a budget workbook is made of; plain data, so that it can be handed to a worker. */
export interface BudgetBook {
  readonly costed: CostedBudget
  readonly processName: string
  /** Said on the first sheet of sample workspaces; empty for real work. */
  readonly caution: string
  /** UTC stamp. */
  readonly writtenAt: string
}

/** The sheets' names. No apostrophes: the library writes them unescaped, and Excel then calls the file damaged. */
export const sheetNames = { about: 'About', budget: 'Budget', categories: 'By category', spending: 'Spending', rates: 'Rates' } as const
