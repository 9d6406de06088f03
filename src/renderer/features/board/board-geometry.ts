import type { WallDate } from '@shared/model/time'
import type { BoardColumn } from './board-columns'

/*
 * Where everything on the board lies, measured in one go. While a drag lasts it is read from here; the page itself is
 * not asked again until it has been drawn anew.
 */

/** A rectangle on the page, pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface ColumnBox extends Box {
  readonly column: BoardColumn
  readonly index: number
  readonly element: HTMLElement
}

/** A day of the toolbar's strip. */
export interface DayChip extends Box {
  readonly day: WallDate
}

export interface Geometry {
  readonly root: Box
  /** What was measured: while the board shows the same, so does this hold. */
  readonly shown: readonly BoardColumn[]
  readonly columns: readonly ColumnBox[]
  readonly month: boolean
  readonly scroller: HTMLElement | null
  /** What of the scroller is seen, without the hours at its left. */
  readonly view: Box | null
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly furthestLeft: number
  readonly drawer: Box | null
  readonly chips: readonly DayChip[]
  /** Minutes after midnight at a column's upper edge. */
  readonly from: number
  readonly pixelsPerMinute: number
}

export interface Measured {
  readonly root: HTMLElement
  readonly columns: readonly BoardColumn[]
  readonly month: boolean
  readonly from: number
  readonly to: number
  /** Days of the toolbar's strip, in its order. */
  readonly stripDays: readonly WallDate[]
}

const boxOf = (element: Element): Box => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { left, top, width, height }
}

/** Measures the board as it is drawn now. Reads the layout; never to be called while the pointer moves. */
export const measureBoard = ({ root, columns, month, from, to, stripDays }: Measured): Geometry => {
  const cells = [...root.querySelectorAll<HTMLElement>(month ? '.rbc-day-bg' : '.rbc-time-content .rbc-day-slot')]
  const boxes = cells.flatMap((element, index): ColumnBox[] => {
    const column = columns[index]
    return column ? [{ ...boxOf(element), column, index, element }] : []
  })
  const scroller = root.querySelector<HTMLElement>('.rbc-time-content')
  const gutter = scroller?.querySelector('.rbc-time-gutter')?.getBoundingClientRect().width ?? 0
  const whole = scroller ? boxOf(scroller) : null
  const drawer = root.querySelector('[data-drop="unplaced"]')
  const chips = root.parentElement?.querySelectorAll('[aria-label="Days of the round"] > button') ?? []
  return {
    root: boxOf(root),
    shown: columns,
    columns: boxes,
    month,
    scroller,
    view: whole && { left: whole.left + gutter, top: whole.top, width: (scroller?.clientWidth ?? whole.width) - gutter, height: scroller?.clientHeight ?? whole.height },
    scrollTop: scroller?.scrollTop ?? 0,
    scrollLeft: scroller?.scrollLeft ?? 0,
    furthestLeft: scroller ? scroller.scrollWidth - scroller.clientWidth : 0,
    drawer: drawer ? boxOf(drawer) : null,
    chips: [...chips].flatMap((chip, index) => {
      const day = stripDays[index]
      const box = boxOf(chip)
      return day === undefined || box.width === 0 ? [] : [{ ...box, day }]
    }),
    from,
    pixelsPerMinute: (boxes[0]?.height ?? 1) / Math.max(1, to - from),
  }
}

export const inside = (box: Box | null, x: number, y: number): boolean => box !== null && x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height
