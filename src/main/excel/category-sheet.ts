import type ExcelJS from 'exceljs'
import { categoryNames } from '@shared/costing/categories'
import type { Spread } from '@shared/costing/cost-budget'
import type { Money } from '@shared/model/money'
import { minorDigits } from '@shared/model/money'
import { sheetNames, type BudgetBook } from './budget-book'
import type { BudgetSheetPlaces } from './budget-sheet'
import { amountFormat, letter, protectSheet, putFormula, putHeaders, putNumber, putText, putTitle, setUpSheet, units } from './cells'
import { kindTitles, type SpendingPlaces } from './spending-sheet'

/** What the check cell says while the sheets agree. */
export const agreement = 'Sheets agree'

const headerRow = 4
const kinds = ['pre-commitment', 'commitment', 'expenditure'] as const

const used = ({ budgeted, committed, spent }: Spread): number => (budgeted.minor === 0 ? 0 : (committed.minor + spent.minor) / budgeted.minor)

/** Budget, commitments, spending and what is left per category. Adds up the lines itself, which checks the Budget sheet's subtotals. */
export const fillCategorySheet = async (
  sheet: ExcelJS.Worksheet, { costed }: BudgetBook, budget: BudgetSheetPlaces, spending: SpendingPlaces,
): Promise<{ readonly check: string }> => {
  const { currency } = costed
  setUpSheet(sheet, { widths: [6, 44, 18, 18, 18, 18, 18, 12, 20], headerRow, title: costed.budget.name })
  putTitle(sheet, 'By category', `UNSDG harmonised categories, all in ${currency}`)
  putHeaders(sheet, headerRow, ['Cat.', 'Category', 'Budget', 'Reserved', 'Committed', 'Spent', 'Available', 'Used', 'Spent less budget'], new Set([3, 4, 5, 6, 7, 8, 9]))

  const format = amountFormat(currency)
  const digits = String(minorDigits(currency))
  const lines = (column: string): string => `${sheetNames.budget}!$${column}$${String(budget.firstRow)}:$${column}$${String(budget.lastRow)}`
  const entries = (column: string): string => `${sheetNames.spending}!$${column}$${String(spending.firstRow)}:$${column}$${String(spending.lastRow)}`

  const derived = (row: number, of: Spread, bold: boolean): void => {
    const r = String(row)
    putFormula(sheet.getCell(row, 7), `ROUND(C${r}-D${r}-E${r}-F${r},${digits})`, units(of.available), { format, bold })
    putFormula(sheet.getCell(row, 8), `IF(C${r}=0,0,(E${r}+F${r})/C${r})`, used(of), { format: '0.0%', bold })
    putFormula(sheet.getCell(row, 9), `ROUND(F${r}-C${r},${digits})`, units({ minor: of.spent.minor - of.budgeted.minor, currency }), { format, bold })
  }
  const first = headerRow + 1
  costed.categories.forEach((total, index) => {
    const row = first + index
    const r = String(row)
    putNumber(sheet.getCell(row, 1), total.category, { fill: 'formula', align: 'left' })
    putText(sheet.getCell(row, 2), total.name, { fill: 'formula' })
    putFormula(sheet.getCell(row, 3), `SUMIFS(${lines('J')},${lines('A')},A${r})`, units(total.budgeted), { format })
    const sums: readonly Money[] = [total.reserved, total.committed, total.spent]
    kinds.forEach((kind, at) => {
      putFormula(sheet.getCell(row, 4 + at), `SUMIFS(${entries('M')},${entries('A')},A${r},${entries('B')},"${kindTitles[kind]}")`, units(sums[at] ?? null), { format })
    })
    derived(row, total, false)
  })
  const last = first + costed.categories.length - 1

  const sumRow = (row: number, title: string, of: Spread, from: (column: string) => string): void => {
    putText(sheet.getCell(row, 1), '', { fill: 'total' })
    putText(sheet.getCell(row, 2), title, { fill: 'total', bold: true, top: true })
    const sums = [of.budgeted, of.reserved, of.committed, of.spent]
    sums.forEach((amount, at) => {
      putFormula(sheet.getCell(row, 3 + at), from(letter(3 + at)), units(amount), { format, bold: true, fill: 'total', top: true })
    })
    derived(row, of, true)
  }
  const shareRow = (row: number, number: number | null, title: string, amount: Money, place: string): void => {
    putNumber(sheet.getCell(row, 1), number, { fill: 'formula', align: 'left' })
    putText(sheet.getCell(row, 2), title, { fill: 'formula' })
    putFormula(sheet.getCell(row, 3), `${sheetNames.budget}!${place}`, units(amount), { format })
    for (let column = 4; column <= 9; column += 1) putText(sheet.getCell(row, column), '', { fill: 'formula' })
    putFormula(sheet.getCell(row, 7), `C${String(row)}`, units(amount), { format })
  }
  const direct = last + 1
  sumRow(direct, 'Direct costs', costed.direct, (column) => `SUM(${column}${String(first)}:${column}${String(last)})`)
  shareRow(direct + 1, null, 'Contingency', costed.contingency.amount, budget.contingency)
  shareRow(direct + 2, 8, categoryNames[8], costed.programmeSupport.amount, budget.programmeSupport)
  const total: Spread = {
    ...costed.direct,
    budgeted: costed.total,
    available: { minor: costed.direct.available.minor + costed.contingency.amount.minor + costed.programmeSupport.amount.minor, currency },
  }
  sumRow(direct + 3, `Total in ${currency}`, total, (column) => `SUM(${column}${String(direct)}:${column}${String(direct + 2)})`)

  const check = `$C$${String(direct + 5)}`
  putText(sheet.getCell(direct + 5, 2), 'Check: this sheet against Budget', { quiet: true })
  putFormula(sheet.getCell(direct + 5, 3), `IF(ROUND(C${String(direct + 3)}-${sheetNames.budget}!${budget.total},${digits})=0,"${agreement}","SHEETS DISAGREE")`, agreement, { bold: true })
  sheet.addConditionalFormatting({
    ref: check.replaceAll('$', ''),
    rules: [
      { type: 'expression', priority: 1, formulae: [`${check}<>"${agreement}"`], style: { font: { color: { argb: 'FFFFFFFF' }, bold: true }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFB42318' } } } },
      { type: 'expression', priority: 2, formulae: [`${check}="${agreement}"`], style: { font: { color: { argb: 'FF1E6B3A' } } } },
    ],
  })
  await protectSheet(sheet)
  return { check }
}
