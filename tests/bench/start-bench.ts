import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { findBrowser } from '../../src/main/pdf/find-browser'
import type { OwnerHome } from '../support/owner-process'
import { ownerHome, startOwner } from '../support/owner-process'
import { quietBrowserArgs } from '../support/quiet-browser'
import type { Benchmark } from './benchmark'
import { median } from './benchmark'

const starts = 7
const root = join(import.meta.dirname, '..', '..')
const assets = join(root, 'out', 'renderer', 'assets')

const kilobytes = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).byteLength, 0) / 1024

interface Start {
  /** Milliseconds from starting the owner process to its link. */
  readonly owner: number
  /** Milliseconds from starting the owner process to the board drawn with its sessions. */
  readonly usable: number
}

/** One start of the owner process and one new page; the browser itself is running already, as a person's is. */
const startOnce = async (browser: Browser, home: OwnerHome, file: string): Promise<Start> => {
  const begin = performance.now()
  const owner = await startOwner(home, file)
  const linked = performance.now() - begin
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(owner.link)
  await page.locator('[data-placement]').first().waitFor()
  const usable = performance.now() - begin
  await context.close()
  await owner.stop()
  return { owner: linked, usable }
}

const startRepeatedly = async (browser: Browser, home: OwnerHome, file: string): Promise<Start> => {
  const runs: Start[] = []
  for (let run = 0; run < starts; run += 1) runs.push(await startOnce(browser, home, file))
  return { owner: median(runs.map((run) => run.owner)), usable: median(runs.map((run) => run.usable)) }
}

export const benchmark: Benchmark = {
  name: 'start',
  summary: 'start to a usable window on the loopback host, small and 5,000 sessions; size of the renderer bundle',
  run: async (report) => {
    const names = readdirSync(assets)
    const index = names.filter((name) => /^index-.*\.js$/.test(name))
    report({ name: 'bundle.start-js', value: kilobytes(index), unit: 'KiB gzip', goal: '< 600' })
    report({ name: 'bundle.all-js', value: kilobytes(names.filter((name) => name.endsWith('.js'))), unit: 'KiB gzip', goal: '< 700' })
    report({ name: 'bundle.css', value: kilobytes(names.filter((name) => name.endsWith('.css'))), unit: 'KiB gzip', goal: '< 80' })

    const home = ownerHome()
    mkdirSync(home.documents, { recursive: true })
    const small = join(home.documents, 'small.parley.json')
    writeFileSync(small, readFileSync(join(root, 'resources', 'samples', 'stockholm-2018.parley.json')))
    const large = join(home.documents, 'large.parley.json')
    const workspace = generateWorkspace({ sessions: 5000, delegates: 400, seed: 1 })
    writeFileSync(large, JSON.stringify({ format: 1, savedAt: '2026-01-01T00:00:00.000Z', revision: 0, workspace, history: { done: [], undone: [] } }))

    const executablePath = findBrowser()?.path
    const browser = await chromium.launch({ args: [...quietBrowserArgs], ...(executablePath === undefined ? {} : { executablePath }) })
    const first = await startRepeatedly(browser, home, small)
    report({ name: 'start.owner', value: first.owner, unit: 'ms, median', goal: '< 1000' })
    report({ name: 'start.usable', value: first.usable, unit: 'ms, median', goal: '< 2000' })
    const big = await startRepeatedly(browser, home, large)
    report({ name: 'start.usable-5000', value: big.usable, unit: 'ms, median', goal: '< 2000', baseline: first.usable })
    await browser.close()
    home.remove()
  },
}
