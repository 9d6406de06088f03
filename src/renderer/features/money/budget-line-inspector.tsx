import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { categoryNames, categoryNumbers } from '@shared/costing/categories'
import { rowOf } from '@shared/model/workspace'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { LongTextField, NumberField, SelectField, TextField } from '../../ui/fields'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'

/** One line written by hand. */
export const BudgetLineInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const line = rowOf(workspace, 'budgetLines', id)
  if (!line) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('budgetLines', id, fields)
  return (
    <Section title="Line by hand">
      <TextField label="Cost" value={line.description} required disabled={disabled} onCommit={(description) => { set({ description }) }} />
      <SelectField label="Category" value={String(line.category)} disabled={disabled} choices={categoryNumbers.map((category) => ({ value: String(category), label: `${String(category)} ${categoryNames[category]}` }))} onCommit={(category) => { set({ category: Number(category) }) }} />
      <TextField label="Unit" value={line.unit} disabled={disabled} onCommit={(unit) => { set({ unit }) }} />
      <NumberField label="Quantity" value={line.quantity} decimals={4} disabled={disabled} onCommit={(quantity) => { if (quantity !== null) set({ quantity }) }} />
      <MoneyField label="Unit cost" value={line.unitCost} currency={line.unitCost.currency} disabled={disabled} onCommit={(unitCost) => { if (unitCost) set({ unitCost }) }} />
      <NumberField label="Share, %" value={line.percent} decimals={2} max={100} disabled={disabled} onCommit={(percent) => { if (percent !== null) set({ percent }) }} />
      <LongTextField label="Remark" value={line.remark} disabled={disabled} onCommit={(remark) => { set({ remark }) }} />
      <Button variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('budgetLines', [id])}>
        Remove this line
      </Button>
    </Section>
  )
}
