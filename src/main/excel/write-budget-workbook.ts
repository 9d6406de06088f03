import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Outcome } from '@shared/model/outcome'
import { success } from '@shared/model/outcome'
import { fillAboutSheet } from './about-sheet'
import { sheetNames, type BudgetBook } from './budget-book'
import { fillBudgetSheet } from './budget-sheet'
import { fillCategorySheet } from './category-sheet'
import { fillRatesSheet } from './rates-sheet'
import { fillSpendingSheet } from './spending-sheet'
import { keepLettersWhole } from './whole-letters'
import { writeProblem } from './write-problem'

/** The whole workbook in memory. */
export const buildBudgetWorkbook = async (book: BudgetBook): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Parley'
  workbook.created = new Date(book.writtenAt)
  workbook.modified = workbook.created
  // Programs that trust the cached values show them at once; those that calculate do so on opening.
  workbook.calcProperties.fullCalcOnLoad = true
  const [about, budget, categories, spending, rates] = [
    workbook.addWorksheet(sheetNames.about), workbook.addWorksheet(sheetNames.budget), workbook.addWorksheet(sheetNames.categories),
    workbook.addWorksheet(sheetNames.spending), workbook.addWorksheet(sheetNames.rates),
  ] as const
  const budgetPlaces = await fillBudgetSheet(budget, book)
  const spendingPlaces = await fillSpendingSheet(spending, book)
  const { check } = await fillCategorySheet(categories, book, budgetPlaces, spendingPlaces)
  await fillRatesSheet(rates, book)
  await fillAboutSheet(about, book, check)
  keepLettersWhole(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Builds the workbook and puts it in place whole: a file of that name keeps its content until the new one is on disk. */
export const writeBudgetWorkbook = async (book: BudgetBook, path: string): Promise<Outcome<{ readonly path: string }>> => {
  const bytes = await buildBudgetWorkbook(book)
  const temp = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    const file = await open(temp, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temp, path)
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined)
    return { ok: false, problem: writeProblem(error, path) }
  }
  return success({ path })
}
