import type { LanguageCode } from '../model/language'
import type { CoverageHere, CoveragePair } from './coverage'
import { sortedSet } from './session-needs'

/** Work that a booth must do, and everybody on the team who can do it. */
interface Line {
  readonly booth: LanguageCode
  readonly ableIds: readonly string[]
  /** Those who do it into their mother tongue, where that is known. */
  readonly nativeIds: readonly string[]
}

const nobody: readonly string[] = []

/** A pair's work: one line into its language or, by relay, one into the pivot and one on from there. */
const linesOf = ({ mode, to, pivot, legs, ableIds, interpreterIds }: CoveragePair): readonly Line[] =>
  pivot !== null && legs
    ? [{ booth: pivot, ableIds: legs.into, nativeIds: nobody }, { booth: to, ableIds: legs.onward, nativeIds: nobody }]
    : [{ booth: to, ableIds, nativeIds: mode === 'direct' ? interpreterIds : nobody }]

/** One language put into another: work that somebody at the session may be given. */
export interface Way {
  readonly from: LanguageCode
  readonly to: LanguageCode
}

/** All that the team of a session can be given to do: each pair and, where one is reached by relay, both legs of it. */
export const waysOf = ({ pairs }: CoverageHere): readonly Way[] =>
  pairs.flatMap(({ from, to, pivot }) => (pivot === null ? [{ from, to }] : [{ from, to }, { from, to: pivot }, { from: pivot, to }]))

/** Languages that a session's work goes into: those listened to, and pivots of relays; one booth each, in order of codes. */
export const boothLanguages = ({ listened, pairs }: CoverageHere): readonly LanguageCode[] => sortedSet([...listened, ...pairs.flatMap(({ pivot }) => pivot ?? [])])

/** Everybody on the team who can do some of its work, or whom somebody gave a booth; in id order. */
export const workers = ({ pairs, places }: CoverageHere): readonly string[] => {
  const able = new Set(pairs.flatMap(linesOf).flatMap((line) => line.ableIds))
  return places.flatMap(({ interpreterId, booth }) => (booth !== null || able.has(interpreterId) ? [interpreterId] : []))
}

/** Who sits in which booth, by language. */
export type Seats = ReadonlyMap<LanguageCode, readonly string[]>

/** Booths somebody without a booth can work in, the one of their mother tongue first. */
const choicesOf = (lines: readonly Line[], booths: readonly LanguageCode[], id: string): readonly LanguageCode[] => {
  const able = booths.filter((code) => lines.some((line) => line.booth === code && line.ableIds.includes(id)))
  const native = able.filter((code) => lines.some((line) => line.booth === code && line.nativeIds.includes(id)))
  return [...new Set([...native, ...able])]
}

/**
 * Seats a team: whoever was given a booth sits there; the others fill the booths that still want somebody, so that as few
 * seats as possible stay empty; whoever is then left sits in the first booth they can work in. Somebody who can do none
 * of the work has no seat.
 * @param least how many each booth wants
 */
export const seatTeam = (coverage: CoverageHere, least: (booth: LanguageCode) => number): Seats => {
  const booths = boothLanguages(coverage)
  const lines = coverage.pairs.flatMap(linesOf)
  const seats = new Map<LanguageCode, string[]>(booths.map((code) => [code, []]))
  const settled = new Set<string>()
  for (const { interpreterId, booth } of coverage.places) {
    const seat = booth === null ? undefined : seats.get(booth)
    if (booth !== null) settled.add(interpreterId)
    seat?.push(interpreterId)
  }
  const choices = new Map(coverage.team.filter((id) => !settled.has(id)).map((id) => [id, choicesOf(lines, booths, id)]))
  for (const id of choices.keys()) if (!seatOne(seats, choices, least, id, new Set())) seats.get(choices.get(id)?.[0] ?? '')?.push(id)
  for (const seat of seats.values()) seat.sort()
  return seats
}

/** Finds a wanted seat for somebody, asking others who could sit elsewhere to move on. */
const seatOne = (seats: Map<LanguageCode, string[]>, choices: ReadonlyMap<string, readonly LanguageCode[]>, least: (booth: LanguageCode) => number, id: string, asked: Set<LanguageCode>): boolean => {
  for (const booth of choices.get(id) ?? nobody) {
    const seat = seats.get(booth)
    if (!seat || asked.has(booth)) continue
    asked.add(booth)
    if (seat.length < least(booth)) {
      seat.push(id)
      return true
    }
    const movable = seat.find((other) => choices.has(other) && seatOne(seats, choices, least, other, asked))
    if (movable === undefined) continue
    seat.splice(seat.indexOf(movable), 1, id)
    return true
  }
  return false
}

/**
 * Booths that also have to work out of their language: where some work into another booth can be done by nobody sitting
 * there, those who do it do so from their own.
 */
export const boothsBothWays = ({ pairs }: CoverageHere, seats: Seats): ReadonlySet<LanguageCode> => {
  const both = new Set<LanguageCode>()
  for (const { booth, ableIds } of pairs.flatMap(linesOf)) {
    const sitting = seats.get(booth) ?? nobody
    if (ableIds.some((id) => sitting.includes(id))) continue
    for (const [code, ids] of seats) if (ableIds.some((id) => ids.includes(id))) both.add(code)
  }
  return both
}
