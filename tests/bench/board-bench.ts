import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { currentFormat } from '@shared/schema/migrations'
import { findBrowser } from '../../src/main/pdf/find-browser'
import { ownerHome, startOwner } from '../support/owner-process'
import { quietBrowserArgs } from '../support/quiet-browser'
import type { Benchmark } from './benchmark'
import { median, percentile } from './benchmark'
import type { CrowdedWeek } from './board/crowded-week'
import { crowdedWeek } from './board/crowded-week'
import type { DragCosts, Field, Point } from './board/page-timing'
import { dragTraced, openPage, paintAfterClick } from './board/page-timing'
import { serveStockPage } from './board/stock-page'

const runs = 5

/** The figures of one calendar: medians of several runs. */
interface Measured {
  readonly first: number
  readonly threeDays: number
  readonly week: number
  /** p95 of each run's frames, then the median of the runs. */
  readonly busy: number
  /** The same by processor time, which a busy machine does not stretch. */
  readonly cpu: number
  readonly drop: number
  readonly longTasks: number
}

type View = 'day' | 'days' | 'week'

/** How to work one calendar. */
interface Bench {
  readonly page: Page
  readonly show: (view: View) => Promise<unknown>
  /** What is clicked to leave the calendar, and to come back to a view of it. */
  readonly leave: string
  readonly enter: (view: View) => string
  readonly card: string
  readonly field: Field
  /** Puts away what the calendar opens after a drop. */
  readonly settle: () => Promise<void>
}

const quiet = async (page: Page): Promise<void> => {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })))
}

/** First paint of a view from nothing: the calendar is left and come back to. */
const painted = async ({ page, show, leave, enter, card }: Bench, view: View): Promise<number> => {
  const times: number[] = []
  await show(view)
  for (let run = 0; run < runs; run += 1) {
    await paintAfterClick(page, leave)
    await quiet(page)
    times.push(await paintAfterClick(page, enter(view)))
    if ((await page.locator(card).count()) < 50) throw new Error(`There are no sessions to see in the view ${view}.`)
    await quiet(page)
  }
  return median(times)
}

/** Middles of the sessions that can be taken hold of without scrolling. */
const inField = async ({ page, card, field }: Bench): Promise<readonly Point[]> => {
  const boxes = await Promise.all((await page.locator(card).all()).map(async (one) => one.boundingBox()))
  return boxes
    .flatMap((box) => (box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : []))
    .filter(({ x, y }) => x > field.left && x < field.right - 330 && y > field.top && y < field.bottom - 40)
}

/** Drags another session each time, over rooms and times, to a place three rooms on and a little further down. */
const dragged = async (browser: Browser, bench: Bench): Promise<readonly DragCosts[]> => {
  const costs: DragCosts[] = []
  for (let run = 0; run < runs; run += 1) {
    const points = await inField(bench)
    const from = points[(run * 7 + 2) % points.length]
    if (!from) throw new Error('There is no session to drag.')
    costs.push(await dragTraced(browser, bench.page, from, { x: from.x + 330, y: from.y + 30 }, bench.field))
    await bench.settle()
    await quiet(bench.page)
  }
  return costs
}

const measure = async (browser: Browser, bench: Bench): Promise<Measured> => {
  const first = await painted(bench, 'day')
  const costs = await dragged(browser, bench)
  return {
    first,
    busy: median(costs.map(({ busy }) => percentile(busy, 0.95))),
    cpu: median(costs.map(({ cpu }) => percentile(cpu, 0.95))),
    drop: median(costs.map(({ drop }) => drop)),
    longTasks: costs.reduce((sum, cost) => sum + cost.longTasks, 0),
    threeDays: await painted(bench, 'days'),
    week: await painted(bench, 'week'),
  }
}

