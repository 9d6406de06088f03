import type { LanguageCode } from '../model/language'
import type { Interpreter } from '../model/workspace'
import type { Terms } from '../languages/booth-places'
import { gives } from '../languages/booth-places'
import { capability } from '../languages/capability'
import type { SessionFacts } from './session-facts'
import type { Somebody, Standing, TeamContext } from './team-context'
import { pairKey } from './team-context'
import { isAbsent, standingReason } from './standing-reasons'
import type { TeamTrouble } from './team-proposal'
import { Workload } from './workload'

/** A pair that a session needs, and the languages it could be relayed through. */
export interface Pair {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly pivots: readonly LanguageCode[]
}

/** One leg of a relay that somebody in a seat does: a pair of the session and one of its pivots, both by number. */
export interface Leg {
  readonly pair: number
  readonly pivot: number
}

/** Somebody in one booth of one session: a thing that a plan may have or not. Numbered in the order of the problem. */
export interface Seat {
  readonly number: number
  readonly somebody: number
  readonly session: number
  /** What the booth speaks into; null for the one booth that works both ways, and without booths. */
  readonly booth: LanguageCode | null
  /** Stands so today. */
  readonly current: boolean
  /** Must be in every plan. */
  readonly pinned: boolean
  /** Pairs done into the mother tongue, and into the second active language. */
  readonly direct: readonly number[]
  readonly retour: readonly number[]
  /** Relay: bringing a language into a pivot, and taking it on from there. */
  readonly into: readonly Leg[]
  readonly onward: readonly Leg[]
  /**
   * The booth whose strength it adds to; `any` where no booth is settled though each has one, `none` where it does no
   * work. Somebody who only does a leg of relays adds to it while somebody else does the other.
   */
  readonly strengthens: { readonly booth: LanguageCode | null } | 'any' | 'none'
}

/** Everybody who can be in a session's team, seat by seat. */
export interface SeatsOfSession {
  readonly facts: SessionFacts
  readonly pairs: readonly Pair[]
  readonly seats: readonly Seat[]
}

export interface AllSeats {
  readonly sessions: readonly SeatsOfSession[]
  readonly seats: readonly Seat[]
  /** What is fixed: sessions not looked at, and pins. */
  readonly fixed: Workload
  readonly troubles: readonly TeamTrouble[]
}

interface Someone {
  readonly somebody: Somebody
  readonly standing: Standing | undefined
  readonly pinned: boolean
  /** The seat that stands today must be offered, and, when pinned, no other. */
  readonly booths: readonly (LanguageCode | null)[]
}

const termsOf = ({ session, boothsBind }: SessionFacts): Terms => ({ mode: session.interpretation, boothsBind })

const languagesOf = (people: readonly Someone[]): readonly LanguageCode[] =>
  [...new Set(people.flatMap(({ somebody }) => somebody.interpreter.languages.map(({ code }) => code)))].sort()

/** Nobody thinks of relay where so many people could do a pair without: it keeps the question small. */
const plenty = 8

/** Languages that could stand in between, as far as the people at hand go; any booth may be opened for one. */
const pivotsOf = (people: readonly Someone[], from: LanguageCode, to: LanguageCode, terms: Terms, languages: readonly LanguageCode[]): readonly LanguageCode[] => {
  const anyone = (one: LanguageCode, other: LanguageCode): boolean =>
    people.some(({ somebody, booths }) => booths.some((booth) => gives({ interpreter: somebody.interpreter, booth }, one, other, terms) !== null))
  const able = people.filter(({ somebody }) => capability(somebody.interpreter, from, to, terms.mode) !== null)
  if (able.length >= plenty) return []
  return languages.filter((pivot) => pivot !== from && pivot !== to && anyone(from, pivot) && anyone(pivot, to))
}

type Work = Pick<Seat, 'direct' | 'retour' | 'into' | 'onward'>

const workIn = (interpreter: Interpreter, booth: LanguageCode | null, pairs: readonly Pair[], terms: Terms): Work => {
  const work = { direct: [] as number[], retour: [] as number[], into: [] as Leg[], onward: [] as Leg[] }
  const place = { interpreter, booth }
  for (const [pair, { from, to, pivots }] of pairs.entries()) {
    const own = gives(place, from, to, terms)
    if (own === 'A') work.direct.push(pair)
    else if (own === 'B') work.retour.push(pair)
    for (const [pivot, code] of pivots.entries()) {
      if (gives(place, from, code, terms) !== null) work.into.push({ pair, pivot })
      if (gives(place, code, to, terms) !== null) work.onward.push({ pair, pivot })
    }
  }
  return work
}

const isIdle = ({ direct, retour, into, onward }: Work): boolean => direct.length + retour.length + into.length + onward.length === 0

