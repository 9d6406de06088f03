import type { ColumnDef } from '@tanstack/react-table'
import { createTable, getCoreRowModel } from '@tanstack/react-table'
import { describe, expect, it } from 'vitest'
import type { DataColumn } from '@/ui/data-table/column'
import { clearRange, copyRange, fillDown, pasteInto } from '@/ui/data-table/range-edits'

interface Guest {
  readonly id: string
  readonly name: string
  readonly nights: number | null
  readonly hotel: string
}

const columns: readonly DataColumn<Guest>[] = [
  { id: 'name', header: 'Name', required: true, editable: true, value: ({ name }) => name },
  { id: 'nights', header: 'Nights', kind: 'number', editable: true, value: ({ nights }) => nights },
  { id: 'hotel', header: 'Hotel', value: ({ hotel }) => hotel },
]

const guests: readonly Guest[] = [
  { id: 'a', name: 'Amal', nights: 3, hotel: 'Castle' },
  { id: 'b', name: 'Basim', nights: null, hotel: 'Castle' },
  { id: 'c', name: 'Celia', nights: 5, hotel: '' },
]

const gridOf = (data: readonly Guest[]) => {
  const defs: ColumnDef<Guest>[] = columns.map(({ id, value }) => ({ id, accessorFn: value }))
  const table = createTable<Guest>({ data: [...data], columns: defs, getRowId: ({ id }) => id, getCoreRowModel: getCoreRowModel(), state: { grouping: [] }, onStateChange: () => undefined, renderFallbackValue: null })
  return { rows: table.getCoreRowModel().rows, columns }
}

const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })

describe('pasting', () => {
  it('writes cells from the upper left on, and leaves out those that are the same already', () => {
    const { edits, refused } = pasteInto(gridOf(guests), range(0, 0), [['Amal', '4'], ['Basima', '2']], false)
    expect(edits.cells).toEqual([
      { rowId: 'a', columnId: 'nights', value: 4 },
      { rowId: 'b', columnId: 'name', value: 'Basima' },
      { rowId: 'b', columnId: 'nights', value: 2 },
    ])
    expect(refused).toEqual([])
  })

  it('fills a larger selection with one cell', () => {
    const { edits } = pasteInto(gridOf(guests), range(0, 1, 2, 1), [['7']], false)
    expect(edits.cells.map(({ rowId, value }) => [rowId, value])).toEqual([['a', 7], ['b', 7], ['c', 7]])
  })

  it('keeps what it can and says what it could not read or may not change', () => {
    const { edits, refused } = pasteInto(gridOf(guests), range(0, 0), [['Amal', 'three', 'Palace'], ['Basim', '2']], false)
    expect(edits.cells).toEqual([{ rowId: 'b', columnId: 'nights', value: 2 }])
    expect(refused).toEqual(['Nights: “three” is not a number.', "Hotel can't be changed here."])
  })

  it('adds rows below the last one where the table takes them, and says so where not', () => {
    const lines = [['Celia', '5'], ['Dunya', '1']]
    expect(pasteInto(gridOf(guests), range(2, 0), lines, true).edits.added.map((row) => Object.fromEntries(row))).toEqual([{ name: 'Dunya', nights: 1 }])
    expect(pasteInto(gridOf(guests), range(2, 0), lines, false).refused).toEqual(['1 pasted row has no row here to go to.'])
  })

  it('takes a first row that names the columns as a header, whatever their order', () => {
    const { edits } = pasteInto(gridOf([]), range(0, 0), [['Nights', 'Name'], ['2', 'Dunya']], true)
    expect(edits.added.map((row) => Object.fromEntries(row))).toEqual([{ nights: 2, name: 'Dunya' }])
  })

  it('does not take data for a header', () => {
    const { edits } = pasteInto(gridOf([]), range(0, 0), [['Name', '2'], ['Dunya', '1']], true)
    expect(edits.added).toHaveLength(2)
  })
})

describe('ranges', () => {
  it('copies what stands in the editor, not what is drawn', () => {
    expect(copyRange(gridOf(guests), range(0, 0, 1, 1))).toEqual([['Amal', '3'], ['Basim', '']])
  })

  it('clears what may be empty and says what must not be', () => {
    const { edits, refused } = clearRange(gridOf(guests), range(0, 0, 0, 2))
    expect(edits.cells).toEqual([{ rowId: 'a', columnId: 'nights', value: null }])
    expect(refused).toEqual(['Name: Name needs a value.'])
  })

  it('fills the top row down', () => {
    expect(fillDown(gridOf(guests), range(0, 1, 2, 2)).edits.cells).toEqual([
      { rowId: 'b', columnId: 'nights', value: 3 },
      { rowId: 'c', columnId: 'nights', value: 3 },
    ])
  })
})
