import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { onTestFinished } from 'vitest'
import { exportBudget } from '@main/excel/export-budget'
import type { Workspace } from '@shared/model/workspace'
import { withRows, type RowsByTable } from '../../../support/workspace-builder'
import { sek, usd, withBudget } from '../../shared/costing/round-costs'

export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-excel-'))
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

/** A budget with every kind of line and entry: two foreign currencies, a missing price, an override, a line left out. */
export const fullBudget = (): Workspace => {
  const on = { budgetId: 'budget', date: '2018-12-01' }
  const rows: RowsByTable = {
    exchangeRates: [
      { id: 'sek', base: 'USD', quote: 'SEK', rate: 9.05, date: '2018-12-01', source: 'Test figure' },
      { id: 'tnd', base: 'TND', quote: 'USD', rate: 0.3412, date: '2018-12-01', source: 'Test figure' },
    ],
    standbyExperts: [{ id: 'anna', familyName: 'Berg', givenName: 'Anna', domicile: 'Oslo' }, { id: 'erik', familyName: 'Dahl', dayRate: sek(6_400) }],
    deployments: [
      { id: 'field', expertId: 'anna', processId: 'process', roundId: 'round', status: 'cleared', from: '2018-12-05', to: '2018-12-13' },
      { id: 'remote', expertId: 'erik', processId: 'process', roundId: 'round', mode: 'remote', status: 'matched', from: '2018-12-06', to: '2018-12-07' },
    ],
    venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', dailyCost: sek(165_000) }],
    stays: [
      { id: 'one', roundId: 'round', delegateId: 'north-1', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-13' },
      { id: 'two', roundId: 'round', interpreterId: 'layla', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-12' },
    ],
    budgetLines: [
      { id: 'paper', budgetId: 'budget', category: 2, description: 'Paper', quantity: 3.5, unitCost: sek(133) },
      { id: 'cars', budgetId: 'budget', category: 3, description: 'Cars', quantity: 7, unitCost: { minor: 12_345, currency: 'TND' }, percent: 33.3 },
      { id: 'guards', budgetId: 'budget', category: 4, description: 'Guards', quantity: 1, unitCost: usd(2000) },
    ],
    commitments: [
      { id: 'order', ...on, category: 4, description: 'Guards, contract', amount: usd(1500) },
      { id: 'hire', ...on, category: 7, kind: 'pre-commitment', description: 'Castle', amount: sek(99_999) },
    ],
    expenditures: [{ id: 'bill', ...on, category: 4, commitmentId: 'order', description: 'Guards, first bill', amount: sek(4711) }],
  }
  return withBudget(rows, {
    rateDate: '2018-12-05', contingency: 375, programmeSupport: 1300, dsaShare: 2000,
    prices: { hotelNight: sek(1450), dsaNight: null, interpreterDay: usd(630), expertDay: usd(585.5), flight: usd(450) },
    overrides: { 'hotel-nights:interpreters:standard': { quantity: 6, remark: 'Leaves a day early' }, 'venue-days:castle': { unitCost: sek(150_000) } },
  })
}

/** Writes a budget and reads the file back. */
export const exported = async (workspace: Workspace, budgetId = 'budget'): Promise<{ readonly path: string; readonly workbook: ExcelJS.Workbook }> => {
  const path = join(tempFolder(), 'budget.xlsx')
  const outcome = await exportBudget(workspace, budgetId, path, { writtenAt: new Date('2018-12-05T17:40:00Z') })
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  return { path, workbook: await readWorkbook(path) }
}

export const readWorkbook = async (path: string): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

export const cellsOf = (workbook: ExcelJS.Workbook): readonly { readonly at: string; readonly cell: ExcelJS.Cell }[] => {
  const cells: { at: string; cell: ExcelJS.Cell }[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => { row.eachCell((cell) => { cells.push({ at: `${sheet.name}!${cell.address}`, cell }) }) })
  }
  return cells
}

/** The workspace with another name, remark and reference in every place a person can type. */
export const withTexts = (texts: readonly string[]): Workspace =>
  withRows(fullBudget(), {
    budgetLines: texts.map((text, index) => ({ id: `line-${String(index)}`, budgetId: 'budget', category: (index % 7) + 1, description: text, unit: text, quantity: 1, unitCost: usd(1), remark: text })),
  })
