import { languageCode } from '@shared/model/language'
import { languageName } from '@shared/text/amounts'
import type { ParsedCell } from './data-table/column'

/** Languages offered first: the six of the UN and others that talks have been held in. Any other code may be typed. */
export const commonLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'am', 'fa', 'prs', 'ps', 'ku', 'my', 'pt', 'so', 'sw', 'tr', 'uk', 'ur'] as const

const byName = new Map(commonLanguages.map((code) => [languageName(code).toLowerCase(), code as string]))

/** Reads "ar, en" or "Arabic; English" as codes, in the order written. */
export const parseLanguages = (text: string): ParsedCell => {
  const codes: string[] = []
  for (const word of text.split(/[,;/·\n]+/).map((part) => part.trim()).filter((part) => part !== '')) {
    const code = byName.get(word.toLowerCase()) ?? word.toLowerCase()
    if (!languageCode.safeParse(code).success) return { ok: false, sentence: `“${word}” is not a language code. Write codes such as ar, en.` }
    if (!codes.includes(code)) codes.push(code)
  }
  return { ok: true, value: codes.join(', ') }
}

/** Codes with their names, for menus. */
export const languageChoices = commonLanguages.map((code) => ({ value: code as string, label: `${languageName(code)} (${code})` }))
