import { iso6393 } from 'iso-639-3'
import { describe, expect, it } from 'vitest'
import twoLetterCodes from '@resources/language-codes.json'
import signLanguages from '@resources/sign-languages.json'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { sessionCoverage } from '@shared/languages/coverage'
import { isSigned, languageCode, languageCodes, translations } from '@shared/model/language'
import { rowOf } from '@shared/model/workspace'
import { undoStep } from '@shared/diff/history'
import { currentFormat } from '@shared/schema/migrations'
import { readWorkspaceFile } from '@shared/schema/workspace-file'
import { smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'

describe('the code of a language', () => {
  it('has a shorter one exactly where ISO 639 gives one', () => {
    const pairs = iso6393.flatMap(({ iso6391, iso6393: code, iso6392B, iso6392T }) => (iso6391 === undefined ? [] : [code, iso6392B, iso6392T].flatMap((long) => (long === undefined ? [] : [[long, iso6391] as const]))))
    expect(twoLetterCodes).toEqual(Object.fromEntries(pairs))
    // No older code is the name of another language.
    expect(iso6393.filter(({ iso6391, iso6393: code }) => iso6391 === undefined && Object.hasOwn(twoLetterCodes, code))).toEqual([])
  })
  it.each([['tir', 'ti'], ['ara', 'ar'], ['fra', 'fr'], ['fre', 'fr'], ['eng', 'en'], ['ti', 'ti'], ['prs', 'prs'], ['arb', 'arb'], ['ase', 'ase']])('%s is kept as %s', (written, kept) => {
    expect(languageCode.parse(written)).toBe(kept)
  })
  it('tells a signed language from a spoken one, by the names of ISO 639-3', () => {
    expect(signLanguages).toEqual(iso6393.filter(({ name }) => /\bsign/i.test(name)).map(({ iso6393: code }) => code))
    expect(['ase', 'ils', 'sfb', 'en', 'jsl', 'ar'].filter(isSigned)).toEqual(['ase', 'ils', 'sfb', 'jsl'])
  })
  it('is refused where it is none, as ever', () => {
    expect([languageCode.safeParse('Tigrinya').success, languageCode.safeParse('t').success, languageCode.safeParse('TIR').success]).toEqual([false, false, false])
  })
  it('stands once among several, in the order written', () => {
    expect(languageCodes.parse(['tir', 'en', 'ti'])).toEqual(['ti', 'en'])
  })
  it('keys names, of which those by the shorter code hold', () => {
    expect(translations.parse({ ara: 'قديم', ar: 'جديد', fra: 'Ancien', prs: 'نام' })).toEqual({ ar: 'جديد', fr: 'Ancien', prs: 'نام' })
    expect(translations.parse({ ar: 'جديد', ara: 'قديم' })).toEqual({ ar: 'جديد' })
  })
})

describe('a workspace whose languages were entered by longer codes', () => {
  const interpreter = (code: string) => ({ id: 'layla', familyName: 'Mansour', languages: [{ code, class: 'A', modes: [] }, { code: 'eng', class: 'B', modes: [] }] })

  it('is covered by whoever was entered by the shorter one', () => {
    const change = parseCommand({ type: 'batch', label: 'Enter', commands: [
      { type: 'update', table: 'delegates', id: 'north-1', fields: { speaks: ['tir'] } },
      { type: 'update', table: 'sessions', id: 'opening', fields: { floorLanguages: ['ti'] } },
      { type: 'update', table: 'interpreters', id: 'layla', fields: { languages: interpreter('tir').languages } },
      { type: 'assign-interpreter', assignmentId: 'again', sessionId: 'opening', interpreterId: 'layla', booth: 'eng' },
    ] })
    const done = change.ok ? applyCommand(withRows({ ...smallWorkspace(), boothAssignments: {} }, {}), change.value, testContext) : change
    if (!done.ok) return expect.fail(done.problem.sentence)
    const { workspace } = done.value
    expect([rowOf(workspace, 'delegates', 'north-1')?.speaks, rowOf(workspace, 'boothAssignments', 'again')?.booth]).toEqual([['ti'], 'en'])
    const session = rowOf(workspace, 'sessions', 'opening')
    expect(session && sessionCoverage(workspace, session).pairs.map(({ from, to, mode }) => `${from}>${to} ${mode}`)).toEqual(['ti>ar none', 'ti>en retour'])
  })

  it('is read by the shorter ones, what can be undone in it too', () => {
    const workspace = { ...smallWorkspace(), interpreters: { layla: interpreter('tir') } }
    const before = { ...rowOf(smallWorkspace(), 'delegates', 'north-1'), speaks: ['tir', 'fra'] }
    const read = readWorkspaceFile({
      format: currentFormat, savedAt: '2026-11-24T10:00:00.000Z', revision: 3, workspace,
      history: { done: [{ label: 'Change delegate', diff: { delegates: { 'north-1': { before, after: rowOf(smallWorkspace(), 'delegates', 'north-1') } } } }], undone: [] },
    })
    if (!read.ok) return expect.fail(read.problem.sentence)
    const { file } = read.value
    expect(rowOf(file.workspace, 'interpreters', 'layla')?.languages.map(({ code }) => code)).toEqual(['ti', 'en'])
    const back = undoStep(file.history)?.diff.delegates?.['north-1']?.after
    expect(back).toEqual({ ...before, speaks: ['ti', 'fr'] })
  })
})
