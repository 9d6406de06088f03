import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildForNode } from './standin/compile'
import { launch } from './standin/launch'
import type { RunningApp } from './standin/launch'

const folder = fileURLToPath(new URL(`../../.cache/electron-ports-${process.pid}`, import.meta.url))
const thisFile = fileURLToPath(import.meta.url)

let app: RunningApp
const port = (name: string, ...args: unknown[]): Promise<unknown> => app.callFrom(null, name, args)

beforeAll(async () => {
  await buildForNode(folder, { main: fileURLToPath(new URL('./ports-main.ts', import.meta.url)) })
  app = await launch({ mainBundle: join(folder, 'main.mjs') })
})
afterAll(async () => {
  await app?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('choosing a file', () => {
  const request = { title: 'Save the budget as', suggestedName: '../Budget.xlsx', extensions: ['xlsx'] }

  it('gives the path the user chose to save to, having suggested only a name', async () => {
    await app.answerDialog('showSaveDialog', { canceled: false, filePath: '/somewhere/Budget.xlsx' })
    expect(await port('chooseFile', { ...request, purpose: 'save' })).toEqual({ kind: 'path', path: '/somewhere/Budget.xlsx' })
    expect((await app.record()).dialogs.at(-1)).toMatchObject({
      method: 'showSaveDialog',
      options: { title: 'Save the budget as', defaultPath: 'Budget.xlsx', filters: [{ extensions: ['xlsx'] }] },
    })
  })

  it('gives the path the user chose to open, and offers all files too', async () => {
    await app.answerDialog('showOpenDialog', { canceled: false, filePaths: ['/somewhere/round.json'] })
    expect(await port('chooseFile', { ...request, purpose: 'open', extensions: ['json'] })).toEqual({ kind: 'path', path: '/somewhere/round.json' })
    expect((await app.record()).dialogs.at(-1)).toMatchObject({ options: { filters: [{ extensions: ['json'] }, { extensions: ['*'] }] } })
  })

  it('says so when the user cancels either dialog', async () => {
    await app.answerDialog('showSaveDialog', { canceled: true, filePath: '' })
    await app.answerDialog('showOpenDialog', { canceled: true, filePaths: [] })
    expect(await port('chooseFile', { ...request, purpose: 'save' })).toEqual({ kind: 'cancelled' })
    expect(await port('chooseFile', { ...request, purpose: 'open' })).toEqual({ kind: 'cancelled' })
  })
})

describe('printing', () => {
  const paper = (body: string, head = ''): string =>
    `<!doctype html><html lang="en"><head><title>Programme</title>${head}</head><body>${body}</body></html>`
  const print = async (html: string): Promise<string> => {
    const pdf = await port('printPdf', html)
    if (!(pdf instanceof Uint8Array)) throw new Error('not bytes')
    return Buffer.from(pdf).toString('latin1')
  }
  const sizes = (pdf: string): string[] => [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) => (box ?? '').trim().split(/\s+/).slice(2).map((side) => Math.round(Number(side))).join('x'))

  it('makes a tagged A4 PDF', async () => {
    const pdf = await print(paper('<h1>Programme</h1>'))
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/StructTreeRoot')
    // 595.28 by 841.89 points; Chromium rounds to whole pixels first.
    expect(sizes(pdf)).toEqual([expect.stringMatching(/^59[56]x84[23]$/)])
    expect((await app.record()).printed.at(-1)).toMatchObject({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })
  })

  it("keeps the paper's own page size", async () => {
    expect(sizes(await print(paper('<p>badge</p>', '<style>@page { size: 100mm 60mm }</style>')))).toEqual(['283x170'])
  })

  it('runs no script of the paper and fetches nothing for it', async () => {
    const before = (await app.record()).outsideRequests.length
    const added = '<script>for (let n = 0; n < 5; n++) document.body.insertAdjacentHTML("beforeend", "<p style=break-before:page>more</p>")</script>'
    const pdf = await print(paper(`<img src="https://elsewhere.test/a.png"><iframe src="https://elsewhere.test/"></iframe>${added}`))
    expect(sizes(pdf)).toHaveLength(1)
    expect((await app.record()).outsideRequests).toHaveLength(before)
  })

  it('prints two papers at once, each whole, and leaves no window behind', async () => {
    const pages = (count: number): string => '<p style="break-after:page">page</p>'.repeat(count - 1) + '<p>last</p>'
    const [two, three] = await Promise.all([print(paper(pages(2))), print(paper(pages(3)))])
    expect([sizes(two ?? '').length, sizes(three ?? '').length]).toEqual([2, 3])
    await expect.poll(() => app.browser.contexts().flatMap((context) => context.pages()).length).toBe(1)
    for (const { id, visible, webPreferences } of (await app.record()).windows.slice(1)) {
      expect({ id, visible, preload: webPreferences['preload'] }).toEqual({ id, visible: false, preload: undefined })
    }
  })

  it('carries a paper larger than an address may be', async () => {
    expect(sizes(await print(paper(`<p>long</p><!--${'x'.repeat(3_000_000)}-->`)))).toHaveLength(1)
  })
})

describe('showing a file in its folder', () => {
  it('shows one that is there, and says no for one that is not', async () => {
    expect(await port('revealInFolder', thisFile)).toBe(true)
    expect(await port('revealInFolder', `${thisFile}.missing`)).toBe(false)
    expect((await app.record()).shownInFolder).toEqual([thisFile])
  })
})

it('the stand-in refuses what it does not know, instead of doing nothing', async () => {
  await expect(port('chooseFile', { purpose: 'open', title: 't', suggestedName: '', extensions: [] })).rejects.toThrow('nobody answers dialog.showOpenDialog')
})
