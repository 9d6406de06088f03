import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { addRecord } from '../../actions/record-edits'
import { blankRecord, recordTable } from '../../actions/record-table'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { useFindingsOf } from '../../state/subject-findings'
import { select, useViewState } from '../../state/view-state'
import { DataTable } from '../../ui/data-table/data-table'
import { useAllLanguages } from '../../ui/all-languages'
import { EmptyState } from '../../ui/empty-state'
import type { InterpreterRow } from './interpreter-columns'
import { interpreterColumns } from './interpreter-columns'
import { loadsOf } from './round-interpreting'

/** Who can interpret: languages by class, price, vetting, the parties' word, and how much of the round they work; before there is a round, the roster alone. */
export const InterpretersTable = ({ round }: { round: TalksRound | undefined }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const findingsOf = useFindingsOf()
  const selection = useViewState((state) => state.selection)
  // What is typed into the languages is checked against the list.
  useAllLanguages()
  const [added, setAdded] = useState<string | null>(null)
  const { parties: partyTable, interpreters: interpreterTable } = workspace
  const interpreters = useMemo(() => Object.values(interpreterTable), [interpreterTable])
  const columns = useMemo(() => interpreterColumns(Object.values(partyTable).filter((party) => !round || party.processId === round.processId), interpreters), [partyTable, interpreters, round])
  const rows = useMemo(() => {
    const loads = round ? loadsOf(workspace, round.id) : null
    return interpreters.map((record): InterpreterRow => ({ id: record.id, record, load: loads?.get(record.id) ?? { sessions: 0, minutes: 0 }, findings: findingsOf(record.id) }))
  }, [workspace, interpreters, round, findingsOf])

  const add = async (): Promise<void> => {
    const id = newId()
    const answer = await addRecord('interpreters', { id, familyName: '' })
    if (!answer.ok) return
    setAdded(id)
    // The inspector, when it is open, is about who is entered now.
    if (selection) select({ table: 'interpreters', id })
  }
  const button = (
    <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add()}>
      Add interpreter
    </Button>
  )
  return (
    <DataTable
      tableId="interpreters"
      label="Interpreters"
      columns={columns}
      rows={rows}
      readOnly={readOnly}
      selectedId={selection?.table === 'interpreters' ? selection.id : null}
      onSelect={(row) => {
        select({ table: 'interpreters', id: row.id })
      }}
      {...recordTable({ table: 'interpreters', columns, rows, blank: () => blankRecord('interpreters', { familyName: '' }) })}
      revealId={added}
      actions={button}
      empty={
        <EmptyState
          title="No interpreters yet"
          actions={
            <>
              {button}
              <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
                Look at a sample
              </Button>
            </>
          }
        >
          Interpreters belong here with their languages by class (A native, B second, C passive). Whether every delegate is understood is worked out from them. Add one, or copy rows from Excel, click the header above and paste.
        </EmptyState>
      }
    />
  )
}
