import type { RecordRef } from '../../model/workspace'
import type { Presence } from '../../languages/participants'
import { delegatesPresent } from '../../languages/participants'
import type { Booking } from '../booking'
import { sittingOf } from '../booking'
import { inBoth } from '../clashes'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { PlanIndex, ResourceKind } from '../plan-index'
import type { Report, Rule } from '../rule'
import type { Timing, Walk } from '../timing'
import { walkBetween, walkMinutes } from '../timing'

export interface WalkTooShortFacts {
  readonly rule: 'walk-too-short'
  /** Who has to go: a whole delegation, or some of its delegates, the chair, interpreters. */
  readonly people: readonly RecordRef[]
  readonly first: Sitting
  readonly second: Sitting
  readonly gapMinutes: number
  readonly requiredMinutes: number
  readonly over: Walk['over']
  /** Along the floor plan, where both rooms lie on a measured one. */
  readonly metres: number | null
  readonly figures: readonly FigureUsed[]
}

/** A way between two sittings that takes longer than there is time. */
interface Hurry {
  readonly from: Booking
  readonly to: Booking
  readonly walk: Walk
  readonly people: RecordRef[]
}

const nothing: readonly never[] = []
/** People leave a break when they like. */
const isBreak = ({ session }: Booking): boolean => session.format === 'break'

const isShort = (timing: Timing, from: Booking, to: Booking): boolean => walkMinutes(timing, from, to) > to.start - from.end

/** The rooms in which a session sits at the time of one of its sittings. */
const alternatives = (plan: PlanIndex, booking: Booking): readonly Booking[] =>
  plan.entry(booking.session.id)?.bookings.filter((other) => other.start < booking.end && other.end > booking.start) ?? [booking]

/** Someone expected in several rooms of a session at once may be in any of them: the way is too long only if each is. */
const isShortFor = (plan: PlanIndex, from: Booking, to: Booking, isThere: (booking: Booking) => boolean): boolean =>
  alternatives(plan, from).every(
    (one) => !isThere(one) || alternatives(plan, to).every((other) => !isThere(other) || isShort(plan.rounds.timing(to.round), one, other)),
  )

const presenceOf = ({ delegations }: Booking, delegationId: string): Presence | undefined => {
  for (const presence of delegations) if (presence.delegationId === delegationId) return presence
  return undefined
}

/** Whether two sittings may expect one and the same delegate of a delegation. */
const shareAnyone = (from: Booking, to: Booking, delegationId: string): boolean => {
  const ids = presenceOf(from, delegationId)?.delegateIds
  const others = presenceOf(to, delegationId)?.delegateIds
  if (ids === undefined || others === undefined) return false
  return ids === null || others === null || inBoth(ids, others).length > 0
}

const countsBefore = (from: Booking, to: Booking): boolean => from.end <= to.start && from.session.id !== to.session.id && !isBreak(from)

/**
 * Earlier sittings of a person or a delegation from which they may come, the one that ends last first; null when none of
 * them is too far. Nearly always nobody is in a hurry, so nothing is made before that is known.
 */
const comingFrom = (plan: PlanIndex, timing: Timing, kind: ResourceKind, id: string, to: Booking): readonly Booking[] | null => {
  const since = to.start - plan.rounds.reach
  const isHurry = (from: Booking): boolean => countsBefore(from, to) && isShort(timing, from, to) && (kind !== 'delegation' || shareAnyone(from, to, id))
  if (!plan.someBefore(kind, id, to, since, isHurry)) return null
  return plan.before(kind, id, to, since).filter((from) => countsBefore(from, to)).sort((one, other) => other.end - one.end)
}

/** Ways that are too long, by the session they begin at. */
type Hurries = Map<string, Hurry>

