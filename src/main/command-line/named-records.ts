import type { WallTime } from '@shared/model/time'
import { recordName } from '@shared/model/record-name'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { placeTime } from '@shared/text/dates'
import { list } from '@shared/text/lists'

/** A record as answers name it: its id for programs, its name for people. */
export interface Named {
  readonly id: string
  readonly name: string
}

export const named = (workspace: Workspace, table: TableName, id: string): Named => ({ id, name: recordName(workspace, { table, id }) })

/** One sitting of a session: a room, a start on its venue's clock and which clock that is. */
export interface Sitting {
  readonly room: Named
  readonly start: WallTime
  readonly minutes: number
  /** IANA zone; null where the room has no venue. */
  readonly zone: string | null
}

/** The IANA zone of a room's venue; null where it has none. */
export const zoneOfRoom = (workspace: Workspace, roomId: string): string | null => rowOf(workspace, 'venues', rowOf(workspace, 'rooms', roomId)?.venueId)?.zone ?? null

/** When and where a session is held, in order of time; empty while it is not on the board. */
export const sittingsOf = (workspace: Workspace, sessionId: string): readonly Sitting[] =>
  rowsOf(workspace, 'placements')
    .filter((row) => row.sessionId === sessionId)
    .map(({ roomId, start, minutes }) => ({ room: named(workspace, 'rooms', roomId), start, minutes, zone: zoneOfRoom(workspace, roomId) }))
    .sort((one, other) => (one.start < other.start ? -1 : 1))

/** Whose clock the times of these sessions are: "Times are Stockholm time."; nothing while none is on the board. */
export const clockLines = (workspace: Workspace, sessionIds: readonly string[]): readonly string[] => {
  const zones = [...new Set(sessionIds.flatMap((id) => sittingsOf(workspace, id).flatMap(({ zone }) => zone ?? [])))]
  if (zones.length === 0) return []
  return [zones.length === 1 ? `Times are ${placeTime(zones[0] ?? '')}.` : `Times are those of each venue: ${list(zones.map((zone) => placeTime(zone)))}.`]
}

/** Language codes with their English names, in alphabetical order of codes. */
export const languageNames = (codes: readonly (string | null)[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...new Set(codes.flatMap((code) => code ?? []))].sort().map((code) => [code, languageName(code)]))

const namedBy: Readonly<Record<string, readonly [key: string, table: TableName]>> = {
  roundId: ['roundName', 'rounds'],
  sessionId: ['sessionTitle', 'sessions'],
  sessionIds: ['sessionTitles', 'sessions'],
  interpreterId: ['interpreterName', 'interpreters'],
  interpreterIds: ['interpreterNames', 'interpreters'],
  roomId: ['roomName', 'rooms'],
  partyId: ['partyName', 'parties'],
}

/** The same data with a name beside every id: `interpreterName` after `interpreterId`, `sessionTitles` after `sessionIds`. */
export const withNames = (workspace: Workspace, data: unknown): unknown => {
  const nameOf = (table: TableName, id: unknown): unknown => (typeof id === 'string' ? recordName(workspace, { table, id }) : id)
  if (Array.isArray(data)) return data.map((each: unknown) => withNames(workspace, each))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
      const own = [key, withNames(workspace, value)] as const
      const [nameKey, table] = (Object.hasOwn(namedBy, key) ? namedBy[key] : undefined) ?? []
      if (nameKey === undefined || table === undefined || value === null) return [own]
      return [own, [nameKey, Array.isArray(value) ? value.map((id: unknown) => nameOf(table, id)) : nameOf(table, value)] as const]
    }),
  )
}
