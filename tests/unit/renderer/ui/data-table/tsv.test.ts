import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTsv, writeTsv } from '@/ui/data-table/tsv'

test('cells that Excel quotes keep their tabs, line breaks and quotation marks', () => {
  expect(readTsv('"Room ""A""\nupper floor"\t12\r\nHall\t"a\tb"\r\n')).toEqual([['Room "A"\nupper floor', '12'], ['Hall', 'a\tb']])
})

test('an empty cell at the end of a line is a cell, an empty last line is no row', () => {
  expect(readTsv('a\t\r\nb\t\r\n')).toEqual([['a', ''], ['b', '']])
})

test('whatever is copied is read back the same', () => {
  // A lone carriage return is not written by any spreadsheet.
  const cell = fc.string().filter((text) => !text.includes('\r'))
  const block = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  fc.assert(fc.property(block, (rows) => {
    expect(readTsv(writeTsv(rows))).toEqual(rows)
  }))
})
