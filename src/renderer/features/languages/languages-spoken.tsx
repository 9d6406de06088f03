import { languageClass } from '@shared/model/interpreter'
import { languageCode } from '@shared/model/language'
import type { Interpreter } from '@shared/model/workspace'
import { isUnknownLanguage, languageOf, nameOfLanguage } from '../../ui/all-languages'
import type { ParsedCell } from '../../ui/data-table/column'
import classes from './languages.module.css'

type WorkingLanguages = Interpreter['languages']

const classWords = { A: 'native', B: 'second active language', C: 'passive, understood only' } as const

/** "ar A, en B": how languages are typed and copied. */
export const languagesText = (languages: WorkingLanguages): string => languages.map(({ code, class: level }) => `${code} ${level}`).join(', ')

/**
 * Reads "ar A, en B", "ar-A / en-B" or "Tigrinya A"; a language without a class is taken as C. Codes are kept as ISO 639-1
 * where one exists; one that names no language is refused once the list of languages is here.
 */
export const parseWorkingLanguages = (text: string): ParsedCell => {
  const parts: string[] = []
  for (const part of text.split(/[,;/·\n]+/).map((item) => item.trim()).filter((item) => item !== '')) {
    const named = /^(.{4,}?)(?:[\s:-]+([abc]))?$/i.exec(part)
    const byName = named?.[1] === undefined ? undefined : languageOf(named[1])?.code
    const found = byName === undefined ? /^([a-z]{2,3})(?:[\s:-]*([abc]))?$/i.exec(part) : named
    const parsed = languageCode.safeParse(byName ?? found?.[1]?.toLowerCase())
    if (!parsed.success) return { ok: false, sentence: `“${part}” is not a language with its class. Write ar A, en B.` }
    const code = parsed.data
    if (isUnknownLanguage(code)) return { ok: false, sentence: `“${code}” is no language of ISO 639-3. Write codes such as ar, en or apc, each with its class.` }
    parts.push(`${code} ${(found?.[2] ?? 'C').toUpperCase()}`)
  }
  return { ok: true, value: parts.join(', ') }
}

/** The languages a cell's value stands for; modes already set for a language are kept. */
export const workingLanguagesFrom = (value: unknown, held: WorkingLanguages): WorkingLanguages =>
  typeof value !== 'string' || value === ''
    ? []
    : value.split(', ').flatMap((part) => {
        const [code = '', level] = part.split(' ')
        const parsed = languageClass.safeParse(level)
        return parsed.success ? [{ code, class: parsed.data, modes: held.find((language) => language.code === code)?.modes ?? [] }] : []
      })

/** Working languages as small chips, class beside the code; of more than `most` the first ones, and how many more there are. */
export const LanguageChips = ({ languages, most = Infinity }: { languages: WorkingLanguages; most?: number }) => (
  <span className={classes.chips}>
    {(languages.length > most ? languages.slice(0, most - 1) : languages).map(({ code, class: level }) => (
      <span key={code} className={classes.chip} title={`${nameOfLanguage(code)}, ${level}: ${classWords[level]}`}>
        {code} <b>{level}</b>
      </span>
    ))}
    {languages.length > most ? <span className={classes.chip} title={languagesText(languages)}>{`+${String(languages.length - most + 1)}`}</span> : null}
  </span>
)
