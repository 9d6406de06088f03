import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import { toApplication } from './addresses'
import { answerFor } from './protocol'
import { record } from './record'
import { standinSettings } from './settings'

/** What a window lets the browser tell it. */
export interface PageOwner {
  /** True if the application (not the page or the user) asked for this address just now. */
  _takeExpected(address: string): boolean
  /** Asks the application's listeners; true if one prevented it. */
  _wouldNavigate(address: string, isMainFrame: boolean): boolean
  /** The answer the application gave to the newest window.open of this page. */
  _adoptPopup(page: Page): void
}

const switches = [
  '--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

let context: BrowserContext | undefined
let firstPage: Page | undefined
let creating: Promise<unknown> = Promise.resolve()
const owners = new Map<Page, PageOwner>()
const foreignPages = new Map<string, string>()

export async function startBrowser(): Promise<void> {
  const { browser, userData } = standinSettings()
  context = await chromium.launchPersistentContext(join(userData, 'standin-profile'), {
    executablePath: browser,
    headless: true,
    args: switches,
    viewport: { width: 1366, height: 860 },
  })
  firstPage = context.pages()[0]
  context.on('page', (page) => void meetPage(page))
  await context.route(/.*/, onRoute)
}

export const stopBrowser = async (): Promise<void> => {
  await context?.close()
}

/** The port on which the test joins the same browser. */
export function debuggingPort(): number {
  const file = join(standinSettings().userData, 'standin-profile', 'DevToolsActivePort')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

/** Gives a window its page. One at a time, so that a page nobody here made is known to be a popup. */
export function newPage(owner: PageOwner): Promise<Page> {
  const made = creating.then(async () => {
    if (context === undefined) throw new Error('stand-in: a window was made before the application was ready')
    const page = firstPage ?? await context.newPage()
    firstPage = undefined
    owners.set(page, owner)
    page.once('close', () => owners.delete(page))
    return page
  })
  creating = made.catch(() => undefined)
  return made
}

/** A page of somebody else, so that checks can see what it may not do. */
export function serveForeign(address: string, html: string): void {
  foreignPages.set(address, html)
}

async function meetPage(page: Page): Promise<void> {
  let before
  do {
    before = creating
    await before
  } while (before !== creating)
  if (owners.has(page)) return
  const opener = await page.opener()
  const owner = (opener && owners.get(opener)) ?? [...owners.values()].at(-1)
  if (owner === undefined) await page.close()
  else owner._adoptPopup(page)
}

async function onRoute(route: Route): Promise<void> {
  const request = route.request()
  const address = request.url()
  const frame = frameOf(request)
  // The first request of a popup comes before its page exists; the application decides about the page.
  if (frame === undefined) return route.abort('aborted')
  const owner = owners.get(frame.page())
  if (request.isNavigationRequest() && owner !== undefined) {
    const isMainFrame = frame.parentFrame() === null
    const asked = isMainFrame && owner._takeExpected(address)
    if (!asked && owner._wouldNavigate(toApplication(address), isMainFrame)) return route.abort('aborted')
  }
  return answer(route, request)
}

async function answer(route: Route, request: Request): Promise<void> {
  const address = toApplication(request.url())
  const foreign = foreignPages.get(address)
  if (foreign !== undefined) return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: foreign })
  if (address === request.url()) {
    record.outsideRequests.push(address)
    return route.abort('blockedbyclient')
  }
  const body = request.postDataBuffer()
  const response = await answerFor(new globalThis.Request(address, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })).catch(() => undefined)
  if (response === undefined) return route.abort('failed')
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}
