import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText } from '@main/excel/cells'
import { exportBudget } from '@main/excel/export-budget'
import { costBudget } from '@shared/costing/cost-budget'
import { majorUnits } from '@shared/model/money'
import { sek, withBudget } from '../../shared/costing/round-costs'
import { zipTexts } from './zip-entries'
import { cellsOf, exported, fullBudget, readWorkbook, tempFolder, withTexts } from './budget-workbooks'

describe('the budget workbook', () => {
  it('has its five sheets in reading order, with frozen, repeated header rows, A4 across and one page wide', async () => {
    const { path, workbook } = await exported(fullBudget())
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['About', 'Budget', 'By category', 'Spending', 'Rates'])
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
      expect(sheet.pageSetup.printTitlesRow, sheet.name).toMatch(/^\d+:\d+$/)
    }
    expect(workbook.getWorksheet('Budget')?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(zipTexts(path).get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('gives every formula a value, and the totals of the costed budget', async () => {
    const workspace = fullBudget()
    const { path, workbook } = await exported(workspace)
    const sheets = [...zipTexts(path)].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml).join('')
    const formulas = sheets.match(/<f>/g)?.length ?? 0
    expect(formulas).toBeGreaterThan(100)
    expect(sheets.match(/<\/f><v>/g)).toHaveLength(formulas)
    const costed = costBudget(workspace, 'budget')
    if (!costed.ok) throw new Error(costed.problem.sentence)
    const budget = workbook.getWorksheet('Budget')
    const totalRow = budget?.getColumn(2).values.findIndex((value) => value === 'Total in USD') ?? 0
    expect(budget?.getCell(totalRow, 10).result).toBe(majorUnits(costed.value.total))
    const categories = workbook.getWorksheet('By category')
    expect(costed.value.categories.map((_, index) => categories?.getCell(5 + index, 3).result)).toEqual(costed.value.categories.map((one) => majorUnits(one.budgeted)))
  })

  it('leaves the white cells open and locks every formula', async () => {
    const { workbook } = await exported(fullBudget())
    for (const { at, cell } of cellsOf(workbook)) {
      if (cell.formula !== undefined && cell.formula !== '') expect(cell.protection?.locked ?? true, at).toBe(true)
    }
    const budget = workbook.getWorksheet('Budget')
    expect(budget?.getCell('D6').protection.locked).toBe(false)
    for (const sheet of workbook.worksheets) expect(Reflect.get(sheet, 'sheetProtection'), sheet.name).toMatchObject({ sheet: true })
  })

  it("takes an expert's price from the one cell of it, or has the expert's own", async () => {
    const { workbook } = await exported(fullBudget())
    const cells = cellsOf(workbook)
    const priceOf = (description: string) => {
      const at = cells.find(({ cell }) => cell.text === description)?.cell
      return at?.worksheet.getCell(Number(at.row), 5)
    }
    expect(priceOf('Expert, Anna Berg')).toMatchObject({ formula: 'IF(Price_Expert_Day="","",Price_Expert_Day)', result: 585.5 })
    expect(priceOf('Expert, Dahl')?.value).toBe(6400)
    expect(priceOf('Flights, Anna Berg')?.formula).toContain('Price_Flight')
  })

  it('merges no cells', async () => {
    const { workbook } = await exported(fullBudget())
    expect(cellsOf(workbook).filter(({ cell }) => cell.isMerged)).toEqual([])
  })

  it('shows a price that is not known as a gap to fill, and says so on the first sheet', async () => {
    const { workbook } = await exported(fullBudget())
    const texts = cellsOf(workbook).map(({ cell }) => cell.text)
    expect(texts).toContain('Price not known')
    expect(texts.some((text) => text.startsWith('“Daily subsistence allowance, interpreters” has no price yet'))).toBe(true)
  })

  it('tells the plan’s own figures beside an override', async () => {
    const { workbook } = await exported(fullBudget())
    expect(cellsOf(workbook).map(({ cell }) => cell.text)).toContain('1 interpreter × 7 nights. Changed by hand; the plan says 7 × SEK 1,450.00. Leaves a day early')
  })

  it('keeps 5,000 hostile texts as text, letter for letter', async () => {
    const starts = ['=', '+', '-', '@', '\t', '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://example.org","x")', '+41 22 123', '_x0041_', '"', '<b>&amp;']
    const hostile = fc.sample(fc.tuple(fc.constantFrom(...starts), fc.string({ maxLength: 30, unit: 'binary' })).map(([start, rest]) => `${start}${rest}`), { numRuns: 5000, seed: 20181206 })
    const path = join(tempFolder(), 'budget.xlsx')
    expect(await exportBudget(withTexts(hostile), 'budget', path)).toMatchObject({ ok: true })
    const files = zipTexts(path)
    const read = new Set([...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => readCell(text ?? '')))
    const allowed = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '')
    expect(hostile.filter((text) => !read.has(allowed(text)))).toEqual([])
    const formulas = [...files].filter(([name]) => name.startsWith('xl/worksheets/')).flatMap(([, xml]) => [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => readCell(formula ?? '')))
    // Ours only, whatever stands in the texts.
    expect(formulas.filter((formula) => !/^(IF|ROUND|VLOOKUP|SUM|SUMIFS|MAX)\(|^1?\/?[$A-Z]+[$0-9]+(\+|$)|^J\d+(\+J\d+)*$|^(Budget|'By category')!|^(Contingency|Programme_Support)_Share$/.test(formula))).toEqual([])
  }, 60_000)
})

/** What a program shows for a stored text: entities and escaped letters undone. */
const readCell = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

describe('cell texts', () => {
  it('keeps letters of two units whole wherever the file is cut into pieces', async () => {
    const faces = ['', 'a'].map((start) => `${start}${'😀'.repeat(10_000)}`)
    const { workbook } = await exported(withTexts(faces))
    const read = new Set(cellsOf(workbook).map(({ cell }) => cell.value))
    expect(faces.map((text) => read.has(text))).toEqual([true, true])
  })

  it('leaves out what a workbook cannot hold and cuts at the longest a cell takes', () => {
    expect(cellText('a\u0000b\u001fc\ud800d')).toBe('abcd')
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_767)
    expect(cellText('_x0041_')).toBe('_x005F_x0041_')
  })
})

