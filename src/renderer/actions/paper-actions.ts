import type { PaperRequest } from '@shared/documents/paper-request'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { client } from '../api/client'
import { roundInView } from '../state/current'
import { askForPath } from '../state/file-picker-state'
import { useViewState } from '../state/view-state'
import { useWorkspaceState } from '../state/workspace-state'
import { reported, showDone, showProblem } from '../ui/notice'
import type { Action } from './action'

const slug = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase()

/** Asks where, then prints the paper to PDF. The file name carries no person's name. */
export const printPaper = async (paper: PaperRequest): Promise<void> => {
  const workspace = useWorkspaceState.getState().open?.workspace
  const delegation = workspace ? rowOf(workspace, 'delegations', paper.delegationId) : undefined
  const path = await askForPath('save', 'paper', `${slug(delegation?.name ?? 'delegation')}-schedule-${paper.language}.pdf`)
  if (path === null) return
  const answer = await reported(client.call('paper.print', { paper, path }))
  if (answer.ok) showDone(`Printed to ${answer.value.path}`)
}

/** Asks where, then writes the budget as an Excel workbook. */
export const exportBudget = async (budgetId: string): Promise<void> => {
  const workspace = useWorkspaceState.getState().open?.workspace
  const budget = workspace ? rowOf(workspace, 'budgets', budgetId) : undefined
  const path = await askForPath('save', 'budget', `${slug(budget?.name ?? 'budget')}.xlsx`)
  if (path === null) return
  const answer = await reported(client.call('budget.export', { budgetId, path }))
  if (answer.ok) showDone(`Exported to ${answer.value.path}`)
}

const budgetInView = () => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (!workspace) return undefined
  const round = roundInView(workspace, useViewState.getState().roundId)
  return rowsOf(workspace, 'budgets').find((budget) => budget.roundId === round?.id)
}

export const paperActions: readonly Action[] = [
  {
    id: 'money.export',
    title: () => 'Export the budget to Excel…',
    group: 'Round',
    enabled: () => budgetInView() !== undefined,
    run: () => {
      const budget = budgetInView()
      if (budget) void exportBudget(budget.id)
      else showProblem('This round has no budget yet. Add one under Money.')
    },
  },
]
