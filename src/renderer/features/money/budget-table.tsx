import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { categoryNames, categoryNumbers } from '@shared/costing/categories'
import type { CostedBudget } from '@shared/costing/cost-budget'
import { budgetRows } from '@shared/views/budget-table'
import { addRecord, executeTogether } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { useViewState } from '../../state/view-state'
import type { CellEdit } from '../../ui/data-table/column'
import { DataTable } from '../../ui/data-table/data-table'
import { showDone } from '../../ui/notice'
import type { BudgetTableRow } from './budget-columns'
import { budgetColumns } from './budget-columns'
import { budgetCommands, manualId } from './line-edits'
import { inspectBudget, useMoneyView } from './money-view'

/** The budget by UNSDG category: lines counted from the plan, lines by hand, contingency, programme support costs, total. */
export const BudgetTable = ({ costed }: { costed: CostedBudget }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const inspecting = useViewState((state) => state.selection?.table === 'budgets')
  const lineKey = useMoneyView((state) => state.lineKey)
  const [added, setAdded] = useState<string | null>(null)
  const { currency, budget } = costed
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only the currency shapes the columns
  const columns = useMemo(() => budgetColumns(costed), [currency])
  const rows = useMemo(() => budgetRows(costed).flatMap((row): BudgetTableRow[] => (row.kind === 'subtotal' ? [] : [{ id: row.key, row }])), [costed])

  const keep = (label: string, cells: readonly CellEdit[]): void => void executeTogether(label, budgetCommands(workspace, costed, cells))
  const add = async (category: number): Promise<void> => {
    const id = newId()
    const order = costed.lines.filter(({ origin }) => origin === 'by hand').length
    const answer = await addRecord('budgetLines', { id, budgetId: budget.id, category, description: 'New line', quantity: 1, unitCost: { minor: 0, currency }, order })
    if (answer.ok) setAdded(`line:${id}`)
  }
  const remove = async (removed: readonly BudgetTableRow[]): Promise<void> => {
    const lines = removed.flatMap(({ row }) => (row.kind === 'line' ? [row.line] : []))
    const byHand = lines.flatMap((line) => manualId(line) ?? [])
    const leaving = lines.filter(({ origin }) => origin === 'plan').map(({ key }): CellEdit => ({ rowId: key, columnId: 'counted', value: false }))
    const answer = await executeTogether(lines.length === 1 ? `Take out ${lines[0]?.description ?? 'a line'}` : `Take out ${String(lines.length)} lines`, [
      ...byHand.map((id) => ({ type: 'remove' as const, table: 'budgetLines' as const, id })),
      ...budgetCommands(workspace, costed, leaving),
    ])
    if (answer.ok && lines.length > 0) showDone(leaving.length > 0 ? 'Left out of the totals. Tick Counts to bring a line back, or press Ctrl+Z.' : 'Removed. Ctrl+Z brings it back.')
  }

  return (
    <DataTable
      tableId="budget"
      label="Budget lines"
      columns={columns}
      rows={rows}
      readOnly={readOnly}
      fixedOrder
      toneOf={({ row }) => (row.kind === 'line' ? (row.line.state === 'left out' ? 'quiet' : undefined) : row.kind === 'contingency' || row.kind === 'programme support' ? undefined : 'strong')}
      selectedId={inspecting ? lineKey : null}
      onSelect={({ id, row }) => {
        inspectBudget(budget.id, row.kind === 'line' ? id : null)
      }}
      onEdit={(rowId, columnId, value) => {
        keep('Change a budget line', [{ rowId, columnId, value }])
      }}
      onPaste={({ what, cells }) => {
        keep(`${what === 'paste' ? 'Paste into' : what === 'fill' ? 'Fill' : 'Clear cells of'} the budget`, cells)
      }}
      onRemove={(removed) => void remove(removed)}
      revealId={added}
      actions={
        <Menu width={280} position="bottom-end">
          <Menu.Target>
            <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />}>
              Add line
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Line by hand under</Menu.Label>
            {categoryNumbers.map((category) => (
              <Menu.Item key={category} onClick={() => void add(category)}>
                {category} {categoryNames[category]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    />
  )
}
