import { readFileSync } from 'node:fs'
import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import { cellsOf, exported, fullBudget, readWorkbook, tempFolder } from './budget-workbooks'
import { findLibreOffice, recalculated } from './libreoffice'

const office = await findLibreOffice()
const mustHave = process.env.CI !== undefined && process.env.CI !== ''
if (office === undefined) console.warn('LibreOffice is not installed here, so cached values are not compared with recalculated ones.')

const sample = (name: string): Workspace => {
  const file: unknown = JSON.parse(readFileSync(new URL(`../../../../resources/samples/${name}.parley.json`, import.meta.url), 'utf8'))
  return (file as { workspace: Workspace }).workspace
}

type Value = number | string | boolean | undefined

const valueOf = (cell: ExcelJS.Cell | undefined): Value => {
  const value: unknown = cell?.formula ? cell.result : cell?.value
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : value === undefined || value === null ? '' : JSON.stringify(value)
}

const equal = (one: Value, other: Value): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) : one === other

/** Formula cells of a workbook whose value differs after LibreOffice has worked them out, and how many there were. */
const compare = async (path: string, written: ExcelJS.Workbook): Promise<{ readonly compared: number; readonly different: readonly string[]; readonly errors: readonly string[] }> => {
  const after = await readWorkbook(await recalculated(office ?? 'soffice', path, tempFolder()))
  const formulas = cellsOf(written).filter(({ cell }) => cell.formula)
  const different = formulas.flatMap(({ at, cell }) => {
    const now = valueOf(after.getWorksheet(cell.worksheet.name)?.getCell(cell.address))
    return equal(valueOf(cell), now) ? [] : [`${at} ${cell.formula}: written ${String(valueOf(cell))}, recalculated ${String(now)}`]
  })
  const errors = cellsOf(after).filter(({ cell }) => /^#|Err:/.test(String(valueOf(cell))) || String(valueOf(cell)).includes('"error"')).map(({ at }) => at)
  return { compared: formulas.length, different, errors }
}

describe.skipIf(office === undefined && !mustHave)('LibreOffice works out every cell to the value we wrote', () => {
  it('is there where the whole suite is asked for', () => {
    expect(office, 'LibreOffice (Debian: libreoffice-calc) is needed for this check').toBeDefined()
  })

  it.each([
    ['a budget with every kind of line', fullBudget, 'budget'],
    ['the Stockholm sample', () => sample('stockholm-2018'), ''],
    ['the Tunis sample', () => sample('tunis-2020'), ''],
  ])('for %s', async (_, make, id) => {
    const workspace = make()
    const { path, workbook } = await exported(workspace, id || (Object.keys(workspace.budgets)[0] ?? ''))
    const result = await compare(path, workbook)
    console.log(`${String(result.compared)} formula cells compared`)
    expect(result.different).toEqual([])
    expect(result.errors).toEqual([])
    expect(result.compared).toBeGreaterThan(100)
  }, 120_000)

  it('would notice a wrong value', async () => {
    const { path, workbook } = await exported(fullBudget())
    const total = cellsOf(workbook).filter(({ at, cell }) => at.startsWith('Budget!J') && cell.formula).at(-1)?.cell
    if (!total) throw new Error('no total')
    total.value = { formula: total.formula, result: 1 }
    await workbook.xlsx.writeFile(path)
    expect((await compare(path, workbook)).different).toHaveLength(1)
  }, 120_000)
})
