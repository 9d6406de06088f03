import type { Severity } from '@shared/findings/finding'
import { delegationsAt } from '@shared/languages/participants'
import type { PartyColour } from '@shared/model/process'
import type { SessionFormat } from '@shared/model/session'
import type { WallDate, WallTime } from '@shared/model/time'
import { addDays, addMinutes, dateOf, wallMinutes } from '@shared/model/time'
import type { Placement, PolicyProfile, Room, Session, TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import type { CardFindings } from './card-findings'
import { cardFindings } from './card-findings'
import type { CardInterpreting } from './card-interpreting'
import { assignmentsOf, interpretingOf } from './card-interpreting'
import type { CardStanding, LatestRelease } from './card-release'
import { standingOf } from './card-release'
import { kept } from './kept'
import { wallToDate } from './wall-localizer'

/** A placement as the calendar draws it. `start` and `end` carry the venue's wall clock in their UTC fields. */
export interface BoardEvent extends CardInterpreting {
  readonly id: string
  readonly sessionId: string
  readonly roomId: string
  readonly title: string
  readonly start: Date
  readonly end: Date
  readonly startsAt: Placement['start']
  readonly minutes: number
  readonly format: SessionFormat
  readonly status: Session['status']
  readonly track: string
  readonly colours: readonly PartyColour[]
  /** Delegations, interpreters who have not declined, and the chair: in whose columns it stands. */
  readonly delegationIds: readonly string[]
  readonly interpreterIds: readonly string[]
  readonly chairId: string | null
  readonly severity: Severity | null
  /** How many open findings are about it. */
  readonly findings: number
  /** The worst of them as a sentence. */
  readonly trouble: string
  readonly keptApart: boolean
  /** As the columns call it: with its venue or floor where two rooms share a name. */
  readonly roomName: string
  readonly venueId: string
  /** Who meets, in words. */
  readonly parties: string
  readonly standing: CardStanding
}

/** A placement with the session it places. */
export interface Placed {
  readonly placement: Placement
  readonly session: Session
}

/** The colour of a delegation: its party's, or none for partners and observers. */
export const colourOf = (workspace: Workspace, delegationId: string): PartyColour | null =>
  rowOf(workspace, 'parties', rowOf(workspace, 'delegations', delegationId)?.partyId)?.colour ?? null

/** Party colours of those who attend, in the order of attendance, each once. */
export const sessionColours = (workspace: Workspace, session: Session, placement?: Placement): readonly PartyColour[] => {
  const colours = new Set<PartyColour>()
  for (const { delegationId } of delegationsAt(session, placement)) {
    const colour = colourOf(workspace, delegationId)
    if (colour) colours.add(colour)
  }
  return [...colours]
}

/** The rows last listed and what was made of each: all but a few are the same after a change. */
let listed: { readonly sessions: object; readonly roundId: string; readonly rows: readonly Placement[]; readonly each: readonly (Placed | null)[]; readonly placed: readonly Placed[] } | null = null

/** Placements of a round, listed once per change of the plan. */
export const roundPlacements = (workspace: Workspace, roundId: string): readonly Placed[] => {
  const rows = rowsOf(workspace, 'placements')
  const before = listed?.sessions === workspace.sessions && listed.roundId === roundId ? listed : null
  if (before?.rows === rows) return before.placed
  const each = rows.map((placement, at): Placed | null => {
    const known = before?.each[at]
    if (known !== undefined && before?.rows[at] === placement) return known
    const session = rowOf(workspace, 'sessions', placement.sessionId)
    return session?.roundId === roundId ? { placement, session } : null
  })
  const placed = each.filter((one) => one !== null)
  listed = { sessions: workspace.sessions, roundId, rows, each, placed }
  return placed
}

/** Those that touch the days from `first` to `last`, whatever clock they stand on. */
export const placedOn = (placements: readonly Placed[], first: WallDate, last: WallDate): readonly Placed[] => {
  // Nothing is longer than a day, so what touches the first day began on the day before at the earliest.
  const earliest = addDays(first, -1)
  const midnight = wallMinutes(`${first}T00:00` as WallTime)
  return placements.filter(({ placement: { start, minutes } }) => {
    const day = dateOf(start)
    return day <= last && (day >= first || (day >= earliest && wallMinutes(start) + minutes > midnight))
  })
}

const keptUnplaced = kept(
  ({ workspace, roundId }: { readonly workspace: Workspace; readonly roundId: string }): readonly Session[] => {
    const placed = new Set(rowsOf(workspace, 'placements').map((placement) => placement.sessionId))
    return rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId && session.status !== 'cancelled' && !placed.has(session.id))
  },
  ({ workspace: { placements, sessions }, roundId }) => [placements, sessions, roundId],
)

