import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { MediationProcess, StandbyExpert, Workspace } from '@shared/model/workspace'
import { addRecord, executeTogether } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { select, useViewState } from '../../state/view-state'
import type { CellEdit } from '../../ui/data-table/column'
import { DataTable } from '../../ui/data-table/data-table'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { changesOfCells } from '../../ui/data-table/record-changes'
import { EmptyState } from '../../ui/empty-state'
import { parseLanguages } from '../../ui/language-codes'
import { backedBy, backingCommands } from './backing'
import { joined, parseSpecialisations, wordsOf } from './expert-choices'
import { useExpertRemoval } from './expert-removal'
import page from './experts.module.css'

interface MemberRow extends RecordRow<StandbyExpert> {
  readonly backs: readonly string[]
}

type Column = RecordColumn<StandbyExpert, MemberRow>

const backsColumn = 'backs:'

const columnsFor = (processes: readonly MediationProcess[]): readonly Column[] => [
  { id: 'familyName', header: 'Family name', width: 130, required: true, editable: true, value: ({ record }) => record.familyName, change: (_record, familyName) => ({ familyName: familyName ?? '' }) },
  { id: 'givenName', header: 'Given name', width: 110, editable: true, value: ({ record }) => record.givenName, change: (_record, givenName) => ({ givenName: givenName ?? '' }) },
  ...processes.map(({ id, name }): Column => ({
    id: `${backsColumn}${id}`, header: `Backs ${name}`, kind: 'check', width: 200, editable: true, clickTicks: true, value: ({ backs }) => backs.includes(id),
    total: (rows) => String(rows.filter(({ backs }) => backs.includes(id)).length),
  })),
  {
    id: 'specialisations', header: 'Specialisations', width: 200, grow: 2, editable: true, parse: parseSpecialisations,
    value: ({ record }) => joined(record.specialisations), change: (_record, value) => ({ specialisations: wordsOf(value) }),
  },
  { id: 'speaks', header: 'Languages', width: 100, grow: 0, editable: true, parse: parseLanguages, value: ({ record }) => joined(record.speaks), change: (_record, value) => ({ speaks: wordsOf(value) }) },
  { id: 'domicile', header: 'Domicile', width: 110, editable: true, value: ({ record }) => record.domicile, change: (_record, domicile) => ({ domicile: domicile ?? '' }) },
  { id: 'email', header: 'Email', width: 150, editable: true, hidden: true, value: ({ record }) => record.email, change: (_record, email) => ({ email: email ?? '' }) },
]

/** Edited cells as commands: fields of the members, and ticks of what they back. Ticks of one member count together. */
const commandsOf = (workspace: Workspace, columns: readonly Column[], rows: readonly MemberRow[], cells: readonly CellEdit[]) => {
  const fields = changesOfCells(columns, rows, cells).map(({ id, fields: changed }) => ({ type: 'update' as const, table: 'standbyExperts' as const, id, fields: changed }))
  const backing = new Map<string, readonly string[]>()
  for (const { rowId, columnId, value } of cells) {
    if (!columnId.startsWith(backsColumn)) continue
    const processId = columnId.slice(backsColumn.length)
    const others = (backing.get(rowId) ?? backedBy(workspace, rowId)).filter((one) => one !== processId)
    backing.set(rowId, value === true ? [...others, processId] : others)
  }
  return [...fields, ...[...backing].flatMap(([expertId, processIds]) => backingCommands(workspace, expertId, processIds))]
}

/** The advisory board: its members and the processes they lend their name to. */
export const BoardTab = () => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const [added, setAdded] = useState<string | null>(null)
  const removal = useExpertRemoval()
  const { processes, standbyExperts } = workspace
  const columns = useMemo(() => columnsFor(Object.values(processes)), [processes])
  const rows = useMemo(
    () => Object.values(standbyExperts).filter(({ kind }) => kind === 'advisory board').map((record): MemberRow => ({
      id: record.id, record, backs: Object.values(processes).flatMap(({ id, advisoryBackerIds }) => (advisoryBackerIds.some((one) => one === record.id) ? [id] : [])),
    })),
    [standbyExperts, processes],
  )
  const keep = (cells: readonly CellEdit[]): void => {
    void executeTogether('Change cells of the advisory board', commandsOf(workspace, columns, rows, cells))
  }
  const add = async (): Promise<void> => {
    const id = newId()
    const answer = await addRecord('standbyExperts', { id, familyName: '', kind: 'advisory board' })
    if (!answer.ok) return
    setAdded(id)
    // The inspector, when it is open, is about who is entered now.
    if (selection) select({ table: 'standbyExperts', id })
  }
  const button = (
    <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add()}>
      Add member
    </Button>
  )
  return (
    <>
      <DataTable
        tableId="advisory-board"
        label="Advisory board"
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        selectedId={selection?.table === 'standbyExperts' ? selection.id : null}
        onSelect={(row) => {
          select({ table: 'standbyExperts', id: row.id })
        }}
        onEdit={(rowId, columnId, value) => { keep([{ rowId, columnId, value }]) }}
        onPaste={({ cells }) => { keep(cells) }}
        onRemove={(removed) => { removal.remove(removed.map(({ id }) => id)) }}
        revealId={added}
        actions={columns.some(({ id }) => id.startsWith(backsColumn)) ? button : <><span className={page.quiet}>Who backs a process is ticked here once there is one.</span>{button}</>}
        totalLabel="Backers"
        empty={
          <EmptyState title="No advisory board yet" actions={button}>
            Eminent people who advise on mediation and lend a process their name. Tick which processes each of them backs; the process says so in its dossier.
          </EmptyState>
        }
      />
      {removal.question}
    </>
  )
}
