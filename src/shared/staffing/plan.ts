import type { LanguageCode } from '../model/language'
import type { Money } from '../model/money'
import type { WallDate } from '../model/time'
import type { CoverageMode } from '../languages/coverage'
import { feesOf, livesElsewhere } from './day-prices'
import type { AllSeats, Seat, SeatsOfSession } from './seats'
import { seatOf } from './seats'
import { outcomeOf } from './session-outcome'
import { isAbsent } from './standing-reasons'
import type { TeamContext } from './team-context'
import type { TeamFigures } from './team-proposal'

/** Who sits where in the sessions looked at, by session number. */
export type Plan = readonly (readonly Seat[])[]

/** The seats of a choice, by session. */
export const planOf = ({ sessions, seats }: AllSeats, taken: ReadonlySet<number>): Plan => {
  const plan = sessions.map((): Seat[] => [])
  for (const seat of seats) if (taken.has(seat.number)) plan[seat.session]?.push(seat)
  return plan
}

/** Today's teams, within hard limits or not, without those who are to be absent. */
export const planOfToday = (context: TeamContext, all: AllSeats): Plan =>
  all.sessions.map((session) =>
    context.standing.flatMap((standing): readonly Seat[] => {
      const somebody = context.roster[standing.somebody]
      if (standing.session !== session.facts.number || !somebody || session.facts.days.some((day) => isAbsent(context, somebody, day))) return []
      return [seatOf(session, somebody, standing.booth)]
    }),
  )

const countModes = (sessions: readonly SeatsOfSession[], plan: Plan): { readonly pairs: TeamFigures['pairs']; readonly short: number } => {
  const counts: Record<CoverageMode, number> = { direct: 0, retour: 0, relay: 0, none: 0 }
  let missing = 0
  for (const session of sessions) {
    const { modes, short } = outcomeOf(session, plan[session.facts.number] ?? [])
    for (const mode of modes) counts[mode] += 1
    missing += short
  }
  return { pairs: { direct: counts.direct, retour: counts.retour, relay: counts.relay, uncovered: counts.none }, short: missing }
}

/** What a plan comes to, in figures. */
export const figuresOf = (context: TeamContext, { sessions }: AllSeats, plan: Plan): TeamFigures => {
  const days = new Map<number, Set<WallDate>>()
  const work = new Map<number, number>()
  for (const { somebody, session } of plan.flat()) {
    const own = days.get(somebody) ?? new Set()
    days.set(somebody, own)
    for (const day of context.sessions[session]?.days ?? []) own.add(day)
    work.set(somebody, (work.get(somebody) ?? 0) + 1)
  }
  const fees = feesOf(context)
  const sums = new Map<string, Money>()
  let daysWithoutRate = 0
  for (const [somebody, own] of days) {
    const fee = fees[somebody]
    if (fee) sums.set(fee.currency, { minor: (sums.get(fee.currency)?.minor ?? 0) + fee.minor * own.size, currency: fee.currency })
    else daysWithoutRate += own.size
  }
  return {
    sessions: sessions.length,
    ...countModes(sessions, plan),
    interpreters: work.size,
    mostSessions: Math.max(0, ...work.values()),
    interpreterDays: [...days.values()].reduce((sum, own) => sum + own.size, 0),
    fees: [...sums.values()].filter(({ minor }) => minor > 0).sort((one, other) => (one.currency < other.currency ? -1 : 1)),
    daysWithoutRate,
    travellers: [...work.keys()].filter((somebody) => { const one = context.roster[somebody]; return one !== undefined && livesElsewhere(context, one) }).length,
  }
}

/** A pair of a session that a plan leaves without interpretation. */
export interface OpenPair {
  readonly session: SeatsOfSession
  readonly from: LanguageCode
  readonly to: LanguageCode
}

/** Pairs that a plan does not cover, in order of sessions. */
export const openPairs = ({ sessions }: AllSeats, plan: Plan): readonly OpenPair[] =>
  sessions.flatMap((session) => {
    const { modes } = outcomeOf(session, plan[session.facts.number] ?? [])
    return session.pairs.flatMap(({ from, to }, pair) => (modes[pair] === 'none' ? [{ session, from, to }] : []))
  })
