import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { executeTogether } from '../../actions/record-edits'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { useFindingsOf } from '../../state/subject-findings'
import { select } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { ComparisonTab } from './comparison/comparison-tab'
import { FloorPlanTab } from './floor-plan/floor-plan-tab'
import { RoomsTab } from './rooms-tab'
import type { VenueTab } from './venues-view'
import { showVenue, showVenueTab, useVenuesView, venueTabs } from './venues-view'

const tabNames: Readonly<Record<VenueTab, string>> = { rooms: 'Rooms', plan: 'Floor plan', compare: 'Compare' }
const isTab = (value: string | null): value is VenueTab => venueTabs.some((tab) => tab === value)

/** Where it happens: venues with their clock and hours, and their rooms. */
export const VenuesScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const findingsOf = useFindingsOf()
  const tab = useVenuesView((state) => state.tab)
  const chosenId = useVenuesView((state) => state.venueId)
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
  const plannedVenue = chosenVenue ?? venues[0]?.id
  const planRooms = useMemo(() => Object.values(roomTable).filter((room) => room.venueId === plannedVenue).sort((one, other) => one.order - other.order), [roomTable, plannedVenue])

  const add = async (): Promise<void> => {
    const id = newId()
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const answer = await executeTogether('Add venue', [
      { type: 'create', table: 'venues', row: { id, name: 'New venue', zone } },
      ...(round ? [{ type: 'update' as const, table: 'rounds' as const, id: round.id, fields: { venueIds: [...round.venueIds, id] } }] : []),
    ])
    if (!answer.ok) return
    showVenue(id)
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
  const planned = chosen ?? venues[0]
  const panels: Readonly<Record<VenueTab, ReactNode>> = {
    rooms: <RoomsTab venues={venues} round={round} chosen={chosen} rooms={rooms} findingsOf={findingsOf} />,
    compare: <ComparisonTab venues={venues} round={round} />,
    plan: planned ? <FloorPlanTab venues={venues} venue={planned} rooms={planRooms} /> : null,
  }
  return (
    <Page
      title="Venues"
      lead={round ? used === 0 ? `${round.name} has no venue yet: tick one` : `${used === 1 ? '1 venue' : `${String(used)} venues`} in ${round.name}` : undefined}
      flush
      actions={
        <>
          <SegmentedControl size="xs" aria-label="What to see of the venues" value={tab} data={venueTabs.map((value) => ({ value, label: tabNames[value] }))} onChange={(value) => { if (isTab(value)) showVenueTab(value) }} />
          {button('default')}
        </>
      }
    >
      {panels[tab]}
    </Page>
  )
}
