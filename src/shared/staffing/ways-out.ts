import { capability, worksFrom, worksInto } from '../languages/capability'
import type { LanguageCode } from '../model/language'
import type { OpenPair } from './plan'
import type { OtherTimes, TimeFree } from './other-times'
import { otherTimes } from './other-times'
import type { Somebody, TeamContext } from './team-context'
import type { WayOut, WhyUncovered } from './team-proposal'
import type { Workload } from './workload'

type Move = Extract<WayOut, { kind: 'move' }>

/** Only so many of each kind are named: the nearest times, those who lack least. */
const shown = { moves: 2, nearest: 3, letOffs: 3 } as const

const rank = { direct: 0, retour: 1, relay: 2 } as const

const ids = (people: readonly Somebody[]) => people.map(({ interpreter }) => interpreter.id)

/** How people who are free could serve a pair, the best way first; null when they can't. */
const served = (free: readonly Somebody[], from: LanguageCode, to: LanguageCode, open: OpenPair): Pick<Move, 'mode' | 'pivot' | 'interpreterIds'> | null => {
  const mode = open.session.facts.session.interpretation
  const able = (one: LanguageCode, other: LanguageCode, wanted?: 'A' | 'B'): readonly Somebody[] =>
    free.filter(({ interpreter }) => { const into = capability(interpreter, one, other, mode); return into !== null && (wanted === undefined || into === wanted) })
  const [native, second] = [able(from, to, 'A'), able(from, to, 'B')]
  if (native.length > 0) return { mode: 'direct', pivot: null, interpreterIds: ids(native) }
  if (second.length > 0) return { mode: 'retour', pivot: null, interpreterIds: ids(second) }
  const languages = [...new Set(free.flatMap(({ interpreter }) => interpreter.languages.map(({ code }) => code)))].sort()
  for (const pivot of languages) {
    const [into, onward] = [able(from, pivot), able(pivot, to)]
    if (into.length > 0 && onward.length > 0) return { mode: 'relay', pivot, interpreterIds: ids([...new Set([...into, ...onward])]) }
  }
  return null
}

/** The pair as it would be served at another time; null unless whoever is free then can serve all that the session needs. */
const moveTo = (time: TimeFree, open: OpenPair): Move | null => {
  if (open.session.pairs.some(({ from, to }) => !(from === open.from && to === open.to) && served(time.free, from, to, open) === null)) return null
  const way = served(time.free, open.from, open.to, open)
  return way && { kind: 'move', placementId: time.placementId, start: time.start, ...way }
}

/** Better served first, then nearer the time it has now. */
const movesOf = (times: OtherTimes, open: OpenPair): readonly Move[] =>
  times(open.session.facts)
    .flatMap((time) => { const move = moveTo(time, open); return move ? [{ move, off: time.minutesOff }] : [] })
    .sort((one, other) => rank[one.move.mode] - rank[other.move.mode] || one.off - other.off || (one.move.start < other.move.start ? -1 : 1))
    .slice(0, shown.moves)
    .map(({ move }) => move)

/** Figures and days that somebody in charge can waive; nobody waives a refusal. */
const waivable: ReadonlySet<string> = new Set(['limit', 'contract-days', 'unavailable', 'travelling', 'not-cleared'])

const letOffs = (why: WhyUncovered, alone: ReadonlySet<string>): readonly WayOut[] =>
  why.kind !== 'held-back'
    ? []
    : why.who
        .filter((held) => waivable.has(held.reason.kind) && alone.has(held.interpreterId))
        .sort((one, other) => Number(one.reason.kind !== 'limit') - Number(other.reason.kind !== 'limit'))
        .slice(0, shown.letOffs)
        .map((held) => ({ kind: 'let-off', held }))

/** One more person, with those on the roster who lack least for it. */
const hire = ({ roster }: TeamContext, { from, to }: OpenPair): WayOut => {
  const lacking = roster.flatMap(({ interpreter }) => {
    const lacks = [...(worksFrom(interpreter, from) ? [] : [from]), ...(worksInto(interpreter, to) ? [] : [to])]
    return lacks.length === 0 || lacks.length === 2 ? [] : [{ interpreterId: interpreter.id, lacks }]
  })
  return { kind: 'hire', from, to, nearest: lacking.slice(0, shown.nearest) }
}

/**
 * Finds ways out for pairs left open, the cheapest first: hold the session at another time, let somebody off what holds
 * them back, hire one more. Other times are looked for only where `full` is set.
 */
export const waysOut = (context: TeamContext, work: Workload): ((open: OpenPair, why: WhyUncovered, full: boolean) => readonly WayOut[]) => {
  const times = otherTimes(context, work)
  return (open, why, full) => {
    const { session } = open.session.facts
    const alone = new Set<string>(context.roster.filter(({ interpreter }) => capability(interpreter, open.from, open.to, session.interpretation) !== null).map(({ interpreter }) => interpreter.id))
    const moves = full && why.kind === 'held-back' ? movesOf(times, open) : []
    return [...moves, ...letOffs(why, alone), hire(context, open)]
  }
}

