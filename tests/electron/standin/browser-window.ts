import { EventEmitter } from 'node:events'
import { app, appStandin } from './app'
import { preventable } from './preventable'
import { record } from './record'
import type { WindowRecord } from './record'
import { strictMembers } from './strict-members'
import { WebContentsStandin } from './web-contents'

interface Options {
  show?: boolean
  webPreferences?: { [name: string]: unknown }
}

/** Electron's documented defaults for what the checks look at. */
const defaults = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  javascript: true,
  spellcheck: true,
} as const

const windows = new Map<BrowserWindowStandin, BrowserWindowStandin>()

class BrowserWindowStandin extends EventEmitter {
  static getAllWindows = (): BrowserWindowStandin[] => [...windows.values()]
  static getFocusedWindow = (): BrowserWindowStandin | null => [...windows.values()].at(-1) ?? null
  static fromWebContents = (contents: unknown): BrowserWindowStandin | null =>
    [...windows.values()].find((window) => window.webContents === contents) ?? null

  readonly id: number
  readonly webContents: WebContentsStandin
  _closed = false
  readonly _record: WindowRecord

  constructor(options: Options = {}) {
    super()
    if (!appStandin.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const given = options.webPreferences ?? {}
    // Electron: the sandbox is on unless Node is asked for.
    const effective: { [name: string]: unknown } = { sandbox: given['nodeIntegration'] !== true, ...defaults, ...given }
    const contextIsolation = effective['contextIsolation'] !== false
    const contents = new WebContentsStandin({
      preload: typeof given['preload'] === 'string' ? given['preload'] : undefined,
      contextIsolation,
      nodeInPage: effective['nodeIntegration'] === true && !contextIsolation && effective['sandbox'] !== true,
    })
    this.webContents = strictMembers('webContents', contents)
    contents._self = this.webContents
    this.id = contents.id
    this._record = { id: this.id, visible: options.show !== false, webPreferences: given, effective }
    record.windows.push(this._record)
    contents.once('destroyed', () => this._wasClosed())
    contents.once('did-finish-load', () => this.emit('ready-to-show'))
    app.emit('web-contents-created', {}, this.webContents)
  }

  _wasClosed(): void {
    if (this._closed) return
    this._closed = true
    const self = windows.get(this) ?? this
    windows.delete(this)
    this.emit('closed')
    appStandin._windowClosed(self)
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  show(): void {
    this._record.visible = true
  }

  hide(): void {
    this._record.visible = false
  }

  isVisible(): boolean {
    return this._record.visible
  }

  focus(): void {
    this.emit('focus')
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.show()
  }

  isDestroyed(): boolean {
    return this._closed
  }

  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    void this.webContents._page.then((page) => page.close()).catch(() => undefined)
    this.webContents._wasClosed()
  }
}

export type { BrowserWindowStandin }

export const BrowserWindow = new Proxy(strictMembers('BrowserWindow', BrowserWindowStandin), {
  construct(_, [options]: [Options?]) {
    const raw = new BrowserWindowStandin(options)
    const window = strictMembers('BrowserWindow', raw)
    windows.set(raw, window)
    appStandin._windows.add(window)
    app.emit('browser-window-created', {}, window)
    return window
  },
})
