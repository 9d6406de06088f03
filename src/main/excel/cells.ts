import type ExcelJS from 'exceljs'
import type { CurrencyCode, Money } from '@shared/model/money'
import { majorUnits, minorDigits } from '@shared/model/money'

const ink = 'FF1F2933'
const quiet = 'FF5F6B7A'
const hair = 'FFD5DAE1'

/** Fills in use: white to be filled in, shaded for what the workbook works out. */
const fills = { input: 'FFFFFFFF', formula: 'FFF1F3F6', header: 'FFE3E8EE', block: 'FFEDF1F5', total: 'FFE3E8EE', gap: 'FFFFF3D6' } as const
export type Fill = keyof typeof fills

export interface CellLook {
  readonly fill?: Fill
  readonly bold?: boolean
  readonly quiet?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly wrap?: boolean
  readonly format?: string
  /** Can be changed while the sheet is protected. */
  readonly open?: boolean
  readonly size?: number
  readonly top?: boolean
  /** Keeps text off the figure in the cell before it. */
  readonly indent?: boolean
}

const solid = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

export const look = (cell: ExcelJS.Cell, { fill, bold = false, quiet: faint = false, align, wrap = false, format, open = false, size = 10, top = false, indent = false }: CellLook): void => {
  cell.font = { name: 'Calibri', size, bold, color: { argb: faint ? quiet : ink } }
  cell.alignment = { vertical: 'top', wrapText: wrap, ...(align ? { horizontal: align } : {}), ...(indent ? { horizontal: 'left', indent: 1 } : {}) }
  cell.protection = { locked: !open }
  if (fill) {
    cell.fill = solid(fills[fill])
    cell.border = { bottom: { style: 'hair', color: { argb: hair } }, ...(top ? { top: { style: 'thin', color: { argb: quiet } } } : {}) }
  }
  if (format !== undefined) cell.numFmt = format
}

/** The longest text a cell holds. */
const longest = 32_767

// Excel and LibreOffice read "_x0041_" in a cell as an escaped letter, and XML holds no control characters at all.
const controls = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g
const halfLetters = /\p{Surrogate}/gu
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g

const shortened = (value: string, length: number): string =>
  value.length > length ? `${value.slice(0, length - 1).replace(halfLetters, '')}…` : value

/**
 * Text as a cell may hold it. It is always stored as text, so nothing that begins with = + - or @ becomes a formula;
 * characters a workbook cannot hold are left out.
 */
export const cellText = (value: string): string => {
  const kept = value.replace(controls, '').replace(halfLetters, '')
  return shortened(kept, longest).replace(escapeLike, '_x005F_')
}

export const putText = (cell: ExcelJS.Cell, value: string, how: CellLook = {}): void => {
  cell.value = value === '' ? null : cellText(value)
  look(cell, how)
}

export const putNumber = (cell: ExcelJS.Cell, value: number | null, how: CellLook = {}): void => {
  cell.value = value
  look(cell, { align: 'right', ...how })
}

/** A live formula with the value it has now, so that viewers that do not calculate show it too. */
export const putFormula = (cell: ExcelJS.Cell, formula: string, result: number | string, how: CellLook = {}): void => {
  cell.value = { formula, result }
  look(cell, { fill: 'formula', align: typeof result === 'number' ? 'right' : 'left', ...how })
}

export const putDay = (cell: ExcelJS.Cell, day: string, how: CellLook = {}): void => {
  cell.value = new Date(`${day}T00:00:00Z`)
  look(cell, { align: 'left', format: 'yyyy-mm-dd', ...how })
}

/** Number format with a currency's decimals; minus signs in front, as in the rest of the program. */
export const amountFormat = (currency: CurrencyCode): string => {
  const digits = minorDigits(currency)
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}

export const units = (amount: Money | null): number => (amount ? majorUnits(amount) : 0)

/** Column letter of a 1-based column number up to 26. */
export const letter = (column: number): string => String.fromCharCode(64 + column)

export interface SheetSetUp {
  readonly widths: readonly number[]
  /** Header row: frozen above, repeated on every printed page. */
  readonly headerRow: number
  readonly title: string
}

/** A4 across, one page wide, header rows frozen and repeated, page n of N at the foot. */
export const setUpSheet = (sheet: ExcelJS.Worksheet, { widths, headerRow, title }: SheetSetUp): void => {
  widths.forEach((width, index) => { sheet.getColumn(index + 1).width = width })
  sheet.views = [{ state: 'frozen', ySplit: headerRow, xSplit: 0, showGridLines: false }]
  sheet.pageSetup = {
    paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${String(headerRow)}:${String(headerRow)}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  }
  const foot = shortened(cellText(title), 80).replaceAll('&', '&&').replace(/\s+/g, ' ')
  // The space keeps a title that begins with a digit from being read as a font size.
  sheet.headerFooter = { oddFooter: `&L ${foot}&RPage &P of &N` }
}

/** Makes a row as high as its longest wrapped text needs: programs do not work that out when they open a file. */
export const fitRow = (sheet: ExcelJS.Worksheet, row: number, columns: readonly number[]): void => {
  const lines = columns.map((column) => {
    const { value } = sheet.getCell(row, column)
    const room = Math.max(1, (sheet.getColumn(column).width ?? 10) * 1.2)
    return typeof value === 'string' ? value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / room)), 0) : 1
  })
  sheet.getRow(row).height = Math.min(400, 2 + 13.5 * Math.max(1, ...lines))
}

/** Locks everything but the white cells; no password, so a person who knows what they do can lift it. */
export const protectSheet = async (sheet: ExcelJS.Worksheet): Promise<void> => {
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, formatCells: true })
}

export const putHeaders = (sheet: ExcelJS.Worksheet, row: number, titles: readonly string[], right: ReadonlySet<number>): void => {
  titles.forEach((title, index) => {
    putText(sheet.getCell(row, index + 1), title, { fill: 'header', bold: true, wrap: true, ...(right.has(index + 1) ? { align: 'right' } : right.has(index) ? { indent: true } : { align: 'left' }) })
  })
}

export const putTitle = (sheet: ExcelJS.Worksheet, title: string, below: string): void => {
  putText(sheet.getCell('A1'), title, { bold: true, size: 16 })
  putText(sheet.getCell('A2'), below, { quiet: true })
  sheet.getRow(1).height = 24
}
