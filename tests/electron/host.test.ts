import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checks, savesBeforeItEnds } from './checks'
import { launch, runToEnd } from './standin/launch'
import type { RunningApp } from './standin/launch'

describe('the built application in Electron (stand-in on Chromium)', () => {
  let app: RunningApp

  beforeAll(async () => {
    app = await launch()
  })
  afterAll(() => app?.close())

  for (const [name, check] of Object.entries(checks)) {
    const point = 'point' in check ? `${check.point}: ` : ''
    it(`${point}${check.claim} [${name}]`, () => check.run(app))
  }

  it('16: one exact version of Electron is asked for, and its own types are the ones checked against', () => {
    const asked = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron
    const installed = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version
    expect(asked).toMatch(/^\d+\.\d+\.\d+$/)
    expect(installed).toBe(asked)
  })

  it.skip('19: fuses are reviewed when a packaged binary is made; this project makes none', () => undefined)
})

describe('start and end', () => {
  let folder: string
  let userData: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-electron-'))
    userData = join(folder, 'user')
  })
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  it(savesBeforeItEnds.claim, async () => {
    await savesBeforeItEnds.run(await launch({ userData }))
  })

  it('a file named at the start is opened, and closing the window ends the application', async () => {
    const path = join(folder, 'Talks.json')
    const first = await launch({ userData })
    expect(await call(first, 'workspace.create', { path, name: 'Talks', officer: 'Officer' })).toMatchObject({ ok: true })
    await first.close()
    const again = await launch({ userData, args: [path] })
    await expect.poll(() => call(again, 'workspace.current', {}), { timeout: 5_000 }).toMatchObject({ ok: true, value: { path, save: { kind: 'saved' } } })
    await again.page.close()
    expect(await again.ended).toMatchObject({ code: 0 })
    await again.close()
  })

  it('a second start ends by itself and hands its file to the first', async () => {
    const first = await launch({ userData })
    const events = await listen(first)
    expect(await runToEnd({ userData, args: [join(folder, 'missing.json')] })).toMatchObject({ code: 0 })
    await expect.poll(events, { timeout: 5_000 }).toContain('notice')
    expect(await call(first, 'app.info', {})).toMatchObject({ ok: true, value: { host: 'electron', startProblem: { path: join(folder, 'missing.json') } } })
    expect(await first.close()).toMatchObject({ code: 0 })
  })
})

const call = (app: RunningApp, name: string, input: unknown): Promise<unknown> =>
  app.page.evaluate(([to, given]) => Reflect.get(window, 'parley').call(to, given), [name, input] as const)

/** The types of the events the page has heard since. */
async function listen(app: RunningApp): Promise<() => Promise<string[]>> {
  await app.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    Reflect.get(window, 'parley').subscribe((event: { type: string }) => heard.push(event.type))
  })
  return () => app.page.evaluate(() => Reflect.get(window, 'heard'))
}
