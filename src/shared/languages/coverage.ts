import type { LanguageCode } from '../model/language'
import { isSigned } from '../model/language'
import type { BoothAssignment, RecordRef, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { Place, Terms } from './booth-places'
import { anyoneGives, gives, placesAt } from './booth-places'
import type { People } from './participants'
import { peopleOf } from './participants'
import { hasRelay, relayBetween } from './relay'
import type { Needs, SessionNeed, SessionNeeds } from './session-needs'
import { needsAt, sortedSet } from './session-needs'
import type { WhyNotCovered } from './why-not-covered'
import { whyNotCovered } from './why-not-covered'

export { needsInterpretation } from './session-needs'
export type { WhyNotCovered } from './why-not-covered'

/**
 * How a listener is reached: by an interpreter into their mother tongue (A), into their second active language (B), by
 * relay through one language in between, or not at all.
 */
export type CoverageMode = 'direct' | 'retour' | 'relay' | 'none'

/** One way of interpretation that somebody at the session needs. */
export interface CoveragePair {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly mode: CoverageMode
  /** The language in between when a pair is reached by relay, the best of `pivots`; null when it is not by relay. */
  readonly pivot: LanguageCode | null
  /** Every language that could stand in between, in alphabetical order of codes; empty when it is not by relay. */
  readonly pivots: readonly LanguageCode[]
  /**
   * Those on the team who can do it, in id order; those who do it into their mother tongue only, when there are any.
   * By relay, those of both legs through `pivot`.
   */
  readonly interpreterIds: readonly string[]
  /** Everybody on the team who can do it without relay, A or B, in id order. */
  readonly ableIds: readonly string[]
  /** The two legs of a relay: who brings it into the pivot, and who takes it on from there; null when it is not by relay. */
  readonly legs: { readonly into: readonly string[]; readonly onward: readonly string[] } | null
  /** Set when the pair is not covered. */
  readonly why: WhyNotCovered | null
  /** Who listens in `to` and does not follow `from`, in order of table and id. */
  readonly listeners: readonly RecordRef[]
}

/** Who understands whom among people who hear each other, and how. Languages are in alphabetical order of their codes. */
export interface CoverageHere {
  readonly spoken: readonly LanguageCode[]
  /** Languages somebody needs a channel in. */
  readonly listened: readonly LanguageCode[]
  readonly pairs: readonly CoveragePair[]
  /** Pairs nobody on the team can do, not even by relay. */
  readonly uncovered: readonly CoveragePair[]
  /**
   * Booths for simultaneous work: one per language interpreted into (`listened` and pivots, signed ones need none), or a
   * single one that works both ways where just two languages are in play. Of several rooms, the most that any of them needs.
   */
  readonly boothsNeeded: number
  /** Just two languages are in play; of several rooms, in each where any are needed. */
  readonly twoWay: boolean
  /** Interpreters on the team who have not declined, in id order. */
  readonly team: readonly string[]
  /** The same with the language their booth speaks into, null while that is not settled. */
  readonly places: readonly { readonly interpreterId: string; readonly booth: LanguageCode | null }[]
}

/** Who understands whom in one room of a session, where its delegations sit apart. */
export interface RoomCoverage extends CoverageHere {
  readonly delegationIds: readonly string[]
}

/** Who understands whom at one session; of several rooms, all that is needed in any, a pair as where it is worst off. */
export interface Coverage extends CoverageHere {
  /** Room by room, by the same team; empty where all sit together. */
  readonly rooms: readonly RoomCoverage[]
  /** Which rooms want a team at the same time, by number in `rooms`. */
  readonly atOnce: SessionNeeds['atOnce']
}

/** A booth binds where there are several: one left over from simultaneous work says nothing of consecutive or whispered work. */
const termsOf = (session: Session, { simultaneous }: SessionNeeds, { twoWay }: Needs): Terms => ({ mode: session.interpretation, boothsBind: simultaneous && !twoWay })

const noPairs: readonly CoveragePair[] = []
const plain = { pivot: null, pivots: [], legs: null, why: null } as const

type Reached = Omit<CoveragePair, 'from' | 'to' | 'listeners'>

const reach = (places: readonly Place[], { from, to }: SessionNeed, terms: Terms, inPlay: (code: LanguageCode) => boolean): Reached => {
  const able = { A: [] as string[], B: [] as string[] }
  for (const place of places) {
    const into = gives(place, from, to, terms)
    if (into !== null) able[into].push(place.interpreter.id)
  }
  const ableIds = sortedSet([...able.A, ...able.B])
  if (able.A.length > 0) return { ...plain, mode: 'direct', interpreterIds: sortedSet(able.A), ableIds }
  if (able.B.length > 0) return { ...plain, mode: 'retour', interpreterIds: ableIds, ableIds }
  const relay = relayBetween(places, from, to, terms, inPlay)
  if (!relay) return { ...plain, mode: 'none', interpreterIds: [], ableIds, why: whyNotCovered(places, from, to, terms) }
  const { pivot, pivots, into, onward } = relay
  return { mode: 'relay', pivot, pivots, interpreterIds: sortedSet([...into, ...onward]), ableIds, legs: { into, onward }, why: null }
}

const pairsOf = (places: readonly Place[], terms: Terms, { spoken, listened }: Needs, needs: readonly SessionNeed[]): readonly CoveragePair[] => {
  const inPlay = (code: LanguageCode): boolean => spoken.includes(code) || listened.includes(code)
  return needs.map((need) => ({ from: need.from, to: need.to, ...reach(places, need, terms, inPlay), listeners: need.listeners }))
}

const boothsFor = ({ simultaneous }: SessionNeeds, { twoWay, spoken, listened }: Needs, pairs: readonly CoveragePair[]): number => {
  if (!simultaneous) return 0
  if (twoWay) return [...spoken, ...listened].some(isSigned) ? 0 : 1
  return sortedSet([...listened, ...pairs.flatMap(({ pivot }) => pivot ?? [])]).filter((code) => !isSigned(code)).length
}

const worse: readonly CoverageMode[] = ['direct', 'retour', 'relay', 'none']

/** Each pair needed in any room as the room has it where it is worst off, the first of those; for all who need it. */
const worstPairs = (needs: readonly SessionNeed[], rooms: readonly RoomCoverage[]): readonly CoveragePair[] =>
  needs.flatMap(({ from, to, listeners }) => {
    const [worst] = rooms
      .flatMap(({ pairs }) => pairs.filter((pair) => pair.from === from && pair.to === to))
      .sort((one, other) => worse.indexOf(other.mode) - worse.indexOf(one.mode))
    return worst ? [{ ...worst, listeners }] : []
  })

/** Once each, in id order; someone entered twice sits in the booth that is settled. */
const placesOnce = (places: readonly Place[]): Coverage['places'] => {
  const booths = new Map<string, LanguageCode | null>()
  for (const { interpreter, booth } of places) booths.set(interpreter.id, booths.get(interpreter.id) ?? booth)
  return sortedSet([...booths.keys()]).map((interpreterId) => ({ interpreterId, booth: booths.get(interpreterId) ?? null }))
}

/**
 * Who understands whom at a session, given the assignments to it (other sessions' are not looked at). What is needed is
 * told by `needsAt`. An interpreter placed in a booth speaks into that booth's language only, unless one booth works
 * both ways. A relay goes through one language, given by somebody who may be giving it. Where delegations sit apart each
 * room is looked at by itself, with the whole team: nothing says which interpreter is in which room.
 */
export const coverageOf = (people: People, session: Session, assignments: readonly BoothAssignment[]): Coverage => {
  const needed = needsAt(people, session)
  const places = placesAt(people, session, assignments)
  const once = placesOnce(places)
  const team = once.map(({ interpreterId }) => interpreterId)
  const here = (needs: Needs, pairs: readonly CoveragePair[]): CoverageHere => ({
    spoken: needs.spoken,
    listened: needs.listened,
    pairs,
    uncovered: pairs.filter((pair) => pair.mode === 'none'),
    boothsNeeded: boothsFor(needed, needs, pairs),
    twoWay: needs.twoWay,
    team,
    places: once,
  })
  const alone = (needs: Needs): CoverageHere => here(needs, pairsOf(places, termsOf(session, needed, needs), needs, needs.needs))
  if (needed.rooms.length === 0) return { ...alone(needed), rooms: [], atOnce: [] }
  const rooms = needed.rooms.map((room): RoomCoverage => ({ delegationIds: room.delegationIds, ...alone(room) }))
  const boothsNeeded = Math.max(...rooms.map((room) => room.boothsNeeded))
  return { ...here(needed, worstPairs(needed.needs, rooms)), boothsNeeded, rooms, atOnce: needed.atOnce }
}

/** The pairs of {@link coverageOf} that nobody on the team can do, without writing out the others. */
export const uncoveredPairs = (people: People, session: Session, assignments: readonly BoothAssignment[]): readonly CoveragePair[] => {
  const needed = needsAt(people, session)
  if (needed.needs.length === 0) return noPairs
  const places = placesAt(people, session, assignments)
  const unmetIn = (needs: Needs): readonly SessionNeed[] => {
    const terms = termsOf(session, needed, needs)
    return needs.needs.filter(({ from, to }) => !anyoneGives(places, from, to, terms) && !hasRelay(places, from, to, terms))
  }
  if (needed.rooms.length > 0) return needed.rooms.some((room) => unmetIn(room).length > 0) ? coverageOf(people, session, assignments).uncovered : noPairs
  const unmet = unmetIn(needed)
  return unmet.length === 0 ? noPairs : pairsOf(places, termsOf(session, needed, needed), needed, unmet)
}

/** Who understands whom at a session of this workspace: see {@link coverageOf}. */
export const sessionCoverage = (workspace: Workspace, session: Session): Coverage =>
  coverageOf(
    peopleOf(workspace),
    session,
    rowsOf(workspace, 'boothAssignments').filter((row) => row.sessionId === session.id),
  )
