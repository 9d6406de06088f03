import rarerNames from '@resources/language-names.json'
import { isSigned } from '../model/language'
import type { Money } from '../model/money'
import { majorUnits, minorDigits } from '../model/money'

const formats = new Map<string, Intl.NumberFormat>()

const formatter = (digits: number): Intl.NumberFormat => {
  const key = String(digits)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    formats.set(key, format)
  }
  return format
}

/** "12,500.00": the figure alone, for columns whose header names the currency. */
export const amountFigure = (amount: Money): string => formatter(minorDigits(amount.currency)).format(majorUnits(amount))

/** "USD 12,500.00". */
export const amountText = (amount: Money): string => `${amount.currency} ${amountFigure(amount)}`

const languageNames = new Map<string, Intl.DisplayNames>()

/** English names of ISO 639-3 (SIL International) for the languages that a browser has none for. */
const rarer: Readonly<Record<string, string>> = rarerNames

/**
 * The name of a language in another: "Arabic" for ar in en. What has no name there is called as in English; codes of no
 * language stay codes.
 */
export const languageName = (code: string, inLanguage = 'en'): string => {
  let names = languageNames.get(inLanguage)
  if (!names) {
    names = new Intl.DisplayNames([inLanguage], { type: 'language' })
    languageNames.set(inLanguage, names)
  }
  // In English the list goes first, so that a screen and the command line call a language the same.
  const name = (inLanguage === 'en' ? rarer[code] : undefined) ?? names.of(code) ?? code
  return name === code ? (rarer[code] ?? code) : name
}

/** Where those sit who interpret into a language: "Arabic booth"; "International Sign team", since signed languages have no booth. */
export const boothOf = (code: string): string => `${languageName(code)} ${isSigned(code) ? 'team' : 'booth'}`

