import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser, packagedBrowserFolder, packagedBrowserName, type MachineFacts } from '@main/pdf/find-browser'

/** Programs under these roots may really be installed here, so the cases below look for what wins or loses against them. */
const installedHere = findBrowser({ platform: 'linux', env: { PATH: '' }, home: '/nonexistent' })

describe('looking for a browser', () => {
  let home = ''
  beforeEach(() => { home = mkdtempSync(path.join(tmpdir(), 'parley-home-')) })
  afterEach(() => { rmSync(home, { recursive: true, force: true }) })

  const put = (...parts: string[]): string => {
    const file = path.join(home, ...parts)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, '')
    return file
  }
  const linux = (env: Record<string, string> = {}): MachineFacts => ({ platform: 'linux', env: { PATH: '', ...env }, home })
  const windows = (): MachineFacts => ({ platform: 'win32', env: { LOCALAPPDATA: home }, home })

  it('takes the one the user names before any other', () => {
    const file = put('my-browser')
    expect(findBrowser(linux({ PARLEY_BROWSER: file }))).toEqual({ kind: 'chosen', path: file })
  })

  it('takes no other when the one the user names is not there', () => {
    put('.local/bin/chromium')
    expect(findBrowser(linux({ PARLEY_BROWSER: path.join(home, 'nowhere') }))).toBeNull()
    expect(findBrowser(linux({ PARLEY_BROWSER: home }))).toBeNull()
  })

  it('finds one on the search path', () => {
    const folder = path.join(home, 'programs')
    const file = put('programs', 'google-chrome-stable')
    expect(findBrowser(linux({ PATH: folder }))).toEqual({ kind: 'chrome', path: file })
  })

  it('prefers Chrome to Edge to Chromium on Windows, also when installed for one user', () => {
    const launcher = put('Chromium\\Application\\chrome.exe')
    expect(findBrowser(windows())).toEqual({ kind: 'chromium', path: launcher })
    const edge = put('Microsoft\\Edge\\Application\\msedge.exe')
    expect(findBrowser(windows())).toEqual({ kind: 'edge', path: edge })
    const chrome = put('Google\\Chrome\\Application\\chrome.exe')
    expect(findBrowser(windows())).toEqual({ kind: 'chrome', path: chrome })
  })

  it('finds a Mac application in the home folder', () => {
    const file = put('Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
    expect(findBrowser({ platform: 'darwin', env: {}, home })).toEqual({ kind: 'edge', path: file })
  })

  it('takes the newest download of Playwright, a whole browser before a headless one', () => {
    put('ms-playwright/chromium_headless_shell-1300/chrome-win/headless_shell.exe')
    put('ms-playwright/chromium-999/chrome-win/chrome.exe')
    const newest = put('ms-playwright/chromium-1200/chrome-win64/chrome.exe')
    expect(findBrowser(windows())).toEqual({ kind: 'playwright', path: newest })
  })

  it('comes to the packaged one last', () => {
    const machine: MachineFacts = { platform: 'darwin', env: {}, home }
    expect(findBrowser(machine)).toBeNull()
    mkdirSync(packagedBrowserFolder(machine), { recursive: true })
    const packaged = path.join(packagedBrowserFolder(machine), packagedBrowserName)
    writeFileSync(packaged, '')
    expect(findBrowser(machine)).toEqual({ kind: 'packaged', path: packaged })
    const downloaded = put('Library/Caches/ms-playwright/chromium-1/chrome-mac/Chromium.app/Contents/MacOS/Chromium')
    expect(findBrowser(machine)).toEqual({ kind: 'playwright', path: downloaded })
  })

  it.runIf(installedHere !== null)('prefers an installed one to a download', () => {
    put('.cache/ms-playwright/chromium-9999/chrome-linux64/chrome')
    expect(findBrowser(linux())).toEqual(installedHere)
  })
})
