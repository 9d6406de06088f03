import { Checkbox } from '@mantine/core'
import { wallTimeOn } from '@shared/model/time'
import type { TimeOfDay } from '@shared/model/time'
import type { TalksRound, Venue } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { amountText } from '@shared/text/amounts'
import { zoneLabel } from '@shared/text/dates'
import { updateRecord } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import type { SubjectFindings } from '../../state/subject-findings'
import { FindingsMark } from '../../ui/findings-mark'
import { SummaryList, SummaryRow, figure } from '../../ui/summary-list'
import { hoursText } from './room-columns'
import classes from './venues.module.css'

interface VenueListProps {
  readonly venues: readonly Venue[]
  readonly round: TalksRound | undefined
  readonly chosenId: string | null
  readonly findingsOf: (id: string) => SubjectFindings
  readonly onChoose: (id: string | null) => void
}

const noon = '12:00' as TimeOfDay

/** Every venue of the workspace; a tick says which ones the round in view uses. */
export const VenueList = ({ venues, round, chosenId, findingsOf, onChoose }: VenueListProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const rooms = rowsOf(workspace, 'rooms')
  return (
    <SummaryList
      label="Venues and their figures"
      heads={
        <>
          <th scope="col">Venue</th>
          <th scope="col">In this round</th>
          <th scope="col">Place</th>
          <th scope="col">Clock</th>
          <th scope="col">Hours</th>
          <th scope="col" className={figure}>Rooms</th>
          <th scope="col" className={figure}>Largest room</th>
          <th scope="col" className={figure}>A day</th>
          <th scope="col" className={figure}>Findings</th>
        </>
      }
      rows={venues.map((venue) => {
        const own = rooms.filter((room) => room.venueId === venue.id)
        const largest = Math.max(0, ...own.flatMap((room) => Object.values(room.capacities)))
        const used = round?.venueIds.includes(venue.id) ?? false
        const findings = findingsOf(venue.id)
        return (
          <SummaryRow key={venue.id} name={venue.name} chosen={venue.id === chosenId} onChoose={() => { onChoose(venue.id) }}>
            <td>
              <Checkbox
                size="xs"
                aria-label={`${venue.name} is used in ${round?.name ?? 'the round'}`}
                checked={used}
                disabled={readOnly || !round}
                onChange={(event) => {
                  if (!round) return
                  const venueIds = event.currentTarget.checked ? [...round.venueIds, venue.id] : round.venueIds.filter((id) => id !== venue.id)
                  void updateRecord('rounds', round.id, { venueIds })
                }}
              />
            </td>
            <td>{[venue.city, venue.country].filter(Boolean).join(', ')}</td>
            <td>{round?.startDate ? zoneLabel(venue.zone, wallTimeOn(round.startDate, noon)) : venue.zone}</td>
            <td>{venue.hours ? hoursText(venue.hours) : <span className={classes.quiet}>always open</span>}</td>
            <td className={figure}>{own.length}</td>
            <td className={figure}>{largest === 0 ? '' : `${String(largest)} seats`}</td>
            <td className={figure}>{venue.dailyCost ? amountText(venue.dailyCost) : ''}</td>
            <td className={figure}>
              <FindingsMark severity={findings.worst} count={findings.count} />
            </td>
          </SummaryRow>
        )
      })}
      sum={
        venues.length > 1 ? (
          <SummaryRow name="All venues" chosen={chosenId === null} onChoose={() => { onChoose(null) }}>
            <td colSpan={4} />
            <td className={figure}>{rooms.length}</td>
            <td colSpan={3} />
          </SummaryRow>
        ) : null
      }
    />
  )
}
