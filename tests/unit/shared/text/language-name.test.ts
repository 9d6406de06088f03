import { iso6393 } from 'iso-639-3'
import { describe, expect, it } from 'vitest'
import { languageName } from '@shared/text/amounts'

describe('the name of a language', () => {
  it('is known for every language of ISO 639-3', () => {
    const languages = iso6393.filter(({ scope }) => scope !== 'special')
    expect(languages.length).toBeGreaterThan(7000)
    expect(languages.filter(({ iso6391, iso6393: code, name }) => languageName(iso6391 ?? code) === (iso6391 ?? code) && name !== code)).toEqual([])
  })

  it('is a word in a paper of another language too, and a code that names none stays as it is', () => {
    expect(languageName('zag')).toBe('Zaghawa')
    expect(languageName('zag', 'ar')).toBe('Zaghawa')
    expect(languageName('ar', 'fr')).toBe('arabe')
    expect(languageName('xqx')).toBe('xqx')
  })
})
