/** Sizes of the board, pixels. Cells are all alike, so that any of them can be found without measuring. */
export const nameWidth = 276
export const columnWidth = 120
export const rowHeight = 46
export const dayLine = 24
export const headLine = 88
export const headHeight = dayLine + headLine

/** Scrolls so that a cell is seen whole beside the heads that stay. */
export const showCell = (scroller: HTMLElement, row: number, column: number): void => {
  if (row >= 0) {
    const top = row * rowHeight
    const room = scroller.clientHeight - headHeight
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room
  }
  if (column > 0) {
    const left = (column - 1) * columnWidth
    const room = scroller.clientWidth - nameWidth
    if (left < scroller.scrollLeft) scroller.scrollLeft = left
    else if (left + columnWidth > scroller.scrollLeft + room) scroller.scrollLeft = left + columnWidth - room
  }
}

/** The DOM id of a cell; row -1 is the line of heads, column 0 the names. */
export const boardCellId = (gridId: string, row: number, column: number): string => `${gridId}-${String(row)}-${String(column)}`
