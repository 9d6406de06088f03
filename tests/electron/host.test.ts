import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checks } from './checks'
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
  it('a second start ends by itself, and quitting ends with code 0', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'parley-electron-'))
    try {
      const app = await launch({ userData })
      expect(await runToEnd({ userData })).toMatchObject({ code: 0 })
      expect(await app.close()).toMatchObject({ code: 0 })
      // The lock is free again.
      const again = await launch({ userData })
      await again.page.close()
      expect(await again.ended).toMatchObject({ code: 0 })
      await again.close()
    } finally {
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})
