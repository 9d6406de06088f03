import type { LanguageCode } from '../model/language'
import type { Leg, Pair, Seat, SeatsOfSession } from './seats'
import { seatOf } from './seats'
import { modeOf } from './session-outcome'
import type { Somebody } from './team-context'

/** How one pair of a session is served by a team that serves all of them. */
export interface ServedAlone {
  readonly mode: 'direct' | 'retour' | 'relay'
  readonly pivot: LanguageCode | null
  readonly somebody: readonly number[]
}

/** Pairs by number, with every language of the people at hand as a pivot. */
const pairsWith = ({ pairs }: SeatsOfSession, people: readonly Somebody[]): readonly Pair[] => {
  const languages = [...new Set(people.flatMap(({ interpreter }) => interpreter.languages.map(({ code }) => code)))].sort()
  return pairs.map(({ from, to }) => ({ from, to, pivots: languages.filter((code) => code !== from && code !== to) }))
}

/** Every seat that these people may take, one of them each. */
const seatsFor = (session: SeatsOfSession, people: readonly Somebody[]): readonly Seat[] =>
  people.flatMap((somebody) => {
    const booths = session.facts.booths ? somebody.interpreter.languages.flatMap(({ code, class: letter }) => (letter === 'C' ? [] : [code])) : [null]
    return booths.map((booth) => seatOf(session, somebody, booth))
  })

const does = (legs: readonly Leg[], pair: number, pivot: number): boolean => legs.some((leg) => leg.pair === pair && leg.pivot === pivot)

/** A team while it is put together; whoever is on it has one seat. */
class Team {
  constructor(private readonly seats: readonly Seat[], readonly taken: readonly Seat[]) {}

  private get free(): readonly Seat[] {
    return this.seats.filter(({ somebody }) => !this.taken.some((seat) => seat.somebody === somebody))
  }

  /** The team with whoever serves most of some pairs, when that includes the first of them; null when nobody does. */
  with(pair: number, others: readonly number[], way: 'direct' | 'retour'): Team | null {
    const gain = ({ direct, retour }: Seat): number => others.filter((other) => direct.includes(other) || retour.includes(other)).length
    const [best] = this.free.filter((seat) => seat[way].includes(pair)).sort((one, other) => gain(other) - gain(one))
    return best ? new Team(this.seats, [...this.taken, best]) : null
  }

  /** The team with both legs of a relay; null when one is missing. */
  withRelay(pair: number, pivot: number): Team | null {
    return this.withLeg('into', pair, pivot)?.withLeg('onward', pair, pivot) ?? null
  }

  private withLeg(leg: 'into' | 'onward', pair: number, pivot: number): Team | null {
    if (this.taken.some((seat) => does(seat[leg], pair, pivot))) return this
    const seat = this.free.find((one) => does(one[leg], pair, pivot))
    return seat ? new Team(this.seats, [...this.taken, seat]) : null
  }
}

/** Ways to serve a pair with one more seat or two, the best first. */
const ways = function* (team: Team, pair: number, open: readonly number[], pairs: readonly Pair[]): Iterable<Team> {
  for (const way of ['direct', 'retour'] as const) {
    const next = team.with(pair, open, way)
    if (next) yield next
  }
  for (const pivot of pairs[pair]?.pivots.keys() ?? []) {
    const next = team.withRelay(pair, pivot)
    if (next) yield next
  }
}

/** Serves what is open, pair by pair, without going back on a choice. */
const complete = (team: Team, pairs: readonly Pair[]): Team | null => {
  let now = team
  for (;;) {
    const open = [...pairs.keys()].filter((pair) => modeOf(now.taken, pair) === 'none')
    const [first] = open
    if (first === undefined) return now
    const [next] = ways(now, first, open, pairs)
    if (!next) return null
    now = next
  }
}

const servedBy = ({ taken }: Team, number: number, { pivots }: Pair): ServedAlone | null => {
  const mode = modeOf(taken, number)
  if (mode === 'none') return null
  if (mode !== 'relay') return { mode, pivot: null, somebody: taken.flatMap((seat) => (seat[mode].includes(number) ? [seat.somebody] : [])) }
  const ofLeg = (leg: 'into' | 'onward', pivot: number): readonly number[] => taken.flatMap((seat) => (does(seat[leg], number, pivot) ? [seat.somebody] : []))
  for (const [pivot, code] of pivots.entries()) {
    const [into, onward] = [ofLeg('into', pivot), ofLeg('onward', pivot)]
    if (into.length > 0 && onward.length > 0) return { mode, pivot: code, somebody: [...new Set([...into, ...onward])] }
  }
  return null
}

/**
 * How people who are free serve one pair of a session (by its number) while they serve all its others as well, each in one
 * seat; null when no team is found that does. Whoever is pinned there keeps the seat, and must be among them.
 */
export const coverAlone = (session: SeatsOfSession, people: readonly Somebody[], number: number): ServedAlone | null => {
  const pinned = session.seats.filter((seat) => seat.pinned)
  if (pinned.some(({ somebody }) => !people.some((one) => one.number === somebody))) return null
  const pairs = pairsWith(session, people)
  const wide: SeatsOfSession = { ...session, pairs }
  const kept = pinned.flatMap(({ somebody, booth }) => people.flatMap((one) => (one.number === somebody ? [seatOf(wide, one, booth)] : [])))
  const team = new Team(seatsFor(wide, people), kept)
  const [pair, all] = [pairs[number], [...pairs.keys()]]
  if (!pair) return null
  const begun = modeOf(kept, number) === 'none' ? ways(team, number, all, pairs) : [team]
  for (const first of begun) {
    const whole = complete(first, pairs)
    if (whole) return servedBy(whole, number, pair)
  }
  return null
}
