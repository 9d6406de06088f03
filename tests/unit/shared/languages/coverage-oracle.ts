import type { LanguageCode } from '@shared/model/language'
import type { Drawn, DrawnInterpreter } from './random-sessions'
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

const peopleOf = ({ delegates, chair }: Drawn): readonly Person[] => [
  ...delegates.map(({ speaks, understands }, at) => ({ id: ['north-1', 'north-2', 'south-1', 'south-2'][at] ?? '', follows: [...speaks, ...understands] })),
  { id: 'envoy', follows: chair },
]

const floorOf = ({ floorLanguages, delegates, chair }: Drawn): readonly LanguageCode[] => {
  if (floorLanguages.length > 0) return codes.filter((code) => floorLanguages.includes(code))
  const speakers = delegates.some((one) => one.speakingRight) ? delegates.filter((one) => one.speakingRight) : delegates
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

/** Coverage of a drawn session straight from the definitions: every language is tried, nothing is kept or skipped. */
export const oracleCoverage = (drawn: Drawn): { readonly spoken: readonly LanguageCode[]; readonly listened: readonly LanguageCode[]; readonly pairs: readonly OraclePair[] } => {
  const spoken = floorOf(drawn)
  const people = peopleOf(drawn)
  const channel = ({ follows }: Person): LanguageCode | undefined => follows.find((code) => spoken.includes(code)) ?? follows[0]
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
