import type { CallAnswer, ParsedInput } from '@shared/contract/contract'
import { outputPath } from './output-path'
import type { WorkspaceService } from './workspace-service'

export interface BudgetService {
  readonly exportBudget: (input: ParsedInput<'budget.export'>) => Promise<CallAnswer<'budget.export'>>
}

/** Budgets of the open workspace as Excel workbooks. */
export const createBudgetService = (workspaces: WorkspaceService): BudgetService => ({
  exportBudget: async ({ budgetId, path }) => {
    const target = outputPath(path, 'budget')
    if (!target.ok) return target
    const snapshot = await workspaces.snapshot()
    if (!snapshot.ok) return snapshot
    // Loaded at the first export, so that it does not slow down every start.
    const { exportBudget } = await import('../excel/export-budget')
    return exportBudget(snapshot.value.workspace, budgetId, target.value)
  },
})
