import { describe, expect, it, test } from 'vitest'
import { cellText, editText, parseCell, readDay, readNumber } from '@/ui/data-table/cell-text'
import type { CellKind, CellValue, DataColumn } from '@/ui/data-table/column'

interface Line {
  readonly id: string
  readonly held: CellValue
}

const column = (kind: CellKind, more: Partial<DataColumn<Line>> = {}): DataColumn<Line> => ({ id: 'held', header: 'Held', kind, value: ({ held }) => held, ...more })
const line = (held: CellValue): Line => ({ id: 'one', held })

describe('numbers are read as people write them', () => {
  it.each([
    ['1250', 1250], ['1,250', 1250], ['12,500.50', 12_500.5], ['12 500,50', 12_500.5], ['12.500,50', 12_500.5], ['12,5', 12.5], ['SEK 1200', 1200], ['1200 usd'.toUpperCase(), 1200], ['−3', -3], ['.5', 0.5],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each(['', 'twelve', '1.2.3', '12 people', '--4'])('“%s” is no number', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })
})

describe('days', () => {
  it.each([['2018-12-06', '2018-12-06'], ['6.12.2018', '2018-12-06'], ['6 Dec 2018', '2018-12-06'], ['Thu 6 December 2018', '2018-12-06']])('%s is read', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  it.each(['6/12/2018', '2018-02-30', '6 Foo 2018', 'tomorrow'])('%s is not guessed at', (text) => {
    expect(readDay(text)).toBeUndefined()
  })
})

test('a day reads as a weekday in the cell and as an exact date in the editor and on the clipboard', () => {
  expect(cellText(column('date'), line('2018-12-06'))).toBe('Thu 6 Dec')
  expect(editText(column('date'), line('2018-12-06'))).toBe('2018-12-06')
})

test('a choice is read by its value or its label, and refused by name', () => {
  const role = column('choice', { choices: [{ value: 'head', label: 'Head' }, { value: 'deputy head', label: 'Deputy head' }] })
  expect(parseCell(role, line(null), 'DEPUTY HEAD')).toEqual({ ok: true, value: 'deputy head' })
  expect(parseCell(role, line(null), 'chief')).toEqual({ ok: false, sentence: '“chief” is not one of: Head, Deputy head.' })
})

test('empty text clears a cell, but never one that needs a value', () => {
  expect(parseCell(column('number'), line(4), ' ')).toEqual({ ok: true, value: null })
  expect(parseCell(column('text', { required: true }), line('x'), '')).toEqual({ ok: false, sentence: 'Held needs a value.' })
})

test.each<[CellKind, CellValue]>([['date', '2018-12-06'], ['date-time', '2018-12-06T09:30'], ['time', '09:30'], ['number', 1234.5], ['check', true], ['check', false], ['text', 'Amal']])('what a %s cell copies it reads back as %s', (kind, held) => {
  expect(parseCell(column(kind), line(null), editText(column(kind), line(held)))).toEqual({ ok: true, value: held })
})
