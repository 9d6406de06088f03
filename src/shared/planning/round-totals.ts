import type { Money } from '../model/money'
import type { Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { costBudget } from '../costing/cost-budget'
import { checkRound } from '../findings/check'

/** Open findings of a round by severity, and those accepted. */
export interface FindingCounts {
  readonly error: number
  readonly warning: number
  readonly note: number
  readonly accepted: number
}

/** Counts a round's findings in a workspace, from a full check. */
export const countFindings = (workspace: Workspace, roundId: string): FindingCounts => {
  const counts = { error: 0, warning: 0, note: 0, accepted: 0 }
  for (const { severity, acceptance } of checkRound(workspace, roundId)) counts[acceptance ? 'accepted' : severity] += 1
  return counts
}

/** What a round comes to in its first budget. */
export interface RoundCost {
  readonly budgetId: string
  /** Direct costs, contingency and programme support costs, in the budget's currency. */
  readonly total: Money
  /** Hire of venues and rooms within the total. */
  readonly venueHire: Money
  /** Lines left out of the total for want of a price or a rate. */
  readonly gaps: number
}

/** Costs a round by its first budget; null when it has none, or it cannot be added up. */
export const costRound = (workspace: Workspace, roundId: string): RoundCost | null => {
  const budget = rowsOf(workspace, 'budgets').find((row) => row.roundId === roundId)
  const costed = budget ? costBudget(workspace, budget.id) : null
  if (!budget || !costed?.ok) return null
  const { lines, total, currency, problems } = costed.value
  const hire = lines.reduce((sum, line) => sum + (line.kind === 'venue' ? (line.converted?.minor ?? 0) : 0), 0)
  return { budgetId: budget.id, total, venueHire: { minor: hire, currency }, gaps: problems.length }
}
