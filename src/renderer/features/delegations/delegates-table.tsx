import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Delegation } from '@shared/model/workspace'
import { blankRecord, recordTable } from '../../actions/record-table'
import { addRecord } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import type { SubjectFindings } from '../../state/subject-findings'
import { select, useViewState } from '../../state/view-state'
import { DataTable } from '../../ui/data-table/data-table'
import { EmptyState } from '../../ui/empty-state'
import { delegateColumns, delegateRows } from './delegate-columns'
import { shortNameOf } from './people'

interface DelegatesTableProps {
  readonly delegations: readonly Delegation[]
  /** The delegation shown, null for all. */
  readonly chosen: Delegation | null
  readonly findingsOf: (id: string) => SubjectFindings
}

/** The people of one delegation, or of all; typed, pasted and corrected in place. */
export const DelegatesTable = ({ delegations, chosen, findingsOf }: DelegatesTableProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const [added, setAdded] = useState<string | null>(null)
  const { delegates, movements, stays, parties } = workspace
  const rows = useMemo(
    () => delegateRows(workspace, new Set(chosen ? [chosen.id] : delegations.map(({ id }) => id)), findingsOf),
    // Only these tables are shown; a moved session need not read every delegate again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [delegates, movements, stays, parties, delegations, chosen, findingsOf],
  )
  const columns = useMemo(() => {
    const all = delegateColumns(delegations, (delegation) => shortNameOf(workspace, delegation))
    return chosen ? all.filter(({ id }) => id !== 'delegation') : all
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the workspace only the parties' names are used
  }, [delegations, chosen, parties])

  const home = chosen ?? (delegations.length === 1 ? delegations[0] : undefined)
  const edits = recordTable({ table: 'delegates', columns, rows, blank: home ? () => blankRecord('delegates', { delegationId: home.id, familyName: '' }) : undefined })

  const add = async (delegationId: string): Promise<void> => {
    const id = newId()
    const answer = await addRecord('delegates', { id, delegationId, familyName: '' })
    if (answer.ok) setAdded(id)
  }

  const button = home ? (
    <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add(home.id)}>
      Add delegate
    </Button>
  ) : (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />}>
          Add delegate
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {delegations.map((delegation) => (
          <Menu.Item key={delegation.id} onClick={() => void add(delegation.id)}>
            {delegation.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )

  return (
    <DataTable
      tableId="delegates"
      label="Delegates"
      columns={columns}
      rows={rows}
      readOnly={readOnly}
      selectedId={selection?.table === 'delegates' ? selection.id : null}
      onSelect={(row) => {
        select({ table: 'delegates', id: row.id })
      }}
      {...edits}
      revealId={added}
      actions={button}
      totalLabel="Total"
      empty={
        <EmptyState title="No delegates yet" actions={button}>
          The people each party sends belong here: their role, languages, documents and needs. Rooms, interpreters, visas and hotel nights are counted from them. Add them one by one, or
          {home ? ' copy the rows of your list in Excel, click the header above and paste.' : ' choose a delegation above and paste its list from Excel.'}
        </EmptyState>
      }
    />
  )
}
