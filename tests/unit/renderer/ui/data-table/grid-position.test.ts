import { describe, expect, it } from 'vitest'
import type { Position } from '@/ui/data-table/grid-position'
import { moveBy } from '@/ui/data-table/grid-position'

const size = { rows: 10, columns: 5, page: 4 }
const from = (row: number, column: number): Position => ({ row, column })
const filledRows = new Set([0, 1, 2, 6, 7])
const filled = ({ row }: Position): boolean => filledRows.has(row)

describe('moving as in a spreadsheet', () => {
  it('goes one cell with an arrow and stops at the edges, the header being above the first row', () => {
    expect(moveBy(from(0, 0), 'ArrowDown', false, size, filled)).toEqual(from(1, 0))
    expect(moveBy(from(9, 4), 'ArrowRight', false, size, filled)).toEqual(from(9, 4))
    expect(moveBy(from(0, 2), 'ArrowUp', false, size, filled)).toEqual(from(-1, 2))
    expect(moveBy(from(-1, 2), 'ArrowUp', false, size, filled)).toEqual(from(-1, 2))
  })

  it('goes with Ctrl to the end of the filled block, then to the next one, then to the edge', () => {
    expect(moveBy(from(0, 0), 'ArrowDown', true, size, filled)).toEqual(from(2, 0))
    expect(moveBy(from(2, 0), 'ArrowDown', true, size, filled)).toEqual(from(6, 0))
    expect(moveBy(from(7, 0), 'ArrowDown', true, size, filled)).toEqual(from(9, 0))
    expect(moveBy(from(6, 0), 'ArrowUp', true, size, filled)).toEqual(from(2, 0))
  })

  it('goes to the ends of the row, of the table, and a screen up or down', () => {
    expect(moveBy(from(3, 2), 'Home', false, size, filled)).toEqual(from(3, 0))
    expect(moveBy(from(3, 2), 'End', true, size, filled)).toEqual(from(9, 4))
    expect(moveBy(from(3, 2), 'PageDown', false, size, filled)).toEqual(from(7, 2))
    expect(moveBy(from(3, 2), 'PageUp', false, size, filled)).toEqual(from(0, 2))
  })

  it('leaves other keys to whoever wants them', () => {
    expect(moveBy(from(3, 2), 'a', false, size, filled)).toBeNull()
  })
})
