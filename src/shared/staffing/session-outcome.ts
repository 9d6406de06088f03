import type { CoverageMode } from '../languages/coverage'
import type { Leg, Seat, SeatsOfSession } from './seats'
import { onlyRelays } from './seats'

/** What becomes of one session with some seats taken. */
export interface SessionOutcome {
  /** How each pair is served, by its number. */
  readonly modes: readonly CoverageMode[]
  /** Interpreters missing. */
  readonly short: number
}

const isMatched = ({ pair, pivot }: Leg, others: readonly Leg[]): boolean => others.some((other) => other.pair === pair && other.pivot === pivot)

const isRelayed = (taken: readonly Seat[], pair: number): boolean =>
  taken.some(({ into }) => into.some((leg) => leg.pair === pair && taken.some(({ onward }) => isMatched(leg, onward))))

/** Whether a seat does any work as the team stands. */
const works = (taken: readonly Seat[], seat: Seat): boolean =>
  seat.strengthens !== 'none' &&
  (!onlyRelays(seat) || taken.some(({ into, onward }) => seat.into.some((leg) => isMatched(leg, onward)) || seat.onward.some((leg) => isMatched(leg, into))))

/** How a pair is served: as `languages/coverage` says of the same people in the same booths. */
export const modeOf = (taken: readonly Seat[], pair: number): CoverageMode => {
  let retour = false
  for (const seat of taken) {
    if (seat.direct.includes(pair)) return 'direct'
    if (seat.retour.includes(pair)) retour = true
  }
  return retour ? 'retour' : isRelayed(taken, pair) ? 'relay' : 'none'
}

/** How many are missing from what a session asks of its team; whoever has no booth helps where somebody is missing. */
export const shortOf = ({ facts }: SeatsOfSession, taken: readonly Seat[]): number => {
  const working = taken.filter((seat) => works(taken, seat))
  const unsettled = working.filter(({ strengthens }) => strengthens === 'any').length
  let missing = 0
  for (const { booth, least } of facts.seats) {
    const sitting = working.reduce((count, { strengthens }) => count + (typeof strengthens === 'object' && strengthens.booth === booth ? 1 : 0), 0)
    missing += Math.max(0, least - sitting)
  }
  missing = Math.max(0, missing - unsettled)
  return Math.max(missing, facts.least - working.length)
}

/** What becomes of a session with these seats taken. */
export const outcomeOf = (session: SeatsOfSession, taken: readonly Seat[]): SessionOutcome => ({
  modes: session.pairs.map((_, pair) => modeOf(taken, pair)),
  short: shortOf(session, taken),
})
