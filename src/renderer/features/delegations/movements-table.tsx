import { useMemo } from 'react'
import type { Delegation, TalksRound } from '@shared/model/workspace'
import { recordTable } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select, useViewState } from '../../state/view-state'
import { DataTable } from '../../ui/data-table/data-table'
import { EmptyState } from '../../ui/empty-state'
import { AddMovement } from './add-movement'
import { movementColumns, movementRows } from './movement-columns'
import { useWordedFindings } from './worded-findings'

interface MovementsTableProps {
  readonly round: TalksRound
  readonly delegations: readonly Delegation[]
  readonly chosen: Delegation | null
}

/** Flights, trains and transfers of the round: who, from where to where, on which clock. */
export const MovementsTable = ({ round, delegations, chosen }: MovementsTableProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const findingsOf = useWordedFindings()
  const rows = useMemo(() => movementRows(workspace, round.id, chosen?.id ?? null, findingsOf), [workspace, round.id, chosen?.id, findingsOf])
  const add = <AddMovement round={round} delegations={chosen ? [chosen] : delegations} />
  return (
    <DataTable
      tableId="movements"
      label="Movements"
      columns={movementColumns}
      rows={rows}
      readOnly={readOnly}
      selectedId={selection?.table === 'movements' ? selection.id : null}
      onSelect={(row) => {
        select({ table: 'movements', id: row.id })
      }}
      {...recordTable({ table: 'movements', columns: movementColumns, rows })}
      actions={add}
      totalLabel="Seats"
      empty={
        <EmptyState title={chosen ? `Nobody of ${chosen.name} travels yet` : 'No movements yet'} actions={add}>
          Flights, trains and transfers belong here, each with its people and the clocks of both ends. They go on the delegations’ papers, and fares are counted from them. Add the first, then give it its people in the panel at the right.
        </EmptyState>
      }
    />
  )
}
