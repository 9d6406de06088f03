import { sessionFormat } from '@shared/model/session'
import type { Room, TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { BoardFilter } from '../../state/board-preferences'
import type { BoardEvent } from './board-events'

/** One thing that can be filtered by. */
export interface FilterChoice {
  readonly value: string
  readonly label: string
}

type Listed = 'delegationIds' | 'formats' | 'statuses' | 'tracks' | 'venueIds' | 'hiddenRoomIds'

/** What a round's board can be filtered by. */
export type FilterChoices = { readonly [K in Listed]: readonly FilterChoice[] }

const plain = (values: readonly string[]): readonly FilterChoice[] => values.map((value) => ({ value, label: value }))

const tracksOf = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** The tracks of a round's sessions, looked for once per change of a session. */
const roundTracks = (workspace: Workspace, roundId: string): readonly string[] => {
  let found = tracksOf.get(workspace.sessions)
  if (!found) {
    const made = new Map<string, Set<string>>()
    for (const { roundId: round, track } of rowsOf(workspace, 'sessions')) if (track !== '') made.set(round, (made.get(round) ?? new Set()).add(track))
    found = new Map([...made].map(([round, tracks]) => [round, [...tracks].sort()]))
    tracksOf.set(workspace.sessions, found)
  }
  return found.get(roundId) ?? []
}

export const filterChoices = (workspace: Workspace, round: TalksRound, venues: readonly Venue[], rooms: readonly Room[], roomNames: ReadonlyMap<string, string>): FilterChoices => ({
  delegationIds: rowsOf(workspace, 'delegations').filter((row) => row.roundId === round.id).map(({ id, name }) => ({ value: id, label: name })),
  formats: plain(sessionFormat.options),
  statuses: plain(['tentative', 'confirmed', 'cancelled']),
  tracks: plain(roundTracks(workspace, round.id)),
  venueIds: venues.map(({ id, name }) => ({ value: id, label: name })),
  hiddenRoomIds: rooms.map(({ id, name }) => ({ value: id, label: roomNames.get(id) ?? name })),
})

/** Each of these with the words before its value on a chip. */
const listed: readonly { readonly field: Listed; readonly before: string }[] = [
  { field: 'delegationIds', before: '' },
  { field: 'formats', before: '' },
  { field: 'statuses', before: '' },
  { field: 'tracks', before: 'Track: ' },
  { field: 'venueIds', before: 'In ' },
  { field: 'hiddenRoomIds', before: 'Without ' },
]

/** One part of a filter in words, and the change that takes it away. */
export interface FilterChip {
  readonly key: string
  readonly words: string
  readonly without: Partial<BoardFilter>
}

/** The parts of a filter that hold, each removable. A record that is gone is named as such, so that it can still be taken away. */
export const filterChips = (filter: BoardFilter, choices: FilterChoices): readonly FilterChip[] => [
  ...(filter.text.trim() === '' ? [] : [{ key: 'text', words: `“${filter.text.trim()}”`, without: { text: '' } }]),
  ...(filter.onlyFindings ? [{ key: 'findings', words: 'With findings', without: { onlyFindings: false } }] : []),
  ...listed.flatMap(({ field, before }) =>
    filter[field].map((value): FilterChip => ({
      key: `${field} ${value}`,
      words: `${before}${choices[field].find((choice) => choice.value === value)?.label ?? 'something no longer in the plan'}`,
      without: { [field]: filter[field].filter((other) => other !== value) },
    })),
  ),
]

/** Rooms that keep their columns. */
export const roomsShown = (filter: BoardFilter, rooms: readonly Room[]): readonly Room[] =>
  rooms.filter((room) => !filter.hiddenRoomIds.includes(room.id) && (filter.venueIds.length === 0 || filter.venueIds.includes(room.venueId)))

const holds = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value)

/** Tells which sessions a filter lets through; its words are looked for in the title, the room, the track and who meets. */
export const passes = (filter: BoardFilter): ((event: BoardEvent) => boolean) => {
  const words = filter.text.trim().toLocaleLowerCase()
  return (event) =>
    holds(filter.formats, event.format) &&
    holds(filter.statuses, event.status) &&
    holds(filter.tracks, event.track) &&
    holds(filter.venueIds, event.venueId) &&
    !filter.hiddenRoomIds.includes(event.roomId) &&
    (filter.delegationIds.length === 0 || event.delegationIds.some((id) => filter.delegationIds.includes(id))) &&
    (!filter.onlyFindings || event.severity !== null) &&
    (words === '' || [event.title, event.roomName, event.track, event.parties].some((text) => text.toLocaleLowerCase().includes(words)))
}
