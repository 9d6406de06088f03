import { create } from 'zustand'
import { isBoolean, remember, remembered } from './remembered'

/** What the columns within a day stand for; `day` leaves the day whole. */
export const boardGroups = ['room', 'delegation', 'interpreter', 'chair', 'day'] as const
export type BoardGroup = (typeof boardGroups)[number]

/** Which sessions are drawn; an empty list leaves that question open. */
export interface BoardFilter {
  readonly text: string
  readonly delegationIds: readonly string[]
  readonly formats: readonly string[]
  readonly statuses: readonly string[]
  readonly tracks: readonly string[]
  readonly venueIds: readonly string[]
  readonly hiddenRoomIds: readonly string[]
  readonly onlyFindings: boolean
}

export const noFilter: BoardFilter = {
  text: '', delegationIds: [], formats: [], statuses: [], tracks: [], venueIds: [], hiddenRoomIds: [], onlyFindings: false,
}

interface BoardPreferences {
  readonly group: BoardGroup
  /** Days side by side in the view of several days, 2 to 5. */
  readonly dayCount: number
  readonly condensed: boolean
  /** A second clock beside the hours, as a zone such as `Africa/Cairo`; null for none. */
  readonly secondZone: string | null
  /** The clock each round is shown on, by round; only needed where its venues have several. */
  readonly zones: Readonly<Record<string, string>>
  /** By round: a round's rooms and parties mean nothing in another. */
  readonly filters: Readonly<Record<string, BoardFilter>>
}

const isGroup = (value: unknown): value is BoardGroup => boardGroups.some((group) => group === value)
const isDayCount = (value: unknown): value is number => typeof value === 'number' && [2, 3, 4, 5].includes(value)
const isZone = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown): boolean => Array.isArray(value) && value.every((word) => typeof word === 'string')
const isZones = (value: unknown): value is Readonly<Record<string, string>> => isObject(value) && Object.values(value).every((zone) => typeof zone === 'string')
const isFilter = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['text'] === 'string' &&
  isBoolean(value['onlyFindings']) &&
  ['delegationIds', 'formats', 'statuses', 'tracks', 'venueIds', 'hiddenRoomIds'].every((field) => isWords(value[field]))
const isFilters = (value: unknown): value is Readonly<Record<string, BoardFilter>> => isObject(value) && Object.values(value).every(isFilter)

/** How the board is looked at. Kept on this computer; filters and clocks only as long as the window's session. */
export const useBoardPreferences = create<BoardPreferences>(() => ({
  group: remembered('board-group', 'room', isGroup),
  dayCount: remembered('board-days', 3, isDayCount),
  condensed: remembered('board-condensed', false, isBoolean),
  secondZone: remembered('board-second-zone', null, isZone),
  zones: remembered('board-zones', {}, isZones, 'window'),
  filters: remembered('board-filters', {}, isFilters, 'window'),
}))

export const setGroup = (group: BoardGroup): void => {
  remember('board-group', group)
  useBoardPreferences.setState({ group })
}

export const setDayCount = (dayCount: number): void => {
  remember('board-days', dayCount)
  useBoardPreferences.setState({ dayCount })
}

export const setCondensed = (condensed: boolean): void => {
  remember('board-condensed', condensed)
  useBoardPreferences.setState({ condensed })
}

export const setSecondZone = (secondZone: string | null): void => {
  remember('board-second-zone', secondZone)
  useBoardPreferences.setState({ secondZone })
}

/** Shows a round on the clock of another of its venues. */
export const setZone = (roundId: string, zone: string): void => {
  useBoardPreferences.setState(({ zones }) => {
    const next = { ...zones, [roundId]: zone }
    remember('board-zones', next, 'window')
    return { zones: next }
  })
}

/** Changes a part of a round's filter. */
export const setFilter = (roundId: string, change: Partial<BoardFilter>): void => {
  useBoardPreferences.setState(({ filters }) => {
    const next = { ...filters, [roundId]: { ...(filters[roundId] ?? noFilter), ...change } }
    remember('board-filters', next, 'window')
    return { filters: next }
  })
}
