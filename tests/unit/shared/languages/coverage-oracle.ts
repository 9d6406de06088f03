import type { LanguageCode } from '@shared/model/language'
import type { Drawn, DrawnInterpreter, Side } from './random-sessions'
import { codes } from './random-sessions'

/** One needed pair as the definitions have it, tried out language by language. */
export interface OraclePair {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly mode: 'direct' | 'retour' | 'relay' | 'none'
  readonly pivot: LanguageCode | null
  readonly pivots: readonly LanguageCode[]
  readonly why: string | null
  readonly listeners: readonly string[]
}

interface Person {
  readonly id: string
  readonly follows: readonly LanguageCode[]
}

const sideOf = (at: number): Side => (at < 2 ? 'north-team' : 'south-team')

const peopleOf = ({ delegates, chair }: Drawn, here: readonly Side[]): readonly Person[] => [
  ...delegates.flatMap(({ speaks, understands }, at) => (here.includes(sideOf(at)) ? [{ id: ['north-1', 'north-2', 'south-1', 'south-2'][at] ?? '', follows: [...speaks, ...understands] }] : [])),
  { id: 'envoy', follows: chair },
]

const floorOf = ({ floorLanguages, delegates, chair }: Drawn, here: readonly Side[]): readonly LanguageCode[] => {
  const present = delegates.filter((_, at) => here.includes(sideOf(at)))
  const speaksIn = (room: Drawn['delegates'], code: LanguageCode): boolean => chair.includes(code) || room.some(({ speaks }) => speaks.includes(code))
  const named = floorLanguages.filter((code) => speaksIn(present, code) || !speaksIn(delegates, code))
  if (named.length > 0) return codes.filter((code) => named.includes(code))
  const speakers = present.some((one) => one.speakingRight) ? present.filter((one) => one.speakingRight) : present
  const first = [...speakers.map((one) => one.speaks[0]), chair[0]]
  return codes.filter((code) => first.includes(code))
}

interface Strictness {
  readonly modes: boolean
  readonly booths: boolean
}

type Who = readonly number[]

/** Which members of the team put `from` into `to` with one of these classes. */
const who = (drawn: Drawn, twoWay: boolean, from: LanguageCode, to: LanguageCode, classes: string, { modes, booths }: Strictness): Who => {
  const can = ({ languages, booth, status }: DrawnInterpreter): boolean =>
    status !== 'declined' &&
    (!booths || twoWay || !['simultaneous', 'remote'].includes(drawn.mode) || booth === null || booth === to) &&
    languages.some((language) => language.code === from) &&
    languages.some((language) => language.code === to && classes.includes(language.class) && (!modes || (language.modes ?? []).length === 0 || (language.modes ?? []).includes(drawn.mode)))
  return drawn.team.flatMap((one, at) => (can(one) ? [at] : []))
}

/** Every language between the two that somebody brings the first into and somebody takes into the second. */
const betweens = (drawn: Drawn, twoWay: boolean, from: LanguageCode, to: LanguageCode, strict: Strictness): readonly LanguageCode[] =>
  codes.filter((p) => p !== from && p !== to && who(drawn, twoWay, from, p, 'AB', strict).length > 0 && who(drawn, twoWay, p, to, 'AB', strict).length > 0)

const bestBy = (candidates: readonly LanguageCode[], measure: (code: LanguageCode) => number): readonly LanguageCode[] => {
  const most = Math.max(...candidates.map(measure))
  return candidates.filter((code) => measure(code) === most)
}

const all: Strictness = { modes: true, booths: true }

const reasonFor = (drawn: Drawn, twoWay: boolean, from: LanguageCode, to: LanguageCode): string => {
  const present = drawn.team.filter(({ status }) => status !== 'declined')
  const possible = (strict: Strictness): boolean => who(drawn, twoWay, from, to, 'AB', strict).length + betweens(drawn, twoWay, from, to, strict).length > 0
  if (present.length === 0) return 'no-team'
  if (present.every(({ languages }) => languages.every(({ code }) => code !== from))) return 'nobody-from'
  if (present.every(({ languages }) => languages.every((language) => language.code !== to || language.class === 'C'))) return 'nobody-into'
  if (possible({ modes: false, booths: true })) return 'other-mode'
  if (possible({ modes: true, booths: false })) return 'other-booth'
  return possible({ modes: false, booths: false }) ? 'other-mode' : 'no-way-between'
}

