import type { LanguageCode } from '../model/language'
import type { BoothAssignment, RecordRef, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { Place, Terms } from './booth-places'
import { anyoneGives, gives, placesAt } from './booth-places'
import type { People } from './participants'
import { peopleOf } from './participants'
import { hasRelay, relayBetween } from './relay'
import type { SessionNeed, SessionNeeds } from './session-needs'
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

/** Who understands whom at one session, and how. Languages are in alphabetical order of their codes. */
export interface Coverage {
  readonly spoken: readonly LanguageCode[]
  /** Languages somebody needs a channel in. */
  readonly listened: readonly LanguageCode[]
  readonly pairs: readonly CoveragePair[]
  /** Pairs nobody on the team can do, not even by relay. */
  readonly uncovered: readonly CoveragePair[]
  /**
   * Booths for simultaneous work: one per language interpreted into (those of `listened` and pivots of relays), or a
   * single one that works both ways where just two languages are in play.
   */
  readonly boothsNeeded: number
  /** Just two languages are in play. */
  readonly twoWay: boolean
  /** Interpreters on the team who have not declined, in id order. */
  readonly team: readonly string[]
  /** The same with the language their booth speaks into, null while that is not settled. */
  readonly places: readonly { readonly interpreterId: string; readonly booth: LanguageCode | null }[]
}

/** A booth binds where there are several: one left over from simultaneous work says nothing of consecutive or whispered work. */
const termsOf = (session: Session, { simultaneous, twoWay }: SessionNeeds): Terms => ({ mode: session.interpretation, boothsBind: simultaneous && !twoWay })

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

const pairsOf = (places: readonly Place[], session: Session, needed: SessionNeeds, needs: readonly SessionNeed[]): readonly CoveragePair[] => {
  const terms = termsOf(session, needed)
  const inPlay = (code: LanguageCode): boolean => needed.spoken.includes(code) || needed.listened.includes(code)
  return needs.map((need) => ({ from: need.from, to: need.to, ...reach(places, need, terms, inPlay), listeners: need.listeners }))
}

const boothsFor = ({ simultaneous, twoWay, listened }: SessionNeeds, pairs: readonly CoveragePair[]): number =>
  !simultaneous ? 0 : twoWay ? 1 : sortedSet([...listened, ...pairs.flatMap(({ pivot }) => pivot ?? [])]).length

/** Once each, in id order; someone entered twice sits in the booth that is settled. */
const placesOnce = (places: readonly Place[]): Coverage['places'] => {
  const booths = new Map<string, LanguageCode | null>()
  for (const { interpreter, booth } of places) booths.set(interpreter.id, booths.get(interpreter.id) ?? booth)
  return sortedSet([...booths.keys()]).map((interpreterId) => ({ interpreterId, booth: booths.get(interpreterId) ?? null }))
}

/**
 * Who understands whom at a session, given the assignments to it (other sessions' are not looked at). What is needed is
 * told by `needsAt`. An interpreter placed in a booth speaks into that booth's language only, unless one booth works
 * both ways. A relay goes through one language, given by somebody who may be giving it.
 */
export const coverageOf = (people: People, session: Session, assignments: readonly BoothAssignment[]): Coverage => {
  const needed = needsAt(people, session)
  const places = placesAt(people, session, assignments)
  const pairs = pairsOf(places, session, needed, needed.needs)
  const team = placesOnce(places)
  return {
    spoken: needed.spoken,
    listened: needed.listened,
    pairs,
    uncovered: pairs.filter((pair) => pair.mode === 'none'),
    boothsNeeded: boothsFor(needed, pairs),
    twoWay: needed.twoWay,
    team: team.map(({ interpreterId }) => interpreterId),
    places: team,
  }
}

/** The pairs of {@link coverageOf} that nobody on the team can do, without writing out the others. */
export const uncoveredPairs = (people: People, session: Session, assignments: readonly BoothAssignment[]): readonly CoveragePair[] => {
  const needed = needsAt(people, session)
  if (needed.needs.length === 0) return noPairs
  const places = placesAt(people, session, assignments)
  const terms = termsOf(session, needed)
  const unmet = needed.needs.filter(({ from, to }) => !anyoneGives(places, from, to, terms) && !hasRelay(places, from, to, terms))
  return unmet.length === 0 ? noPairs : pairsOf(places, session, needed, unmet)
}

/** Who understands whom at a session of this workspace: see {@link coverageOf}. */
export const sessionCoverage = (workspace: Workspace, session: Session): Coverage =>
  coverageOf(
    peopleOf(workspace),
    session,
    rowsOf(workspace, 'boothAssignments').filter((row) => row.sessionId === session.id),
  )
