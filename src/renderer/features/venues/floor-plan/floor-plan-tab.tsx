import { Button } from '@mantine/core'
import type { Room, Venue } from '@shared/model/workspace'
import { EmptyState } from '../../../ui/empty-state'
import { showVenueTab } from '../venues-view'
import { FloorPlanEditor } from './floor-plan-editor'

/** The floor plans of one venue, or what to do first when it has no rooms. */
export const FloorPlanTab = ({ venues, venue, rooms }: { venues: readonly Venue[]; venue: Venue; rooms: readonly Room[] }) =>
  rooms.length > 0 || venue.floorPlans.length > 0 ? (
    <FloorPlanEditor key={venue.id} venues={venues} venue={venue} rooms={rooms} />
  ) : (
    <EmptyState title={`${venue.name} has no rooms to draw yet`} actions={<Button variant="default" onClick={() => { showVenueTab('rooms') }}>Go to its rooms</Button>}>
      A floor plan shows which rooms share a wall, a zone or an entrance, and how far they are apart. Add the venue’s rooms first; then drag them onto the plan.
    </EmptyState>
  )
