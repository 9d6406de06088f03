import type { LanguageCode } from '../../model/language'
import type { RecordRef } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface RelayNeededFacts extends AboutSession {
  readonly rule: 'relay-needed'
  readonly from: LanguageCode
  readonly to: LanguageCode
  /** The language in between, who brings `from` into it and who takes it on into `to`; interpreters, in id order. */
  readonly pivot: LanguageCode
  readonly into: readonly string[]
  readonly onward: readonly string[]
  /** Who listens to it. */
  readonly listeners: readonly RecordRef[]
}

export const relayNeeded: Rule<RelayNeededFacts> = {
  id: 'relay-needed',
  title: 'A language is reached by relay',
  severity: 'note',
  source: 'AIIC Professional Standards, article 6: systematic relay is to be avoided',
  looksAt: 'Each language that nobody on the team interprets directly into one that somebody present needs, so that it goes through a language in between.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!entry || !languages?.hasRelay) return []
    const reports: Report<RelayNeededFacts>[] = []
    for (const { from, to, pivot, legs, listeners } of languages.coverage.pairs) {
      if (pivot === null || !legs) continue
      const facts: RelayNeededFacts = { rule: 'relay-needed', ...aboutSession(entry), from, to, pivot, ...legs, listeners }
      const interpreters = [...new Set([...legs.into, ...legs.onward])].map((id) => ({ table: 'interpreters', id }) as const)
      reports.push(sessionReport(entry, `${unit}:${from}:${to}`, facts, { subjects: interpreters }))
    }
    return reports
  },
}
