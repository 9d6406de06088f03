import { addDays, dateOf, instantOfWallMinutes, wallTimeAt } from '../model/time'
import type { Party, RecordRef, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { policyValue, profileOf } from '../policy/policy-value'
import type { Presence } from '../languages/participants'
import { expertsAt } from '../languages/participants'
import type { Booking } from '../findings/booking'
import { firstAfter } from '../findings/booking-lists'
import { absencesOfPerson } from '../findings/person-away'
import type { PlanIndex } from '../findings/plan-index'
import type { Span } from './minute-spans'
import { clipped } from './minute-spans'
import { partyRest } from './party-calendar'
import type { Participant, SessionNeeds } from './session-people'
import { sittingOnClock, spanInZone } from './venue-clock'

export type EngagementCause = 'delegation busy' | 'person busy' | 'person away' | 'party calendar'

/** Why one who must be at a session cannot be, on one clock. */
export interface Engagement extends Span {
  readonly cause: EngagementCause
  /** The delegation, person or party that is not free. */
  readonly subject: RecordRef
  /** The other session that keeps them; null for journeys and calendars. */
  readonly sessionId: string | null
}

const DAY = 1440

/** Longest placement and a change of clocks: how far before a window a sitting can begin that reaches into it. */
const reach = 2 * DAY

const experts = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** Sessions by expert: the index keeps no list of theirs. */
const sessionsOfExperts = (workspace: Workspace): ReadonlyMap<string, readonly string[]> => {
  const found = experts.get(workspace.sessions)
  if (found) return found
  const sessions = new Map<string, string[]>()
  for (const session of rowsOf(workspace, 'sessions')) {
    for (const id of expertsAt(session)) sessions.set(id, [...(sessions.get(id) ?? []), session.id])
  }
  experts.set(workspace.sessions, sessions)
  return sessions
}

const listOf = (plan: PlanIndex, { ref, delegationId }: Participant): readonly Booking[] => {
  if (delegationId !== null) return plan.bookings('delegation', delegationId)
  if (ref.table === 'teamMembers') return plan.bookings('teamMember', ref.id)
  if (ref.table === 'interpreters') return plan.bookings('interpreter', ref.id)
  return (sessionsOfExperts(plan.workspace).get(ref.id) ?? []).flatMap((id) => plan.entry(id)?.bookings ?? [])
}

/** Sittings of a list, in order of time, that reach into a stretch of instants. */
export const bookingsWithin = function* (list: readonly Booking[], start: number, end: number): Iterable<Booking> {
  for (let at = firstAfter(list, start - reach); at < list.length; at += 1) {
    const booking = list[at]
    if (!booking || booking.start >= end) return
    if (booking.end > start) yield booking
  }
}

const nobody: readonly RecordRef[] = []

/** Who of a participant another sitting takes: a whole delegation, or persons by name. */
const takenBy = (participant: Participant, there: Presence | undefined): readonly RecordRef[] => {
  if (participant.delegationId === null) return [participant.ref]
  if (!there) return nobody
  if (participant.part === 'delegation' && there.delegateIds === null) return [participant.ref]
  const taken: RecordRef[] = []
  for (const { id } of participant.delegates) if (there.delegateIds === null || there.delegateIds.includes(id)) taken.push({ table: 'delegates', id })
  return taken
}

/** The window that engagements are asked for, in wall minutes of a zone, and what must be asked only once for it. */
interface Asked {
  readonly plan: PlanIndex
  readonly needs: SessionNeeds
  readonly zone: string
  readonly window: Span
  readonly start: number
  readonly end: number
}

const sittingsElsewhere = ({ plan, needs, zone, window, start, end }: Asked, participant: Participant): readonly Engagement[] => {
  const list = listOf(plan, participant)
  const found: Engagement[] = []
  // Experts' sittings are in no settled order, so all of theirs are looked at.
  const near = participant.part === 'expert' ? list.filter((one) => one.start < end && one.end > start) : bookingsWithin(list, start, end)
  for (const booking of near) {
    if (booking.session.id === needs.session.id) continue
    const there = participant.delegationId === null ? undefined : booking.delegations.find((one) => one.delegationId === participant.delegationId)
    const taken = takenBy(participant, there)
    const span = taken.length > 0 ? clipped(sittingOnClock(booking, zone), window) : null
    if (!span) continue
    const { from, to } = span
    for (const subject of taken) {
      found.push({ from, to, cause: subject.table === 'delegations' ? 'delegation busy' : 'person busy', subject, sessionId: booking.session.id })
    }
  }
  return found
}

const journeys = ({ plan, needs, zone, window, start, end }: Asked, participant: Participant): readonly Engagement[] => {
  const people: readonly RecordRef[] =
    participant.delegationId === null ? [participant.ref] : participant.delegates.map(({ id }) => ({ table: 'delegates', id }))
  return people.flatMap((subject) =>
    absencesOfPerson(plan.workspace, needs.round.id, subject).flatMap(({ from, to }) => {
      const [since, until] = [Math.max(from ?? start, start), Math.min(to ?? end, end)]
      if (since >= until) return []
      const { from: first, to: last } = spanInZone(since, until, zone)
      return clipped({ from: first, to: last, cause: 'person away', subject, sessionId: null } as const, window) ?? []
    }),
  )
}

const partyOf = ({ plan }: Asked, { delegationId }: Participant): Party | undefined =>
  plan.people.row('parties', plan.people.row('delegations', delegationId)?.partyId)

const rests = (asked: Asked, participant: Participant, prayerMinutes: number | undefined): readonly Engagement[] => {
  const party = partyOf(asked, participant)
  const { format } = asked.needs.session
  // Meals and breaks are no work.
  if (!party || format === 'meal' || format === 'break') return []
  const { window } = asked
  const found: Engagement[] = []
  // A prayer late in the evening before may reach into the window.
  for (let midnight = Math.floor(window.from / DAY) * DAY - DAY; midnight < window.to; midnight += DAY) {
    const date = addDays(dateOf(wallTimeAt(0)), midnight / DAY)
    for (const { from, to } of partyRest(party, date, midnight, prayerMinutes)) {
      const span = clipped({ from, to, cause: 'party calendar', subject: { table: 'parties', id: party.id }, sessionId: null } as const, window)
      if (span) found.push(span)
    }
  }
  return found
}

/**
 * Why each who must be at a session is not free in a window of wall minutes on the clock of `zone`, by participant in the
 * order of {@link SessionNeeds.participants}. The session's own sittings are left out; spans are clipped to the window,
 * not merged. Rest days and prayer times are those of the zone's own days.
 */
export const engagementsOf = (plan: PlanIndex, needs: SessionNeeds, zone: string, window: Span): readonly (readonly Engagement[])[] => {
  const asked: Asked = { plan, needs, zone, window, start: instantOfWallMinutes(window.from, zone), end: instantOfWallMinutes(window.to, zone) }
  const prayerMinutes = policyValue(profileOf(plan.workspace, needs.round), 'prayer.minutes')
  return needs.participants.map((participant) => [
    ...sittingsElsewhere(asked, participant),
    ...journeys(asked, participant),
    ...rests(asked, participant, prayerMinutes),
  ])
}
