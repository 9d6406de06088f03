import type { CoverageMode } from '../languages/coverage'
import type { Seat, SeatsOfSession } from './seats'

/** What becomes of one session with some seats taken. */
export interface SessionOutcome {
  /** How each pair is served, by its number. */
  readonly modes: readonly CoverageMode[]
  /** Interpreters missing. */
  readonly short: number
}

const isRelayed = (taken: readonly Seat[], pair: number): boolean =>
  taken.some(({ into }) => into.some((leg) => leg.pair === pair && taken.some(({ onward }) => onward.some((other) => other.pair === pair && other.pivot === leg.pivot))))

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
  let unsettled = 0
  let workers = 0
  for (const { strengthens } of taken) {
    if (strengthens === 'any') unsettled += 1
    if (strengthens !== 'none') workers += 1
  }
  let missing = 0
  for (const { booth, least } of facts.seats) {
    const sitting = taken.reduce((count, { strengthens }) => count + (typeof strengthens === 'object' && strengthens.booth === booth ? 1 : 0), 0)
    missing += Math.max(0, least - sitting)
  }
  missing = Math.max(0, missing - unsettled)
  return Math.max(missing, facts.least - workers)
}

/** What becomes of a session with these seats taken. */
export const outcomeOf = (session: SeatsOfSession, taken: readonly Seat[]): SessionOutcome => ({
  modes: session.pairs.map((_, pair) => modeOf(taken, pair)),
  short: shortOf(session, taken),
})
