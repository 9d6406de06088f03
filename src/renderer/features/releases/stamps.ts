import type { WallTime } from '@shared/model/time'
import { dateOf, timeOf, wallTimeIn } from '@shared/model/time'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { placeTime, shortDay } from '@shared/text/dates'

/** The clock that a round's stamps are shown in: its first venue's, else UTC. */
export const clockOf = (workspace: Workspace, round: TalksRound): string => rowOf(workspace, 'venues', round.venueIds[0])?.zone ?? 'UTC'

/** "Stockholm time", "UTC". */
export const clockName = (zone: string): string => (zone === 'UTC' ? 'UTC' : placeTime(zone))

const wallOf = (stamp: string, zone: string): WallTime => wallTimeIn(Math.floor(Date.parse(stamp) / 60_000), zone)

/** "Thu 6 Dec 2018 14:02" of a UTC stamp, on the given clock. */
export const stampText = (stamp: string, zone: string): string => {
  const wall = wallOf(stamp, zone)
  return `${shortDay(dateOf(wall))} ${wall.slice(0, 4)} ${timeOf(wall)}`
}
