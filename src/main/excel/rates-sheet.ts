import type ExcelJS from 'exceljs'
import { rateValue } from '@shared/costing/exchange'
import type { PlanPrice } from '@shared/costing/plan-line'
import type { CurrencyCode } from '@shared/model/money'
import { longDate } from '@shared/text/dates'
import { sheetNames, type BudgetBook } from './budget-book'
import { amountFormat, fitRow, protectSheet, putDay, putFormula, putHeaders, putNumber, putText, putTitle, setUpSheet, units } from './cells'

/** Names of cells that formulas on other sheets use. */
export const cellNames = { rateTable: 'Rate_Table', contingency: 'Contingency_Share', programmeSupport: 'Programme_Support_Share' } as const

/** The name of the cell with a currency's rate. */
export const rateName = (currency: CurrencyCode): string => `Rate_${currency}`

const prices: readonly (readonly [PlanPrice, string, string])[] = [
  ['interpreterDay', 'Interpreter, one day', 'Price_Interpreter_Day'],
  ['expertDay', 'Expert, one day', 'Price_Expert_Day'],
  ['mealPerHead', 'Meal, one person', 'Price_Meal'],
  ['coffeeBreakPerHead', 'Coffee break, one person', 'Price_Coffee_Break'],
  ['flight', 'Flight, one person one way', 'Price_Flight'],
  ['hotelNight', 'Hotel, one night', 'Price_Hotel_Night'],
  ['dsaNight', 'Daily subsistence allowance, one night', 'Price_DSA_Night'],
]

/** The name of the cell that holds one of the budget's prices. */
export const priceName = (price: PlanPrice): string => prices.find(([key]) => key === price)?.[2] ?? ''

const firstRateRow = 6

/** Exchange rates, shares and prices: the figures that every other sheet takes from here. */
export const fillRatesSheet = async (sheet: ExcelJS.Worksheet, { costed }: BudgetBook): Promise<void> => {
  const { budget, currency, rates } = costed
  setUpSheet(sheet, { widths: [40, 18, 18, 42, 14, 60], headerRow: firstRateRow - 1, title: budget.name })
  putTitle(sheet, 'Rates and assumptions', 'White cells are yours to change; everything else follows.')
  putText(sheet.getCell('A3'), budget.rateDate === null ? 'Newest recorded rates' : `Newest rates recorded up to ${longDate(budget.rateDate)}`)
  putHeaders(sheet, firstRateRow - 1, ['Currency', `One unit in ${currency}`, 'Rate as recorded', 'Recorded as', 'Date', 'Source'], new Set([2, 3]))

  const name = (cell: string, as: string): void => { sheet.workbook.definedNames.add(`${sheetNames.rates}!${cell}`, as) }
  putText(sheet.getCell(firstRateRow, 1), currency, { fill: 'formula' })
  putNumber(sheet.getCell(firstRateRow, 2), 1, { fill: 'formula', format: '0.000000' })
  putText(sheet.getCell(firstRateRow, 4), 'Currency of this budget', { fill: 'formula', indent: true })
  name(`$B$${String(firstRateRow)}`, rateName(currency))
  rates.forEach((rate, index) => {
    const row = firstRateRow + 1 + index
    putText(sheet.getCell(row, 1), rate.from, { fill: 'formula' })
    putFormula(sheet.getCell(row, 2), rate.inverted ? `1/C${String(row)}` : `C${String(row)}`, rateValue(rate), { format: '0.000000' })
    putNumber(sheet.getCell(row, 3), rate.record.rate, { fill: 'input', open: true, format: '0.000000' })
    putText(sheet.getCell(row, 4), `${rate.record.quote} for one ${rate.record.base}`, { fill: 'formula', indent: true })
    putDay(sheet.getCell(row, 5), rate.record.date, { fill: 'formula' })
    putText(sheet.getCell(row, 6), rate.record.source, { fill: 'formula', wrap: true })
    fitRow(sheet, row, [6])
    name(`$B$${String(row)}`, rateName(rate.from))
  })
  const lastRate = firstRateRow + rates.length
  name(`$A$${String(firstRateRow)}:$B$${String(lastRate)}`, cellNames.rateTable)

  const shares = lastRate + 2
  putHeaders(sheet, shares, ['Shares of direct costs', 'Share', '', 'Set in'], new Set([2]))
  const share = (row: number, title: string, of: typeof costed.contingency, as: string): void => {
    putText(sheet.getCell(row, 1), title, { fill: 'formula' })
    putNumber(sheet.getCell(row, 2), of.basisPoints / 10_000, { fill: 'input', open: true, format: '0.00%' })
    putText(sheet.getCell(row, 3), '', { fill: 'formula' })
    putText(sheet.getCell(row, 4), of.from === 'nowhere' ? 'Not set: none is charged' : of.from, { fill: 'formula' })
    name(`$B$${String(row)}`, as)
  }
  share(shares + 1, 'Contingency', costed.contingency, cellNames.contingency)
  share(shares + 2, 'Programme support costs', costed.programmeSupport, cellNames.programmeSupport)

  const first = shares + 4
  putHeaders(sheet, first, ['Prices the plan is costed with', 'Price', 'Currency', 'Records with a price of their own keep it'], new Set([2]))
  prices.forEach(([key, title, as], index) => {
    const row = first + 1 + index
    const price = budget.prices[key]
    putText(sheet.getCell(row, 1), title, { fill: 'formula' })
    putNumber(sheet.getCell(row, 2), price ? units(price) : null, { fill: price ? 'input' : 'gap', open: true, format: amountFormat(price?.currency ?? currency) })
    putText(sheet.getCell(row, 3), price?.currency ?? currency, { fill: 'formula', indent: true })
    putText(sheet.getCell(row, 4), price ? '' : 'Not known yet', { fill: 'formula' })
    name(`$B$${String(row)}`, as)
  })
  await protectSheet(sheet)
}
