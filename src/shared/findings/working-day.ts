import type { RecordRef } from '../model/workspace'
import type { Booking } from './booking'
import { isPause } from './booking'
import type { PlanIndex } from './plan-index'
import type { DelegationDay } from './units'

/** A stretch of a day, from the start of one sitting to the end of another. */
export interface Stretch {
  readonly first: Booking
  readonly last: Booking
  /** Minutes from the start of the first to the end of the last. */
  readonly minutes: number
  readonly sessions: number
}

/** The longest stretch of those whose day is too long, and who they are. */
export interface LongStretch {
  readonly stretch: Stretch
  /** The delegates concerned; the delegation itself when all of them are. */
  readonly people: readonly RecordRef[]
}

/** The day's sittings at which work is done. */
export const workOf = ({ sittings }: DelegationDay): readonly Booking[] => (sittings.some(isPause) ? sittings.filter((each) => !isPause(each)) : sittings)

/** Minutes from the first start to the last end of a day's sittings, meals and breaks too: no stretch of it is longer. */
export const lengthOf = ({ sittings }: DelegationDay): number => {
  const first = sittings[0]
  if (!first) return 0
  let { end } = first
  for (const each of sittings) if (each.end > end) ({ end } = each)
  return end - first.start
}

/** The stretches of sittings, given in order of time, between which no gap is `pause` minutes or more. */
export const stretchesOf = (work: readonly Booking[], pause: number): readonly Stretch[] => {
  const found: Stretch[] = []
  let open: { first: Booking; last: Booking; readonly ids: Set<string> } | null = null
  const close = (): void => {
    if (open) found.push({ first: open.first, last: open.last, minutes: open.last.end - open.first.start, sessions: open.ids.size })
  }
  for (const each of work) {
    if (!open || each.start - open.last.end >= pause) {
      close()
      open = { first: each, last: each, ids: new Set([each.session.id]) }
    } else {
      open.ids.add(each.session.id)
      if (each.end > open.last.end) open.last = each
    }
  }
  close()
  return found
}

const longestOf = (work: readonly Booking[], pause: number, isTooLong: (stretch: Stretch) => boolean): Stretch | null =>
  stretchesOf(work, pause).reduce<Stretch | null>((most, each) => (isTooLong(each) && (!most || each.minutes > most.minutes) ? each : most), null)

/**
 * Who of a delegation has a stretch that is too long: looked at person by person, since some sit in one working group
 * while the others are free. A delegation without delegates is judged by what it attends whole.
 */
export const tooLongFor = (plan: PlanIndex, day: DelegationDay, pause: number, isTooLong: (stretch: Stretch) => boolean): LongStretch | null => {
  const { delegation } = day
  const work = workOf(day)
  // Nobody's stretch is longer than that of all together.
  if (!longestOf(work, pause, isTooLong)) return null
  const expects = (booking: Booking, delegateId: string | null): boolean =>
    booking.delegations.some(
      (presence) =>
        presence.delegationId === delegation.id && (presence.delegateIds === null || (delegateId !== null && presence.delegateIds.includes(delegateId))),
    )
  const delegates = plan.people.delegatesOf(delegation.id)
  const all: RecordRef = { table: 'delegations', id: delegation.id }
  let longest: Stretch | null = null
  const people: RecordRef[] = []
  for (const id of delegates.length === 0 ? [null] : delegates.map((delegate) => delegate.id)) {
    const stretch = longestOf(work.filter((booking) => expects(booking, id)), pause, isTooLong)
    if (!stretch) continue
    people.push(id === null ? all : { table: 'delegates', id })
    if (!longest || stretch.minutes > longest.minutes) longest = stretch
  }
  return longest && { stretch: longest, people: people.length === delegates.length ? [all] : people }
}
