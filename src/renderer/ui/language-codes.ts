import { languageCode } from '@shared/model/language'
import { languageName } from '@shared/text/amounts'
import { isUnknownLanguage, languageOf } from './all-languages'
import { commonLanguages } from './usual-languages'
import type { ParsedCell } from './data-table/column'

const byName = new Map(commonLanguages.map((code) => [languageName(code).toLowerCase(), code as string]))

/** A code as it is kept (ISO 639-1 where one exists), or why the text is none. Names are read too, all of them once the list is here. */
const readLanguage = (text: string): { readonly code: string } | { readonly sentence: string } => {
  const named = byName.get(text.toLowerCase()) ?? languageOf(text)?.code
  if (named !== undefined) return { code: named }
  const parsed = languageCode.safeParse(text.toLowerCase())
  if (!parsed.success) return { sentence: `“${text}” is not a language code. Write codes such as ar, en.` }
  const code = parsed.data
  return isUnknownLanguage(code) ? { sentence: `“${text}” is no language of ISO 639-3. Write a code such as ar, en or apc.` } : { code }
}

/** Reads "ar, en" or "Arabic; English" as codes, in the order written. */
export const parseLanguages = (text: string): ParsedCell => {
  const codes: string[] = []
  for (const word of text.split(/[,;/·\n]+/).map((part) => part.trim()).filter((part) => part !== '')) {
    const read = readLanguage(word)
    if ('sentence' in read) return { ok: false, sentence: read.sentence }
    if (!codes.includes(read.code)) codes.push(read.code)
  }
  return { ok: true, value: codes.join(', ') }
}

/** Codes with their names, for menus. */
export const languageChoices = commonLanguages.map((code) => ({ value: code as string, label: `${languageName(code)} (${code})` }))