const sameWork = (one: Work, other: Work): boolean =>
  one.direct.length === other.direct.length && one.retour.length === other.retour.length && one.into.length === other.into.length && one.onward.length === other.onward.length

const strengthens = ({ booths }: SessionFacts, booth: LanguageCode | null, idle: boolean): Seat['strengthens'] =>
  idle ? 'none' : !booths ? { booth: null } : booth === null ? 'any' : { booth }

/** Whether somebody in a seat can only ever do a leg of a relay. */
export const onlyRelays = ({ direct, retour }: Seat): boolean => direct.length + retour.length === 0

/** Somebody in a booth of a session, whether a plan may have that or not; its number is none. */
export const seatOf = ({ facts, pairs }: SeatsOfSession, { number, interpreter }: Somebody, booth: LanguageCode | null): Seat => {
  const work = workIn(interpreter, booth, pairs, termsOf(facts))
  return { number: -1, somebody: number, session: facts.number, booth, current: true, pinned: false, ...work, strengthens: strengthens(facts, booth, isIdle(work)) }
}

const seatsOfSession = (facts: SessionFacts, people: readonly Someone[], first: number): SeatsOfSession => {
  const terms = termsOf(facts)
  const languages = languagesOf(people)
  const pairs = facts.needs.needs.map(({ from, to }): Pair => ({ from, to, pivots: pivotsOf(people, from, to, terms, languages) }))
  const seats: Seat[] = []
  for (const { somebody, standing, pinned, booths } of people) {
    const today = standing && workIn(somebody.interpreter, standing.booth, pairs, terms)
    for (const booth of booths) {
      const current = standing?.booth === booth
      const work = workIn(somebody.interpreter, booth, pairs, terms)
      const idle = isIdle(work)
      // Where booths do not bind, another booth than today's is no other seat.
      if (!current && (idle || (booth === null && today && sameWork(today, work)))) continue
      seats.push({ number: first + seats.length, somebody: somebody.number, session: facts.number, booth, current, pinned, ...work, strengthens: strengthens(facts, booth, idle) })
    }
  }
  return { facts, pairs, seats }
}

const boothsFor = (facts: SessionFacts, { interpreter }: Somebody, standing: Standing | undefined, pinned: boolean): readonly (LanguageCode | null)[] => {
  if (pinned && standing) return [standing.booth]
  const own = facts.booths ? interpreter.languages.filter((language) => language.class !== 'C').map(({ code }) => code) : [null]
  return [...new Set([...(standing ? [standing.booth] : []), ...own])]
}

interface Fixed {
  readonly workload: Workload
  readonly pins: ReadonlySet<string>
  readonly troubles: readonly TeamTrouble[]
}

/** Puts down what is fixed, and says which pins break a limit; somebody who is absent is pinned to nothing. */
const fixedOf = (context: TeamContext): Fixed => {
  const workload = new Workload(context)
  const pins = new Set<string>()
  const troubles: TeamTrouble[] = []
  const isLooked = ({ session }: Standing): boolean => session < context.looked.length
  for (const { somebody, session } of context.standing.filter((one) => !isLooked(one))) workload.fix(somebody, session)
  for (const one of context.standing.filter((standing) => isLooked(standing) && standing.row.pinned)) {
    const [somebody, facts] = [context.roster[one.somebody], context.sessions[one.session]]
    if (!somebody || !facts || facts.days.some((day) => isAbsent(context, somebody, day))) continue
    const held = standingReason(context, somebody, facts) ?? workload.against(one.somebody, one.session)
    if (held) troubles.push({ kind: 'pins-contradict', sessionId: facts.session.id, interpreterId: somebody.interpreter.id, held })
    workload.fix(one.somebody, one.session)
    pins.add(pairKey(one.somebody, one.session))
  }
  return { workload, pins, troubles }
}

/** Every seat that a plan may have, and what is fixed. */
export const allSeats = (context: TeamContext): AllSeats => {
  const { workload, pins, troubles } = fixedOf(context)
  const standing = new Map(context.standing.map((one) => [pairKey(one.somebody, one.session), one]))
  const seats: Seat[] = []
  const sessions = context.looked.map((facts) => {
    const people = context.roster.flatMap((somebody): Someone[] => {
      const key = pairKey(somebody.number, facts.number)
      const pinned = pins.has(key)
      if (!pinned && (standingReason(context, somebody, facts) ?? workload.against(somebody.number, facts.number))) return []
      const own = standing.get(key)
      return [{ somebody, standing: own, pinned, booths: boothsFor(facts, somebody, own, pinned) }]
    })
    const ofSession = seatsOfSession(facts, people, seats.length)
    seats.push(...ofSession.seats)
    return ofSession
  })
  return { sessions, seats, fixed: workload, troubles }
}