interface OracleCoverage {
  readonly spoken: readonly LanguageCode[]
  readonly listened: readonly LanguageCode[]
  readonly pairs: readonly OraclePair[]
}

/** Coverage of one room straight from the definitions: every language is tried, nothing is kept or skipped. */
const oracleRoom = (drawn: Drawn, here: readonly Side[]): OracleCoverage => {
  const spoken = floorOf(drawn, here)
  const people = peopleOf(drawn, here)
  const lost = people.filter(({ follows }) => spoken.some((code) => !follows.includes(code)))
  const onFloor = ({ follows }: Person): LanguageCode | undefined => follows.find((code) => spoken.includes(code))
  const there = codes.filter((code) => lost.some((one) => onFloor(one) === code || (one.follows.length === 1 && one.follows[0] === code)))
  const channel = (one: Person): LanguageCode | undefined => onFloor(one) ?? one.follows.find((code) => there.includes(code)) ?? one.follows[0]
  const needed = spoken.flatMap((from) => codes.map((to) => ({ from, to, listeners: people.filter((one) => channel(one) === to && !one.follows.includes(from)).map(({ id }) => id) }))).filter(({ listeners }) => listeners.length > 0)
  const listened = codes.filter((code) => needed.some(({ to }) => to === code))
  const inPlay = codes.filter((code) => spoken.includes(code) || listened.includes(code))
  const twoWay = inPlay.length === 2
  const pairs = needed.map(({ from, to, listeners }): OraclePair => {
    const plain = { from, to, listeners, pivot: null, pivots: [], why: null }
    if (who(drawn, twoWay, from, to, 'A', all).length > 0) return { ...plain, mode: 'direct' }
    if (who(drawn, twoWay, from, to, 'B', all).length > 0) return { ...plain, mode: 'retour' }
    const pivots = betweens(drawn, twoWay, from, to, all)
    if (pivots.length === 0) return { ...plain, mode: 'none', why: reasonFor(drawn, twoWay, from, to) }
    const here = pivots.some((code) => inPlay.includes(code)) ? pivots.filter((code) => inPlay.includes(code)) : pivots
    const stronger = bestBy(here, (p) => Math.min(who(drawn, twoWay, from, p, 'AB', all).length, who(drawn, twoWay, p, to, 'AB', all).length))
    const native = bestBy(stronger, (p) => Math.min(1, who(drawn, twoWay, from, p, 'A', all).length) + Math.min(1, who(drawn, twoWay, p, to, 'A', all).length))
    return { ...plain, mode: 'relay', pivot: native[0] ?? null, pivots }
  })
  return { spoken, listened, pairs }
}

const sides: readonly Side[] = ['north-team', 'south-team']

/** Who sits together: each set of delegations that a room has, and those that none has. */
const setsOf = ({ rooms = [] }: Drawn): readonly (readonly Side[])[] => {
  const sets = rooms.map((room) => sides.filter((side) => room === null || room.includes(side)))
  const nowhere = sides.filter((side) => sets.every((set) => !set.includes(side)))
  return [[], ['north-team' as const], sides, ['south-team' as const]].filter((set) => [...sets, ...(nowhere.length > 0 ? [nowhere] : [])].some((one) => one.join() === set.join()))
}

const modes = ['none', 'relay', 'retour', 'direct'] as const

/** Coverage of a drawn session, room by room: a pair is told as in the first room where it is worst off, for all who need it. */
export const oracleCoverage = (drawn: Drawn): OracleCoverage => {
  const rooms = setsOf(drawn).map((set) => oracleRoom(drawn, set))
  const every = rooms.flatMap(({ pairs }) => pairs)
  const pairs = codes.flatMap((from) => codes.flatMap((to): readonly OraclePair[] => {
    const own = every.filter((pair) => pair.from === from && pair.to === to)
    const worst = modes.flatMap((mode) => own.filter((pair) => pair.mode === mode))[0]
    return worst ? [{ ...worst, listeners: [...new Set(own.flatMap(({ listeners }) => listeners))] }] : []
  }))
  return { spoken: codes.filter((code) => rooms.some(({ spoken }) => spoken.includes(code))), listened: codes.filter((code) => rooms.some(({ listened }) => listened.includes(code))), pairs }
}
