import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { executeTogether } from '../../actions/record-edits'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { useFindingsOf } from '../../state/subject-findings'
import { select } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { RoomsTable } from './rooms-table'
import { VenueList } from './venue-list'

/** Where it happens: venues with their clock and hours, and their rooms. */
export const VenuesScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const findingsOf = useFindingsOf()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { venues: venueTable, rooms: roomTable } = workspace
  const roundVenues = round?.venueIds
  const venues = useMemo(() => {
    const used = new Set<string>(roundVenues)
    const all = Object.values(venueTable)
    return [...all.filter(({ id }) => used.has(id)), ...all.filter(({ id }) => !used.has(id))]
  }, [venueTable, roundVenues])
  const chosen = venues.find(({ id }) => id === chosenId) ?? (venues.length === 1 ? venues[0] : undefined)
  const chosenVenue = chosen?.id
  const rooms = useMemo(
    () => Object.values(roomTable).filter((room) => chosenVenue === undefined || room.venueId === chosenVenue).sort((one, other) => one.order - other.order),
    [roomTable, chosenVenue],
  )

  const add = async (): Promise<void> => {
    const id = newId()
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const answer = await executeTogether('Add venue', [
      { type: 'create', table: 'venues', row: { id, name: 'New venue', zone } },
      ...(round ? [{ type: 'update' as const, table: 'rounds' as const, id: round.id, fields: { venueIds: [...round.venueIds, id] } }] : []),
    ])
    if (!answer.ok) return
    setChosenId(id)
    select({ table: 'venues', id })
  }
  const button = (variant: 'filled' | 'default') => (
    <Button variant={variant} disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add()}>
      Add venue
    </Button>
  )

  if (venues.length === 0) {
    return (
      <Page title="Venues">
        <EmptyState
          title="No venues yet"
          actions={
            <>
              {button('filled')}
              <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
                Look at a sample
              </Button>
            </>
          }
        >
          A venue is the house where talks are held, with its time zone, hours and rooms. The board’s columns, capacity checks and the distance between parties all come from it.
        </EmptyState>
      </Page>
    )
  }
  const used = rowsOf(workspace, 'venues').filter((venue) => round?.venueIds.includes(venue.id)).length
  return (
    <Page title="Venues" lead={round ? used === 0 ? `${round.name} has no venue yet: tick one` : `${used === 1 ? '1 venue' : `${String(used)} venues`} in ${round.name}` : undefined} flush actions={button('default')}>
      <VenueList
        venues={venues}
        round={round}
        chosenId={chosen?.id ?? null}
        findingsOf={findingsOf}
        onChoose={(id) => {
          setChosenId(id)
          if (id) select({ table: 'venues', id })
        }}
      />
      <RoomsTable key={chosen?.id ?? 'all'} venues={venues} rooms={rooms} home={chosen ?? null} findingsOf={findingsOf} />
    </Page>
  )
}
