import twoLetterCodes from '@resources/language-codes.json'
import signLanguages from '@resources/sign-languages.json'
import { z } from 'zod'

/** ISO 639-3 codes of languages that have an ISO 639-1 code, and the older ISO 639-2 ones (fre, ger), each with that code. */
const shortCodes: ReadonlyMap<string, string> = new Map(Object.entries(twoLetterCodes))

/** The code a language is kept by: "ti" for tir, "fr" for fra and fre; "prs" and "arb" stay, which have no shorter one. */
export const shortCode = (code: string): string => shortCodes.get(code) ?? code

const writtenCode = z.string().regex(/^[a-z]{2,3}$/, 'a language is a two- or three-letter ISO 639 code, such as ar or prs')

/**
 * A language code: ISO 639-1 where one exists, else ISO 639-3 ("ar", "ti", "prs"). Any language, not only the UN's six. A
 * longer code of the same language may be written; it is read as {@link shortCode} says, so that nobody meets it twice.
 */
export const languageCode = writtenCode.overwrite(shortCode)
export type LanguageCode = z.infer<typeof languageCode>

const signed: ReadonlySet<string> = new Set(signLanguages)

/** Whether a language is signed: its interpreters stand where they are seen, in no booth. */
export const isSigned = (code: string): boolean => signed.has(code)

/** Languages in the order written, each once, whatever code each was written with. */
export const languageCodes = z.array(languageCode).overwrite((codes) => [...new Set(codes)])

/** Names by the code a language is kept by; where both codes were written, that of the shorter one holds. */
const byShortCode = (names: Record<string, string>): Record<string, string> =>
  Object.fromEntries([...Object.entries(names).map(([code, name]) => [shortCode(code), name] as const), ...Object.entries(names).filter(([code]) => shortCode(code) === code)])

/** A name as written in other languages, keyed by language code; the record's own `name` is the officer's working one. */
export const translations = z.record(writtenCode, z.string()).overwrite(byShortCode).default({})

/** How interpretation reaches listeners. */
export const interpretationMode = z.enum(['simultaneous', 'consecutive', 'whispered', 'remote', 'none'])
export type InterpretationMode = z.infer<typeof interpretationMode>
