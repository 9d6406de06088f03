import type { LanguageCode } from '../../model/language'
import type { RecordRef, Workspace } from '../../model/workspace'
import { rowsOf } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

/** Either no language is known of people, or nobody on the roster works from a language. */
export type LanguageUnknownFacts = AboutSession & { readonly rule: 'language-unknown' } & (
    | { readonly variant: 'people'; readonly people: readonly RecordRef[] }
    | { readonly variant: 'language'; readonly language: LanguageCode; readonly listeners: readonly RecordRef[] }
  )

const rosters = new WeakMap<Workspace['interpreters'], ReadonlySet<LanguageCode>>()

/** Every language that an interpreter of the workspace works from; tables are replaced, so each is read once. */
const rosterLanguages = (workspace: Workspace): ReadonlySet<LanguageCode> => {
  let languages = rosters.get(workspace.interpreters)
  if (!languages) {
    languages = new Set(rowsOf(workspace, 'interpreters').flatMap((row) => row.languages.map(({ code }) => code)))
    rosters.set(workspace.interpreters, languages)
  }
  return languages
}

export const languageUnknown: Rule<LanguageUnknownFacts> = {
  id: 'language-unknown',
  title: 'Whether people understand cannot be told',
  severity: 'warning',
  source: 'Languages of people and of interpreters as entered',
  looksAt:
    'Delegates, chair, team and experts at a session held with interpretation of whom no language is entered; and floor languages the session names that somebody does not follow and no interpreter of the roster works from.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!languages) return []
    const people = languages.withoutLanguage(plan.people)
    const { floorLanguages } = entry.session
    if (people.length === 0 && floorLanguages.length === 0) return []
    const reports: Report<LanguageUnknownFacts>[] = []
    if (people.length > 0) {
      reports.push(sessionReport(entry, `${unit}:people`, { rule: 'language-unknown', variant: 'people', ...aboutSession(entry), people }, { subjects: people }))
    }
    const roster = rosterLanguages(plan.workspace)
    for (const language of new Set(floorLanguages)) {
      if (roster.has(language)) continue
      const listeners = languages.coverage.pairs.flatMap((pair) => (pair.from === language ? pair.listeners : []))
      if (listeners.length === 0) continue
      reports.push(sessionReport(entry, `${unit}:${language}`, { rule: 'language-unknown', variant: 'language', ...aboutSession(entry), language, listeners }, { subjects: listeners }))
    }
    return reports
  },
}
