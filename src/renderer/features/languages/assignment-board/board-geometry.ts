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

/** Pixels from an edge within which a drag scrolls, and pixels scrolled in a frame at the edge itself or beyond it. */
const edge = { width: 32, fastest: 16 }

/** The nearer to the edge, the faster: a touch of it creeps, the edge itself runs. */
const pull = (inside: number): number => Math.round((Math.max(0, Math.min(edge.width, edge.width - inside)) / edge.width) * edge.fastest)

/** The board as it lies on the screen, heads and names included, pixels. */
export interface BoardFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * How far a frame of a drag scrolls the board, pixels to the right and down, with the pointer at `x` and `y`. An assignment
 * is carried every way; a name only from session to session, and not back while it is still over the names it comes from.
 */
export const dragScroll = ({ left, top, width, height }: BoardFrame, what: 'assignment' | 'name', x: number, y: number): { readonly right: number; readonly down: number } => {
  const right = pull(left + width - x)
  const back = what === 'name' && x < left + nameWidth ? 0 : pull(x - left - nameWidth)
  return { right: right - back, down: what === 'name' ? 0 : pull(top + height - y) - pull(y - top - headHeight) }
}
