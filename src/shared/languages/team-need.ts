import type { LanguageCode } from '../model/language'
import type { PolicyKey } from '../model/policy'
import type { PolicyProfile, Session } from '../model/workspace'
import type { Coverage } from './coverage'

/** One booth of a session, or the team itself where it works without booths. */
export interface BoothNeed {
  /** What it speaks into; null for the one booth that works both ways and for consecutive and whispered work. */
  readonly language: LanguageCode | null
  readonly twoWay: boolean
  /** Least interpreters in it. */
  readonly least: number
  /** Those on the team who work in it, in id order; someone without a booth counts in the first that still wants one they can serve. */
  readonly interpreterIds: readonly string[]
}

/** What a session asks of its team, by the figures of a policy profile. */
export interface TeamNeed {
  readonly booths: readonly BoothNeed[]
  /** Least interpreters in all. */
  readonly least: number
  /** The figures it follows from; empty when the profile lacks them, and then `least` is 0. */
  readonly figures: readonly PolicyKey[]
}

/**
 * How many interpreters a session needs, and in which booths.
 * @param minutes how long it is held, which may differ from the planned length
 */
export const teamNeed = (_coverage: Coverage, _session: Session, _minutes: number, _profile: PolicyProfile | undefined): TeamNeed => ({ booths: [], least: 0, figures: [] })
