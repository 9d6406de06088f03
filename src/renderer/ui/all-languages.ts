import { useEffect, useSyncExternalStore } from 'react'
import names from '@resources/language-names.json'
import { languageName } from '@shared/text/amounts'
import { commonLanguages } from './usual-languages'

/** A language as it is offered: by its ISO 639-1 code where it has one, else its ISO 639-3 code. */
export interface Language {
  readonly code: string
  /** Its three-letter code, which may be typed as well. */
  readonly iso6393: string
  readonly name: string
}

interface Known {
  readonly languages: readonly Language[]
  readonly byCode: ReadonlyMap<string, Language>
  readonly byName: ReadonlyMap<string, Language>
}

/** All of ISO 639-3, once it has come: what the names do not have is fetched only when somebody is about to name a language. */
let known: Known | null = null
let coming: Promise<void> | null = null
const listeners = new Set<() => void>()

/**
 * All languages of ISO 639-3 by name, given those that are not among the names every screen has anyway, as
 * `language-list.ts` writes them.
 */
export const languagesWith = (others: string): readonly Language[] => {
  const named = Object.entries(names)
    .filter(([code]) => code.length === 3)
    .map(([code, name]): Language => ({ code, iso6393: code, name }))
  const other = others.split('\n').map((line): Language => {
    const [iso6393 = '', iso6391 = '', name = ''] = line.split('\t')
    const code = iso6391 === '' ? iso6393 : iso6391
    const usual = iso6391 === '' && !isCommon(code) ? code : languageName(code)
    return { code, iso6393, name: usual === code ? name : usual }
  })
  return [...named, ...other].sort((one, next) => (one.name < next.name ? -1 : 1))
}

const read = async (): Promise<void> => {
  const { otherLanguages } = await import('./language-list')
  const languages = languagesWith(otherLanguages)
  known = {
    languages,
    byCode: new Map(languages.flatMap((language) => [[language.code, language], [language.iso6393, language]] as const)),
    byName: new Map(languages.map((language) => [language.name.toLowerCase(), language])),
  }
  for (const tell of listeners) tell()
}

const isCommon = (code: string): boolean => commonLanguages.some((common) => common === code)

/** Fetches the list unless it is here or on its way. Without it only codes' form can be checked. */
export const fetchLanguages = (): Promise<void> => {
  coming ??= read().catch(() => {
    // Asked again the next time.
    coming = null
  })
  return coming
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All languages by name, fetched when first asked for; null until they are here. */
export const useAllLanguages = (): readonly Language[] | null => {
  useEffect(() => void fetchLanguages(), [])
  return useSyncExternalStore(subscribe, () => known)?.languages ?? null
}

/**
 * The language of a code, of an English name or of "Ko (fuj)", if the list is here and has it; undefined also while it is
 * not here. What is both a code and a name is read as the code.
 */
export const languageOf = (text: string): Language | undefined => {
  const words = text.toLowerCase()
  return known?.byCode.get(words) ?? known?.byName.get(words) ?? known?.byCode.get(/ \(([a-z]{2,3})\)$/.exec(words)?.[1] ?? '')
}

/** How a language is written so that {@link languageOf} reads it back: its name, and its code where that would be read as another. */
export const offeredAs = ({ code, name }: Pick<Language, 'code' | 'name'>): string => ((languageOf(name)?.code ?? code) === code ? name : `${name} (${code})`)

/** Whether a code is certainly no language: the list is here and lacks it. */
export const isUnknownLanguage = (code: string): boolean => known !== null && !known.byCode.has(code)

/** The name of a language: as the rest of the program has it, else from the list once that is here. */
export const nameOfLanguage = (code: string): string => {
  const name = languageName(code)
  return name === code ? (known?.byCode.get(code)?.name ?? code) : name
}

const rank = ({ code, iso6393, name }: Language, words: string): number => {
  const lower = name.toLowerCase()
  if (code === words || iso6393 === words) return 0
  if (lower === words) return 1
  if (lower.startsWith(words)) return isCommon(code) ? 2 : code.length === 2 ? 3 : 4
  return lower.includes(words) ? 5 : 6
}

/** The languages whose code is `text` or whose name has it, the likeliest first, `most` at most. */
export const findLanguages = (languages: readonly Language[], text: string, most: number): readonly Language[] => {
  const words = text.trim().toLowerCase()
  return languages
    .map((language) => ({ language, rank: rank(language, words) }))
    .filter(({ rank: of }) => of < 6)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ language }) => language)
}
