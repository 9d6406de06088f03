import type ExcelJS from 'exceljs'
import type { CostedLine } from '@shared/costing/costed-line'
import { minorDigits } from '@shared/model/money'
import { amountText } from '@shared/text/amounts'
import { budgetRows, type BudgetRow } from '@shared/views/budget-table'
import { rateValue } from '@shared/costing/exchange'
import type { BudgetBook } from './budget-book'
import { amountFormat, fitRow, protectSheet, putFormula, putHeaders, putNumber, putText, putTitle, setUpSheet, units } from './cells'
import { cellNames, priceName } from './rates-sheet'

/** Where things stand on the Budget sheet, for formulas elsewhere. */
export interface BudgetSheetPlaces {
  readonly firstRow: number
  readonly lastRow: number
  readonly direct: string
  readonly contingency: string
  readonly programmeSupport: string
  readonly total: string
}

const headerRow = 4
const columns = ['Cat.', 'Description', 'Unit', 'Quantity', 'Unit cost', 'Currency', 'Charged', 'Amount', 'Rate', 'Amount in ', 'Counted from', 'To settle'] as const
const widths = [6, 46, 15, 11, 14, 11, 10, 16, 11, 18, 52, 16]

const remarks = (line: CostedLine): string => {
  const plan = line.replaced
    ? `Changed by hand; the plan says ${String(line.replaced.quantity)} × ${line.replaced.unitCost ? amountText(line.replaced.unitCost) : 'a price not known yet'}`
    : ''
  return [line.explanation, plan, line.remark].filter(Boolean).join('. ')
}

const putLine = (sheet: ExcelJS.Worksheet, row: number, line: CostedLine, currency: string): void => {
  const at = (column: number): ExcelJS.Cell => sheet.getCell(row, column)
  const r = String(row)
  const own = line.unitCost?.currency ?? currency
  putNumber(at(1), line.category, { fill: 'formula', quiet: true, align: 'left' })
  putText(at(2), line.description, { fill: 'input', open: true, wrap: true })
  putText(at(3), line.unit, { fill: 'input', open: true })
  putNumber(at(4), line.quantity, { fill: 'input', open: true, format: Number.isInteger(line.quantity) ? '#,##0' : '#,##0.00##' })
  const format = amountFormat(own)
  if (line.price) {
    const name = priceName(line.price)
    putFormula(at(5), `IF(${name}="","",${name})`, line.unitCost ? units(line.unitCost) : '', { format, align: 'right' })
  } else {
    putNumber(at(5), line.unitCost ? units(line.unitCost) : null, { fill: line.unitCost ? 'input' : 'gap', open: true, format })
  }
  putText(at(6), own, { fill: 'formula', indent: true })
  putNumber(at(7), line.percent / 100, { fill: 'input', open: true, format: Number.isInteger(line.percent) ? '0%' : '0.00%' })
  putFormula(at(8), `IF(E${r}="",0,ROUND(D${r}*E${r}*G${r},${String(minorDigits(own))}))`, units(line.amount), { format })
  putFormula(at(9), `VLOOKUP(F${r},${cellNames.rateTable},2,FALSE)`, line.rate ? rateValue(line.rate) : 1, { format: '0.000000' })
  putFormula(at(10), `ROUND(H${r}*I${r},${String(minorDigits(currency))})`, units(line.converted), { format: amountFormat(currency) })
  putText(at(11), remarks(line), { fill: 'formula', quiet: true, wrap: true, indent: true })
  putFormula(at(12), `IF(E${r}="","Price not known","")`, line.unitCost ? '' : 'Price not known', { bold: true })
  fitRow(sheet, row, [2, 11])
}

const putBar = (sheet: ExcelJS.Worksheet, row: number, title: string, total: boolean): void => {
  for (let column = 1; column <= columns.length; column += 1) {
    putText(sheet.getCell(row, column), column === 2 ? title : '', { fill: total ? 'total' : 'block', bold: true, top: total })
  }
}

/** Categories 1 to 7 as blocks with their lines, then contingency, programme support costs and the total. */
export const fillBudgetSheet = async (sheet: ExcelJS.Worksheet, { costed }: BudgetBook): Promise<BudgetSheetPlaces> => {
  const { budget, currency, round } = costed
  setUpSheet(sheet, { widths, headerRow, title: budget.name })
  putTitle(sheet, budget.name, `${round.name}. All totals in ${currency}.`)
  putHeaders(sheet, headerRow, columns.map((title) => (title === 'Amount in ' ? `${title}${currency}` : title)), new Set([4, 5, 7, 8, 9, 10]))

  const format = amountFormat(currency)
  const subtotals: string[] = []
  const places = { direct: '', contingency: '', programmeSupport: '', total: '' }
  let row = headerRow
  let blockStart = row + 1
  const digits = String(minorDigits(currency))
  const bar = (title: string, formula: string, result: number, share?: string, basisPoints = 0): string => {
    putBar(sheet, row, title, true)
    putFormula(sheet.getCell(row, 10), formula, result, { fill: 'total', bold: true, format, top: true })
    if (share !== undefined) putFormula(sheet.getCell(row, 7), share, basisPoints / 10_000, { fill: 'total', format: '0.00%', top: true })
    return `$J$${String(row)}`
  }
  const put = (entry: BudgetRow): void => {
    row += 1
    switch (entry.kind) {
      case 'category':
        putBar(sheet, row, `${String(entry.number)} ${entry.title}`, false)
        blockStart = row + 1
        return
      case 'line':
        if (entry.line.state === 'left out') {
          row -= 1
          return
        }
        putLine(sheet, row, entry.line, currency)
        return
      case 'subtotal':
        if (row === blockStart) {
          for (let column = 1; column <= columns.length; column += 1) putText(sheet.getCell(row, column), column === 2 ? 'No lines' : '', { fill: 'formula', quiet: true })
          row += 1
        }
        subtotals.push(bar(entry.title, `SUM(J${String(blockStart)}:J${String(row - 1)})`, units(entry.amount)))
        return
      case 'direct':
        row += 1
        places.direct = bar(entry.title, subtotals.map((cell) => cell.replaceAll('$', '')).join('+'), units(entry.amount))
        return
      case 'contingency':
        places.contingency = bar(entry.title, `ROUND(${places.direct}*${cellNames.contingency},${digits})`, units(entry.amount), cellNames.contingency, entry.basisPoints)
        return
      case 'programme support':
        places.programmeSupport = bar(entry.title, `ROUND(${places.direct}*${cellNames.programmeSupport},${digits})`, units(entry.amount), cellNames.programmeSupport, entry.basisPoints)
        return
      case 'total':
        places.total = bar(`${entry.title} in ${currency}`, [places.direct, places.contingency, places.programmeSupport].join('+'), units(entry.amount))
    }
  }
  for (const entry of budgetRows(costed)) put(entry)
  await protectSheet(sheet)
  return { firstRow: headerRow + 1, lastRow: row, ...places }
}
