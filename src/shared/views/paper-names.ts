import type { Named } from '../model/person'
import { rowOf, type Delegation, type Workspace } from '../model/workspace'

interface Translated {
  readonly names: Readonly<Record<string, string>>
}

/** A record's name in a language, else the officer's own. */
export const nameIn = (record: Translated & { readonly name: string }, language: string): string => {
  const translated = Object.hasOwn(record.names, language) ? record.names[language] : undefined
  return translated === undefined || translated === '' ? record.name : translated
}

/** "Faris AL-HAMDANI": family names in capitals, as conference papers have them; names kept in the language's own script stay as written. */
export const paperName = (person: Named & Translated & { readonly title: string }, language: string): string => {
  const own = Object.hasOwn(person.names, language) ? person.names[language] : undefined
  if (own !== undefined && own !== '') return own
  return [person.title, person.givenName, person.familyName.toLocaleUpperCase('en')].filter(Boolean).join(' ')
}

/** What others call a delegation on paper: its party's agreed name, its partner's, or its own. */
export const agreedName = (workspace: Workspace, delegation: Delegation, language: string): string => {
  const party = rowOf(workspace, 'parties', delegation.partyId)
  if (party) return nameIn(party, language)
  const partner = rowOf(workspace, 'partners', delegation.partnerId)
  return partner && delegation.names[language] === undefined ? partner.name : nameIn(delegation, language)
}
