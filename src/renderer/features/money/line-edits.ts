import type { CommandInput } from '@shared/commands/registry'
import type { CostedBudget } from '@shared/costing/cost-budget'
import type { CostedLine } from '@shared/costing/costed-line'
import type { Money } from '@shared/model/money'
import type { BudgetLine, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { CellEdit } from '../../ui/data-table/column'
import { moneyFromCell } from '../../ui/money-cells'

type SingleCommand = Extract<CommandInput, { type: 'batch' }>['commands'][number]
type Override = CostedBudget['budget']['overrides'][string]

const follows: Override = { quantity: null, unitCost: null, left: false, remark: '' }

const isFollowing = (override: Override): boolean => override.quantity === null && override.unitCost === null && !override.left && override.remark === ''

const priceOf = (value: CellEdit['value'], held: Money | null, currency: string): Money | null => moneyFromCell(value, held?.currency ?? currency)

const bent = (override: Override, line: CostedLine, { columnId, value }: CellEdit, currency: string): Override => {
  switch (columnId) {
    case 'quantity':
      return { ...override, quantity: typeof value === 'number' ? value : null }
    case 'unitCost':
      return { ...override, unitCost: priceOf(value, line.unitCost, currency) }
    case 'counted':
      return { ...override, left: value !== true }
    case 'remark':
      return { ...override, remark: typeof value === 'string' ? value : '' }
    default:
      return override
  }
}

const fieldsOf = (line: CostedLine, { columnId, value }: CellEdit, currency: string): Partial<Record<keyof BudgetLine, unknown>> => {
  switch (columnId) {
    case 'title':
      return { description: value }
    case 'unit':
    case 'remark':
      return { [columnId]: value ?? '' }
    case 'quantity':
    case 'percent':
      return typeof value === 'number' ? { [columnId]: value } : {}
    case 'unitCost': {
      const unitCost = priceOf(value, line.unitCost, currency)
      return unitCost ? { unitCost } : {}
    }
    default:
      return {}
  }
}

/** The id of the record behind a line written by hand. */
export const manualId = (line: CostedLine): string | null => (line.origin === 'by hand' ? (line.sources[0]?.id ?? null) : null)

/** Edited cells of the budget as commands: overrides for lines of the plan, changed fields for those by hand, shares for the foot. */
export const budgetCommands = (workspace: Workspace, costed: CostedBudget, cells: readonly CellEdit[]): readonly SingleCommand[] => {
  const { budget, currency } = costed
  const overrides = new Map<string, Override>()
  const fields = new Map<string, Partial<Record<keyof BudgetLine, unknown>>>()
  const shares: Record<string, number | null> = {}
  for (const cell of cells) {
    const line = costed.lines.find(({ key }) => key === cell.rowId)
    if (!line) {
      const field = cell.rowId === 'contingency' ? 'contingency' : cell.rowId === 'programme-support' ? 'programmeSupport' : null
      if (field && cell.columnId === 'percent') shares[field] = typeof cell.value === 'number' ? Math.round(cell.value * 100) : null
      continue
    }
    const id = manualId(line)
    if (id !== null) fields.set(id, { ...fields.get(id), ...fieldsOf(line, cell, currency) })
    else {
      const held = overrides.get(line.key) ?? (Object.hasOwn(budget.overrides, line.key) ? budget.overrides[line.key] : undefined) ?? follows
      overrides.set(line.key, bent(held, line, cell, currency))
    }
  }
  return [
    ...[...overrides].map(([key, override]): SingleCommand => ({ type: 'override-budget-line', budgetId: budget.id, key, override: isFollowing(override) ? null : override })),
    ...[...fields].flatMap(([id, changed]): SingleCommand[] => (rowOf(workspace, 'budgetLines', id) && Object.keys(changed).length > 0 ? [{ type: 'update', table: 'budgetLines', id, fields: changed }] : [])),
    ...(Object.keys(shares).length > 0 ? [{ type: 'update' as const, table: 'budgets' as const, id: budget.id, fields: shares }] : []),
  ]
}
