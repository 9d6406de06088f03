import type { LanguageCode } from '../model/language'
import type { Place, Terms } from './booth-places'
import { anyoneGives } from './booth-places'
import { worksFrom, worksInto } from './capability'
import { hasRelay } from './relay'

/** Why nobody on the team can do a pair, the first of these that holds. */
export type WhyNotCovered =
  /** Nobody is on the team, or all have declined. */
  | 'no-team'
  /** Nobody on the team works from the language; nobody works into it. */
  | 'nobody-from'
  | 'nobody-into'
  /** Someone could, directly or by relay, but offers the language in other modes than the session's. */
  | 'other-mode'
  /** Someone could, directly or by relay, but sits in another booth. */
  | 'other-booth'
  /** Each language has somebody; nobody has both, and no language in between joins them. */
  | 'no-way-between'

/** The reason why a pair that the team does not cover under these terms is not covered. */
export const whyNotCovered = (places: readonly Place[], from: LanguageCode, to: LanguageCode, terms: Terms): WhyNotCovered => {
  const couldIf = (changed: Terms): boolean => anyoneGives(places, from, to, changed) || hasRelay(places, from, to, changed)
  if (places.length === 0) return 'no-team'
  if (!places.some(({ interpreter }) => worksFrom(interpreter, from))) return 'nobody-from'
  if (!places.some(({ interpreter }) => worksInto(interpreter, to))) return 'nobody-into'
  if (couldIf({ ...terms, mode: null })) return 'other-mode'
  if (couldIf({ ...terms, boothsBind: false })) return 'other-booth'
  return couldIf({ mode: null, boothsBind: false }) ? 'other-mode' : 'no-way-between'
}
