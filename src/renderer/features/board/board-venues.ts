import type { TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { venuesOf } from '../../state/current'
import { roundPlacements } from './board-events'

const listed = new WeakMap<TalksRound, readonly Venue[]>()

/** The round's venues, and any other in which a session of it stands: nothing that is planned may be out of sight. */
export const boardVenues = (workspace: Workspace, round: TalksRound): readonly Venue[] => {
  const own = venuesOf(workspace, round)
  const known = new Set<string>(own.map((venue) => venue.id))
  const others: Venue[] = []
  const rooms = new Set(roundPlacements(workspace, round.id).map(({ placement }) => placement.roomId))
  for (const roomId of rooms) {
    const venue = rowOf(workspace, 'venues', rowOf(workspace, 'rooms', roomId)?.venueId)
    if (!venue || known.has(venue.id)) continue
    known.add(venue.id)
    others.push(venue)
  }
  const venues = [...own, ...others]
  const before = listed.get(round)
  // The same list as before, so that what is worked out from it stands too.
  if (before?.length === venues.length && before.every((venue, at) => venue === venues[at])) return before
  listed.set(round, venues)
  return venues
}

/** The clocks of venues, each once, in the venues' order; those without rooms have no say. */
export const clocksOf = (workspace: Workspace, venues: readonly Venue[]): readonly string[] => {
  const furnished = new Set<string>(rowsOf(workspace, 'rooms').map((room) => room.venueId))
  return [...new Set(venues.filter((venue) => furnished.has(venue.id)).map((venue) => venue.zone))]
}

/** Names of venues that have no rooms yet. */
export const roomlessVenues = (workspace: Workspace, venues: readonly Venue[]): readonly string[] => {
  const furnished = new Set<string>(rowsOf(workspace, 'rooms').map((room) => room.venueId))
  return venues.filter((venue) => !furnished.has(venue.id)).map((venue) => venue.name)
}
