import type { CurrencyCode, Money } from '../model/money'
import type { Outcome } from '../model/outcome'
import { failure, success } from '../model/outcome'
import type { WallDate } from '../model/time'
import type { Budget, TalksRound, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import { policyValue, profileOf } from '../policy/policy-value'
import { categoryNames, categoryNumbers, type CategoryNumber } from './categories'
import { costManualLines, costPlanLine, rateWayOut, type CostedLine } from './costed-line'
import { exactly, moneyFrom, times, unitsOf } from './exact'
import { missingRateSentence, type AppliedRate } from './exchange'
import { planFacts } from './plan-line'
import { planLines } from './plan-lines'
import { costSpending, type SpendingEntry } from './spending'

/** A share of the direct costs with where the figure comes from. */
export interface ShareOfDirect {
  readonly basisPoints: number
  readonly from: 'this budget' | 'the policy profile' | 'nowhere'
  readonly amount: Money
}

/** One category with what was budgeted and what has happened since, all in the budget's currency. */
export interface CategoryTotal {
  readonly category: CategoryNumber
  readonly name: string
  readonly budgeted: Money
  readonly reserved: Money
  readonly committed: Money
  readonly spent: Money
  /** Budgeted less reserved, committed and spent. */
  readonly available: Money
}

export type Spread = Pick<CategoryTotal, 'budgeted' | 'reserved' | 'committed' | 'spent' | 'available'>

/** Something that keeps a figure out of the totals, said so that it can be put right. */
export interface CostingProblem {
  readonly kind: 'price not known' | 'rate missing' | 'too large'
  /** The line, commitment or expenditure. */
  readonly key: string
  readonly sentence: string
}

export interface CostedBudget {
  readonly budget: Budget
  readonly round: TalksRound
  readonly currency: CurrencyCode
  readonly rateDate: WallDate | null
  /** By category; in each, lines of the plan before lines by hand. */
  readonly lines: readonly CostedLine[]
  readonly spending: readonly SpendingEntry[]
  /** Categories 1 to 7, all of them, in order. */
  readonly categories: readonly CategoryTotal[]
  readonly direct: Spread
  readonly contingency: ShareOfDirect
  readonly programmeSupport: ShareOfDirect
  /** Direct costs, contingency and programme support costs. */
  readonly total: Money
  /** The rates that were used, one per currency. */
  readonly rates: readonly AppliedRate[]
  readonly problems: readonly CostingProblem[]
  /** Overrides whose line the plan no longer produces. */
  readonly unusedOverrides: readonly string[]
}

/**
 * The one rounding rule. Each line is rounded to its own currency's minor unit, then converted and rounded to the
 * budget currency's; contingency and programme support costs are rounded once each, on the sum of rounded lines. Half
 * a unit goes away from zero.
 */
export const roundingRule =
  'Each line is rounded to the smallest unit of its own currency, then converted and rounded to that of the budget’s currency; halves go up. Totals are sums of rounded lines.'

/** How the two shares are worked out, once for screen and workbook. */
export const shareRule =
  'Contingency and programme support costs are each a share of the direct costs (categories 1 to 7). Programme support costs are not charged on the contingency: they fall due on it once it is released into a category.'

const sum = (amounts: readonly Money[], currency: CurrencyCode): Money => ({ minor: amounts.reduce((total, one) => total + one.minor, 0), currency })

const shareOfDirect = (own: number | null, profile: number | undefined, direct: Money): ShareOfDirect | null => {
  const basisPoints = own ?? profile ?? 0
  const amount = moneyFrom(times(times(unitsOf(direct), exactly(basisPoints)), { top: 1n, bottom: 10_000n }), direct.currency)
  return amount && { basisPoints, from: own !== null ? 'this budget' : profile === undefined ? 'nowhere' : 'the policy profile', amount }
}

const spread = (currency: CurrencyCode, budgeted: Money, entries: readonly SpendingEntry[]): Spread => {
  const of = (kind: SpendingEntry['kind']): Money => sum(entries.flatMap((one) => (one.kind === kind && one.counts ? [one.counts] : [])), currency)
  const [reserved, committed, spent] = [of('pre-commitment'), of('commitment'), of('expenditure')]
  return { budgeted, reserved, committed, spent, available: { minor: budgeted.minor - reserved.minor - committed.minor - spent.minor, currency } }
}

/**
 * What a budget comes to: lines counted from the round's plan, lines by hand, shares, totals, and where commitments
 * and spending stand. Gaps (no price, no rate) are listed and kept out of the totals. Fails only when the budget or
 * its round is not there, or the sums are beyond what can be added exactly.
 */
export const costBudget = (workspace: Workspace, budgetId: string): Outcome<CostedBudget> => {
  const budget = rowOf(workspace, 'budgets', budgetId)
  if (!budget) return failure('unknown-budget', `There is no budget “${budgetId}” in this workspace. Choose one of those under Money.`)
  const round = rowOf(workspace, 'rounds', budget.roundId)
  if (!round) return failure('unknown-round', `The round that “${budget.name}” belongs to is not in this workspace. Give the budget another round.`)

  const { currency } = budget
  const fromPlan = planLines(planFacts(workspace, budget, round)).map((line) => costPlanLine(workspace, budget, line))
  const byHand = costManualLines(workspace, budget)
  const lines = categoryNumbers.flatMap((category) => [...fromPlan, ...byHand].filter((line) => line.category === category))
  const spending = costSpending(workspace, budget)

  const categories = categoryNumbers.map((category): CategoryTotal => {
    const own = lines.flatMap((line) => (line.category === category && line.state === 'costed' && line.converted ? [line.converted] : []))
    const entries = spending.filter((entry) => entry.category === category)
    return { category, name: categoryNames[category], ...spread(currency, sum(own, currency), entries) }
  })
  const direct = spread(currency, sum(categories.map((one) => one.budgeted), currency), spending)
  const profile = profileOf(workspace, round)
  const contingency = shareOfDirect(budget.contingency, policyValue(profile, 'contingency.basis-points'), direct.budgeted)
  const programmeSupport = shareOfDirect(budget.programmeSupport, policyValue(profile, 'programme-support.basis-points'), direct.budgeted)
  if (!contingency || !programmeSupport || !Number.isSafeInteger(direct.budgeted.minor)) {
    return failure('too-large', `“${budget.name}” comes to more than Parley can add up exactly. Check its quantities and unit costs.`)
  }

  const problems = [
    ...lines.flatMap((line): CostingProblem[] =>
      line.problem === null || line.state === 'costed' || line.state === 'left out' ? [] : [{ kind: line.state, key: line.key, sentence: line.problem }],
    ),
    ...spending.flatMap((entry): CostingProblem[] =>
      entry.problem === null || entry.state === 'costed' ? [] : [{ kind: entry.state, key: entry.key, sentence: entry.problem }],
    ),
  ]
  const rates = new Map<string, AppliedRate>()
  for (const { rate } of [...lines, ...spending]) if (rate) rates.set(rate.from, rate)
  const known = new Set(fromPlan.map((line) => line.key))
  return success({
    budget, round, currency, rateDate: budget.rateDate, lines, spending, categories, direct, contingency, programmeSupport,
    total: sum([direct.budgeted, contingency.amount, programmeSupport.amount], currency),
    rates: [...rates.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    problems,
    unusedOverrides: Object.keys(budget.overrides).filter((key) => !known.has(key)),
  })
}

/** Why a costed budget may not leave the house yet: a missing rate, or a sum too large. Missing prices do not stop it. */
export const whyNotExported = (costed: CostedBudget): string | null => {
  const { budget, currency } = costed
  const pending = [...costed.lines, ...costed.spending].filter((one) => one.state === 'rate missing')
  const first = pending[0]
  const from = first?.amount?.currency
  if (first && from) {
    const others = pending.length === 1 ? '' : ` and ${String(pending.length - 1)} more`
    const missing = missingRateSentence(from, currency, budget.rateDate)
    return `“${budget.name}” was not exported. ${missing}, and “${first.description}”${others} needs one. ${rateWayOut(from, budget)}`
  }
  const large = costed.problems.find((problem) => problem.kind === 'too large')
  return large ? `“${budget.name}” was not exported. ${large.sentence}` : null
}
