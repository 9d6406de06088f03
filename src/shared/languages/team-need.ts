import type { LanguageCode } from '../model/language'
import type { PolicyKey } from '../model/policy'
import type { PolicyProfile, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { policyValue } from '../policy/policy-value'
import type { Figures, Strength } from './booth-figures'
import { boothStrength, consecutiveStrength, soloStrength, tableStrength, twoWayStrength, whisperedStrength } from './booth-figures'
import { boothLanguages, boothsBothWays, seatTeam, workers } from './booth-seats'
import type { Coverage, CoverageHere } from './coverage'

/** One booth of a session, or the team itself where it works without booths. */
export interface BoothNeed {
  /** What it speaks into; null for the one booth that works both ways and for consecutive and whispered work. */
  readonly language: LanguageCode | null
  /** It also works out of its language, because nobody in the booth over there can. */
  readonly twoWay: boolean
  /** Least interpreters in it. */
  readonly least: number
  /**
   * Those on the team who work in it, in id order: whoever was given it as their booth, and those without a booth who can
   * do some of its work, each in one booth only and seated so that as few seats as possible stay empty.
   */
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

const nothing: TeamNeed = { booths: [], least: 0, figures: [] }

const oneTeam = (coverage: CoverageHere, twoWay: boolean, { least, figures }: Strength): TeamNeed => ({
  booths: [{ language: null, twoWay, least, interpreterIds: workers(coverage) }],
  least,
  figures,
})

/** All booths alike, because the session is short or because the profile has a figure for the whole team. */
const boothsAlike = (coverage: CoverageHere, each: number, { least, figures }: Strength): TeamNeed => {
  const seats = seatTeam(coverage, () => each)
  const both = boothsBothWays(coverage, seats)
  return { booths: [...seats].map(([language, interpreterIds]) => ({ language, twoWay: both.has(language), least: each, interpreterIds })), least, figures }
}

/**
 * Each booth by its own figure. Which booths work both ways shows once people sit, and such a booth wants more of them,
 * so they are seated twice.
 */
const boothsApart = (coverage: CoverageHere, figures: Figures): TeamNeed => {
  const both = boothsBothWays(coverage, seatTeam(coverage, (language) => boothStrength(figures, language, false).least))
  const strengths = new Map(boothLanguages(coverage).map((language) => [language, boothStrength(figures, language, both.has(language))]))
  const seats = seatTeam(coverage, (language) => strengths.get(language)?.least ?? 0)
  const booths = [...seats].map(([language, interpreterIds]) => ({ language, twoWay: both.has(language), least: strengths.get(language)?.least ?? 0, interpreterIds }))
  return {
    booths,
    least: booths.reduce((sum, { least }) => sum + least, 0),
    figures: [...new Set([...strengths.values()].flatMap((strength) => strength.figures))],
  }
}

const inBooths = (coverage: CoverageHere, minutes: number, figures: Figures, remote: boolean): TeamNeed => {
  const { spoken, listened, twoWay } = coverage
  const solo = soloStrength(figures, 'booth.solo-minutes', minutes)
  if (twoWay) return oneTeam(coverage, true, solo ?? twoWayStrength(figures, spoken.length, listened.length, minutes, remote))
  const count = boothLanguages(coverage).length
  if (solo) return boothsAlike(coverage, 1, { ...solo, least: count })
  const table = tableStrength(figures, spoken.length, count)
  return table ? boothsAlike(coverage, Math.floor(table.least / count), table) : boothsApart(coverage, figures)
}

/**
 * How many interpreters people who hear each other need, and in which booths. Up to the solo limit one works alone, in
 * each booth and in any mode. With booths: two languages in play share one that works both ways; otherwise there is one
 * for each language listened to and for each pivot of a relay, so pivots count among the languages interpreted into.
 * Consecutive and whispered work is done by one team. Nothing is needed where everyone understands.
 * @param minutes how long the session is held, which may differ from the planned length
 */
export const teamNeedHere = (coverage: CoverageHere, session: Session, minutes: number, profile: PolicyProfile | undefined): TeamNeed => {
  if (coverage.pairs.length === 0) return nothing
  const figures: Figures = (key) => policyValue(profile, key)
  switch (session.interpretation) {
    case 'simultaneous':
    case 'remote':
      return inBooths(coverage, minutes, figures, session.interpretation === 'remote')
    case 'consecutive': {
      const languages = new Set([...coverage.spoken, ...coverage.listened])
      return oneTeam(coverage, false, soloStrength(figures, 'booth.solo-minutes', minutes) ?? consecutiveStrength(figures, languages.size))
    }
    case 'whispered':
      return oneTeam(coverage, false, soloStrength(figures, 'whispered.solo-minutes', minutes) ?? whisperedStrength(figures))
    case 'none':
      return nothing
  }
}

/** How many a team lacks: in its booths, or in all where that is more. */
const missingIn = ({ booths, least }: TeamNeed): number => {
  const inBooth = booths.reduce((sum, booth) => sum + Math.max(0, booth.least - booth.interpreterIds.length), 0)
  return Math.max(inBooth, least - booths.reduce((sum, booth) => sum + booth.interpreterIds.length, 0))
}

/** Rooms in use at the same time: a team for each, counted as one, since nothing says which interpreter is in which room. */
const sideBySide = (coverage: Coverage, needs: readonly TeamNeed[]): TeamNeed => {
  const wanting = needs.filter(({ booths }) => booths.length > 0)
  const [only, another] = wanting
  if (!only || !another) return only ?? nothing
  const figures = [...new Set(wanting.flatMap((need) => need.figures))]
  return oneTeam(coverage, false, { least: wanting.reduce((sum, { least }) => sum + least, 0), figures })
}

/**
 * How many interpreters a session needs, and in which booths: {@link teamNeedHere}. Where delegations sit apart one team
 * serves the rooms in turn as long as they are not in use at the same time, or the mediators go to and fro (proximity), and
 * this is what the room asks that lacks most, among equals the one that asks for most. Rooms in use at once need a team each.
 * @param minutes how long it is held, which may differ from the planned length
 */
export const teamNeed = (coverage: Coverage, session: Session, minutes: number, profile: PolicyProfile | undefined): TeamNeed => {
  if (coverage.rooms.length === 0) return teamNeedHere(coverage, session, minutes, profile)
  const rooms = coverage.rooms.map((room) => teamNeedHere(room, session, minutes, profile))
  const [hardest] = coverage.atOnce
    .map((numbers) => sideBySide(coverage, rooms.filter((_, at) => numbers.includes(at))))
    .sort((one, other) => missingIn(other) - missingIn(one) || other.least - one.least)
  return hardest ?? nothing
}

/** How long a session is held, minutes: the longest of its placements, or as planned while it is not on the board. */
export const minutesHeld = (workspace: Workspace, session: Session): number => {
  const held = rowsOf(workspace, 'placements').flatMap(({ sessionId, minutes }) => (sessionId === session.id ? [minutes] : []))
  return held.length === 0 ? session.minutes : Math.max(...held)
}
