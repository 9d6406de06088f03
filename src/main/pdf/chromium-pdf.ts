import type { Browser, Page } from 'playwright-core'
import { findBrowser, type FoundBrowser } from './find-browser'

export interface PdfProblem {
  readonly code: 'browser-missing' | 'browser-failed' | 'print-failed'
  /** One sentence for the user: what happened and the way out. */
  readonly sentence: string
}

export type PdfOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: PdfProblem }

export interface ChromiumPdf {
  /**
   * Prints one self-contained page (fonts and pictures inside it as data: addresses) to a tagged PDF with an outline.
   * Paper size and margins come from its CSS @page rules. Scripts do not run and nothing is fetched.
   */
  print(html: string): Promise<PdfOutcome<Uint8Array>>
  /** Closes the browser. A later print starts a new one. */
  close(): Promise<void>
}

export interface ChromiumPdfOptions {
  /** Milliseconds without printing after which the browser is closed; 60,000 unless told. */
  readonly idleAfter?: number
  readonly find?: () => FoundBrowser | null
}

/** A page that needs longer than this to settle (milliseconds) is not coming. */
const patience = 60_000

/** The document is served under this name by interception; the name itself can never resolve. */
const paperAddress = 'https://paper.invalid/'

const quietArguments = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  '--no-first-run', '--disable-gpu', '--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND',
]

const missing: PdfProblem = {
  code: 'browser-missing',
  sentence: 'Printing needs Chrome, Edge or Chromium, and none was found. Install one of them, or name one in PARLEY_BROWSER, then print again.',
}

const wrongChoice = (chosen: string): PdfProblem => ({
  code: 'browser-missing',
  sentence: `Printing needs Chrome, Edge or Chromium, and PARLEY_BROWSER names “${chosen}”, which is not there. Correct or remove it, then print again.`,
})

const failedToStart = (path: string): PdfProblem => ({
  code: 'browser-failed',
  sentence: `Printing failed because ${path} did not start. Close other programs or name another Chrome, Edge or Chromium in PARLEY_BROWSER, then print again.`,
})

const failedToPrint: PdfProblem = {
  code: 'print-failed',
  sentence: 'The paper could not be turned into a PDF. Nothing was written. Print again; if it fails again, print from the preview in your browser.',
}

const isRoot = (): boolean => process.getuid?.() === 0

/** With Chromium's own sandbox where the machine allows it; some Linux systems forbid it to everyone but root's helpers. */
const start = async (path: string): Promise<Browser | null> => {
  for (const chromiumSandbox of isRoot() ? [false] : [true, false]) {
    try {
      // It takes long to load, and most days nothing is printed.
      const { chromium } = await import('playwright-core')
      return await chromium.launch({
        executablePath: path,
        headless: true,
        chromiumSandbox,
        args: quietArguments,
        // The host decides when the process ends: it has a workspace to put away first.
        handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
      })
    } catch {
      continue
    }
  }
  return null
}

const printOn = async (page: Page, html: string): Promise<Uint8Array> => {
  await page.route('**/*', (route) =>
    route.request().url() === paperAddress && route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort('blockedbyclient'))
  await page.goto(paperAddress, { waitUntil: 'load', timeout: patience })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

/** Prints through one headless browser, started when first needed, reused, and closed when idle. */
export function createChromiumPdf({ idleAfter = 60_000, find = findBrowser }: ChromiumPdfOptions = {}): ChromiumPdf {
  let starting: Promise<Browser | null> | null = null
  let idle: NodeJS.Timeout | null = null
  let printing = 0

  const stay = (): void => {
    if (idle) clearTimeout(idle)
    idle = null
  }

  const close = async (): Promise<void> => {
    stay()
    const closing = starting
    starting = null
    const browser = await closing
    await browser?.close().catch(() => undefined)
  }

  const browserAt = async (path: string): Promise<Browser | null> => {
    const running = await starting
    if (running?.isConnected()) return running
    const mine = start(path)
    starting = mine
    const browser = await mine
    if (!browser && starting === mine) starting = null
    return browser
  }

  // Starting is the one step that must not happen twice at once.
  let turn: Promise<unknown> = Promise.resolve()
  const takeBrowser = (path: string): Promise<Browser | null> => {
    const mine = turn.then(() => browserAt(path))
    turn = mine
    return mine
  }

  const attempt = async (path: string, html: string): Promise<PdfOutcome<Uint8Array> | 'browser-gone'> => {
    const browser = await takeBrowser(path)
    if (!browser) return { ok: false, problem: failedToStart(path) }
    try {
      const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', acceptDownloads: false })
      try {
        return { ok: true, value: await printOn(await context.newPage(), html) }
      } finally {
        await context.close().catch(() => undefined)
      }
    } catch {
      return browser.isConnected() ? { ok: false, problem: failedToPrint } : 'browser-gone'
    }
  }

  const print = async (html: string): Promise<PdfOutcome<Uint8Array>> => {
    const found = find()
    if (!found) {
      const chosen = process.env['PARLEY_BROWSER']
      return { ok: false, problem: chosen ? wrongChoice(chosen) : missing }
    }
    stay()
    printing += 1
    try {
      const first = await attempt(found.path, html)
      if (first !== 'browser-gone') return first
      const second = await attempt(found.path, html)
      return second === 'browser-gone' ? { ok: false, problem: failedToPrint } : second
    } finally {
      printing -= 1
      if (printing === 0) {
        stay()
        idle = setTimeout(() => void close(), idleAfter)
        idle.unref()
      }
    }
  }

  return { print, close }
}
