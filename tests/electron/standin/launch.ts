import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findBrowser } from '../../../src/main/pdf/find-browser'
import { toBrowser } from './addresses'
import { codec } from './codec'
import { compileStandin } from './compile'
import type { Controls } from './controls'
import { settingsAsEnvironment, standinFolder } from './settings'

export const builtMain = process.env['PARLEY_TEST_MAIN'] ?? fileURLToPath(new URL('../../../out/main/index.js', import.meta.url))

export function insistOnBuild(): void {
  if (!existsSync(builtMain)) throw new Error(`${relative(process.cwd(), builtMain)} is missing: run "npm run build" before these tests.`)
}

export interface LaunchOptions {
  /** The built main bundle; the product's unless given. */
  readonly mainBundle?: string
  /** Words after the application on the command line. */
  readonly args?: readonly string[]
  /** Kept after closing if given; else a fresh temporary folder. */
  readonly userData?: string
}

export interface RunningApp extends Controls {
  /** The page of the application's first window. */
  readonly page: Page
  readonly browser: Browser
  readonly userData: string
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<Ended>
  /** The address as the substitute origin in the browser: app://parley/ is https there. */
  addressInBrowser(address: string): string
  /** Quits as the user would and waits for the end. */
  close(): Promise<Ended>
}

export interface Ended {
  readonly code: number | null
  readonly stderr: string
}

/** Starts the application on the stand-in and waits for its first window. Rejects with its output if it ends before. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  if (options.mainBundle === undefined) insistOnBuild()
  const userData = options.userData ?? await mkdtemp(join(tmpdir(), 'parley-electron-'))
  const { child, ended, started } = await start({ ...options, userData })
  const tidy = ended.then(async (end) => {
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    return end
  })
  const port = await Promise.race([started, ended.then(({ code, stderr }) => {
    throw new Error(`The application ended with code ${code} before its window was there.\n${stderr}`)
  })])
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('stand-in: the window has no page')
  page.setDefaultTimeout(5_000)
  const controls = remoteControls(child, ended)
  return {
    ...controls,
    async loadInWindow(address) {
      await page.evaluate(() => Object.assign(window, { pageBefore: true }))
      await controls.loadInWindow(address)
      // The test follows the same browser over a connection of its own, which may lag behind.
      while (await page.evaluate(() => 'pageBefore' in window).catch(() => true)) insistRunning(child)
    },
    page,
    browser,
    userData,
    ended: tidy,
    addressInBrowser: toBrowser,
    async close() {
      await browser.close().catch(() => undefined)
      if (child.connected) child.send({ id: 0, name: 'quit', args: codec.encode([]) })
      const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000)
      return tidy.finally(() => clearTimeout(impatience))
    },
  }
}

/** Starts the application where it is meant to end by itself, such as a second start. */
export async function runToEnd(options: LaunchOptions & { readonly userData: string }): Promise<Ended> {
  return (await start(options)).ended
}

async function start(options: LaunchOptions & { readonly userData: string }): Promise<{ child: ChildProcess, ended: Promise<Ended>, started: Promise<number> }> {
  const mainBundle = options.mainBundle ?? builtMain
  const browser = findBrowser()
  if (browser === null) throw new Error('No Chrome, Edge or Chromium was found on this machine; the stand-in needs one.')
  const folder = await compileStandin()
  const child = fork(mainBundle, [...(options.args ?? [])], {
    execArgv: ['--import', join(folder, 'register.mjs')],
    env: {
      ...process.env,
      ...settingsAsEnvironment({ folder: standinFolder(), browser: browser.path, userData: options.userData }),
      // Nothing of the person who runs the tests is read or written.
      PARLEY_DATA: join(options.userData, 'data'),
      PARLEY_DOCUMENTS: join(options.userData, 'documents'),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stderr })))
  const started = new Promise<number>((resolve) => {
    child.on('message', (message: { started?: { port: number } }) => {
      if (message.started !== undefined) resolve(message.started.port)
    })
  })
  return { child, ended, started }
}

function insistRunning(child: ChildProcess): void {
  if (!child.connected) throw new Error('The application ended while a page was loading.')
}

function remoteControls(child: ChildProcess, ended: Promise<Ended>): Controls {
  let lastId = 0
  const ask = (name: keyof Controls) => async (...args: unknown[]): Promise<never> => {
    const id = ++lastId
    const answer = new Promise<string>((resolve, reject) => {
      const hear = (message: { id?: number, ok?: boolean, value?: string, message?: string }): void => {
        if (message.id !== id) return
        child.off('message', hear)
        if (message.ok) resolve(message.value ?? '')
        else reject(new Error(message.message))
      }
      child.on('message', hear)
      void ended.then(({ stderr }) => reject(new Error(`The application ended while it was asked for "${name}".\n${stderr}`)))
    })
    child.send({ id, name, args: codec.encode(args) })
    return codec.decode(await answer) as never
  }
  return {
    record: ask('record'),
    answerDialog: ask('answerDialog'),
    permission: ask('permission'),
    callFrom: ask('callFrom'),
    attachWebview: ask('attachWebview'),
    serveForeign: ask('serveForeign'),
    loadInWindow: ask('loadInWindow'),
    sendToWindow: ask('sendToWindow'),
    quit: ask('quit'),
  }
}
