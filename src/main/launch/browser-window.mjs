import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserSearch } from './browser-set-up.mjs'

const started = (program, words) => new Promise((resolve) => {
  const child = spawn(program, words, { stdio: 'ignore', detached: true, windowsHide: false })
  child.once('error', () => resolve(false))
  child.once('spawn', () => {
    child.unref()
    resolve(true)
  })
})

/** A snap may not look into hidden folders; this one is its own. */
const ownFolder = (browser, dataFolder) => browser.startsWith('/snap/')
  ? path.join(homedir(), 'snap', path.basename(browser), 'common', 'parley')
  : path.join(dataFolder, 'browser')

/**
 * What to hand the browser for the link. On macOS other users can read the words programs are started with, so there it
 * is a page that leads to the link and that only its owner can read. Windows does not show them; on Linux they do no
 * harm, since the loopback host turns other users away.
 */
const doorTo = (url, folder) => {
  if (process.platform !== 'darwin') return url
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'open-parley.html')
  rmSync(file, { force: true })
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${url}"><title>Parley</title>`, { mode: 0o600 })
  return pathToFileURL(file).href
}

const systemOpener = (url) => {
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  if (process.platform === 'darwin') return ['open', [url]]
  return ['xdg-open', [url]]
}

/**
 * Opens the link in a window of its own, in the user's Chrome, Edge or Chromium with a profile kept for Parley, else in
 * the browser the system prefers.
 * @param {string} url @param {string} dataFolder
 * @returns {Promise<boolean>} false when nothing could be opened
 */
export const openWindow = async (url, dataFolder) => {
  const { findBrowser } = await browserSearch()
  const browser = findBrowser()
  if (browser && browser.kind !== 'playwright' && browser.kind !== 'packaged') {
    const folder = ownFolder(browser.path, dataFolder)
    const words = [`--app=${doorTo(url, folder)}`, `--user-data-dir=${path.join(folder, 'profile')}`, '--no-first-run', '--no-default-browser-check', '--disable-sync']
    if (await started(browser.path, words)) return true
  }
  return started(...systemOpener(doorTo(url, path.join(dataFolder, 'browser'))))
}
