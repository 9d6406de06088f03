import type { LanguageCode } from '../model/language'
import type { PolicyKey } from '../model/policy'
import { policyKeys } from '../model/policy'

/** A least number of interpreters, and the figures it follows from; 0 and none when the profile lacks them. */
export interface Strength {
  readonly least: number
  readonly figures: readonly PolicyKey[]
}

/** A figure of the profile at hand; undefined when it lacks it. */
export type Figures = (key: PolicyKey) => number | undefined

const unknown: Strength = { least: 0, figures: [] }

/** Profiles are edited by hand: people come whole, and never fewer than none. */
const whole = (value: number): number => Math.max(0, Math.ceil(value))

const strengthBy = (figures: Figures, key: PolicyKey): Strength | null => {
  const value = figures(key)
  return value === undefined ? null : { least: whole(value), figures: [key] }
}

/** One interpreter, where a session is short enough to be worked alone. */
export const soloStrength = (figures: Figures, key: 'booth.solo-minutes' | 'whispered.solo-minutes', minutes: number): Strength | null =>
  minutes <= (figures(key) ?? -1) ? { least: 1, figures: [key] } : null

const isPolicyKey = (key: string): key is PolicyKey => Object.hasOwn(policyKeys, key)

/** The whole team by the table of languages spoken and interpreted into; null where the profile has no such row. */
export const tableStrength = (figures: Figures, spoken: number, into: number): Strength | null => {
  const key = `team.spoken-${String(spoken)}-into-${String(into)}`
  return isPolicyKey(key) ? strengthBy(figures, key) : null
}

/** One booth for two languages, by length; null unless the profile has the whole scale. */
const strengthByLength = (figures: Figures, minutes: number): Strength | null => {
  const [medium, long, full] = [strengthBy(figures, 'team.two-way-medium'), strengthBy(figures, 'team.two-way-long'), strengthBy(figures, 'team.two-way-full')]
  const [mediumMinutes, longMinutes] = [figures('team.two-way-medium-minutes'), figures('team.two-way-long-minutes')]
  if (!medium || !long || !full || mediumMinutes === undefined || longMinutes === undefined) return null
  if (minutes <= mediumMinutes) return { least: medium.least, figures: ['team.two-way-medium-minutes', ...medium.figures] }
  if (minutes <= longMinutes) return { least: long.least, figures: ['team.two-way-long-minutes', ...long.figures] }
  return { least: full.least, figures: ['team.two-way-long-minutes', ...full.figures] }
}

/** The one booth that works both ways: by the table, else by length, else by the figure for any such booth. */
export const twoWayStrength = (figures: Figures, spoken: number, into: number, minutes: number, remote: boolean): Strength => {
  const here = tableStrength(figures, spoken, into) ?? strengthByLength(figures, minutes) ?? strengthBy(figures, 'booth.interpreters-two-way') ?? unknown
  const afar = remote ? strengthBy(figures, 'team.remote-two-way') : null
  return afar && afar.least > here.least ? afar : here
}

const ownFigures: Readonly<Record<LanguageCode, PolicyKey>> = { ar: 'booth.interpreters-arabic', zh: 'booth.interpreters-chinese' }

/** One booth of several: by the language's own figure, else by whether it also works out of its language. */
export const boothStrength = (figures: Figures, language: LanguageCode, bothWays: boolean): Strength => {
  const own = Object.hasOwn(ownFigures, language) ? ownFigures[language] : undefined
  return (own && strengthBy(figures, own)) ?? strengthBy(figures, bothWays ? 'booth.interpreters-two-way' : 'booth.interpreters-one-way') ?? unknown
}

/** A team without booths: so many languages one after another. */
export const consecutiveStrength = (figures: Figures, languages: number): Strength =>
  strengthBy(figures, languages > 2 ? 'team.consecutive-three-languages' : 'team.consecutive-two-languages') ?? unknown

/** A whispering team, however many languages. */
export const whisperedStrength = (figures: Figures): Strength => strengthBy(figures, 'team.whispered') ?? unknown
