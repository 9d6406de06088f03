import { useMemo } from 'react'
import type { Delegation, TalksRound } from '@shared/model/workspace'
import { recordTable } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select, useViewState } from '../../state/view-state'
import { DataTable } from '../../ui/data-table/data-table'
import { EmptyState } from '../../ui/empty-state'
import { AddStays } from './add-stays'
import { stayColumns, stayRows } from './stay-columns'
import { useWordedFindings } from './worded-findings'

/** Who sleeps where, and which nights. */
export const StaysTable = ({ round, delegations, chosen }: { round: TalksRound; delegations: readonly Delegation[]; chosen: Delegation | null }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const findingsOf = useWordedFindings()
  const rows = useMemo(() => stayRows(workspace, round.id, chosen?.id ?? null, findingsOf), [workspace, round.id, chosen?.id, findingsOf])
  const add = <AddStays round={round} delegations={chosen ? [chosen] : delegations} />
  return (
    <DataTable
      tableId="stays"
      label="Stays"
      columns={stayColumns}
      rows={rows}
      readOnly={readOnly}
      selectedId={selection?.table === 'stays' ? selection.id : null}
      onSelect={(row) => {
        select({ table: 'stays', id: row.id })
      }}
      {...recordTable({ table: 'stays', columns: stayColumns, rows })}
      actions={add}
      empty={
        <EmptyState title="No stays yet" actions={add}>
          Hotel nights belong here, one line a person: the rooming list and the cost of lodging and allowances come from them. Add them for a whole delegation at once, then correct single nights in the table.
        </EmptyState>
      }
    />
  )
}