/** Sessions of a round that stand nowhere on the board, cancelled ones left out. */
export const unplacedSessions = (workspace: Workspace, round: TalksRound | undefined): readonly Session[] => (round ? keptUnplaced({ workspace, roundId: round.id }) : [])

/** Rooms of a venue in their agreed order. */
export const roomsOf = (workspace: Workspace, venues: readonly Venue[]): readonly Room[] => {
  const order = new Map(venues.map((venue, index) => [venue.id, index]))
  return rowsOf(workspace, 'rooms')
    .filter((room) => order.has(room.venueId))
    .sort((one, other) => (order.get(one.venueId) ?? 0) - (order.get(other.venueId) ?? 0) || one.order - other.order || one.name.localeCompare(other.name))
}

/** What cards are drawn from, beside the placements themselves. */
export interface CardSources {
  readonly workspace: Workspace
  /** What each room on the board is called there. */
  readonly roomNames: ReadonlyMap<string, string>
  readonly findings: ReadonlyMap<string, CardFindings>
  readonly release: LatestRelease | null
  readonly profile: PolicyProfile | undefined
}

/** Everything a drawn card depends on: while each is the same object, so is the card. */
const dependencies = (sources: CardSources, { session }: Placed, roomName: string, found: CardFindings | null): readonly unknown[] => {
  const { workspace, release, profile } = sources
  const { parties, delegations, delegates, teamMembers, standbyExperts, interpreters } = workspace
  return [
    session, roomName, found?.worst, found?.count, found?.apart, assignmentsOf(workspace, session.id), release?.release, profile,
    parties, delegations, delegates, teamMembers, standbyExperts, interpreters,
  ]
}

const drawn = new WeakMap<Placement, { readonly on: readonly unknown[]; readonly event: BoardEvent }>()

const nameIn = (workspace: Workspace, id: string): string => rowOf(workspace, 'delegations', id)?.name ?? ''

const eventOf = (sources: CardSources, { placement, session }: Placed, room: Room, roomName: string, found: CardFindings | null): BoardEvent => {
  const { workspace, release, profile } = sources
  const present = delegationsAt(session, placement).map(({ delegationId }) => delegationId)
  const interpreterIds = assignmentsOf(workspace, session.id).flatMap((row) => (row.status === 'declined' ? [] : [row.interpreterId as string]))
  return {
    id: placement.id,
    sessionId: session.id,
    roomId: placement.roomId,
    title: session.title,
    start: wallToDate(placement.start),
    end: wallToDate(addMinutes(placement.start, placement.minutes)),
    startsAt: placement.start,
    minutes: placement.minutes,
    format: session.format,
    status: session.status,
    track: session.track,
    colours: sessionColours(workspace, session, placement),
    delegationIds: present,
    interpreterIds: [...new Set(interpreterIds)],
    chairId: session.chairId,
    ...interpretingOf(workspace, session, placement.minutes, profile),
    severity: found?.worst.severity ?? null,
    findings: found?.count ?? 0,
    trouble: found ? findingSentence(workspace, found.worst) : '',
    keptApart: found?.apart ?? false,
    roomName,
    venueId: room.venueId,
    parties: present.map((id) => nameIn(workspace, id)).filter(Boolean).join(', '),
    standing: standingOf(release, placement, session),
  }
}

/** Draws placements, those in the rooms of `sources`. What has not changed stays the same object. */
export const boardEvents = (sources: CardSources, placements: readonly Placed[]): BoardEvent[] =>
  placements.flatMap((placed): readonly BoardEvent[] => {
    const { placement, session } = placed
    const roomName = sources.roomNames.get(placement.roomId)
    const room = roomName === undefined ? undefined : rowOf(sources.workspace, 'rooms', placement.roomId)
    if (!room || roomName === undefined) return []
    const found = cardFindings(sources.findings, placement.id, session.id)
    const on = dependencies(sources, placed, roomName, found)
    const known = drawn.get(placement)
    if (known && known.on.every((value, at) => Object.is(value, on[at]))) return [known.event]
    const event = eventOf(sources, placed, room, roomName, found)
    drawn.set(placement, { on, event })
    return [event]
  })
