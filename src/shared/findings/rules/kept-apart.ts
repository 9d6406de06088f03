import type { Delegate, KeepApartRule, Party } from '../../model/workspace'
import type { Booking } from '../booking'
import { inOrder, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { ApartRule, Side } from '../keep-apart'
import { isConcerned, sideAt } from '../keep-apart'
import type { PlanIndex } from '../plan-index'
import { areAdjacent, sharedEntrance, sharedZone } from '../room-relations'
import type { Report, Rule } from '../rule'

/** Where two sittings come close, the closest first: the part of the keep-apart rule that they break. */
const places = ['same room', 'adjacent rooms', 'dining', 'shared entrance', 'zone'] as const
export type ApartPlace = (typeof places)[number]

export interface KeptApartFacts {
  readonly rule: 'kept-apart'
  readonly keepApartRuleId: KeepApartRule['id']
  readonly partyId: Party['id']
  /** The other side: a party, or one person. */
  readonly otherPartyId: Party['id'] | null
  readonly otherDelegateId: Delegate['id'] | null
  readonly first: Sitting
  readonly second: Sitting
  /** Who sits in the first: the rule's party, or the other side. */
  readonly firstIs: 'party' | 'other'
  readonly where: ApartPlace
  /** The entrance or the zone that the rooms share, where that is what brings them close; null otherwise. */
  readonly shared: string | null
  /** Minutes from the end of the first to the start of the second; null when they overlap. */
  readonly gapMinutes: number | null
  readonly requiredMinutes: number
  /** The policy profile's figure when the required gap comes from it; null when the keep-apart rule states its own. */
  readonly figure: FigureUsed | null
}

export interface Meeting {
  readonly apart: ApartRule
  readonly first: Booking
  readonly second: Booking
  readonly firstIs: 'party' | 'other'
  readonly where: ApartPlace
  readonly shared: string | null
  /** Negative when they overlap. */
  readonly gap: number
}

const isOneSided = (side: Side): boolean => side === 'one' || side === 'other'

const isDining = ({ room, session }: Booking): boolean => room.kind === 'dining' || session.format === 'meal'

/** The first part of a rule that is switched on and that two sittings break by where they are; null when there is none. */
const placeOf = ({ workspace }: PlanIndex, { rule }: ApartRule, one: Booking, other: Booking): Pick<Meeting, 'where' | 'shared'> | null => {
  const isSame = one.room.id === other.room.id
  if (isSame && rule.sameRoom) return { where: 'same room', shared: null }
  const isNext = (rule.adjacentRooms || rule.dining) && areAdjacent(workspace, one.room, other.room)
  if (isNext && rule.adjacentRooms) return { where: 'adjacent rooms', shared: null }
  if ((isSame || isNext) && rule.dining && isDining(one) && isDining(other)) return { where: 'dining', shared: null }
  const entrance = rule.sharedEntrance ? sharedEntrance(one.room, other.room) : null
  if (entrance !== null) return { where: 'shared entrance', shared: entrance }
  const zone = rule.zone ? sharedZone(one.room, other.room) : null
  return zone === null ? null : { where: 'zone', shared: zone }
}

/** How two sittings break a rule, or null. A sitting where both sides are together is their agreed meeting and never does. */
export const meetingOf = (plan: PlanIndex, apart: ApartRule, one: Booking, other: Booking): Meeting | null => {
  const [first, second] = inOrder(one, other) < 0 ? [one, other] : [other, one]
  const gap = Math.max(first.start, second.start) - Math.min(first.end, second.end)
  if (gap >= apart.gapMinutes) return null
  const place = placeOf(plan, apart, first, second)
  if (place === null) return null
  const inFirst = sideAt(plan.people, first, apart)
  const inSecond = sideAt(plan.people, second, apart)
  const opposite = (inFirst === 'one' && inSecond === 'other') || (inFirst === 'other' && inSecond === 'one')
  if (!opposite) return null
  return { apart, first, second, firstIs: inFirst === 'one' ? 'party' : 'other', ...place, gap }
}

/** The one to name when two sessions meet more than once: the closest place, then the closest time, then the first. */
const graver = (one: Meeting, other: Meeting): number =>
  places.indexOf(one.where) - places.indexOf(other.where) || one.gap - other.gap || inOrder(one.first, other.first) || inOrder(one.second, other.second)

const reportOf = ({ apart, first, second, firstIs, where, shared, gap }: Meeting): Report<KeptApartFacts> => {
  const { rule, gapMinutes, figure } = apart
  const sessions = [first.session.id, second.session.id].sort()
  return {
    roundId: rule.roundId,
    key: `${rule.id}:${sessions.join(':')}`,
    at: Math.max(first.start, second.start),
    subjects: [
      { table: 'placements', id: first.placement.id },
      { table: 'placements', id: second.placement.id },
      { table: 'sessions', id: first.session.id },
      { table: 'sessions', id: second.session.id },
      { table: 'rooms', id: first.room.id },
      { table: 'rooms', id: second.room.id },
      { table: 'keepApartRules', id: rule.id },
    ],
    facts: {
      rule: 'kept-apart',
      keepApartRuleId: rule.id,
      partyId: rule.partyId,
      otherPartyId: rule.otherPartyId,
      otherDelegateId: rule.otherPartyId === null ? rule.otherDelegateId : null,
      first: sittingOf(first),
      second: sittingOf(second),
      firstIs,
      where,
      shared,
      gapMinutes: gap < 0 ? null : gap,
      requiredMinutes: gapMinutes,
      figure,
    },
  }
}

export const keptApart: Rule<KeptApartFacts> = {
  id: 'kept-apart',
  title: 'Parties to be kept apart come too close',
  severity: 'error',
  source: "The round's keep-apart rules as agreed with the parties",
  looksAt:
    'Two sittings, one with each side, at the same time or with less than the required minutes between, in the same room, in rooms next to each other, at meals or in dining rooms that are the same or adjacent, in rooms with a common entrance or in one zone: the parts that the keep-apart rule has switched on. A sitting in which both are together is their agreed meeting.',
  unit: 'nearness',
  check: (plan, unit) => {
    let worst: Map<string, Meeting> | null = null
    for (const booking of plan.entry(unit)?.bookings ?? []) {
      const context = plan.apartIn(booking)
      if (!isConcerned(booking, context)) continue
      const rules = context.rules.filter((apart) => isOneSided(sideAt(plan.people, booking, apart)))
      if (rules.length === 0) continue
      for (const other of plan.near(booking, context)) {
        // Each pair belongs to the one with the smaller id, so that it is reported once.
        const sameSession = other.session.id === unit
        if (sameSession ? other.placement.id < booking.placement.id : other.session.id < unit) continue
        for (const apart of rules) {
          const meeting = meetingOf(plan, apart, booking, other)
          if (!meeting) continue
          worst ??= new Map<string, Meeting>()
          const key = `${apart.rule.id} ${other.session.id}`
          const known = worst.get(key)
          if (!known || graver(meeting, known) < 0) worst.set(key, meeting)
        }
      }
    }
    return worst ? [...worst.values()].map(reportOf) : []
  },
}
