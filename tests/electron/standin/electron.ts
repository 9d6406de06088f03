// What `import ... from 'electron'` means inside the stand-in's process. `electron-names.ts` proves by
// type-check that nothing here is invented; what is missing throws when used.
import { app, appStandin } from './app'
import { startBrowser, stopBrowser } from './browser'
import { BrowserWindow } from './browser-window'
import { obeyTest, reportStart } from './controls'
import { dialog, Menu, shell } from './dialog-shell-menu'
import { ipcMain } from './ipc-main'
import { protocol } from './protocol'
import { session } from './session'
import { notImplemented } from './strict-members'

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell }

export const autoUpdater = notImplemented('autoUpdater')
export const BaseWindow = notImplemented('BaseWindow')
export const clipboard = notImplemented('clipboard')
export const contentTracing = notImplemented('contentTracing')
export const crashReporter = notImplemented('crashReporter')
export const desktopCapturer = notImplemented('desktopCapturer')
export const globalShortcut = notImplemented('globalShortcut')
export const MenuItem = notImplemented('MenuItem')
export const MessageChannelMain = notImplemented('MessageChannelMain')
export const nativeImage = notImplemented('nativeImage')
export const nativeTheme = notImplemented('nativeTheme')
export const net = notImplemented('net')
export const netLog = notImplemented('netLog')
export const Notification = notImplemented('Notification')
export const powerMonitor = notImplemented('powerMonitor')
export const powerSaveBlocker = notImplemented('powerSaveBlocker')
export const safeStorage = notImplemented('safeStorage')
export const screen = notImplemented('screen')
export const systemPreferences = notImplemented('systemPreferences')
export const Tray = notImplemented('Tray')
export const utilityProcess = notImplemented('utilityProcess')
export const View = notImplemented('View')
export const webContents = notImplemented('webContents')
export const WebContentsView = notImplemented('WebContentsView')
export const webFrameMain = notImplemented('webFrameMain')

appStandin._browser = { start: startBrowser, stop: stopBrowser }
obeyTest()
reportStart()