export const walkTooShort: Rule<WalkTooShortFacts> = {
  id: 'walk-too-short',
  title: 'There is too little time to get from one room to the next',
  severity: 'warning',
  source: "The floor plans of the venues and the walking times of the round's policy profile",
  looksAt:
    'Delegations and delegates, chairs and interpreters who go from one room to another: to another venue, to another floor, or along a measured floor plan. Breaks are left out; being late for or after a meal is a note.',
  unit: 'turnaround',
  check: (plan, unit) => {
    const bookings = plan.entry(unit)?.bookings ?? nothing
    let found: Hurries | null = null
    for (const to of bookings) {
      if (isBreak(to)) continue
      const timing = plan.rounds.timing(to.round)
      for (const { delegationId } of to.delegations) {
        const earlier = comingFrom(plan, timing, 'delegation', delegationId, to)
        if (earlier) noteDelegation(plan, (found ??= new Map<string, Hurry>()), earlier, to, delegationId)
      }
      for (const id of to.interpreterIds) {
        const from = comingFrom(plan, timing, 'interpreter', id, to)?.[0]
        if (from) noteOne(plan, (found ??= new Map<string, Hurry>()), from, to, { table: 'interpreters', id })
      }
      for (const id of to.teamIds) {
        const from = comingFrom(plan, timing, 'teamMember', id, to)?.[0]
        // Others of the team may skip a session; the one in the chair may not.
        if (from && (from.session.chairId === id || to.session.chairId === id)) noteOne(plan, (found ??= new Map<string, Hurry>()), from, to, { table: 'teamMembers', id })
      }
    }
    return found ? [...found.values()].map(reportOf) : nothing
  },
}

const note = (plan: PlanIndex, found: Hurries, from: Booking, to: Booking, people: readonly RecordRef[]): void => {
  const known = found.get(from.session.id)
  if (!known) found.set(from.session.id, { from, to, walk: walkBetween(plan.rounds.timing(to.round), from, to), people: [...people] })
  else for (const person of people) if (!known.people.some(({ table, id }) => table === person.table && id === person.id)) known.people.push(person)
}

/** An interpreter or the chair comes from the last sitting before this one. */
const noteOne = (plan: PlanIndex, found: Hurries, from: Booking, to: Booking, person: { readonly table: 'interpreters' | 'teamMembers'; readonly id: string }): void => {
  const isThere = (booking: Booking): boolean => (person.table === 'interpreters' ? booking.interpreterIds : booking.teamIds).includes(person.id)
  if (isShort(plan.rounds.timing(to.round), from, to) && isShortFor(plan, from, to, isThere)) note(plan, found, from, to, [person])
}

/** Each of a delegation's people comes from the last sitting that expected them. */
const noteDelegation = (plan: PlanIndex, found: Hurries, earlier: readonly Booking[], to: Booking, delegationId: string): void => {
  const expectedAt = (booking: Booking): readonly string[] => {
    const presence = presenceOf(booking, delegationId)
    return presence ? delegatesPresent(plan.people, presence).map(({ id }) => id) : nothing
  }
  const all = plan.people.delegatesOf(delegationId)
  let left = expectedAt(to)
  for (const from of earlier) {
    const coming = expectedAt(from)
    const people = left.filter((id) => coming.includes(id))
    left = left.filter((id) => !coming.includes(id))
    if (people.length === 0 || !isShort(plan.rounds.timing(to.round), from, to)) continue
    const isThere = (booking: Booking): boolean => expectedAt(booking).some((id) => people.includes(id))
    if (!isShortFor(plan, from, to, isThere)) continue
    note(plan, found, from, to, people.length === all.length ? [{ table: 'delegations', id: delegationId }] : people.map((id): RecordRef => ({ table: 'delegates', id })))
  }
}

const reportOf = ({ from, to, walk, people }: Hurry): Report<WalkTooShortFacts> => ({
  roundId: to.round.id,
  key: `${from.session.id}:${to.session.id}`,
  at: from.end,
  subjects: [
    { table: 'placements', id: to.placement.id },
    { table: 'placements', id: from.placement.id },
    { table: 'sessions', id: to.session.id },
    { table: 'sessions', id: from.session.id },
    ...people,
  ],
  facts: {
    rule: 'walk-too-short',
    people,
    first: sittingOf(from),
    second: sittingOf(to),
    gapMinutes: to.start - from.end,
    requiredMinutes: walk.minutes,
    over: walk.over,
    metres: walk.metres,
    figures: walk.figures,
  },
  ...(from.session.format === 'meal' || to.session.format === 'meal' ? { severity: 'note' as const } : {}),
})
