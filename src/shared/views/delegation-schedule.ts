import type { Outcome } from '../model/outcome'
import { failure, success } from '../model/outcome'
import type { PartyColour } from '../model/process'
import type { WallDate, WallTime } from '../model/time'
import { dateOf, instantMinutes } from '../model/time'
import type { Delegate, Delegation, Movement, Session, Stay, TalksRound, TeamMember, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { peopleOf } from '../languages/participants'
import { nameIn, paperName } from './paper-names'
import { sessionEntries } from './schedule-sessions'
import { releaseStanding, type ReleaseStanding } from './release-standing'

/** A session as one delegation sees it. Nothing in it is known only to others. */
export interface SessionEntry {
  readonly kind: 'session'
  readonly key: string
  readonly start: WallTime
  readonly minutes: number
  readonly zone: string
  readonly title: string
  readonly format: Session['format']
  readonly tentative: boolean
  readonly rooms: readonly string[]
  readonly venue: string
  /** Who sits at the same table, by their agreed names; only where the parties meet. */
  readonly others: readonly string[]
  readonly chair: string | null
  /** The delegation's own people who are called; null when all of it is. */
  readonly people: readonly string[] | null
}

/** A flight, journey or transfer of some or all of the delegation; each end on its own clock. */
export interface MovementEntry {
  readonly kind: 'movement'
  readonly key: string
  readonly by: Movement['kind']
  readonly start: WallTime
  readonly zone: string
  readonly arrives: WallTime
  readonly arrivesZone: string
  readonly number: string
  readonly carrier: string
  readonly from: string
  readonly to: string
  readonly vehicle: string
  readonly tentative: boolean
  /** Null when the whole delegation travels. */
  readonly people: readonly string[] | null
}

export type ScheduleEntry = SessionEntry | MovementEntry

export interface ScheduleDay {
  readonly date: WallDate
  readonly entries: readonly ScheduleEntry[]
}

export interface Lodging {
  readonly hotel: string
  readonly checkIn: WallDate | null
  readonly checkOut: WallDate | null
  readonly board: Stay['board'] | null
  readonly guests: number | null
}

export interface Contact {
  readonly name: string
  readonly role: TeamMember['role'] | 'liaison'
  readonly phone: string
  readonly email: string
}

/** A delegation's own programme: only what it attends and what it needs to know. */
export interface DelegationSchedule {
  readonly language: string
  readonly roundName: string
  readonly startDate: WallDate | null
  readonly endDate: WallDate | null
  readonly delegationName: string
  readonly colour: PartyColour | null
  readonly venues: readonly string[]
  /** The clock of the schedule, and the time its distance from UTC is told for; null while nothing is planned. */
  readonly clock: { readonly zone: string; readonly on: WallTime } | null
  readonly days: readonly ScheduleDay[]
  readonly lodging: readonly Lodging[]
  readonly contacts: readonly Contact[]
  readonly release: ReleaseStanding
  /** What samples say about themselves; empty for real work. */
  readonly caution: string
}

const movementEntries = (workspace: Workspace, roundId: string, delegates: readonly Delegate[], language: string): readonly MovementEntry[] => {
  const own = new Map<string, Delegate>(delegates.map((delegate) => [delegate.id, delegate]))
  return rowsOf(workspace, 'movements').flatMap((movement): MovementEntry[] => {
    if (movement.roundId !== roundId || movement.status === 'cancelled') return []
    const on = movement.delegateIds.flatMap((id) => own.get(id) ?? [])
    if (on.length === 0) return []
    return [{
      kind: 'movement', key: `movement:${movement.id}`, by: movement.kind, start: movement.departs, zone: movement.departsZone,
      arrives: movement.arrives, arrivesZone: movement.arrivesZone, number: movement.number, carrier: movement.carrier,
      from: movement.from, to: movement.to, vehicle: movement.vehicle, tentative: movement.status === 'planned',
      people: new Set(on).size === own.size ? null : [...new Set(on)].map((delegate) => paperName(delegate, language)),
    }]
  })
}

const lodgingOf = (workspace: Workspace, delegation: Delegation, delegates: readonly Delegate[]): readonly Lodging[] => {
  const own = new Set<string>(delegates.map((delegate) => delegate.id))
  const groups = new Map<string, { readonly stay: Stay; readonly guests: Set<string> }>()
  for (const stay of rowsOf(workspace, 'stays')) {
    if (stay.roundId !== delegation.roundId || stay.status === 'cancelled' || stay.delegateId === null || !own.has(stay.delegateId)) continue
    const key = JSON.stringify([stay.hotel, stay.checkIn, stay.checkOut, stay.board])
    const group = groups.get(key) ?? { stay, guests: new Set<string>() }
    group.guests.add(stay.delegateId)
    groups.set(key, group)
  }
  if (groups.size === 0) {
    return delegation.hotel === '' ? [] : [{ hotel: delegation.hotel, checkIn: null, checkOut: null, board: null, guests: null }]
  }
  return [...groups.values()]
    .map(({ stay, guests }) => ({ hotel: stay.hotel, checkIn: stay.checkIn, checkOut: stay.checkOut, board: stay.board, guests: guests.size }))
    .toSorted((a, b) => (a.checkIn === b.checkIn ? (a.hotel < b.hotel ? -1 : 1) : a.checkIn < b.checkIn ? -1 : 1))
}

const contactsOf = (workspace: Workspace, round: TalksRound, delegation: Delegation, language: string): readonly Contact[] => [
  ...(delegation.liaison === '' ? [] : [{ name: delegation.liaison, role: 'liaison' as const, phone: delegation.liaisonPhone, email: '' }]),
  ...rowsOf(workspace, 'teamMembers')
    .filter((member) => member.contactForDelegations && member.processId === round.processId)
    .map((member) => ({ name: paperName(member, language), role: member.role, phone: member.phone, email: member.email })),
]

const byDay = (entries: readonly ScheduleEntry[]): readonly ScheduleDay[] => {
  const days = new Map<WallDate, ScheduleEntry[]>()
  for (const entry of entries) {
    const date = dateOf(entry.start)
    const day = days.get(date)
    if (day) day.push(entry)
    else days.set(date, [entry])
  }
  const instant = (entry: ScheduleEntry): number => instantMinutes(entry.start, entry.zone)
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, list]) => ({ date, entries: list.toSorted((a, b) => instant(a) - instant(b) || (a.key < b.key ? -1 : 1)) }))
}

