import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskWithPlan, oneSentence, plan } from './desk'

const firstBytes = (folder: string, name: string): string => readFileSync(join(folder, name)).subarray(0, 4).toString('latin1')

describe('export budget', () => {
  it.each(['round-stockholm', 'Stockholm consultations'])('writes the workbook of the round “%s” over an older one', async (round) => {
    const { parley, folder, write } = await deskWithPlan()
    write('b.xlsx', 'older')
    const spoken = await parley('export', 'budget', plan, '--round', round, '--out', 'b.xlsx', '--json')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    expect(spoken.json()).toEqual({ path: join(folder, 'b.xlsx') })
    expect(firstBytes(folder, 'b.xlsx')).toBe('PK\u0003\u0004')
  })

  const words = (...rest: readonly string[]) => ['export', 'budget', plan, ...rest]

  it.each([
    ['a round that is not there', words('--round', 'Kuwait', '--out', 'b.xlsx'), 'There is no round “Kuwait”'],
    ['a folder that is not there', words('--round', 'round-stockholm', '--out', 'gone/b.xlsx'), '“gone” is not there'],
    ['a name that is not a workbook', words('--round', 'round-stockholm', '--out', plan), 'ends in .xlsx'],
    ['a budget that is not there', words('--round', 'round-stockholm', '--budget', 'Second', '--out', 'b.xlsx'), 'There is no budget “Second”'],
  ])('refuses %s and writes nothing', async (_what, line, part) => {
    const { parley, folder, files } = await deskWithPlan()
    const before = [readFileSync(join(folder, plan), 'utf8'), files()]
    const spoken = await parley(...line)
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(part)
    expect([readFileSync(join(folder, plan), 'utf8'), files()]).toEqual(before)
  })

  it('asks which one when the round has several budgets', async () => {
    const { parley, commands, folder } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([{ type: 'create', table: 'budgets', row: { id: 'short', roundId: 'round-stockholm', name: 'Short version', currency: 'USD' } }]))
    const unclear = await parley(...words('--round', 'round-stockholm', '--out', 'b.xlsx'))
    expect(unclear.code).toBe(2)
    expect(unclear.err).toContain('“Short version” (short)')
    await parley(...words('--round', 'round-stockholm', '--budget', 'short version', '--out', 'b.xlsx'))
    expect(firstBytes(folder, 'b.xlsx')).toBe('PK\u0003\u0004')
  })

  it('says so when the round has no budget', async () => {
    const { parley } = await deskWithPlan()
    await parley('sample', 'tunis-2020', '--out', 'tunis.json')
    expect(await parley('export', 'budget', 'tunis.json', '--round', 'round-virtual', '--out', 'b.xlsx')).toMatchObject({
      code: 2, err: 'LPDF, virtual meetings has no budget yet. Make one, then export it.\n',
    })
  })

  it('names the missing exchange rate and writes nothing', async () => {
    const { parley, commands, files } = await deskWithPlan()
    const rates = ['rate-usd-sek', 'rate-usd-sek-november'].map((id) => ({ type: 'remove', table: 'exchangeRates', id }))
    await parley('apply', plan, '--commands', commands(rates))
    const spoken = await parley(...words('--round', 'round-stockholm', '--out', 'b.xlsx'))
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain('SEK')
    expect(files()).not.toContain('b.xlsx')
  })
})

describe('print delegation', () => {
  it.each([
    ['delegation-government', 'en'],
    ['Delegation of Ansar Allah', 'ar'],
    ['ansar allah', 'en'],
    ['وفد الحكومة اليمنية', 'ar'],
  ])('prints the schedule of “%s” in %s', async (delegation, lang) => {
    const { parley, folder } = await deskWithPlan()
    const spoken = await parley('print', 'delegation', plan, '--round', 'Stockholm consultations', '--delegation', delegation, '--lang', lang, '--out', 'p.pdf', '--json')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    expect(spoken.json()).toEqual({ path: join(folder, 'p.pdf') })
    expect(firstBytes(folder, 'p.pdf')).toBe('%PDF')
  })

  const words = (...rest: readonly string[]) => ['print', 'delegation', plan, '--round', 'round-stockholm', ...rest]

  it.each([
    ['a delegation that is not there', words('--delegation', 'Switzerland', '--out', 'p.pdf'), '“Delegation of Ansar Allah” (delegation-ansar-allah)'],
    ['a language there is no paper in', words('--delegation', 'delegation-government', '--lang', 'tir', '--out', 'p.pdf'), '--lang en or --lang ar'],
    ['a name that is not a PDF', words('--delegation', 'delegation-government', '--lang', 'en', '--out', 'p.txt'), 'ends in .pdf'],
  ])('refuses %s and writes nothing', async (_what, line, part) => {
    const { parley, files } = await deskWithPlan()
    const before = files()
    const spoken = await parley(...line)
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(part)
    expect(files()).toEqual(before)
  })
})
