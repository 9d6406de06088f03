import { Button, MultiSelect } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TalksRound, Venue } from '@shared/model/workspace'
import { compareVenues } from '@shared/planning/venue-comparison'
import { useReadOnly, useWorkspace } from '../../../state/current'
import { showScreen } from '../../../state/view-state'
import { EmptyState } from '../../../ui/empty-state'
import { compareVenuesNamed, useVenuesView } from '../venues-view'
import classes from './comparison.module.css'
import { MoveRound } from './move-round'
import type { ComparedVenue } from './venue-aspects'
import { venueAspects } from './venue-aspects'
import { worstFindings } from './worst-findings'

/** Venues compared until the person chooses: those listed first are those of the round. */
const atFirst = 3
/** Sentences shown of what would be wrong at a venue. */
const sentences = 3

const Compared = ({ round, compared }: { round: TalksRound; compared: readonly ComparedVenue[] }) => {
  const readOnly = useReadOnly()
  const [movingTo, setMovingTo] = useState<Venue | null>(null)
  return (
    <>
      <div className={classes.scroller} role="region" aria-label="Venues side by side" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {compared.map(({ venue, facts }) => (
                <th key={venue.id} scope="col">
                  <div className={classes.venueName}>{venue.name}</div>
                  <div className={classes.quiet}>{[venue.city, venue.country].filter(Boolean).join(', ')}</div>
                  {facts.present ? (
                    <div className={classes.here}>
                      <IconCheck size={14} aria-hidden />
                      The round is here
                    </div>
                  ) : (
                    <Button size="compact-xs" variant="default" disabled={readOnly} rightSection={<IconArrowRight size={13} />} aria-label={`Move the round to ${venue.name}…`} onClick={() => { setMovingTo(venue) }}>
                      Move the round here…
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {venueAspects.map(({ key, title, note, cell }) => (
              <tr key={key}>
                <th scope="row">
                  {title}
                  {note ? <div className={classes.quiet}>{note}</div> : null}
                </th>
                {compared.map((one) => (
                  <td key={one.venue.id}>{cell(one)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoveRound round={round} to={movingTo} onDone={() => { setMovingTo(null) }} />
    </>
  )
}

/** Two or more venues for the round in view, side by side. */
export const ComparisonTab = ({ venues, round }: { venues: readonly Venue[]; round: TalksRound | undefined }) => {
  const workspace = useWorkspace()
  const chosen = useVenuesView((state) => state.compared)
  const ids = useMemo(() => (chosen ?? venues.slice(0, atFirst).map(({ id }) => id as string)).filter((id) => venues.some((venue) => venue.id === id)), [chosen, venues])
  const compared = useMemo(() => {
    if (!round) return []
    return compareVenues(workspace, round.id, ids).flatMap((facts): ComparedVenue[] => {
      const venue = venues.find(({ id }) => id === facts.venueId)
      return venue ? [{ workspace, round, venue, facts, worst: worstFindings(workspace, round, facts, sentences) }] : []
    })
  }, [workspace, round, ids, venues])

  if (!round) {
    return (
      <EmptyState title="No round to compare for" actions={<Button variant="default" onClick={() => { showScreen('process') }}>Go to Process</Button>}>
        Venues are compared for one round of talks: its sessions, people and budget. Add a round first.
      </EmptyState>
    )
  }
  return (
    <div className={classes.page}>
      <div className={classes.toolbar}>
        <MultiSelect aria-label="Venues to compare" className={classes.chooser ?? ''} data={venues.map(({ id, name }) => ({ value: id, label: name }))} value={[...ids]} placeholder={ids.length === 0 ? 'Choose venues' : ''} hidePickedOptions searchable onChange={compareVenuesNamed} />
        <span className={classes.quiet}>{`for ${round.name}, with all of its plan moved to each`}</span>
      </div>
      {venues.length < 2 ? <p className={classes.alone}>There is one venue only. Add another, with its rooms, to see both side by side.</p> : null}
      {compared.length === 0 ? <EmptyState title="No venue chosen">Choose two or more venues above to see how each would hold {round.name}.</EmptyState> : <Compared round={round} compared={compared} />}
    </div>
  )
}
