import { useMemo } from 'react'
import type { TimeOfDay, WallDate } from '@shared/model/time'
import { dayNumber, wallMinutes, wallTimeOn } from '@shared/model/time'
import type { Room, TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { profileOf } from '@shared/policy/policy-value'
import { zoneLabel } from '@shared/text/dates'
import type { BoardFilter, BoardGroup } from '../../state/board-preferences'
import { noFilter, useBoardPreferences } from '../../state/board-preferences'
import { useRoundFindings, useWorkspace } from '../../state/current'
import type { BoardView } from '../../state/view-state'
import { useViewState } from '../../state/view-state'
import type { BoardColumn, ColumnHead } from './board-columns'
import { boardColumns, columnHeads, columnsOf, roomLabels } from './board-columns'
import type { BoardEvent } from './board-events'
import { boardEvents, placedOn, roomsOf, roundPlacements } from './board-events'
import type { FilterChip, FilterChoices } from './board-filter'
import { filterChips, filterChoices, passes, roomsShown } from './board-filter'
import { dayWindow, daysShown } from './board-range'
import { clocksOf, roomlessVenues } from './board-venues'
import { findingsByRecord } from './card-findings'
import { latestRelease } from './card-release'
import { kept } from './kept'
import type { Shown } from './shown-strip'

/** All that the board draws, worked out from the plan and from how it is looked at. */
export interface BoardPlan {
  readonly view: BoardView
  readonly day: WallDate
  readonly days: readonly WallDate[]
  /** The clocks of the round's venues, and the one the board goes by. */
  readonly clocks: readonly string[]
  readonly zone: string
  /** "Stockholm time, UTC+1". */
  readonly zoneWords: string
  /** Rooms on this clock that are not hidden. */
  readonly rooms: readonly Room[]
  readonly events: BoardEvent[]
  readonly heads: readonly ColumnHead[]
  readonly columns: readonly BoardColumn[]
  readonly eventsIn: readonly (readonly BoardEvent[])[]
  readonly from: number
  readonly to: number
  readonly filter: BoardFilter
  readonly choices: FilterChoices
  readonly chips: readonly FilterChip[]
  readonly shown: Shown
}

const noon = '12:00' as TimeOfDay

interface OfVenues {
  readonly workspace: Workspace
  readonly venues: readonly Venue[]
}

const keptClocks = kept(({ workspace, venues }: OfVenues) => clocksOf(workspace, venues), ({ workspace, venues }) => [workspace.rooms, venues])
const keptRooms = kept(({ workspace, venues }: OfVenues) => roomsOf(workspace, venues), ({ workspace, venues }) => [workspace.rooms, venues])
const keptRelease = kept(({ workspace, roundId }: { workspace: Workspace; roundId: string }) => latestRelease(workspace, roundId), ({ workspace, roundId }) => [workspace.releases, roundId])

interface OfColumns extends OfVenues {
  readonly round: TalksRound
  readonly rooms: readonly Room[]
  readonly labels: ReadonlyMap<string, string>
}

const keptHeads = kept(
  ({ workspace, round, group, rooms, labels, venues }: OfColumns & { readonly group: BoardGroup }) => columnHeads(workspace, round, group, rooms, labels, venues),
  ({ workspace: { delegations, parties, sessions, boothAssignments, interpreters, teamMembers }, round, group, rooms, labels, venues }) =>
    [delegations, parties, sessions, boothAssignments, interpreters, teamMembers, round, group, rooms, labels, venues],
)
const keptChoices = kept(
  ({ workspace, round, rooms, labels, venues }: OfColumns) => filterChoices(workspace, round, venues, rooms, labels),
  ({ workspace: { delegations, sessions }, round, rooms, labels, venues }) => [delegations, sessions, round, rooms, labels, venues],
)

const count = (sessionIds: Iterable<string>): number => new Set(sessionIds).size

/** What stands in each column; one list per column, in the columns' order. */
const spread = (events: readonly BoardEvent[], columns: readonly BoardColumn[], days: readonly WallDate[], placesOf: (event: BoardEvent) => readonly (string | null)[]): readonly (readonly BoardEvent[])[] => {
  const lists = columns.map((): BoardEvent[] => [])
  const places = new Map(columns.map((column, at) => [`${column.day} ${column.resource.id ?? ''}`, at]))
  const first = days[0]
  if (first === undefined) return lists
  for (const event of events) {
    const start = wallMinutes(event.startsAt)
    const startDay = Math.floor(start / 1440) - dayNumber(first)
    const endDay = Math.floor((start + event.minutes - 1) / 1440) - dayNumber(first)
    for (const id of placesOf(event)) {
      for (let day = Math.max(0, startDay); day <= endDay; day += 1) {
        const at = places.get(`${days[day] ?? ''} ${id ?? ''}`)
        if (at !== undefined) lists[at]?.push(event)
      }
    }
  }
  return lists
}

/** The round as the board shows it: its days, its columns, what stands in them, and what is left out. */
export const useBoardPlan = (round: TalksRound, venues: readonly Venue[]): BoardPlan => {
  const workspace = useWorkspace()
  const findings = useRoundFindings()
  const view = useViewState((state) => state.boardView)
  const boardDate = useViewState((state) => state.boardDate)
  const { group, dayCount, zones, filters } = useBoardPreferences()
  const filter = filters[round.id] ?? noFilter

  const clocks = keptClocks({ workspace, venues })
  const chosen = zones[round.id]
  const zone = chosen !== undefined && clocks.includes(chosen) ? chosen : (clocks[0] ?? venues[0]?.zone ?? 'UTC')
  const inZone = useMemo(() => venues.filter((venue) => venue.zone === zone), [venues, zone])
  const allRooms = keptRooms({ workspace, venues: inZone })
  const labels = useMemo(() => roomLabels(allRooms, inZone), [allRooms, inZone])
  const rooms = useMemo(() => roomsShown(filter, allRooms), [filter, allRooms])

  const day = boardDate ?? round.startDate ?? ('2026-01-01' as WallDate)
  const days = useMemo(() => daysShown(view, day, round, dayCount), [view, day, round, dayCount])
  const placed = roundPlacements(workspace, round.id)
  const inView = useMemo(() => (view === 'agenda' ? placed : placedOn(placed, days[0] ?? day, days.at(-1) ?? day)), [view, placed, days, day])
  const found = useMemo(() => findingsByRecord(findings, new Set(inView.flatMap(({ placement, session }) => [placement.id, session.id]))), [findings, inView])
  const release = keptRelease({ workspace, roundId: round.id })

  const all = useMemo(
    () => boardEvents({ workspace, roomNames: labels, findings: found, release, profile: profileOf(workspace, round) }, inView),
    [workspace, labels, found, release, round, inView],
  )
  const events = useMemo(() => all.filter(passes(filter)), [all, filter])
  const { from, to } = useMemo(() => dayWindow(inZone, view === 'agenda' || view === 'month' ? [] : all), [inZone, all, view])

  const allHeads = keptHeads({ workspace, round, group, rooms, labels, venues })
  const heads = useMemo(() => {
    const filtered = group === 'delegation' && filter.delegationIds.length > 0 ? allHeads.filter(({ resource }) => resource.id === null || filter.delegationIds.includes(resource.id)) : allHeads
    if (group !== 'delegation') return filtered
    const known = new Set(allHeads.map(({ resource }) => resource.id))
    return events.some((event) => !event.delegationIds.some((id) => known.has(id))) ? filtered : filtered.filter(({ resource }) => resource.id !== null)
  }, [allHeads, group, filter, events])
  const hasHours = view === 'day' || view === 'days' || view === 'week'
  const columns = useMemo<readonly BoardColumn[]>(
    () => (hasHours ? boardColumns(days, heads) : days.map((shown): BoardColumn => ({ day: shown, roomId: null, resource: { kind: 'room', id: null } }))),
    [hasHours, days, heads],
  )
  const placesOf = useMemo(() => {
    const known = new Set(allHeads.map(({ resource }) => resource.id))
    return (event: BoardEvent) => columnsOf(event, group, (id) => known.has(id))
  }, [allHeads, group])
  const eventsIn = useMemo(() => (hasHours ? spread(events, columns, days, placesOf) : []), [hasHours, events, columns, days, placesOf])

  const choices = keptChoices({ workspace, round, venues, rooms: allRooms, labels })
  const chips = useMemo(() => filterChips(filter, choices), [filter, choices])

  const shown = useMemo((): Shown => {
    const elsewhere = new Map<string, Set<string>>()
    if (clocks.length > 1) {
      for (const { placement, session } of inView) {
        const clock = rowOf(workspace, 'venues', rowOf(workspace, 'rooms', placement.roomId)?.venueId)?.zone
        if (clock === undefined || clock === zone) continue
        const sessions = elsewhere.get(clock)
        if (sessions) sessions.add(session.id)
        else elsewhere.set(clock, new Set([session.id]))
      }
    }
    const homeless = hasHours ? events.filter((event) => placesOf(event).length === 0) : []
    const left = new Set(homeless.map((event) => event.sessionId))
    const visible = count(events.flatMap((event) => (left.has(event.sessionId) ? [] : [event.sessionId])))
    return {
      sessions: visible,
      of: count([...all.map((event) => event.sessionId), ...[...elsewhere.values()].flatMap((ids) => [...ids])]),
      elsewhere: [...elsewhere].map(([clock, ids]) => ({ zone: clock, sessions: ids.size })),
      withoutInterpreting: left.size,
      roomless: roomlessVenues(workspace, venues),
    }
  }, [workspace, venues, clocks, zone, inView, all, events, hasHours, placesOf])

  return { view, day, days, clocks, zone, zoneWords: zoneLabel(zone, wallTimeOn(day, noon)), rooms, events, heads, columns, eventsIn, from, to, filter, choices, chips, shown }
}
