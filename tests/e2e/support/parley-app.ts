import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test as base } from '@playwright/test'

const serveBundle = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'serve.js')

/** The built application on the loopback host, with folders of its own that go when the test ends. */
export interface ParleyApp {
  readonly page: Page
  readonly documents: string
  /** Opens a fresh copy of a sample from the welcome screen and waits until its board is drawn. */
  readonly openSample: (title: RegExp) => Promise<void>
  /** Goes to a screen by the rail. */
  readonly goTo: (screen: string) => Promise<void>
  /** Stops the owner and starts it again on the same folders; the page is at the welcome screen or the workspace. */
  readonly restart: () => Promise<void>
}

const launch = async (folder: string): Promise<{ server: ChildProcess; link: string }> => {
  if (!existsSync(serveBundle)) throw new Error('The built application is missing. Run npm run build first; npm test does.')
  const server = spawn(process.execPath, [serveBundle], {
    env: { ...process.env, PARLEY_DATA: join(folder, 'data'), PARLEY_DOCUMENTS: join(folder, 'documents') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('exit', (code) => {
      reject(new Error(`Parley stopped with ${String(code)} before it gave its address: ${said}`))
    })
  })
  return { server, link }
}

const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
}

export const test = base.extend<{ parley: ParleyApp }>({
  parley: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-e2e-'))
    let running = await launch(folder)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text())
    })
    await page.goto(running.link)
    await use({
      page,
      documents: join(folder, 'documents'),
      openSample: async (title) => {
        await page.getByRole('button', { name: title }).click()
        await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
      },
      goTo: async (screen) => {
        await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${screen}`) }).click()
        // Away from the rail, so that no tooltip covers what is looked at.
        await page.mouse.move(700, 500)
        await expect(page.getByRole('tooltip')).toHaveCount(0)
      },
      restart: async () => {
        await stop(running.server)
        running = await launch(folder)
        await page.goto(running.link)
      },
    })
    await page.close()
    await stop(running.server)
    rmSync(folder, { recursive: true, force: true })
    // A page that throws or breaks its content policy has failed, whatever the test looked at.
    expect(broken.filter((line) => !/Permissions-Policy|Failed to load resource|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/.test(line))).toEqual([])
  },
})

export { expect }
