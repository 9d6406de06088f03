import type { Browser, Page } from 'playwright-core'
import type { FrameCosts } from './frame-trace'
import { frameCosts, marks, traceCategories } from './frame-trace'

/** Pixels of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One drag: what its frames cost, and the milliseconds from letting go to the board painted anew. */
export interface DragCosts extends FrameCosts {
  readonly drop: number
}

/** A page that measurements can be run on. */
export const openPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  // What runs these files without a build keeps function names through this, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  return page
}

const moves = 120
const frame = 1000 / 60

/** Milliseconds from a click on an element to the frame that shows its effect, as the page itself sees them. */
export const paintAfterClick = async (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const element = document.querySelector<HTMLElement>(wanted)
    if (!element) throw new Error(`${wanted} is not on the page.`)
    const begin = performance.now()
    element.click()
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        // A message comes after the frame is painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          resolve()
        }
        channel.port2.postMessage(null)
      })
    })
    return performance.now() - begin
  }, selector)

/** Where a drag may go: away from the edges, where a calendar would scroll or turn the page. */
export interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A path over many rooms and times, from a point to another. */
const pathOf = (from: Point, to: Point, { left, right, top, bottom }: Field): readonly Point[] =>
  Array.from({ length: moves }, (_, at) => {
    const done = at / (moves - 1)
    const swing = Math.sin(done * Math.PI)
    const wide = (left + right) / 2 + ((right - left) / 2) * Math.sin(done * Math.PI * 3)
    const high = (top + bottom) / 2 + ((bottom - top) / 2) * Math.sin(done * Math.PI * 5)
    const straight = { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done }
    return { x: straight.x * (1 - swing) + wide * swing, y: straight.y * (1 - swing) + high * swing }
  })

/** Drags for two seconds under a trace, with a move for each frame as a hand makes them, and lets go at `to`. */
export const dragTraced = async (browser: Browser, page: Page, from: Point, to: Point, field: Field): Promise<DragCosts> => {
  await page.evaluate(({ frame: name }) => {
    const bench = { on: true, drop: 0 }
    Object.assign(window, { bench })
    const next = (): void => {
      performance.mark(name)
      if (bench.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    const onUp = (): void => {
      const begin = performance.now()
      window.removeEventListener('pointerup', onUp, true)
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          bench.drop = performance.now() - begin
        }
        channel.port2.postMessage(null)
      })
    }
    window.addEventListener('pointerup', onUp, true)
  }, marks)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 4)
  await browser.startTracing(page, { categories: [...traceCategories] })
  await page.evaluate((name) => performance.mark(name), marks.begin)
  let next = performance.now()
  for (const point of pathOf(from, to, field)) {
    await page.mouse.move(point.x, point.y)
    next += frame
    const wait = next - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await page.evaluate((name) => performance.mark(name), marks.end)
  const trace = await browser.stopTracing()
  // Dropped without a trace, which would make it slower.
  await page.mouse.up()
  await page.waitForFunction(() => (window as unknown as { bench: { drop: number } }).bench.drop > 0)
  const drop = await page.evaluate(() => {
    const { bench } = window as unknown as { bench: { on: boolean; drop: number } }
    bench.on = false
    return bench.drop
  })
  return { ...frameCosts(trace.toString('utf8')), drop }
}
