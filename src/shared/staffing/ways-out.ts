import { capability, worksFrom, worksInto } from '../languages/capability'
import { coverAlone } from './cover-alone'
import type { OpenPair } from './plan'
import type { OtherTimes, TimeFree } from './other-times'
import { otherTimes } from './other-times'
import type { SessionFacts } from './session-facts'
import { minutesHeld } from './session-facts'
import type { Reason } from './standing-reasons'
import { standingReasons } from './standing-reasons'
import type { Somebody, TeamContext } from './team-context'
import type { WayOut, WhyUncovered } from './team-proposal'
import type { Workload } from './workload'

type Move = Extract<WayOut, { kind: 'move' }>

/** Only so many of each kind are named: the nearest times, those who lack least. */
const shown = { moves: 2, nearest: 3, letOffs: 3 } as const

const rank = { direct: 0, retour: 1, relay: 2 } as const

/** The pair as it would be served at another time; null unless whoever is free then can serve all that the session needs. */
const moveTo = ({ roster }: TeamContext, time: TimeFree, { session, from, to }: OpenPair): Move | null => {
  const way = coverAlone(session, time.free, session.pairs.findIndex((pair) => pair.from === from && pair.to === to))
  if (!way) return null
  const interpreterIds = way.somebody.flatMap((number) => roster[number]?.interpreter.id ?? [])
  return { kind: 'move', placementId: time.placementId, start: time.start, mode: way.mode, pivot: way.pivot, interpreterIds }
}

/** Better served first, then nearer the time it has now. */
const movesOf = (context: TeamContext, times: OtherTimes, open: OpenPair): readonly Move[] =>
  times(open.session.facts)
    .flatMap((time) => { const move = moveTo(context, time, open); return move ? [{ move, off: time.minutesOff }] : [] })
    .sort((one, other) => rank[one.move.mode] - rank[other.move.mode] || one.off - other.off || (one.move.start < other.move.start ? -1 : 1))
    .slice(0, shown.moves)
    .map(({ move }) => move)

/** Figures and days that somebody in charge can waive; nobody waives a refusal. */
const waivable: ReadonlySet<string> = new Set(['limit', 'contract-days', 'unavailable', 'travelling', 'not-cleared'])

/** All that stands against somebody at a session, so that letting some of it pass is known to be enough. */
const against = (context: TeamContext, work: Workload, somebody: Somebody, facts: SessionFacts): readonly Reason[] => [
  ...standingReasons(context, somebody, facts),
  ...work.allAgainst(somebody.number, facts.number),
]

type LetOff = Extract<WayOut, { kind: 'let-off' }>

const isSame = (one: Reason, other: Reason): boolean => one.kind === other.kind && (one.kind !== 'limit' || other.kind !== 'limit' || one.figure === other.figure)

/** So many things at most are waived for one person: more is no exception. */
const mostWaived = 2

/** Those who could do the pair alone and are kept from it by one thing or two that can be waived, the fewest and figures first. */
const exceptionsFor = (context: TeamContext, work: Workload, why: WhyUncovered, { from, to, session: { facts } }: OpenPair): readonly LetOff[] => {
  if (why.kind !== 'held-back') return []
  const found = why.who.flatMap((held): readonly LetOff[] => {
    const somebody = context.roster.find(({ interpreter }) => interpreter.id === held.interpreterId)
    if (!somebody || capability(somebody.interpreter, from, to, facts.session.interpretation) === null) return []
    const reasons = against(context, work, somebody, facts)
    const also = reasons.filter((reason) => !isSame(reason, held.reason))
    return reasons.length <= mostWaived && also.length === reasons.length - 1 && reasons.every(({ kind }) => waivable.has(kind)) ? [{ kind: 'let-off', held, also }] : []
  })
  return found.sort((one, other) => one.also.length - other.also.length || Number(one.held.reason.kind !== 'limit') - Number(other.held.reason.kind !== 'limit'))
}

/** The most minutes that anybody may work at a stretch where a session has more; null where it does not. */
const tooLongFor = ({ figure }: TeamContext, { session: { facts } }: OpenPair): number | null => {
  const most = figure('load.session-most-minutes')
  return most !== undefined && minutesHeld(facts.session, facts.stretches) > most ? most : null
}

const shorten = (exceptions: readonly LetOff[], minutes: number | null): readonly WayOut[] => {
  const isLength = ({ held: { reason }, also }: LetOff): boolean => also.length === 0 && reason.kind === 'limit' && reason.figure === 'load.session-most-minutes'
  const interpreterIds = exceptions.filter(isLength).map(({ held }) => held.interpreterId)
  return minutes === null || interpreterIds.length === 0 ? [] : [{ kind: 'shorten', minutes, interpreterIds }]
}

/** One more person, with those on the roster who lack one language for it: those who could come first, those refused never. */
const hire = (context: TeamContext, work: Workload, open: OpenPair, minutes: number | null): readonly WayOut[] => {
  const { from, to, session: { facts } } = open
  // Its own sittings are more than one person may do in a day or a week, whoever it is.
  if (minutes === null && (context.usesOf[facts.number] ?? []).some(({ limit, weight }) => weight > (context.limits[limit]?.most ?? Infinity))) return []
  const lacking = context.roster.flatMap((somebody) => {
    const { interpreter } = somebody
    const lacks = [...(worksFrom(interpreter, from) ? [] : [from]), ...(worksInto(interpreter, to) ? [] : [to])]
    if (lacks.length !== 1) return []
    const reasons = against(context, work, somebody, facts)
    return reasons.some(({ kind }) => never.has(kind)) ? [] : [{ interpreterId: interpreter.id, lacks, reasons: reasons.length }]
  })
  const nearest = lacking.sort((one, other) => one.reasons - other.reasons).slice(0, shown.nearest)
  return [{ kind: 'hire', from, to, minutes, nearest: nearest.map(({ interpreterId, lacks }) => ({ interpreterId, lacks })) }]
}

/** What no other language makes good. */
const never: ReadonlySet<string> = new Set(['vetting', 'refused', 'declined', 'other-camp'])

/**
 * Finds ways out for pairs left open, the cheapest first: hold the session at another time, shorten it, let somebody off
 * all that holds them back, hire one more. Other times are looked for only where `full` is set.
 */
export const waysOut = (context: TeamContext, work: Workload): ((open: OpenPair, why: WhyUncovered, full: boolean) => readonly WayOut[]) => {
  const times = otherTimes(context, work)
  return (open, why, full) => {
    const moves = full && why.kind === 'held-back' ? movesOf(context, times, open) : []
    const [exceptions, tooLong] = [exceptionsFor(context, work, why, open), tooLongFor(context, open)]
    return [...moves, ...shorten(exceptions, tooLong), ...exceptions.slice(0, shown.letOffs), ...hire(context, work, open, tooLong)]
  }
}
