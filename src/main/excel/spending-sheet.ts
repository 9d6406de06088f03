import type ExcelJS from 'exceljs'
import { rateValue } from '@shared/costing/exchange'
import type { SpendingEntry } from '@shared/costing/spending'
import { minorDigits } from '@shared/model/money'
import type { BudgetBook } from './budget-book'
import { amountFormat, fitRow, protectSheet, putDay, putFormula, putHeaders, putNumber, putText, putTitle, setUpSheet, units } from './cells'
import { cellNames } from './rates-sheet'

/** The rows of the Spending sheet that formulas elsewhere add up; at least one, so that a range can be named. */
export interface SpendingPlaces {
  readonly firstRow: number
  readonly lastRow: number
}

export const kindTitles = { 'pre-commitment': 'Pre-commitment', commitment: 'Commitment', expenditure: 'Expenditure' } as const satisfies Record<SpendingEntry['kind'], string>

const headerRow = 4

/** Open commitments and expenditures; what is spent against a commitment is taken off it, so nothing counts twice. */
export const fillSpendingSheet = async (sheet: ExcelJS.Worksheet, { costed }: BudgetBook): Promise<SpendingPlaces> => {
  const { budget, currency, spending } = costed
  setUpSheet(sheet, { widths: [6, 17, 8, 42, 20, 12, 16, 11, 11, 18, 10, 16, 18], headerRow, title: budget.name })
  putTitle(sheet, 'Commitments and spending', 'Open commitments count with what is not spent yet; closed and cancelled ones are not listed.')
  putHeaders(
    sheet, headerRow,
    ['Cat.', 'Kind', 'No.', 'Description', 'Reference', 'Date', 'Amount', 'Currency', 'Rate', `Amount in ${currency}`, 'Against', 'Spent of it', `Counts in ${currency}`],
    new Set([7, 9, 10, 12, 13]),
  )
  const firstRow = headerRow + 1
  const lastRow = headerRow + Math.max(1, spending.length)
  const numbers = new Map<string, string>()
  let expenditures = 0
  for (const entry of spending) numbers.set(entry.key, entry.kind === 'expenditure' ? `E${String((expenditures += 1))}` : `C${String(numbers.size + 1)}`)
  const range = (column: string): string => `$${column}$${String(firstRow)}:$${column}$${String(lastRow)}`

  spending.forEach((entry, index) => {
    const row = firstRow + index
    const r = String(row)
    const at = (column: number): ExcelJS.Cell => sheet.getCell(row, column)
    const own = entry.amount.currency
    const format = amountFormat(currency)
    putNumber(at(1), entry.category, { fill: 'formula', align: 'left' })
    putText(at(2), kindTitles[entry.kind], { fill: 'formula' })
    putText(at(3), numbers.get(entry.key) ?? '', { fill: 'formula' })
    putText(at(4), entry.description, { fill: 'input', open: true, wrap: true })
    putText(at(5), entry.reference, { fill: 'input', open: true })
    putDay(at(6), entry.date, { fill: 'input', open: true })
    putNumber(at(7), units(entry.amount), { fill: 'input', open: true, format: amountFormat(own) })
    putText(at(8), own, { fill: 'formula', indent: true })
    putFormula(at(9), `VLOOKUP(H${r},${cellNames.rateTable},2,FALSE)`, entry.rate ? rateValue(entry.rate) : 1, { format: '0.000000' })
    putFormula(at(10), `ROUND(G${r}*I${r},${String(minorDigits(currency))})`, units(entry.converted), { format })
    putText(at(11), numbers.get(entry.commitmentKey ?? '') ?? '', { fill: 'formula', indent: true })
    fitRow(sheet, row, [4])
    if (entry.kind === 'expenditure') {
      putText(at(12), '', { fill: 'formula' })
      putFormula(at(13), `J${r}`, units(entry.counts), { format })
    } else {
      putFormula(at(12), `SUMIFS(${range('J')},${range('K')},C${r})`, units(entry.used), { format })
      putFormula(at(13), `MAX(0,ROUND(J${r}-L${r},${String(minorDigits(currency))}))`, units(entry.counts), { format })
    }
  })
  if (spending.length === 0) putText(sheet.getCell(firstRow, 4), 'Nothing is committed or spent yet', { quiet: true })
  await protectSheet(sheet)
  return { firstRow, lastRow }
}
