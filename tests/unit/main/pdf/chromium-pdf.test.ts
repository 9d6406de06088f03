import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChromiumPdf } from '@main/pdf/chromium-pdf'
import { findBrowser } from '@main/pdf/find-browser'

const toolsPresent = spawnSync('pdfinfo', ['-v']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0
const arabicFont = readFileSync('node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2').toString('base64')

const paper = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Schedule of the delegation</title><style>
@font-face { font-family: 'Paper Arabic'; src: url(data:font/woff2;base64,${arabicFont}) format('woff2') }
@page { size: A4; margin: 20mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } }
section + section { break-before: page }
[lang=ar] { font-family: 'Paper Arabic' }
</style></head><body>${body}</body></html>`

const threePages = paper(`
<section><h1>Thursday</h1><p>Opening plenary</p></section>
<section lang="ar" dir="rtl"><h1>الجمعة</h1><p>جدول الوفد</p></section>
<section><h1>Saturday</h1><p>Working group</p></section>`)

describe('printing a paper', () => {
  const pdf = createChromiumPdf()
  let folder = ''
  beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'parley-pdf-')) })
  afterAll(async () => {
    await pdf.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const printed = async (html: string): Promise<string> => {
    const outcome = await pdf.print(html)
    if (!outcome.ok) throw new Error(outcome.problem.sentence)
    const file = path.join(folder, 'paper.pdf')
    writeFileSync(file, outcome.value)
    return file
  }
  const text = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

  it('keeps the paper size and page counters of the page itself, and is tagged', async () => {
    const file = await printed(threePages)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    if (!toolsPresent) return
    const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    expect(facts).toMatch(/Pages:\s+3\b/)
    expect(facts).toMatch(/Page size:.*A4/)
    expect(facts).toMatch(/Tagged:\s+yes/)
    expect(facts).toMatch(/Title:\s+Schedule of the delegation/)
    expect(text(file)).toContain('Page 2 of 3')
  })

  it('sets Arabic with the font inside the page', async () => {
    const file = await printed(threePages)
    if (!toolsPresent) return
    const letters = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/[^\u0620-\u064A\n]/g, '')
    expect(letters).toContain('الجمعة')
    expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).toMatch(/NotoSansArabic.* yes yes yes/)
  })

  it('has an outline of its headings', async () => {
    expect(readFileSync(await printed(threePages)).toString('latin1')).toContain('/Outlines')
  })

  it('runs no script', async () => {
    const file = await printed(paper('<p id="x">as written</p><script>document.getElementById("x").textContent = "changed"</script>'))
    if (toolsPresent) expect(text(file)).toContain('as written')
  })

  it('fetches nothing, not even from this machine', async () => {
    let connections = 0
    const server = createServer((_request, response) => response.end('body { color: red }'))
    server.on('connection', () => { connections += 1 })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    await printed(`<!doctype html><link rel="stylesheet" href="${base}/style.css"><link rel="preconnect" href="${base}">
      <link rel="dns-prefetch" href="${base}"><img src="${base}/picture"><iframe src="${base}/frame"></iframe>`)
    await pdf.print(`<!doctype html><meta http-equiv="refresh" content="0; url=${base}/away">`)
    server.close()
    expect(connections).toBe(0)
  })

  it('prints several papers at once with one browser', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, (_, index) => pdf.print(paper(`<h1>Paper ${index}</h1>`))))
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, true])
  })

  it('prints again after the browser was closed', async () => {
    await pdf.close()
    expect((await pdf.print(threePages)).ok).toBe(true)
  })
})

describe('printing without a usable browser', () => {
  it('names what is needed and the way out when none is found', async () => {
    const outcome = await createChromiumPdf({ find: () => null }).print('<p>x</p>')
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'browser-missing' } })
    expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(/^Printing needs Chrome, Edge or Chromium/)
  })

  it('names the program that did not start', async () => {
    const outcome = await createChromiumPdf({ find: () => ({ kind: 'chrome', path: process.execPath }) }).print('<p>x</p>')
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'browser-failed' } })
    expect(outcome.ok ? '' : outcome.problem.sentence).toContain(process.execPath)
  })
})

it('finds a browser on this machine', () => {
  expect(findBrowser()).not.toBeNull()
})
