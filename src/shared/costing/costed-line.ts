import type { CurrencyCode, Money } from '../model/money'
import type { Budget, RecordRef, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { planCostKinds, type CategoryNumber, type PlanCostKind } from './categories'
import { exactly, moneyFrom, times, unitsOf } from './exact'
import { convert, findRate, missingRateSentence, type AppliedRate } from './exchange'
import type { PlanLine, PlanPrice } from './plan-line'

/**
 * How far a line could be costed. Only `costed` lines count in totals. `left out` is the officer's own wish; the other
 * three are gaps that {@link CostedLine.problem} names.
 */
export type LineState = 'costed' | 'left out' | 'price not known' | 'rate missing' | 'too large'

/** One line of a budget with what it comes to. */
export interface CostedLine {
  /** Plan lines: the key overrides are kept under. Lines by hand: `line:` and the record's id. */
  readonly key: string
  readonly origin: 'plan' | 'by hand'
  /** What the plan line is for, which says why it stands in its category; null for lines by hand. */
  readonly kind: PlanCostKind | null
  readonly category: CategoryNumber
  readonly description: string
  readonly unit: string
  readonly quantity: number
  readonly unitCost: Money | null
  /** The budget's price the unit cost is taken from; null when it is the record's own or overridden. */
  readonly price: PlanPrice | null
  /** Share charged, 0 to 100. */
  readonly percent: number
  /** Quantity x unit cost x share in the line's own currency. */
  readonly amount: Money | null
  /** The amount in the budget's currency; null unless the line is costed. */
  readonly converted: Money | null
  /** Null when the line is in the budget's currency, or its rate is missing. */
  readonly rate: AppliedRate | null
  readonly state: LineState
  /** What is missing and the way out; null when nothing is. */
  readonly problem: string | null
  readonly explanation: string
  readonly sources: readonly RecordRef[]
  /** Set where the officer's word replaces the plan's, with what the plan says. */
  readonly replaced: { readonly quantity: number; readonly unitCost: Money | null } | null
  readonly remark: string
}

/** A line before it is costed. */
type Draft = Omit<CostedLine, 'amount' | 'converted' | 'rate' | 'state' | 'problem'> & { readonly left: boolean }

/** A sum in the budget's currency, or why it cannot be given. */
export type Converted =
  | { readonly state: 'costed'; readonly amount: Money; readonly rate: AppliedRate | null }
  | { readonly state: 'rate missing' | 'too large'; readonly problem: string }

export const tooLarge = (what: string): string => `“${what}” comes to more than Parley can add up exactly. Check its quantity and unit cost.`

/** Turns any amount of a budget into the budget's currency at the rates of its rate date. */
export const inBudgetCurrency = (workspace: Workspace, budget: Budget, amount: Money, what: string): Converted => {
  if (amount.currency === budget.currency) return { state: 'costed', amount, rate: null }
  const rate = findRate(workspace, amount.currency, budget.currency, budget.rateDate)
  if (!rate) {
    const missing = missingRateSentence(amount.currency, budget.currency, budget.rateDate)
    return { state: 'rate missing', problem: `${missing}, so “${what}” is not in the totals. ${rateWayOut(amount.currency, budget)}` }
  }
  const converted = convert(amount, rate)
  return converted ? { state: 'costed', amount: converted, rate } : { state: 'too large', problem: tooLarge(what) }
}

/** What to do about a missing rate. */
export const rateWayOut = (from: CurrencyCode, budget: Budget): string =>
  budget.rateDate === null
    ? `Add a rate for ${from} and ${budget.currency} under Money, Exchange rates.`
    : `Add a rate for ${from} and ${budget.currency} under Money, Exchange rates, or give the budget a later rate date.`

const priceNotKnown = (draft: Draft): string =>
  `“${draft.description}” has no price yet, so it is not in the totals. Enter ${draft.price ? 'it among the prices of this budget' : 'a unit cost'}, or leave the line out.`

const costDraft = (workspace: Workspace, budget: Budget, { left, ...draft }: Draft): CostedLine => {
  const none = { ...draft, amount: null, converted: null, rate: null }
  if (!draft.unitCost) {
    return left ? { ...none, state: 'left out', problem: null } : { ...none, state: 'price not known', problem: priceNotKnown({ ...draft, left }) }
  }
  const share = times(exactly(draft.percent), { top: 1n, bottom: 100n })
  const amount = moneyFrom(times(times(unitsOf(draft.unitCost), exactly(draft.quantity)), share), draft.unitCost.currency)
  const converted = amount ? inBudgetCurrency(workspace, budget, amount, draft.description) : undefined
  if (left) return { ...none, amount, state: 'left out', problem: null }
  if (!converted) return { ...none, state: 'too large', problem: tooLarge(draft.description) }
  return converted.state === 'costed'
    ? { ...none, amount, converted: converted.amount, rate: converted.rate, state: 'costed', problem: null }
    : { ...none, amount, state: converted.state, problem: converted.problem }
}

/** Costs a line of the plan, bent by the officer's override where there is one. */
export const costPlanLine = (workspace: Workspace, budget: Budget, line: PlanLine): CostedLine => {
  const override = Object.hasOwn(budget.overrides, line.key) ? budget.overrides[line.key] : undefined
  const replaced = override && (override.quantity !== null || override.unitCost !== null)
    ? { quantity: line.quantity, unitCost: line.unitCost }
    : null
  return costDraft(workspace, budget, {
    key: line.key,
    origin: 'plan',
    kind: line.kind,
    category: planCostKinds[line.kind].category,
    description: line.description,
    unit: line.unit,
    quantity: override?.quantity ?? line.quantity,
    unitCost: override?.unitCost ?? line.unitCost,
    price: override?.unitCost ? null : line.price,
    percent: line.percent,
    explanation: line.explanation,
    sources: line.sources,
    replaced,
    remark: override?.remark ?? '',
    left: override?.left ?? false,
  })
}

const categoryOf = (value: number): CategoryNumber => {
  switch (value) {
    case 1: case 2: case 3: case 4: case 5: case 6: return value
    default: return 7
  }
}

/** The lines written by hand for a budget, costed, in their own order. */
export const costManualLines = (workspace: Workspace, budget: Budget): readonly CostedLine[] =>
  rowsOf(workspace, 'budgetLines')
    .filter((line) => line.budgetId === budget.id)
    .toSorted((a, b) => a.order - b.order)
    .map((line) =>
      costDraft(workspace, budget, {
        key: `line:${line.id}`,
        origin: 'by hand',
        kind: null,
        category: categoryOf(line.category),
        description: line.description,
        unit: line.unit,
        quantity: line.quantity,
        unitCost: line.unitCost,
        price: null,
        percent: line.percent,
        explanation: 'Entered by hand',
        sources: [{ table: 'budgetLines', id: line.id }],
        replaced: null,
        remark: line.remark,
        left: false,
      }),
    )
