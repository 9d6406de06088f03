import { addMinutes, dateOf } from '../model/time'
import type { Delegate, Interpreter, RecordRef, Session, TeamMember } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { uncoveredPairs } from '../languages/coverage'
import { delegationsAt } from '../languages/participants'
import type { Booking } from '../findings/booking'
import { absencesOfPerson, awayDuring } from '../findings/person-away'
import type { PlanIndex } from '../findings/plan-index'
import { bookingsWithin } from './engagements'

const noBookings: readonly Booking[] = []

/** Whether a person is at the round and at no other session during the sittings of one. */
const isFree = (plan: PlanIndex, session: Session, list: readonly Booking[], person: RecordRef, isThere: (booking: Booking) => boolean): boolean => {
  const absences = absencesOfPerson(plan.workspace, session.roundId, person)
  return (plan.entry(session.id)?.bookings ?? noBookings).every(({ start, end }) => {
    if (awayDuring(absences, start, end)) return false
    for (const other of bookingsWithin(list, start, end)) if (other.session.id !== session.id && isThere(other)) return false
    return true
  })
}

const byRank = <P extends { readonly id: string }>(people: readonly P[], rankOf: (person: P) => number): readonly P[] =>
  [...people].sort((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1))

/** Who stands in for a delegate, the likeliest first. */
const standInRoles: readonly Delegate['role'][] = ['alternate', 'deputy head', 'adviser']

const delegateStandIns = (plan: PlanIndex, session: Session, person: Delegate): readonly RecordRef[] => {
  const presence = delegationsAt(session).find((one) => one.delegationId === person.delegationId)
  const named = presence?.delegateIds
  if (!named) return []
  const list = plan.bookings('delegation', person.delegationId)
  const able = plan.people.delegatesOf(person.delegationId).filter((other) => {
    if (named.includes(other.id) || !standInRoles.includes(other.role) || (person.speakingRight && !other.speakingRight)) return false
    const isThere = (booking: Booking): boolean =>
      booking.delegations.some((one) => one.delegationId === person.delegationId && (one.delegateIds === null || one.delegateIds.includes(other.id)))
    return isFree(plan, session, list, { table: 'delegates', id: other.id }, isThere)
  })
  return byRank(able, ({ role }) => standInRoles.indexOf(role)).map(({ id }) => ({ table: 'delegates', id }))
}

/** Whether an interpreter can be had on the days of a session; one who was not asked yet may be. */
const isAvailable = ({ availability }: Interpreter, bookings: readonly Booking[]): boolean => {
  const asksDays = availability.some(({ free }) => free)
  return bookings.every(({ placement }) => {
    const days = [dateOf(placement.start), dateOf(addMinutes(placement.start, placement.minutes - 1))]
    return days.every((day) => {
      const periods = availability.filter(({ from, to }) => from <= day && day <= to)
      return periods.every(({ free }) => free) && (!asksDays || periods.length > 0)
    })
  })
}

const interpreterStandIns = (plan: PlanIndex, session: Session, person: Interpreter): readonly RecordRef[] => {
  const entry = plan.entry(session.id)
  const own = entry?.assignments.find((row) => row.interpreterId === person.id && row.status !== 'declined')
  if (!entry || !own) return []
  const parties = delegationsAt(session).flatMap(({ delegationId }) => plan.people.row('delegations', delegationId)?.partyId ?? [])
  const verdicts = (one: Interpreter): readonly ('accepted' | 'refused')[] =>
    one.acceptance.filter(({ partyId }) => parties.includes(partyId)).map(({ verdict }) => verdict)
  const uncoveredNow = uncoveredPairs(plan.people, session, entry.assignments).length
  const able = rowsOf(plan.workspace, 'interpreters').filter((other) => {
    if (entry.assignments.some((row) => row.interpreterId === other.id) || other.vetting === 'refused' || verdicts(other).includes('refused')) return false
    if (!isAvailable(other, entry.bookings)) return false
    if (!isFree(plan, session, plan.bookings('interpreter', other.id), { table: 'interpreters', id: other.id }, () => true)) return false
    const assignments = entry.assignments.map((row) => (row.id === own.id ? { ...row, interpreterId: other.id, status: 'proposed' as const } : row))
    return uncoveredPairs(plan.people, session, assignments).length <= uncoveredNow
  })
  // Those whom every party has accepted come first, then those with papers.
  const rank = (one: Interpreter): number => (verdicts(one).length >= parties.length ? 0 : 2) + (one.vetting === 'cleared' ? 0 : 1)
  return byRank(able, rank).map(({ id }) => ({ table: 'interpreters', id }))
}

/** Who can take the chair, the likeliest first. */
const chairRoles: readonly TeamMember['role'][] = ['envoy', 'deputy envoy', 'mediation adviser', 'political officer', 'other']

const chairStandIns = (plan: PlanIndex, session: Session, person: TeamMember): readonly RecordRef[] => {
  if (session.chairId !== person.id) return []
  const able = rowsOf(plan.workspace, 'teamMembers').filter(
    (other) =>
      other.id !== person.id &&
      other.processId === person.processId &&
      chairRoles.includes(other.role) &&
      isFree(plan, session, plan.bookings('teamMember', other.id), { table: 'teamMembers', id: other.id }, () => true),
  )
  const isThere = (one: TeamMember): boolean => session.teamMemberIds.some((id) => id === one.id)
  return byRank(able, (one) => (isThere(one) ? 0 : 10) + chairRoles.indexOf(one.role)).map(({ id }) => ({ table: 'teamMembers', id }))
}

/**
 * Who could take somebody's place at a session, the likeliest first: for a named delegate, alternates, deputies and
 * advisers of the delegation, with the speaking right if they had it; for an interpreter, one who covers no less, is not
 * refused by a party there and can be had; for the chair, others of the team. All are free while the session sits.
 */
export const standInsFor = (plan: PlanIndex, session: Session, { table, id }: RecordRef): readonly RecordRef[] => {
  if (table === 'delegates') {
    const delegate = plan.people.row(table, id)
    return delegate ? delegateStandIns(plan, session, delegate) : []
  }
  if (table === 'interpreters') {
    const interpreter = plan.people.row(table, id)
    return interpreter ? interpreterStandIns(plan, session, interpreter) : []
  }
  const member = table === 'teamMembers' ? plan.people.row(table, id) : undefined
  return member ? chairStandIns(plan, session, member) : []
}
