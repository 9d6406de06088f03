import { shortDay } from '@shared/text/dates'
import { dateOf, timeOf, wallDate, wallTime } from '@shared/model/time'
import type { CellKind, CellValue, DataColumn, ParsedCell, TableRow } from './column'
import { choicesOf, isEmpty } from './column'

const figures = new Map<string, Intl.NumberFormat>()

const figure = (value: number, least: number, most: number): string => {
  const key = `${String(least)}-${String(most)}`
  let format = figures.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most })
    figures.set(key, format)
  }
  return format.format(value)
}

/** A number as a column of this kind writes it. */
export const figureText = (value: number, column: { readonly kind?: CellKind; readonly decimals?: number }): string => {
  const places = column.decimals ?? (column.kind === 'money' ? 2 : undefined)
  return figure(value, places ?? 0, places ?? 4)
}

const dateTimeText = (text: string): string => {
  const time = wallTime.safeParse(text)
  return time.success ? `${shortDay(dateOf(time.data))} ${timeOf(time.data)}` : text
}

const dayText = (text: string): string => {
  const day = wallDate.safeParse(text)
  return day.success ? shortDay(day.data) : text
}

/** The words a cell shows. */
export const cellText = <Row extends TableRow>(column: DataColumn<Row>, row: Row): string => {
  if (column.text) return column.text(row)
  const value = column.value(row)
  if (isEmpty(value)) return ''
  if (typeof value === 'boolean') return value ? 'yes' : ''
  if (typeof value === 'number') return figureText(value, column)
  if (column.kind === 'date') return dayText(String(value))
  if (column.kind === 'date-time') return dateTimeText(String(value))
  if (column.kind === 'choice') return choicesOf(column, row).find((choice) => choice.value === value)?.label ?? String(value)
  return String(value)
}

/** What stands in the editor and on the clipboard: exact, and read back by {@link parseCell}. */
export const editText = <Row extends TableRow>(column: DataColumn<Row>, row: Row): string => {
  if (column.editText) return column.editText(row)
  const value = column.value(row)
  if (isEmpty(value)) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  if (column.kind === 'date-time') return String(value).replace('T', ' ')
  if (column.kind === 'choice' || column.render) return cellText({ ...column, render: () => null }, row)
  return String(value)
}

/** Reads "12,500.50", "12 500,50", "12.500,50" and "1,250"; undefined when it is no number. */
export const readNumber = (text: string): number | undefined => {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[A-Z]{3}/, '').replace(/[A-Z]{3}$/, '').replace('−', '-')
  const comma = bare.lastIndexOf(',')
  const point = bare.lastIndexOf('.')
  const commaIsDecimal = comma > point && (point >= 0 || (bare.indexOf(',') === comma && bare.length - comma - 1 !== 3))
  const plain = commaIsDecimal ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads 2018-12-06, 6.12.2018 and "6 Dec 2018" (a weekday before it is passed over); undefined for anything else, slashes too: they are ambiguous. */
export const readDay = (text: string): string | undefined => {
  const trimmed = text.trim().toLowerCase().replace(/^[a-z]{3,9},?\s+(?=\d)/, '')
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed)
  const worded = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/.exec(trimmed)
  const month = worded ? months.indexOf((worded[2] ?? '').slice(0, 3)) + 1 : Number(dotted?.[2])
  const found = worded ?? dotted
  const iso = found ? `${found[3] ?? ''}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}` : trimmed
  return wallDate.safeParse(iso).success ? iso : undefined
}

const readTime = (text: string): string | undefined => {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim())
  const time = found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}` : ''
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || time === '24:00' ? time : undefined
}

const yes = ['yes', 'y', 'true', '1', 'x', '✓']
const no = ['no', 'n', 'false', '0', '-']

const right = (value: CellValue): ParsedCell => ({ ok: true, value })
const wrong = (sentence: string): ParsedCell => ({ ok: false, sentence })

type Reader = (text: string, choices: readonly { readonly value: string; readonly label: string }[]) => ParsedCell

const orSay = (value: CellValue | undefined, sentence: string): ParsedCell => (value === undefined ? wrong(sentence) : right(value))

const readers: Readonly<Record<CellKind, Reader>> = {
  text: (text) => right(text),
  number: (text) => orSay(readNumber(text), `“${text}” is not a number.`),
  money: (text) => orSay(readNumber(text), `“${text}” is not an amount.`),
  date: (text) => orSay(readDay(text), `“${text}” is not a day. Write it as 2018-12-06 or 6 Dec 2018.`),
  time: (text) => orSay(readTime(text), `“${text}” is not a time. Write it as 09:30, 24-hour.`),
  'date-time': (text) => {
    const found = /^(.+?)[T ]\s*(\d{1,2}[:.]?\d{2})$/.exec(text.trim())
    const day = readDay(found?.[1] ?? '')
    const time = readTime(found?.[2] ?? '')
    return orSay(day && time ? `${day}T${time}` : undefined, `“${text}” is not a day and time. Write it as 2018-12-06 09:30.`)
  },
  check: (text) => {
    const word = text.trim().toLowerCase()
    return yes.includes(word) ? right(true) : no.includes(word) ? right(false) : wrong(`“${text}” is neither yes nor no.`)
  },
  choice: (text, choices) => {
    const word = text.trim().toLowerCase()
    const chosen = choices.find(({ value }) => value.toLowerCase() === word) ?? choices.find(({ label }) => label.toLowerCase() === word)
    const named = choices.slice(0, 6).map(({ label }) => label).join(', ')
    return orSay(chosen?.value, choices.length === 0 ? 'There is nothing to choose from yet.' : `“${text}” is not one of: ${named}${choices.length > 6 ? ' …' : ''}.`)
  },
}

/** Reads typed or pasted text as the column's value. Empty text clears, unless the cell is required. */
export const parseCell = <Row extends TableRow>(column: DataColumn<Row>, row: Row | null, text: string): ParsedCell => {
  const trimmed = text.trim()
  if (trimmed === '') {
    if (column.required) return wrong(`${column.header} needs a value.`)
    return right(column.kind === 'check' ? false : column.kind === undefined || column.kind === 'text' ? '' : null)
  }
  if (column.parse) return column.parse(trimmed, row)
  return readers[column.kind ?? 'text'](trimmed, choicesOf(column, row))
}
