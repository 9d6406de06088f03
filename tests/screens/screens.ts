/**
 * Drives the built application through both samples and writes a picture of every screen and state, and of every page
 * of every paper, to the git-ignored folder `screens/`. The pictures the README shows are copied from there.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../src/main/pdf/find-browser'
import { ownerHome, startOwner } from '../support/owner-process'
import { quietBrowserArgs } from '../support/quiet-browser'
import { pictureStates } from './states'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'screens')

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

const samples = [
  { name: 'stockholm-2018', title: /Stockholm/ },
  { name: 'tunis-2020', title: /Tunis/ },
] as const

/** Pictures that the README shows: taken name, then its name in `resources/pictures`. */
const readmePictures = [
  ['stockholm-2018-light-1920x1080-board-drag.png', 'board.png'],
  ['stockholm-2018-light-1366x768-money.png', 'money.png'],
  ['paper-stockholm-2018-ar-1.png', 'paper-arabic.png'],
] as const

/** Waits until fonts are in, the page is idle and two frames have been painted. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  })
}

const takeSample = async (browser: Browser, sample: (typeof samples)[number], scheme: 'light' | 'dark', size: (typeof sizes)[number]): Promise<number> => {
  const home = ownerHome()
  const owner = await startOwner(home)
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(owner.link)
  let count = 0
  for (const state of pictureStates) {
    await state.show(page, sample.title)
    await settled(page)
    const name = `${sample.name}-${scheme}-${String(size.width)}x${String(size.height)}-${state.name}.png`
    await page.screenshot({ path: join(folder, name) })
    await state.leave?.(page)
    count += 1
  }
  await context.close()
  await owner.stop()
  home.remove()
  return count
}

/** Prints every delegation's schedule of a sample in both languages by the command line, and turns the pages into pictures. */
const takePapers = (sample: string): number => {
  const work = mkdtempSync(join(tmpdir(), 'parley-papers-'))
  const parley = (...words: readonly string[]): string => execFileSync(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...words], { encoding: 'utf8' })
  const file = join(work, 'sample.parley.json')
  parley('sample', sample, '--out', file)
  const rows = (table: string): readonly { id: string; roundId?: string }[] => {
    const shown = JSON.parse(parley('show', file, '--table', table, '--json')) as { rows: readonly { id: string }[] }
    return shown.rows
  }
  const round = rows('rounds')[0]?.id ?? ''
  let pages = 0
  rows('delegations').forEach((delegation, index) => {
    for (const language of ['en', 'ar']) {
      const pdf = join(work, `${String(index)}-${language}.pdf`)
      parley('print', 'delegation', file, '--round', round, '--delegation', delegation.id, '--lang', language, '--out', pdf)
      const stem = join(folder, `paper-${sample}${index === 0 ? '' : `-delegation-${String(index + 1)}`}-${language}`)
      execFileSync('pdftoppm', ['-png', '-r', '80', pdf, stem])
      pages += 1
    }
  })
  rmSync(work, { recursive: true, force: true })
  return pages
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const executablePath = findBrowser()?.path
const browser = await chromium.launch({ args: [...quietBrowserArgs], ...(executablePath === undefined ? {} : { executablePath }) })
let taken = 0
for (const sample of samples) for (const scheme of ['light', 'dark'] as const) for (const size of sizes) taken += await takeSample(browser, sample, scheme, size)
await browser.close()
let papers = 0
for (const sample of samples) papers += takePapers(sample.name)
const pictures = join(root, 'resources', 'pictures')
mkdirSync(pictures, { recursive: true })
const present = new Set(readdirSync(folder))
for (const [name, target] of readmePictures) {
  const source = present.has(name) ? name : name.replace(/-1\.png$/, '-01.png')
  if (present.has(source)) copyFileSync(join(folder, source), join(pictures, target))
}
console.log(`${String(taken)} pictures of screens and the pages of ${String(papers)} papers are in the folder screens.`)