describe('an export that cannot be', () => {
  const workspaceWithoutRate = () => withBudget({ budgetLines: [{ id: 'one', budgetId: 'budget', category: 2, description: 'Paper', quantity: 1, unitCost: sek(10) }] }, { rateDate: '2018-12-05' })

  it('refuses a missing rate with the pair, the day and the way out, and writes nothing', async () => {
    const path = join(tempFolder(), 'budget.xlsx')
    const outcome = await exportBudget(workspaceWithoutRate(), 'budget', path)
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-exported' } })
    expect(!outcome.ok && outcome.problem.sentence).toMatch(/between SEK and USD is dated 5 December 2018 or earlier.*Add a rate/)
    expect(existsSync(path)).toBe(false)
  })

  it('keeps the old file whole when the new one is refused', async () => {
    const path = join(tempFolder(), 'budget.xlsx')
    writeFileSync(path, 'the old one')
    await exportBudget(workspaceWithoutRate(), 'budget', path)
    expect(readFileSync(path, 'utf8')).toBe('the old one')
  })

  it('replaces an older export and leaves no other file behind', async () => {
    const path = join(tempFolder(), 'budget.xlsx')
    writeFileSync(path, 'the old one')
    expect(await exportBudget(fullBudget(), 'budget', path)).toEqual({ ok: true, value: { path } })
    expect((await readWorkbook(path)).worksheets).toHaveLength(5)
    expect(readdirSync(dirname(path))).toEqual([basename(path)])
  })

  it('names a folder that is not there, and a folder that has the file’s name', async () => {
    const folder = tempFolder()
    const missing = await exportBudget(fullBudget(), 'budget', join(folder, 'gone', 'budget.xlsx'))
    expect(missing).toMatchObject({ ok: false, problem: { sentence: 'budget.xlsx was not written: the folder “gone” is not there. Choose another folder.' } })
    mkdirSync(join(folder, 'taken.xlsx', 'inside'), { recursive: true })
    const taken = await exportBudget(fullBudget(), 'budget', join(folder, 'taken.xlsx'))
    expect(taken).toMatchObject({ ok: false, problem: { code: 'not-a-file' } })
    expect(readdirSync(folder)).toEqual(['taken.xlsx'])
  })

  it.skipIf(process.getuid?.() === 0)('names a folder one may not write in', async () => {
    const folder = tempFolder()
    chmodSync(folder, 0o500)
    expect(await exportBudget(fullBudget(), 'budget', join(folder, 'budget.xlsx'))).toMatchObject({ ok: false, problem: { code: 'read-only-folder' } })
    chmodSync(folder, 0o700)
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const { writeProblem } = await import('@main/excel/write-problem')
    let thrown: unknown
    try {
      writeFileSync('/dev/full', 'x')
    } catch (error) {
      thrown = error
    }
    expect(writeProblem(thrown, '/somewhere/budget.xlsx').sentence).toBe('budget.xlsx was not written: the disk is full. Free some space, or choose another disk.')
  })
})
