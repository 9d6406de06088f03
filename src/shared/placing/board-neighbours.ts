import type { TalksRound } from '../model/workspace'
import type { Booking } from '../findings/booking'
import { firstAfter } from '../findings/booking-lists'
import { isConcerned } from '../findings/keep-apart'
import type { PlanIndex } from '../findings/plan-index'
import { meetingOf } from '../findings/rules/kept-apart'
import { minutesNeeded } from '../findings/rules/turnaround-too-short'
import { barsInRound } from './spot-conflicts'

/** Whether what stands on the board beside a sitting bars it, as far as that is told without putting it to all the rules. */
export type BarredByBoard = (booking: Booking) => boolean

/**
 * Two of the rules asked by themselves, the ones that speak most: all of them take a hundred times as long. It may let
 * pass what the rules then bar, never the other way round.
 */
export const barredByBoard = (plan: PlanIndex, round: TalksRound): BarredByBoard => {
  const timing = plan.rounds.timing(round)
  const turnaround = barsInRound(round, 'turnaround-too-short')
  const apart = barsInRound(round, 'kept-apart') ? plan.rounds.apart(round) : null
  const isTight = (booking: Booking): boolean => {
    if (booking.session.format === 'break') return false
    const list = plan.bookings('room', booking.room.id).filter(({ session }) => session.format !== 'break')
    const at = firstAfter(list, booking.start)
    const [before, after] = [list[at - 1], list[at]]
    return (
      (before !== undefined && before.end <= booking.start && booking.start - before.end < minutesNeeded(plan, timing, before, booking)) ||
      // What comes after is judged by the figures of its own round.
      (after?.round.id === round.id && booking.end <= after.start && after.start - booking.end < minutesNeeded(plan, timing, booking, after))
    )
  }
  return (booking) =>
    (turnaround && isTight(booking)) ||
    (apart !== null && isConcerned(booking, apart) && plan.near(booking, apart).some((other) => apart.rules.some((rule) => meetingOf(plan, rule, booking, other) !== null)))
}
