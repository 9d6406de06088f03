import type { Room } from '../../model/workspace'
import type { Booking } from '../booking'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'
import type { Timing } from '../timing'
import { mostMinutesBetween } from '../timing'

/** One reason why a room needs time between two sittings. */
export interface TurnaroundPart {
  readonly part: 'turnaround' | 'layout change' | 'security sweep'
  readonly minutes: number
}

export interface TurnaroundTooShortFacts {
  readonly rule: 'turnaround-too-short'
  readonly roomId: Room['id']
  readonly first: Sitting
  readonly second: Sitting
  readonly gapMinutes: number
  /** The sum of the parts. */
  readonly requiredMinutes: number
  readonly parts: readonly TurnaroundPart[]
  readonly figures: readonly FigureUsed[]
}

/** Parties in a room; a delegation without a party stands for itself. */
const partiesIn = (plan: PlanIndex, { delegations }: Booking): readonly string[] =>
  delegations.map(({ delegationId }) => plan.people.row('delegations', delegationId)?.partyId ?? delegationId)

/** Whether somebody comes into a room that others used without them. */
const changesHands = (plan: PlanIndex, before: Booking, after: Booking): boolean => {
  const earlier = partiesIn(plan, before)
  return earlier.length > 0 && partiesIn(plan, after).some((party) => !earlier.includes(party))
}

/** What the room needs between two sittings, in minutes. */
export const minutesNeeded = (plan: PlanIndex, { turnaround, layoutChange, securitySweep }: Timing, before: Booking, after: Booking): number =>
  (turnaround?.value ?? 0) +
  (layoutChange && before.session.layout !== after.session.layout ? layoutChange.value : 0) +
  (securitySweep && changesHands(plan, before, after) ? securitySweep.value : 0)

/** {@link minutesNeeded} part by part. */
const neededBetween = (plan: PlanIndex, timing: Timing, before: Booking, after: Booking): Pick<TurnaroundTooShortFacts, 'parts' | 'figures'> => {
  const asked = [
    { part: 'turnaround', figure: timing.turnaround, applies: true },
    { part: 'layout change', figure: timing.layoutChange, applies: before.session.layout !== after.session.layout },
    { part: 'security sweep', figure: timing.securitySweep, applies: changesHands(plan, before, after) },
  ] as const
  const parts: TurnaroundPart[] = []
  const figures: FigureUsed[] = []
  for (const { part, figure, applies } of asked) {
    if (!applies || !figure || figure.value === 0) continue
    parts.push({ part, minutes: figure.value })
    figures.push(figure)
  }
  return { parts, figures }
}

/** A break needs no room made ready: it is the time in which that happens. */
const isBreak = ({ session }: Booking): boolean => session.format === 'break'

/** The sitting that left the room last before another begins; none when the two, or a third, are in it at once. */
const leftBefore = (plan: PlanIndex, booking: Booking): Booking | null => {
  let last: Booking | null = null
  for (const other of plan.before('room', booking.room.id, booking, booking.start - plan.rounds.reach)) {
    if (isBreak(other)) continue
    if (other.end > booking.start) return null
    if (!last || other.end >= last.end) last = other
  }
  return last && last.session.id !== booking.session.id ? last : null
}

export const turnaroundTooShort: Rule<TurnaroundTooShortFacts> = {
  id: 'turnaround-too-short',
  title: 'A room has too little time to be made ready',
  severity: 'warning',
  source: "The turnaround, layout change and security sweep times of the round's policy profile",
  looksAt:
    'The time between two sessions in one room: what a room always needs, more when the seats are set another way, and more when a party comes into a room that others used without it. A break counts as time between; sessions that overlap are a double booking.',
  unit: 'turnaround',
  check: (plan, unit) => {
    let found: Map<string, Report<TurnaroundTooShortFacts>> | null = null
    for (const booking of plan.entry(unit)?.bookings ?? []) {
      if (isBreak(booking)) continue
      const last = leftBefore(plan, booking)
      if (!last) continue
      const timing = plan.rounds.timing(booking.round)
      const gapMinutes = booking.start - last.end
      // Who uses the room is looked up only where it matters.
      if (gapMinutes >= mostMinutesBetween(timing, 'room', last, booking)) continue
      const requiredMinutes = minutesNeeded(plan, timing, last, booking)
      const key = `${booking.room.id}:${last.session.id}:${unit}`
      if (gapMinutes >= requiredMinutes || found?.has(key)) continue
      const { parts, figures } = neededBetween(plan, timing, last, booking)
      found ??= new Map<string, Report<TurnaroundTooShortFacts>>()
      found.set(key, {
        roundId: booking.round.id,
        key,
        at: last.end,
        subjects: [
          { table: 'placements', id: booking.placement.id },
          { table: 'placements', id: last.placement.id },
          { table: 'sessions', id: booking.session.id },
          { table: 'sessions', id: last.session.id },
          { table: 'rooms', id: booking.room.id },
        ],
        facts: {
          rule: 'turnaround-too-short', roomId: booking.room.id, first: sittingOf(last), second: sittingOf(booking), gapMinutes, requiredMinutes, parts, figures,
        },
      })
    }
    return found ? [...found.values()] : []
  },
}
