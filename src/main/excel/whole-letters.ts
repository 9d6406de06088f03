import type ExcelJS from 'exceljs'

/** The steps in which the library puts text that people typed into the file. */
const steps = ['addSharedStrings', 'addWorksheets', 'addWorkbook', 'addCore', 'addApp'] as const

type Append = (data: unknown, options: unknown) => unknown

const isAppend = (value: unknown): value is Append => typeof value === 'function'

/** The library's zip, given bytes where it would be given text. */
const takingBytes = (zip: object): object =>
  new Proxy(zip, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property)
      if (property !== 'append' || !isAppend(value)) return value
      return (data: unknown, options: unknown) => value.call(target, typeof data === 'string' ? Buffer.from(data, 'utf8') : data, options)
    },
  })

/**
 * Keeps rare letters whole. The library's zip encodes text in pieces of 16,384 UTF-16 units, and a letter of two units
 * (an emoji, a letter of a rare script) that lies across a cut comes out as two broken ones. Bytes are cut harmlessly.
 */
export const keepLettersWhole = (workbook: ExcelJS.Workbook): void => {
  for (const step of steps) {
    const original: unknown = Reflect.get(workbook.xlsx, step)
    if (typeof original !== 'function') continue
    Reflect.set(workbook.xlsx, step, (zip: object, model: unknown): unknown => Reflect.apply(original, workbook.xlsx, [takingBytes(zip), model]))
  }
}
