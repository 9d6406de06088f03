import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLoopbackHost, type LoopbackHost } from '@main/hosts/loopback/loopback-host'
import { findBrowser } from '@main/pdf/find-browser'

const app = { dispatch: (name: string) => Promise.resolve(`did ${name}`), subscribe: () => () => undefined }

let folder = ''
let browser: Browser
let host: LoopbackHost

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-browser-'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Screens</title><h1>Welcome</h1>')
  const executablePath = findBrowser()?.path
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP rebound.example 127.0.0.1'],
  })
  host = await createLoopbackHost({ app, rendererFolder: folder })
})
afterAll(async () => {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const callFromPage = `fetch('/session').then((answer) => answer.json()).then(({ token }) =>
  fetch('/call/workspace.state', { method: 'POST', headers: { 'content-type': 'application/json', 'x-parley-token': token }, body: '{}' }))
  .then((answer) => answer.json())`

it('a browser that opens the link gets in, may call, and keeps no token in its address', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.newLaunchUrl())
  expect(page.url()).toBe(`${host.url}/`)
  expect(await page.evaluate(callFromPage)).toBe('did workspace.state')
  expect(await page.evaluate('document.cookie')).toBe('')
  await page.reload()
  expect(await page.title()).toBe('Screens')
  await page.context().close()
})

it('a link opened from a file gets in as well', async () => {
  const door = path.join(folder, 'door.html')
  writeFileSync(door, `<meta http-equiv="refresh" content="0; url=${host.newLaunchUrl()}">`)
  const page = await (await browser.newContext()).newPage()
  await page.goto(pathToFileURL(door).href)
  await page.waitForURL(`${host.url}/`)
  await page.getByText('Welcome').waitFor()
  expect(await page.evaluate(callFromPage)).toBe('did workspace.state')
  await page.context().close()
})

it('a foreign page that points its own name at this computer, or calls from another port, learns nothing', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(host.newLaunchUrl())
  const rebound = await page.goto(host.url.replace('127.0.0.1', 'rebound.example'))
  expect(rebound?.status()).toBe(403)

  const other = await createLoopbackHost({ app, rendererFolder: folder })
  await page.goto(other.newLaunchUrl())
  expect(await page.evaluate(`fetch(${JSON.stringify(`${host.url}/session`)}, { credentials: 'include' }).then((a) => a.text(), () => 'blocked')`)).toBe('blocked')
  await other.close()
  await context.close()
})
