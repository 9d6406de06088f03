import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'
import { columnWidth, headHeight, nameWidth, rowHeight } from './board-geometry'

/** Rows and columns that are drawn, the last ones included. */
export interface DrawnPart {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Drawn and put away by so many at a time, so that scrolling redraws now and then, not always. */
const chunk = { rows: 6, columns: 4 }

const from = (pixels: number, size: number, step: number): number => Math.max(0, Math.floor(pixels / size / step) * step)
const to = (pixels: number, size: number, step: number): number => Math.ceil((pixels / size + 1) / step) * step

const partOf = (left: number, top: number, width: number, height: number): DrawnPart => ({
  top: from(top, rowHeight, chunk.rows),
  bottom: to(top + height - headHeight, rowHeight, chunk.rows),
  left: from(left, columnWidth, chunk.columns),
  right: to(left + width - nameWidth, columnWidth, chunk.columns),
})

const same = (one: DrawnPart, other: DrawnPart): boolean => one.top === other.top && one.bottom === other.bottom && one.left === other.left && one.right === other.right

/** Which part of the board is scrolled into view, a little to spare. Every cell has one size, so scrolling is all it takes. */
export const useDrawnPart = (scroller: RefObject<HTMLElement | null>): DrawnPart => {
  const [part, setPart] = useState<DrawnPart>(() => partOf(0, 0, window.innerWidth, window.innerHeight))
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const read = (): void => {
      const next = partOf(box.scrollLeft, box.scrollTop, box.clientWidth, box.clientHeight)
      setPart((held) => (same(held, next) ? held : next))
    }
    const observer = new ResizeObserver(read)
    observer.observe(box)
    box.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', read)
    }
  }, [scroller])
  return part
}

/** The places of a list that are drawn, from `first` to `last`, as far as there are any. */
export const drawnPlaces = (count: number, first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(last, count - 1) - first + 1) }, (_, at) => first + at)
