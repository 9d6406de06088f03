import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { toApplication, toBrowser } from './addresses'
import { newPage } from './browser'
import type { PageOwner } from './browser'
import { codec } from './codec'
import { invoke, send } from './ipc-main'
import type { CallEvent, SenderFrame } from './ipc-main'
import { preventable } from './preventable'
import { record } from './record'
import { session } from './session'
import { installPreload } from './worlds'
import type { PreloadOptions, PreloadWorld } from './worlds'

type OpenHandler = (details: { url: string, frameName: string, features: string, disposition: string }) => { action: string }

interface PdfOptions {
  pageSize?: string
  preferCSSPageSize?: boolean
  printBackground?: boolean
  generateTaggedPDF?: boolean
  margins?: { top?: number, bottom?: number, left?: number, right?: number }
}

let lastId = 0

export class WebContentsStandin extends EventEmitter implements PageOwner {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly _page: Promise<Page>
  /** Set once the page is made: this object behind its strict proxy. */
  _self: WebContentsStandin = this
  _closed = false
  _address = ''
  _expected = new Set<string>()
  _openHandler: OpenHandler | undefined
  _popupAnswers: string[] = []
  _world: PreloadWorld | undefined

  constructor(options: PreloadOptions) {
    super()
    this._page = newPage(this).then((page) => this._prepare(page, options))
  }

  async _prepare(page: Page, options: PreloadOptions): Promise<Page> {
    page.once('close', () => this._wasClosed())
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this._address = toApplication(frame.url())
    })
    this._world = await installPreload(page, options, (text) => void this._heard(text), (message) => {
      record.preloadErrors.push(message)
      this.emit('preload-error', {}, options.preload, new Error(message))
    })
    this._world.session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const address = toApplication(url)
      const details = { url: address, frameName: windowName, features: windowFeatures.join(','), disposition: 'new-window' }
      const action = this._openHandler === undefined ? 'allow' : this._openHandler(details).action
      record.windowOpens.push({ url: address, action })
      this._popupAnswers.push(action)
    })
    return page
  }

  _wasClosed(): void {
    if (this._closed) return
    this._closed = true
    this.emit('destroyed')
  }

  _adoptPopup(page: Page): void {
    // Without a recorded answer the popup is nobody's wish.
    if (this._popupAnswers.shift() !== 'allow') void page.close()
  }

  _takeExpected(address: string): boolean {
    return this._expected.delete(address)
  }

  _wouldNavigate(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: this.mainFrame }
    const framed = preventable(details)
    this.emit('will-frame-navigate', framed)
    const event = preventable(details)
    if (isMainFrame) this.emit('will-navigate', event, url, false, isMainFrame)
    const prevented = framed.defaultPrevented || event.defaultPrevented
    record.navigations.push({ url, prevented, mainFrame: isMainFrame })
    return prevented
  }

  _callEvent(senderFrame: SenderFrame | null): CallEvent {
    return { sender: this._self, senderFrame, type: 'frame' }
  }

  async _heard(text: string): Promise<void> {
    const message = JSON.parse(text)
    const args = codec.decode(message.args)
    if (!Array.isArray(args)) throw new Error('stand-in: arguments are not a list')
    const event = this._callEvent(this.mainFrame)
    if (message.kind === 'send') {
      send(event, message.channel, args)
      return
    }
    let reply: object
    try {
      reply = { kind: 'reply', id: message.id, ok: true, value: codec.encode(await invoke(event, message.channel, args)) }
    } catch (cause) {
      reply = { kind: 'reply', id: message.id, ok: false, message: `Error invoking remote method '${message.channel}': ${String(cause)}` }
    }
    if (!this._closed) await this._world?.deliver(JSON.stringify(reply)).catch(() => false)
  }

  get mainFrame(): SenderFrame {
    return { url: this._address, origin: originOf(this._address), parent: null }
  }

  getURL(): string {
    return this._address
  }

  isDestroyed(): boolean {
    return this._closed
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this._openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    const text = JSON.stringify({ kind: 'event', channel, args: codec.encode(args) })
    void this._page.then(() => this._world?.deliver(text)).catch(() => undefined)
  }

  async loadURL(address: string): Promise<void> {
    const page = await this._page
    const target = new URL(toBrowser(address)).href
    this._expected.add(target)
    await page.goto(target, { waitUntil: 'load' })
    this._address = toApplication(page.url())
    this.emit('dom-ready', {})
    this.emit('did-finish-load', {})
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this._page).evaluate(code)
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    record.printed.push({ ...options })
    const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {}
    return (await this._page).pdf({
      format: options.pageSize ?? 'Letter',
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
      margin: { top: `${top}in`, bottom: `${bottom}in`, left: `${left}in`, right: `${right}in` },
    })
  }
}

const originOf = (address: string): string => /^[a-z]+:\/\/[^/]*/.exec(address)?.[0] ?? 'null'
