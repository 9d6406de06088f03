import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { expertDay } from '@shared/planning/expert-days'
import { expertDaysWords } from '@shared/text/expert-words'
import { addRecord } from '../../actions/record-edits'
import { blankRecord, recordTable } from '../../actions/record-table'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { select, useViewState } from '../../state/view-state'
import { DataTable } from '../../ui/data-table/data-table'
import { EmptyState } from '../../ui/empty-state'
import { useExpertRemoval } from './expert-removal'
import type { ExpertRow } from './roster-columns'
import { rosterColumns } from './roster-columns'
import { passes, RosterFilterLine, wholeRoster } from './roster-filter'
import { useDayLookedAt } from './use-moment'

/** Everyone who can be sent or asked: fields of expertise, languages, regions, days, price. */
export const RosterTab = () => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const { day } = useDayLookedAt()
  const selection = useViewState((state) => state.selection)
  const [filter, setFilter] = useState(wholeRoster)
  const [added, setAdded] = useState<string | null>(null)
  const removal = useExpertRemoval()
  const { standbyExperts: table } = workspace
  const all = useMemo(() => Object.values(table), [table])
  const columns = useMemo(() => rosterColumns(day, all), [day, all])
  const rows = useMemo(
    () => all.filter((expert) => passes(filter, expert)).map((record): ExpertRow => {
      const on = expertDay(workspace, record, day)
      return { id: record.id, record, on, onWords: expertDaysWords(workspace, on) }
    }),
    [workspace, all, filter, day],
  )
  const add = async (): Promise<void> => {
    const id = newId()
    const answer = await addRecord('standbyExperts', { id, familyName: '' })
    if (!answer.ok) return
    setFilter(wholeRoster)
    setAdded(id)
    // The inspector, when it is open, is about who is entered now.
    if (selection) select({ table: 'standbyExperts', id })
  }
  const button = (
    <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add()}>
      Add expert
    </Button>
  )
  const empty = all.length > 0 ? (
    <EmptyState title="Nobody on the roster is like that" actions={<Button variant="default" onClick={() => { setFilter(wholeRoster) }}>Show everybody</Button>}>
      No expert meets all that is chosen above. Take something out, or show everybody.
    </EmptyState>
  ) : (
    <EmptyState title="No experts yet" actions={<>{button}<Button variant="default" onClick={() => void openSample('stockholm-2018')}>Look at a sample</Button></>}>
      Who can be sent at short notice belongs here, with fields of expertise, languages, regions and free days; members of the advisory board too. Requests are matched against this roster. Add one, or copy rows from Excel, click the header above and paste.
    </EmptyState>
  )
  return (
    <>
      {all.length > 0 ? <RosterFilterLine filter={filter} onChange={setFilter} /> : null}
      <DataTable
        tableId="experts"
        label="Experts"
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        selectedId={selection?.table === 'standbyExperts' ? selection.id : null}
        onSelect={(row) => {
          select({ table: 'standbyExperts', id: row.id })
        }}
        {...recordTable({ table: 'standbyExperts', columns, rows, blank: () => blankRecord('standbyExperts', { familyName: '' }) })}
        onRemove={(removed) => { removal.remove(removed.map(({ id }) => id)) }}
        revealId={added}
        actions={button}
        empty={empty}
      />
      {removal.question}
    </>
  )
}
