import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { placeTime, zoneLabel } from '@shared/text/dates'
import type { BoardSession } from '@shared/views/assignment-board'

const zoneOf = (workspace: Workspace, { placement }: BoardSession): string | undefined =>
  rowOf(workspace, 'venues', rowOf(workspace, 'rooms', placement?.roomId)?.venueId)?.zone

/** "Stockholm time, UTC+1": on which clock the sessions' times are read; where there are several, that each has its venue's. */
export const boardClock = (workspace: Workspace, sessions: readonly BoardSession[]): string => {
  const zones = new Set(sessions.flatMap((session) => zoneOf(workspace, session) ?? []))
  const [zone] = zones
  if (zone === undefined) return ''
  const first = sessions.find((session) => zoneOf(workspace, session) === zone)?.placement
  return zones.size > 1 ? `Times of each venue: ${[...zones].map((one) => placeTime(one)).join(', ')}` : first ? zoneLabel(zone, first.start) : ''
}
