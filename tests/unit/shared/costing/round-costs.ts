import type { CostedBudget } from '@shared/costing/cost-budget'
import { costBudget } from '@shared/costing/cost-budget'
import type { CostedLine } from '@shared/costing/costed-line'
import type { Workspace } from '@shared/model/workspace'
import { smallWorkspace, withRows, type RowsByTable } from '../../../support/workspace-builder'

export const usd = (units: number): { minor: number; currency: string } => ({ minor: units * 100, currency: 'USD' })
export const sek = (units: number): { minor: number; currency: string } => ({ minor: units * 100, currency: 'SEK' })

/** The small workspace with a budget in dollars; `more` is added to it. */
export const withBudget = (more: RowsByTable = {}, budget: Partial<NonNullable<RowsByTable['budgets']>[number]> = {}): Workspace =>
  withRows(withRows(smallWorkspace(), { budgets: [{ id: 'budget', roundId: 'round', name: 'First round', currency: 'USD', ...budget }] }), more)

export const costed = (workspace: Workspace): CostedBudget => {
  const outcome = costBudget(workspace, 'budget')
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  return outcome.value
}

export const lineOf = (workspace: Workspace, key: string): CostedLine => {
  const all = costed(workspace).lines
  const line = all.find((one) => one.key === key)
  if (!line) throw new Error(`no line ${key} among ${all.map((one) => one.key).join(', ')}`)
  return line
}

export const keysOf = (workspace: Workspace): readonly string[] => costed(workspace).lines.map((line) => line.key)