/**
 * One delegation's own schedule in one language. It names only sessions the delegation attends, rooms it sits in,
 * journeys its people make. Confidential sessions, back-channels, cancelled and unplaced sessions, and every record's
 * internal notes stay out of it. Fails for an unknown delegation, or one of another round.
 */
export const delegationSchedule = (
  workspace: Workspace, request: { readonly roundId: string; readonly delegationId: string; readonly language: string },
): Outcome<DelegationSchedule> => {
  const { language } = request
  const round = rowOf(workspace, 'rounds', request.roundId)
  if (!round) return failure('unknown-round', `There is no round “${request.roundId}” in this workspace. Choose one from the list of rounds.`)
  const delegation = rowOf(workspace, 'delegations', request.delegationId)
  if (!delegation) return failure('unknown-delegation', `There is no delegation “${request.delegationId}” in this workspace. Choose one from the list of delegations.`)
  if (delegation.roundId !== round.id) return failure('other-round', `${delegation.name} belongs to another round than ${round.name}. Choose a delegation of this round.`)

  const delegates = peopleOf(workspace).delegatesOf(delegation.id)
  const sessions = sessionEntries(workspace, delegation, delegates, language)
  const entries: readonly ScheduleEntry[] = [...sessions, ...movementEntries(workspace, round.id, delegates, language)]
  const first = byDay(sessions)[0]?.entries[0]
  const home = rowOf(workspace, 'venues', round.venueIds[0])
  const days = byDay(entries)
  const on = first?.start ?? days[0]?.entries[0]?.start
  const zone = first?.zone ?? home?.zone ?? days[0]?.entries[0]?.zone
  return success({
    language,
    roundName: round.name,
    startDate: round.startDate,
    endDate: round.endDate,
    delegationName: nameIn(delegation, language),
    colour: rowOf(workspace, 'parties', delegation.partyId)?.colour ?? null,
    venues: sessions.length > 0 ? [...new Set(sessions.map((entry) => entry.venue))] : home ? [nameIn(home, language)] : [],
    clock: zone !== undefined && on !== undefined ? { zone, on } : null,
    days,
    lodging: lodgingOf(workspace, delegation, delegates),
    contacts: contactsOf(workspace, round, delegation, language),
    release: releaseStanding(workspace, round.id, delegation.id),
    caution: rowOf(workspace, 'settings', 'workspace')?.caution ?? '',
  })
}

