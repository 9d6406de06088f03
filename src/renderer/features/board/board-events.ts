import type { Coverage } from '@shared/languages/coverage'
import { sessionCoverage } from '@shared/languages/coverage'
import type { Severity } from '@shared/findings/finding'
import type { PartyColour } from '@shared/model/process'
import type { SessionFormat } from '@shared/model/session'
import { addMinutes } from '@shared/model/time'
import type { Placement, Room, Session, TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { delegationColour } from '../../state/current'
import { wallToDate } from './wall-localizer'

/** A language needed in a session and whether the team covers it. */
export interface LanguageMark {
  readonly code: string
  readonly covered: boolean
}

/** A placement as the calendar draws it. `start` and `end` carry the venue's wall clock in their UTC fields. */
export interface BoardEvent {
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
  readonly colours: readonly PartyColour[]
  readonly languages: readonly LanguageMark[]
  /** Interpreters on the team; null where none are needed. */
  readonly team: number | null
  readonly severity: Severity | null
  readonly roomName: string
  readonly released: boolean
}

const languageMarks = (coverage: Coverage): readonly LanguageMark[] => {
  const broken = new Set(coverage.pairs.filter((pair) => pair.mode === 'none').map((pair) => pair.to))
  const needed = new Set(coverage.pairs.map((pair) => pair.to))
  return [...needed].sort().map((code) => ({ code, covered: !broken.has(code) }))
}

/** Party colours of those who attend, in the order of attendance, each once. */
export const sessionColours = (workspace: Workspace, session: Session, placement?: Placement): readonly PartyColour[] => {
  const colours = new Set<PartyColour>()
  for (const { delegationId } of session.attendance) {
    if (placement?.delegationIds && !placement.delegationIds.includes(delegationId)) continue
    const colour = delegationColour(workspace, rowOf(workspace, 'delegations', delegationId))
    if (colour) colours.add(colour)
  }
  return [...colours]
}

/** Placements of a round, grouped once per change of the plan. */
export const roundPlacements = (workspace: Workspace, round: TalksRound | undefined): readonly { readonly placement: Placement; readonly session: Session }[] =>
  rowsOf(workspace, 'placements').flatMap((placement) => {
    const session = rowOf(workspace, 'sessions', placement.sessionId)
    return session && session.roundId === round?.id ? [{ placement, session }] : []
  })

/** Sessions of a round that stand nowhere on the board, cancelled ones left out. */
export const unplacedSessions = (workspace: Workspace, round: TalksRound | undefined): readonly Session[] => {
  const placed = new Set(rowsOf(workspace, 'placements').map((placement) => placement.sessionId))
  return rowsOf(workspace, 'sessions').filter((session) => session.roundId === round?.id && session.status !== 'cancelled' && !placed.has(session.id))
}

/** Rooms of a venue in their agreed order. */
export const roomsOf = (workspace: Workspace, venues: readonly Venue[]): readonly Room[] => {
  const order = new Map(venues.map((venue, index) => [venue.id, index]))
  return rowsOf(workspace, 'rooms')
    .filter((room) => order.has(room.venueId))
    .sort((one, other) => (order.get(one.venueId) ?? 0) - (order.get(other.venueId) ?? 0) || one.order - other.order || one.name.localeCompare(other.name))
}

/** Draws the placements that touch the days shown, in the rooms shown. */
export const boardEvents = (
  workspace: Workspace,
  placements: readonly { readonly placement: Placement; readonly session: Session }[],
  rooms: readonly Room[],
  from: Date,
  to: Date,
  worst: ReadonlyMap<string, Severity>,
): BoardEvent[] => {
  const names = new Map(rooms.map((room) => [room.id as string, room.name]))
  const teams = new Map<string, number>()
  for (const assignment of rowsOf(workspace, 'boothAssignments')) {
    if (assignment.status !== 'declined') teams.set(assignment.sessionId, (teams.get(assignment.sessionId) ?? 0) + 1)
  }
  const released = new Set(rowsOf(workspace, 'releases').flatMap((release) => release.placements.map((placement) => placement.id as string)))
  return placements.flatMap(({ placement, session }) => {
    const roomName = names.get(placement.roomId)
    if (roomName === undefined) return []
    const start = wallToDate(placement.start)
    const end = wallToDate(addMinutes(placement.start, placement.minutes))
    if (+end <= +from || +start >= +to) return []
    const coverage = session.interpretation === 'none' ? null : sessionCoverage(workspace, session)
    return [
      {
        id: placement.id,
        sessionId: session.id,
        roomId: placement.roomId,
        title: session.title,
        start,
        end,
        startsAt: placement.start,
        minutes: placement.minutes,
        format: session.format,
        status: session.status,
        colours: sessionColours(workspace, session, placement),
        languages: coverage ? languageMarks(coverage) : [],
        team: coverage && coverage.pairs.length > 0 ? (teams.get(session.id) ?? 0) : null,
        severity: worst.get(placement.id) ?? worst.get(session.id) ?? null,
        roomName,
        released: released.has(placement.id),
      },
    ]
  })
}
