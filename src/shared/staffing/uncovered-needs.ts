import { capability, worksFrom, worksInto } from '../languages/capability'
import type { InterpretationMode, LanguageCode } from '../model/language'
import type { OpenPair, Plan } from './plan'
import type { AllSeats } from './seats'
import { standingReason } from './standing-reasons'
import type { Somebody, TeamContext } from './team-context'
import type { HeldBack, UncoveredNeed, WhyUncovered } from './team-proposal'
import { waysOut } from './ways-out'
import { Workload } from './workload'

/** So many pairs get ways out that take long to find; more than that is another kind of trouble. */
const looksInFull = 12

/** The roster when a plan is carried out. */
const workloadOf = ({ fixed }: AllSeats, plan: Plan): Workload => {
  const work = fixed.copy()
  for (const { somebody, session } of plan.flat()) if (!work.has(somebody, session)) work.add(somebody, session)
  return work
}

const pivots = (roster: readonly Somebody[]): readonly LanguageCode[] => [...new Set(roster.flatMap(({ interpreter }) => interpreter.languages.map(({ code }) => code)))].sort()

/** Those who could do the pair without relay or, when there are none, those who could do a leg of a relay. */
const whoCould = (roster: readonly Somebody[], from: LanguageCode, to: LanguageCode, mode: InterpretationMode | null): readonly Somebody[] => {
  const able = (one: LanguageCode, other: LanguageCode): readonly Somebody[] => roster.filter(({ interpreter }) => capability(interpreter, one, other, mode) !== null)
  const alone = able(from, to)
  if (alone.length > 0) return alone
  const legs = pivots(roster).flatMap((pivot) => {
    const [into, onward] = [able(from, pivot), able(pivot, to)]
    return into.length > 0 && onward.length > 0 ? [...into, ...onward] : []
  })
  return [...new Set(legs)].sort((one, other) => one.number - other.number)
}

/** Why one who could do a pair does not; null when nothing known stands against it. */
const heldBack = (context: TeamContext, work: Workload, plan: Plan, somebody: Somebody, { session: { facts } }: OpenPair): HeldBack | null => {
  const interpreterId = somebody.interpreter.id
  const seat = plan[facts.number]?.find((one) => one.somebody === somebody.number)
  // In a booth of another language; whoever is there without one could take the pair.
  if (seat) return seat.booth === null ? null : { interpreterId, reason: { kind: 'other-booth', booth: seat.booth } }
  const reason = standingReason(context, somebody, facts) ?? work.against(somebody.number, facts.number)
  return reason ? { interpreterId, reason } : null
}

const whyOpen = (context: TeamContext, work: Workload, plan: Plan, open: OpenPair): WhyUncovered => {
  const { roster } = context
  const { from, to, session } = open
  if (!roster.some(({ interpreter }) => worksFrom(interpreter, from))) return { kind: 'nobody-from', language: from }
  if (!roster.some(({ interpreter }) => worksInto(interpreter, to))) return { kind: 'nobody-into', language: to }
  const could = whoCould(roster, from, to, session.facts.session.interpretation)
  if (could.length > 0) return { kind: 'held-back', who: could.flatMap((somebody) => heldBack(context, work, plan, somebody, open) ?? []) }
  const inOtherModes = whoCould(roster, from, to, null)
  return inOtherModes.length > 0 ? { kind: 'other-mode', interpreterIds: inOtherModes.map(({ interpreter }) => interpreter.id) } : { kind: 'no-way-between' }
}

/** Why pairs stay without interpretation under a plan, and the ways out of it, in order of sessions. */
export const uncoveredNeeds = (context: TeamContext, all: AllSeats, plan: Plan, open: readonly OpenPair[]): readonly UncoveredNeed[] => {
  if (open.length === 0) return []
  const work = workloadOf(all, plan)
  const find = waysOut(context, work)
  return open.map((pair, at) => {
    const why = whyOpen(context, work, plan, pair)
    return { sessionId: pair.session.facts.session.id, from: pair.from, to: pair.to, why, waysOut: find(pair, why, at < looksInFull) }
  })
}
