import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** Columns are drawn and put away by so many at a time, so that scrolling redraws now and then, not always. */
const chunk = 2

/** The columns in view, by their place; `last` is drawn too. */
export interface DrawnColumns {
  readonly first: number
  readonly last: number
  /** How wide a column is: `narrow` holds little more than a word, `tight` no two sessions side by side in full. */
  readonly room: 'narrow' | 'tight' | 'ample'
}

const roomOf = (width: number): DrawnColumns['room'] => (width < 80 ? 'narrow' : width < 180 ? 'tight' : 'ample')

/** How wide the board was last, pixels: a first guess, so that the first paint already draws the right columns. */
let widthBefore = 0

const guess = (count: number, leastWidth: number): DrawnColumns => {
  const width = widthBefore || Math.max(320, window.innerWidth - 420)
  const each = Math.max(leastWidth, width / Math.max(1, count))
  return { first: 0, last: Math.ceil(width / each) - 1, room: roomOf(each) }
}

const measured = (scroller: HTMLElement, count: number): DrawnColumns => {
  const width = (scroller.querySelector<HTMLElement>('[data-columns]')?.offsetWidth ?? 0) / Math.max(1, count)
  if (width <= 0) return { first: 0, last: count - 1, room: 'ample' }
  widthBefore = scroller.clientWidth
  return { first: Math.floor(scroller.scrollLeft / width), last: Math.floor((scroller.scrollLeft + scroller.clientWidth) / width), room: roomOf(width) }
}

const inChunks = ({ first, last, room }: DrawnColumns): DrawnColumns => ({
  room,
  first: Math.floor(first / chunk) * chunk,
  last: Math.ceil((last + 1) / chunk) * chunk - 1,
})

/**
 * Which of the columns are scrolled into view, a few to spare; the others stay empty boxes. `startAt` is scrolled to the
 * left edge when it or the number of columns changes.
 */
export const useDrawnColumns = (scroller: RefObject<HTMLElement | null>, count: number, leastWidth: number, startAt: number): DrawnColumns => {
  const [drawn, setDrawn] = useState(() => inChunks(guess(count, leastWidth)))

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const width = (element.querySelector<HTMLElement>('[data-columns]')?.offsetWidth ?? 0) / Math.max(1, count)
    element.scrollTo({ left: startAt * width, behavior: 'instant' })
  }, [scroller, count, startAt])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = (): void => {
      const next = inChunks(measured(element, count))
      setDrawn((before) => (before.first === next.first && before.last === next.last && before.room === next.room ? before : next))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [scroller, count, leastWidth])

  return drawn
}
