import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checks } from './checks'
import { savesBeforeItEnds } from './checks-window'
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

  it(savesBeforeItEnds.claim, () => savesBeforeItEnds.run(app))

  it.skip('19: fuses are reviewed when a packaged binary is made; this project makes none', () => undefined)
})

describe('start and end', () => {
  it('a second start hands its file to the first, and a file named at the start is opened', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-electron-'))
    try {
      const userData = join(folder, 'user')
      const path = join(folder, 'Talks.json')
      const missing = join(folder, 'missing.json')
      const first = await launch({ userData })
      const events = await listen(first)
      expect(await call(first, 'workspace.create', { path, name: 'Talks', officer: 'Officer' })).toMatchObject({ ok: true })
      expect(await runToEnd({ userData, args: [missing] })).toMatchObject({ code: 0 })
      await expect.poll(events, { timeout: 5_000 }).toEqual(expect.arrayContaining(['workspace-opened', 'notice']))
      expect(await call(first, 'app.info', {})).toMatchObject({ ok: true, value: { host: 'electron', startProblem: { path: missing } } })
      expect(await first.close()).toMatchObject({ code: 0 })

      const again = await launch({ userData, args: [path] })
      await expect.poll(() => call(again, 'workspace.current', {}), { timeout: 5_000 }).toMatchObject({ ok: true, value: { path, save: { kind: 'saved' } } })
      // Closing the window ends the application too.
      await again.page.close()
      expect(await again.ended).toMatchObject({ code: 0 })
      await again.close()
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
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
