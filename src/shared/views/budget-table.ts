import { categoryNames } from '../costing/categories'
import type { CategoryTotal, CostedBudget } from '../costing/cost-budget'
import type { CostedLine } from '../costing/costed-line'
import type { Money } from '../model/money'

/** A row of the budget as it is read, on screen and in the workbook. */
export type BudgetRow =
  | { readonly kind: 'category'; readonly key: string; readonly number: number; readonly title: string; readonly total: CategoryTotal }
  | { readonly kind: 'line'; readonly key: string; readonly line: CostedLine }
  | { readonly kind: 'subtotal'; readonly key: string; readonly title: string; readonly amount: Money; readonly total: CategoryTotal }
  | { readonly kind: 'direct' | 'total'; readonly key: string; readonly title: string; readonly amount: Money }
  | {
      readonly kind: 'contingency' | 'programme support'
      readonly key: string
      readonly title: string
      readonly amount: Money
      readonly basisPoints: number
      readonly explanation: string
    }

/** "13 %", "7.5 %" of basis points. */
export const percentText = (basisPoints: number): string => `${String(basisPoints / 100)} %`

/**
 * The rows of a budget from first to last: each category with its lines and subtotal, direct costs, contingency,
 * programme support costs as category 8, and the total. Categories without lines are there, so that tables compare.
 */
export const budgetRows = (costed: CostedBudget): readonly BudgetRow[] => {
  const blocks = costed.categories.flatMap((total): BudgetRow[] => [
    { kind: 'category', key: `category:${String(total.category)}`, number: total.category, title: total.name, total },
    ...costed.lines.filter((line) => line.category === total.category).map((line): BudgetRow => ({ kind: 'line', key: line.key, line })),
    { kind: 'subtotal', key: `subtotal:${String(total.category)}`, title: `Total ${String(total.category)}`, amount: total.budgeted, total },
  ])
  const shared = (basisPoints: number, from: string): string => `${percentText(basisPoints)} of direct costs, from ${from}`
  return [
    ...blocks,
    { kind: 'direct', key: 'direct', title: 'Direct costs', amount: costed.direct.budgeted },
    {
      kind: 'contingency', key: 'contingency', title: 'Contingency', amount: costed.contingency.amount,
      basisPoints: costed.contingency.basisPoints, explanation: shared(costed.contingency.basisPoints, costed.contingency.from),
    },
    {
      kind: 'programme support', key: 'programme-support', title: `8 ${categoryNames[8]}`, amount: costed.programmeSupport.amount,
      basisPoints: costed.programmeSupport.basisPoints, explanation: shared(costed.programmeSupport.basisPoints, costed.programmeSupport.from),
    },
    { kind: 'total', key: 'total', title: 'Total', amount: costed.total },
  ]
}
