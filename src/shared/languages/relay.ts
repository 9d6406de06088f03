import type { LanguageCode } from '../model/language'
import type { Place, Terms } from './booth-places'
import { anyoneGives, gives } from './booth-places'
import { sortedSet } from './session-needs'

/** A way from one language to another through one in between. */
export interface Relay {
  readonly pivot: LanguageCode
  /** Every language that could stand in between, in alphabetical order. */
  readonly pivots: readonly LanguageCode[]
  /** Who brings the language into the pivot and who takes it on, A or B, each in id order. */
  readonly into: readonly string[]
  readonly onward: readonly string[]
}

/** Languages that somebody who speaks into `to` works from, and that somebody gives from `from`. */
const pivotsBetween = (places: readonly Place[], from: LanguageCode, to: LanguageCode, terms: Terms): readonly LanguageCode[] => {
  const pivots: LanguageCode[] = []
  for (const place of places) {
    for (const { code } of place.interpreter.languages) {
      if (code === from || code === to || pivots.includes(code) || gives(place, code, to, terms) === null) continue
      if (anyoneGives(places, from, code, terms)) pivots.push(code)
    }
  }
  return pivots.length > 1 ? pivots.sort() : pivots
}

interface Leg {
  readonly ids: readonly string[]
  /** Somebody does it into their mother tongue. */
  readonly native: boolean
}

const legOf = (places: readonly Place[], from: LanguageCode, to: LanguageCode, terms: Terms): Leg => {
  const able = places.filter((place) => gives(place, from, to, terms) !== null)
  return { ids: sortedSet(able.map(({ interpreter }): string => interpreter.id)), native: able.some((place) => gives(place, from, to, terms) === 'A') }
}

/** Whether a pair can be reached by relay at all. */
export const hasRelay = (places: readonly Place[], from: LanguageCode, to: LanguageCode, terms: Terms): boolean => pivotsBetween(places, from, to, terms).length > 0

/**
 * The best relay from one language to another, one language deep; null when there is none. Pivots in play at the session
 * come first, since they have a channel anyway; then the one whose weaker leg has most interpreters; then the one with
 * more legs into a mother tongue; then the first in the alphabet.
 * @param inPlay languages spoken or listened to at the session
 */
export const relayBetween = (places: readonly Place[], from: LanguageCode, to: LanguageCode, terms: Terms, inPlay: (code: LanguageCode) => boolean): Relay | null => {
  const pivots = pivotsBetween(places, from, to, terms)
  const [best] = pivots
    .map((pivot) => {
      const [into, onward] = [legOf(places, from, pivot, terms), legOf(places, pivot, to, terms)]
      const rank = [inPlay(pivot) ? 1 : 0, Math.min(into.ids.length, onward.ids.length), (into.native ? 1 : 0) + (onward.native ? 1 : 0)]
      return { pivot, into: into.ids, onward: onward.ids, rank }
    })
    .sort((one, other) => highestFirst(one.rank, other.rank))
  return best ? { pivot: best.pivot, pivots, into: best.into, onward: best.onward } : null
}

const highestFirst = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, value] of one.entries()) {
    const difference = (other[at] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}
