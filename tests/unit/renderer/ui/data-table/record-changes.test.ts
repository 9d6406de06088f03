import { expect, test } from 'vitest'
import type { RecordColumn, RecordRow } from '@/ui/data-table/record-changes'
import { changesOfCells, fieldsOfNew } from '@/ui/data-table/record-changes'

interface Person {
  readonly id: string
  readonly name: string
  readonly visa: { readonly status: string; readonly note: string }
}

const columns: readonly RecordColumn<Person, RecordRow<Person>>[] = [
  { id: 'name', header: 'Name', value: ({ record }) => record.name, change: (_record, name) => ({ name }) },
  { id: 'status', header: 'Status', value: ({ record }) => record.visa.status, change: (record, status) => ({ visa: { ...record.visa, status } }) },
  { id: 'note', header: 'Note', value: ({ record }) => record.visa.note, change: (record, note) => ({ visa: { ...record.visa, note } }) },
  { id: 'length', header: 'Length', value: ({ record }) => record.name.length },
]

const amal: Person = { id: 'a', name: 'Amal', visa: { status: 'applied', note: '' } }
const rows = [{ id: 'a', record: amal }]

test('two cells of one field both count', () => {
  const cells = [
    { rowId: 'a', columnId: 'status', value: 'granted' },
    { rowId: 'a', columnId: 'note', value: 'multiple entry' },
  ]
  expect(changesOfCells(columns, rows, cells)).toEqual([{ id: 'a', fields: { visa: { status: 'granted', note: 'multiple entry' } } }])
})

test('cells of columns that only show something change nothing', () => {
  expect(changesOfCells(columns, rows, [{ rowId: 'a', columnId: 'length', value: 9 }])).toEqual([])
})

test('a pasted new row keeps the blank record’s other fields', () => {
  expect(fieldsOfNew(columns, amal, new Map([['status', 'refused']]))).toEqual({ ...amal, visa: { status: 'refused', note: '' } })
})