const measureBoard = async (browser: Browser, { workspace, roundId, venueId }: CrowdedWeek): Promise<Measured> => {
  const home = ownerHome()
  mkdirSync(home.documents, { recursive: true })
  const file = join(home.documents, 'crowded.parley.json')
  writeFileSync(file, JSON.stringify({ format: currentFormat, savedAt: '2026-01-01T00:00:00.000Z', revision: 0, workspace, history: { done: [], undone: [] } }))
  const owner = await startOwner(home, file)
  const page = await openPage(browser)
  // The officer looks at one venue's twelve rooms, out of sixty.
  await page.addInitScript(
    ({ round, venue }) => {
      const filter = { text: '', delegationIds: [], formats: [], statuses: [], tracks: [], venueIds: [venue], hiddenRoomIds: [], onlyFindings: false }
      sessionStorage.setItem('parley.board-filters', JSON.stringify({ [round]: filter }))
    },
    { round: roundId, venue: venueId },
  )
  await page.goto(owner.link)
  await page.locator('[data-placement]').first().waitFor({ timeout: 60_000 })
  await page.evaluate(() => {
    const label = (words: string, mark: string): void => {
      const found = [...document.querySelectorAll<HTMLElement>('[aria-label="View"] label, nav button')].find((element) => element.textContent.trim().startsWith(words))
      found?.setAttribute('data-bench', mark)
    }
    label('Releases', 'leave')
    label('Board', 'board')
  })
  const measured = await measure(browser, {
    page,
    show: async (view) => paintAfterClick(page, `[aria-label="View"] input[value="${view}"]`),
    leave: '[data-bench="leave"]',
    enter: () => '[data-bench="board"]',
    card: '.rbc-day-slot [data-placement]',
    field: { left: 520, right: 1300, top: 240, bottom: 690 },
    settle: async () => {
      const leave = page.getByRole('button', { name: 'Leave it so' })
      if (await leave.isVisible()) await leave.click()
    },
  })
  await page.close()
  await owner.stop()
  home.remove()
  return measured
}

const measureStock = async (browser: Browser, week: CrowdedWeek): Promise<Measured> => {
  const stock = await serveStockPage(week)
  const page = await openPage(browser)
  await page.goto(stock.address)
  await page.locator('body[data-ready]').waitFor()
  const measured = await measure(browser, { page, show: (view) => paintAfterClick(page, `#${view}`), leave: '#none', enter: (view) => `#${view}`, card: '.rbc-day-slot .rbc-event', field: { left: 140, right: 1300, top: 140, bottom: 690 }, settle: () => Promise.resolve() })
  await page.close()
  stock.stop()
  return measured
}

export const benchmark: Benchmark = {
  name: 'board',
  summary: 'the board on 5,000 sessions, 200 a day in 12 rooms: first paint, dragging, dropping; beside stock react-big-calendar with its addon',
  run: async (report) => {
    const week = crowdedWeek()
    const executablePath = findBrowser()?.path
    const browser = await chromium.launch({ args: [...quietBrowserArgs], ...(executablePath === undefined ? {} : { executablePath }) })
    const board = await measureBoard(browser, week)
    const stock = await measureStock(browser, week)
    await browser.close()
    report({ name: 'board.drag-busy-p95', value: board.busy, unit: 'ms a frame', goal: '< 8', baseline: stock.busy })
    report({ name: 'board.drag-cpu-p95', value: board.cpu, unit: 'ms of processor a frame', goal: '< 8', baseline: stock.cpu })
    report({ name: 'board.drag-long-tasks', value: board.longTasks, unit: `tasks over 50 ms in ${String(runs)} drags`, goal: '= 0', baseline: stock.longTasks })
    report({ name: 'board.drop-to-repaint', value: board.drop, unit: 'ms, median', goal: '< 50', baseline: stock.drop })
    report({ name: 'board.first-paint-day', value: board.first, unit: 'ms, median', goal: '< 250', baseline: stock.first })
    report({ name: 'board.first-paint-3-days', value: board.threeDays, unit: 'ms, median', goal: '< 300', baseline: stock.threeDays })
    report({ name: 'board.first-paint-week', value: board.week, unit: 'ms, median', goal: '< 300', baseline: stock.week })
  },
}
