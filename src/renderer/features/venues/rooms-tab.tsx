import type { Room, TalksRound, Venue } from '@shared/model/workspace'
import type { SubjectFindings } from '../../state/subject-findings'
import { select } from '../../state/view-state'
import { RoomsTable } from './rooms-table'
import { VenueList } from './venue-list'
import { showVenue } from './venues-view'

interface RoomsTabProps {
  readonly venues: readonly Venue[]
  readonly round: TalksRound | undefined
  /** The venue whose rooms are listed; undefined lists those of all. */
  readonly chosen: Venue | undefined
  readonly rooms: readonly Room[]
  readonly findingsOf: (id: string) => SubjectFindings
}

/** Venues above, the rooms of the chosen one below. */
export const RoomsTab = ({ venues, round, chosen, rooms, findingsOf }: RoomsTabProps) => (
  <>
    <VenueList
      venues={venues}
      round={round}
      chosenId={chosen?.id ?? null}
      findingsOf={findingsOf}
      onChoose={(id) => {
        showVenue(id)
        if (id) select({ table: 'venues', id })
      }}
    />
    <RoomsTable key={chosen?.id ?? 'all'} venues={venues} rooms={rooms} home={chosen ?? null} findingsOf={findingsOf} />
  </>
)
