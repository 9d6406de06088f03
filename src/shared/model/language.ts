import { z } from 'zod'

/** A language code: ISO 639-1 where one exists, else ISO 639-3 ("ar", "en", "tir"). Any language, not only the UN's six. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'a language is a two- or three-letter ISO 639 code, such as ar or tir')
export type LanguageCode = z.infer<typeof languageCode>

/** A name as written in other languages, keyed by language code; the record's own `name` is the officer's working one. */
export const translations = z.record(languageCode, z.string()).default({})

/** How interpretation reaches listeners. */
export const interpretationMode = z.enum(['simultaneous', 'consecutive', 'whispered', 'remote', 'none'])
export type InterpretationMode = z.infer<typeof interpretationMode>
