import type { DayPrices } from './day-prices'
import type { AllSeats, Leg, Seat, SeatsOfSession } from './seats'
import { modeOf, shortOf } from './session-outcome'
import type { TeamContext } from './team-context'
import type { Workload } from './workload'

/** A plan while it is made: the seats taken, by session, and who does what. */
export interface Draft {
  readonly taken: readonly Seat[][]
  readonly work: Workload
}

/** What the rule of thumb is given. */
interface Thumb {
  readonly context: TeamContext
  readonly all: AllSeats
  readonly prices: DayPrices
  readonly draft: Draft
}

const take = ({ taken, work }: Draft, seat: Seat): void => {
  taken[seat.session]?.push(seat)
  work.add(seat.somebody, seat.session)
}

const leave = ({ taken, work }: Draft, seat: Seat): void => {
  const own = taken[seat.session]
  own?.splice(own.indexOf(seat), 1)
  work.remove(seat.somebody, seat.session)
}

/** The smaller, the sooner somebody is asked, other things being equal: who is there today, has little to do, works that day anyway, costs little. */
const reluctance = ({ context, prices, draft }: Thumb, seat: Seat): number => {
  const days = draft.work.daysOf(seat.somebody)
  const facts = context.sessions[seat.session]
  const more = facts?.days.reduce((count, day) => count + (days.has(day) ? 0 : 1), 0) ?? 0
  const journey = days.size === 0 ? (prices.journey[seat.somebody] ?? 0) : 0
  const usual = prices.day[0] ?? 1
  return draft.work.sessionsOf(seat.somebody).size * 2 + (more * (prices.day[seat.somebody] ?? 0) + journey / 8) / Math.max(1, usual) - (seat.current ? 3 : 0)
}

const best = (thumb: Thumb, seats: readonly Seat[], gain: (seat: Seat) => number): Seat | null => {
  let found: Seat | null = null
  let [most, least] = [0, Infinity]
  for (const seat of seats) {
    const gained = gain(seat)
    if (gained < most || gained <= 0 || !thumb.draft.work.allows(seat.somebody, seat.session)) continue
    const cost = reluctance(thumb, seat)
    if (gained > most || cost < least) {
      found = seat
      most = gained
      least = cost
    }
  }
  return found
}

const counts = (pairs: readonly number[], open: ReadonlySet<number>): number => pairs.reduce((sum, pair) => sum + (open.has(pair) ? 1 : 0), 0)

const uncovered = (session: SeatsOfSession, taken: readonly Seat[]): Set<number> =>
  new Set([...session.pairs.keys()].filter((pair) => modeOf(taken, pair) === 'none'))

/** Covers pairs without relay: whoever does most of what is open, into the mother tongue sooner than not. */
const coverDirectly = (thumb: Thumb, session: SeatsOfSession, taken: readonly Seat[]): void => {
  for (;;) {
    const open = uncovered(session, taken)
    if (open.size === 0) return
    const seat = best(thumb, session.seats, ({ direct, retour }) => (counts(direct, open) + counts(retour, open)) * 10 + counts(direct, open))
    if (!seat) return
    take(thumb.draft, seat)
  }
}

const does = (legs: readonly Leg[], pair: number, pivot: number): boolean => legs.some((leg) => leg.pair === pair && leg.pivot === pivot)

/** Covers what is still open by relay: both legs or neither. */
const coverByRelay = (thumb: Thumb, session: SeatsOfSession, taken: readonly Seat[]): void => {
  for (const pair of uncovered(session, taken)) {
    for (const pivot of session.pairs[pair]?.pivots.keys() ?? []) {
      const added: Seat[] = []
      for (const leg of ['into', 'onward'] as const) {
        if (taken.some((seat) => does(seat[leg], pair, pivot))) continue
        const seat = best(thumb, session.seats, (one) => (does(one[leg], pair, pivot) ? 1 : 0))
        if (!seat) break
        take(thumb.draft, seat)
        added.push(seat)
      }
      if (modeOf(taken, pair) === 'relay') break
      for (const seat of added) leave(thumb.draft, seat)
    }
  }
}

/** Fills the team up to what it should be, with those who better how a pair is served where there is a choice. */
const strengthen = (thumb: Thumb, session: SeatsOfSession, taken: readonly Seat[]): void => {
  for (;;) {
    const short = shortOf(session, taken)
    if (short === 0) return
    const second = new Set([...session.pairs.keys()].filter((pair) => modeOf(taken, pair) !== 'direct'))
    const seat = best(thumb, session.seats, (one) => (shortOf(session, [...taken, one]) < short ? 1 + counts(one.direct, second) : 0))
    if (!seat) return
    take(thumb.draft, seat)
  }
}

const fill = (thumb: Thumb, session: SeatsOfSession): void => {
  const taken = thumb.draft.taken[session.facts.number] ?? []
  coverDirectly(thumb, session, taken)
  coverByRelay(thumb, session, taken)
  strengthen(thumb, session, taken)
}

/** How few people the hardest pair of a session has to choose from. */
const choice = ({ pairs, seats }: SeatsOfSession): number =>
  Math.min(Infinity, ...[...pairs.keys()].map((pair) => seats.filter(({ direct, retour }) => direct.includes(pair) || retour.includes(pair)).length))

/**
 * A plan in one go, within every hard limit: pins, in a replan those who are there today as far as they still can be,
 * then session by session, those with the least choice first. Each pair gets whoever does most of what is open and has
 * least to do; then the teams are filled up.
 */
export const ruleOfThumb = (context: TeamContext, all: AllSeats, prices: DayPrices): readonly Seat[] => {
  const draft: Draft = { taken: context.looked.map((): Seat[] => []), work: all.fixed.copy() }
  const thumb: Thumb = { context, all, prices, draft }
  for (const seat of all.seats) {
    if (seat.pinned) draft.taken[seat.session]?.push(seat)
    else if (seat.current && context.asked.absences.length > 0 && draft.work.allows(seat.somebody, seat.session)) take(draft, seat)
  }
  const order = all.sessions.map((session) => ({ session, choice: choice(session) })).sort((one, other) => one.choice - other.choice || one.session.facts.number - other.session.facts.number)
  for (const { session } of order) fill(thumb, session)
  return draft.taken.flat()
}
