import type { RecordRef } from '../model/workspace'
import type { Booking } from './booking'
import { clashOf, isPause } from './booking'
import type { Clash } from './facts'
import type { Severity } from './finding'
import type { Report } from './rule'

/**
 * Pairs of sittings of different sessions that overlap, one pair (the earliest) for each two sessions. The list must be
 * in order; sittings that merely touch do not overlap. `counts` leaves out pairs that do not matter to the caller.
 */
export const clashesIn = (
  bookings: readonly Booking[],
  counts: (one: Booking, other: Booking) => boolean = () => true,
): readonly (readonly [Booking, Booking])[] => {
  const found: (readonly [Booking, Booking])[] = []
  let seen: Set<string> | null = null
  for (let at = 0; at < bookings.length; at += 1) {
    const one = bookings[at]
    if (!one) continue
    for (let next = at + 1; next < bookings.length; next += 1) {
      const other = bookings[next]
      if (!other || other.start >= one.end) break
      if (other.session.id === one.session.id || !counts(one, other)) continue
      const key = pairKey(one, other)
      seen ??= new Set()
      if (seen.has(key)) continue
      seen.add(key)
      found.push([one, other])
    }
  }
  return found
}

/** The two sessions of a pair, whichever comes first on the clock: moving them does not make it another trouble. */
export const pairKey = (one: Booking, other: Booking): string =>
  one.session.id < other.session.id ? `${one.session.id}:${other.session.id}` : `${other.session.id}:${one.session.id}`

/**
 * Reports of one resource being in two sittings at once: one for each round concerned, since each round has its own
 * severities and acceptances.
 */
export const clashReports = <Facts>(
  resource: RecordRef,
  [one, other]: readonly [Booking, Booking],
  facts: (clash: Clash) => Facts,
  severity?: Severity,
): readonly Report<Facts>[] => {
  const rounds = one.round.id === other.round.id ? [one.round.id] : [one.round.id, other.round.id]
  return rounds.map((roundId) => ({
    roundId,
    key: `${resource.id}:${pairKey(one, other)}`,
    at: Math.max(one.start, other.start),
    subjects: [
      { table: 'placements', id: one.placement.id },
      { table: 'placements', id: other.placement.id },
      { table: 'sessions', id: one.session.id },
      { table: 'sessions', id: other.session.id },
      resource,
    ],
    facts: facts(clashOf(one, other)),
    ...(severity ? { severity } : {}),
  }))
}

/** People who are late for a meal or a break are a warning; late for a session, an error. */
export const severityForPeople = ([one, other]: readonly [Booking, Booking]): Severity => (isPause(one) || isPause(other) ? 'warning' : 'error')
