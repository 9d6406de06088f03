import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrowserWindow } from 'electron'
import type { WebPreferences } from 'electron'

/** Electron's defaults are mostly these already; written out so that a changed default changes nothing. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // Names of people and places are rarely in a dictionary, and a dictionary would be fetched from the network.
  spellcheck: false,
} as const satisfies WebPreferences

/** Beside the built main bundle, into which this file goes. */
const builtPreload = join(dirname(fileURLToPath(import.meta.url)), '..', 'preload', 'index.cjs')

/** Opens Parley's window. It shows itself when its first picture is ready. */
export function createMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Parley',
    width: 1366,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      ...lockedPreferences,
      preload: builtPreload,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}
