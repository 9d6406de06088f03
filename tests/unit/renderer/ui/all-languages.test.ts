import { resolve } from 'node:path'
import { iso6393 } from 'iso-639-3'
import { beforeAll, describe, expect, it } from 'vitest'
import { languageList } from '../../../../electron.vite.config'
import { fetchLanguages, findLanguages, isUnknownLanguage, languageOf, languagesWith, nameOfLanguage, offeredAs } from '../../../../src/renderer/ui/all-languages'
import { parseLanguages } from '../../../../src/renderer/ui/language-codes'
import { parseWorkingLanguages } from '../../../../src/renderer/features/languages/languages-spoken'

describe('before the list of languages is here', () => {
  it('only the form of a code is checked', () => {
    expect(isUnknownLanguage('xqx')).toBe(false)
    expect(parseLanguages('xqx, Arabic')).toEqual({ ok: true, value: 'xqx, ar' })
    expect(parseLanguages('12')).toMatchObject({ ok: false })
    expect([parseLanguages('tir, ti'), parseWorkingLanguages('fra A')]).toEqual([{ ok: true, value: 'ti' }, { ok: true, value: 'fr A' }])
  })
})

describe('all languages of ISO 639-3', () => {
  beforeAll(fetchLanguages)

  it('go by the two-letter code where there is one, else by the three-letter one', () => {
    expect(languageOf('tir')?.code).toBe('ti')
    expect(languageOf('Tigrinya')?.code).toBe('ti')
    expect(languageOf('apc')?.code).toBe('apc')
    expect(nameOfLanguage('apc')).toBe('North Levantine Arabic')
  })

  it('are found by code and by name, those most spoken at talks first', () => {
    const found = (text: string) => {
      const languages = ['en', 'ti', 'apc', 'aao', 'ar'].flatMap((code) => languageOf(code) ?? [])
      return findLanguages(languages, text, 3).map(({ code }) => code)
    }
    expect(found('arabic')).toEqual(['ar', 'apc', 'aao'])
    expect(found('tir')).toEqual(['ti'])
    expect(found('no such language')).toEqual([])
  })

  it('are read back as what they were offered as, though a name may be the code of another', async () => {
    const { otherLanguages } = await import('../../../../src/renderer/ui/language-list')
    const all = languagesWith(otherLanguages)
    expect(all.filter((language) => languageOf(offeredAs(language))?.code !== language.code)).toEqual([])
    expect(['fuj', 'ko', 'ti'].map((code) => offeredAs({ code, name: nameOfLanguage(code) }))).toEqual(['Ko (fuj)', 'Korean', 'Tigrinya'])
    expect(languageOf('ko')?.code).toBe('ko')
  })

  it('refuse a code that names none, in a sentence, and leave out codes for no language in particular', () => {
    expect(parseWorkingLanguages('xqx A')).toEqual({ ok: false, sentence: '“xqx” is no language of ISO 639-3. Write codes such as ar, en or apc, each with its class.' })
    expect(parseLanguages('mul')).toMatchObject({ ok: false })
    expect(parseWorkingLanguages('tir A, en b')).toEqual({ ok: true, value: 'ti A, en B' })
    expect(parseWorkingLanguages('Tigrinya a; North Levantine Arabic B, dari')).toEqual({ ok: true, value: 'ti A, apc B, prs C' })
    expect(parseLanguages('North Levantine Arabic; dari')).toEqual({ ok: true, value: 'apc, prs' })
  })
})

describe('the list that is shipped', () => {
  const file = resolve(import.meta.dirname, '../../../../src/renderer/ui/language-list.ts')

  it('has exactly the languages of the package, with its codes and, for three-letter ones, its names', async () => {
    const shipped = (await import(`data:text/javascript,${encodeURIComponent(languageList.load(file) ?? '')}`)) as { readonly otherLanguages: string }
    const inPackage = iso6393.filter(({ scope }) => scope !== 'special')
    const byCode = (one: { readonly iso6393: string }, other: { readonly iso6393: string }): number => (one.iso6393 < other.iso6393 ? -1 : 1)
    const languages = [...languagesWith(shipped.otherLanguages)].sort(byCode)
    expect(languages.map(({ code, iso6393: three }) => ({ code, three }))).toEqual([...inPackage].sort(byCode).map(({ iso6391, iso6393: three }) => ({ code: iso6391 ?? three, three })))
    const named = new Map(inPackage.map(({ iso6393: three, name }) => [three, name]))
    expect(languages.filter(({ code, name }) => code.length === 3 && code !== 'prs' && named.get(code) !== name)).toEqual([])
    expect(languages.filter(({ code, name }) => name === '' || name === code)).toEqual([])
  })

  it('is put in the place of its own module only', () => {
    expect(languageList.load(file.replace('language-list', 'all-languages'))).toBeNull()
  })
})
