import { relaySources } from '../../languages/redundancy'
import type { LanguageCode } from '../../model/language'
import { profileOf } from '../../policy/policy-value'
import type { AboutSession } from '../about-session'
import { aboutSession, longestSitting, minutesHeld, sessionReport } from '../about-session'
import type { FigureUsed } from '../figure'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface RelayFewProvidersFacts extends AboutSession {
  readonly rule: 'relay-few-providers'
  readonly from: LanguageCode
  readonly pivot: LanguageCode
  /** Languages that are reached so. */
  readonly into: readonly LanguageCode[]
  /** Too few can give the relay, or too few sit in the booth that works both ways and gives it. */
  readonly of: 'givers' | 'booth'
  /** Those who can give it, or who sit in the booth; interpreters, in id order. */
  readonly present: readonly string[]
  readonly needed: number
  readonly figures: readonly FigureUsed[]
}

export const relayFewProviders: Rule<RelayFewProvidersFacts> = {
  id: 'relay-few-providers',
  title: 'Too few interpreters can give relay',
  severity: 'warning',
  source: "AIIC Professional Standards, article 6, with the figures of the round's policy profile",
  looksAt:
    'How many of the team can bring a language into the one that relay is taken from; where that comes from a booth that works both ways, also how many sit in it.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!entry || !languages?.hasRelay) return []
    const least = plan.rounds.figure(entry.round, 'relay.least-providers')
    const leastInBooth = plan.rounds.figure(entry.round, 'relay.two-way-pivot-providers')
    const sitting = longestSitting(entry)
    const need = languages.needFor(minutesHeld(entry, sitting), profileOf(plan.workspace, entry.round))
    return relaySources(languages.coverage, need).flatMap(({ from, pivot, into, giverIds, twoWay, boothIds }): readonly Report<RelayFewProvidersFacts>[] => {
      const fewGivers = least !== undefined && giverIds.length < least.value
      const figure = fewGivers ? least : twoWay && leastInBooth && boothIds.length < leastInBooth.value ? leastInBooth : undefined
      if (!figure) return []
      const present = fewGivers ? giverIds : boothIds
      const facts: RelayFewProvidersFacts = {
        rule: 'relay-few-providers',
        ...aboutSession(entry, sitting),
        from,
        pivot,
        into,
        of: fewGivers ? 'givers' : 'booth',
        present,
        needed: figure.value,
        figures: [figure],
      }
      return [sessionReport(entry, `${unit}:${from}:${pivot}`, facts, { sitting, subjects: present.map((id) => ({ table: 'interpreters', id }) as const) })]
    })
  },
}
