import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Room, Venue } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { addRecord } from '../../actions/record-edits'
import { blankRecord, recordTable } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import type { SubjectFindings } from '../../state/subject-findings'
import { select, useViewState } from '../../state/view-state'
import { DataTable } from '../../ui/data-table/data-table'
import { EmptyState } from '../../ui/empty-state'
import { withNeighbours } from './adjacency'
import type { RoomRow } from './room-columns'
import { roomColumns } from './room-columns'
import { useRemoval } from './use-removal'

interface RoomsTableProps {
  readonly venues: readonly Venue[]
  readonly rooms: readonly Room[]
  /** Where a new room goes; null when several venues are shown. */
  readonly home: Venue | null
  readonly findingsOf: (id: string) => SubjectFindings
}

/** A room's name within its venue, for telling two of the same name. */
const nameIn = (room: Room): string => `${room.venueId} ${room.name.trim().toLowerCase()}`

/** Rooms of one venue, or of all: what they seat, what they stand next to, when they are open, what they cost. */
export const RoomsTable = ({ venues, rooms, home, findingsOf }: RoomsTableProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const [added, setAdded] = useState<string | null>(null)
  const { remove, question } = useRemoval()
  const columns = useMemo(() => roomColumns(venues, rooms), [venues, rooms])
  const rows = useMemo(() => {
    const names = new Map<string, number>()
    for (const room of rooms) names.set(nameIn(room), (names.get(nameIn(room)) ?? 0) + 1)
    return rooms.map((record): RoomRow => ({
      id: record.id,
      record,
      hasTwin: (names.get(nameIn(record)) ?? 0) > 1,
      venue: rowOf(workspace, 'venues', record.venueId),
      neighbours: record.adjacentRoomIds.flatMap((id) => rowOf(workspace, 'rooms', id)?.name ?? []),
      findings: findingsOf(record.id),
    }))
  }, [workspace, rooms, findingsOf])
  const next = rooms.reduce((most, { order }) => Math.max(most, order), 0) + 1

  const add = async (): Promise<void> => {
    if (!home) return
    const id = newId()
    const answer = await addRecord('rooms', { id, venueId: home.id, name: 'New room', order: next })
    if (answer.ok) setAdded(id)
  }
  const button = home ? (
    <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add()}>
      Add room
    </Button>
  ) : null

  return (
    <>
      <DataTable
        tableId="rooms"
        label="Rooms"
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        selectedId={selection?.table === 'rooms' ? selection.id : null}
        onSelect={(row) => {
          select({ table: 'rooms', id: row.id })
        }}
        {...recordTable({
          table: 'rooms',
          columns,
          rows,
          blank: home ? () => blankRecord('rooms', { venueId: home.id, name: 'New room', order: next }) : undefined,
          complete: (changes) => withNeighbours(rooms, changes),
        })}
        onRemove={(removed) => { remove('rooms', removed.map(({ id }) => id)) }}
        revealId={added}
        actions={button}
        empty={
          <EmptyState title={home ? `${home.name} has no rooms yet` : 'No rooms yet'} actions={button}>
            Rooms belong here: what they seat in each layout, their booths, and which rooms they stand next to, so that parties kept apart never share a corridor. Add them one by one, or copy rows from Excel, click the header above and paste.
          </EmptyState>
        }
      />
      {question}
    </>
  )
}
