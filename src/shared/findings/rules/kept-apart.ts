import type { Delegate, KeepApartRule, Party } from '../../model/workspace'
import type { Booking } from '../booking'
import { inOrder, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { ApartRule, Side } from '../keep-apart'
import { isConcerned, sideAt } from '../keep-apart'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'

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
  readonly where: 'same room' | 'adjacent rooms'
  /** Minutes from the end of the first to the start of the second; null when they overlap. */
  readonly gapMinutes: number | null
  readonly requiredMinutes: number
  /** The policy profile's figure when the required gap comes from it; null when the keep-apart rule states its own. */
  readonly figure: FigureUsed | null
}

interface Meeting {
  readonly apart: ApartRule
  readonly first: Booking
  readonly second: Booking
  readonly firstIs: 'party' | 'other'
  readonly sameRoom: boolean
  /** Negative when they overlap. */
  readonly gap: number
}

const isOneSided = (side: Side): boolean => side === 'one' || side === 'other'

/** How two sittings break a rule, or null. A sitting where both sides are together is their agreed meeting and never does. */
const meetingOf = (plan: PlanIndex, apart: ApartRule, one: Booking, other: Booking): Meeting | null => {
  const [first, second] = inOrder(one, other) < 0 ? [one, other] : [other, one]
  const sameRoom = first.room.id === second.room.id
  const gap = Math.max(first.start, second.start) - Math.min(first.end, second.end)
  if (gap >= apart.gapMinutes) return null
  if (!(sameRoom ? apart.rule.sameRoom : apart.rule.adjacentRooms)) return null
  const inFirst = sideAt(plan.people, first, apart)
  const inSecond = sideAt(plan.people, second, apart)
  const opposite = (inFirst === 'one' && inSecond === 'other') || (inFirst === 'other' && inSecond === 'one')
  return opposite ? { apart, first, second, firstIs: inFirst === 'one' ? 'party' : 'other', sameRoom, gap } : null
}

/** The one to name when two sessions meet more than once: the same room before the next, then the closest, then the first. */
const graver = (one: Meeting, other: Meeting): number =>
  Number(other.sameRoom) - Number(one.sameRoom) || one.gap - other.gap || inOrder(one.first, other.first) || inOrder(one.second, other.second)

const reportOf = ({ apart, first, second, firstIs, sameRoom, gap }: Meeting): Report<KeptApartFacts> => {
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
      where: sameRoom ? 'same room' : 'adjacent rooms',
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
    'Two sittings, one with each side, in the same room or in rooms next to each other, at the same time or with less than the required minutes between. A sitting in which both are together is their agreed meeting.',
  unit: 'nearness',
  check: (plan, unit) => {
    let worst: Map<string, Meeting> | null = null
    for (const booking of plan.entry(unit)?.bookings ?? []) {
      const context = plan.apartIn(booking)
      if (!isConcerned(booking, context)) continue
      const rules = context.rules.filter((apart) => isOneSided(sideAt(plan.people, booking, apart)))
      if (rules.length === 0) continue
      for (const other of plan.near(booking, context.widestGap)) {
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
