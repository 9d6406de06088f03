import { app, appStandin } from './app'
import { debuggingPort, serveForeign } from './browser'
import { BrowserWindow } from './browser-window'
import { codec } from './codec'
import { answerDialog } from './dialog-shell-menu'
import { invoke } from './ipc-main'
import type { SenderFrame } from './ipc-main'
import { preventable } from './preventable'
import { record } from './record'
import type { StandinRecord } from './record'
import { askPermission } from './session'

/** What a test may ask of the running stand-in, by message. Values cross with the codec. */
export const controls = {
  record: async (): Promise<StandinRecord> => record,
  answerDialog: async (method: string, answer: unknown): Promise<void> => answerDialog(method, answer),
  permission: askPermission,

  /** A call on a channel as if a frame with this address had made it. */
  async callFrom(frame: SenderFrame | null, channel: string, args: unknown[]): Promise<unknown> {
    const window = firstWindow()
    const answer = await invoke(window.webContents._callEvent(frame), channel, args)
    return codec.decode(codec.encode(answer))
  },

  /** The page asks for a webview tag; true if the application refused it. */
  async attachWebview(): Promise<boolean> {
    const event = preventable({})
    firstWindow().webContents.emit('will-attach-webview', event, {}, { src: 'https://elsewhere.test/' })
    return event.defaultPrevented
  },

  serveForeign: async (address: string, html: string): Promise<void> => serveForeign(address, html),

  /** As if the application itself had loaded this address. */
  loadInWindow: async (address: string): Promise<void> => firstWindow().loadURL(address),

  sendToWindow: async (channel: string, ...args: unknown[]): Promise<void> => firstWindow().webContents.send(channel, ...args),

  quit: async (): Promise<void> => {
    setImmediate(() => app.quit())
  },
}

export type Controls = typeof controls

function firstWindow(): ReturnType<typeof BrowserWindow.getAllWindows>[number] {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('stand-in: the application has no window')
  return window
}

export function obeyTest(): void {
  process.on('message', (message: { id: number, name: keyof Controls, args: string }) => {
    const args = codec.decode(message.args)
    const run: (...args: never[]) => Promise<unknown> = controls[message.name]
    Promise.resolve(Array.isArray(args) ? Reflect.apply(run, undefined, args) : undefined).then(
      (value) => process.send?.({ id: message.id, ok: true, value: codec.encode(value) }),
      (cause: unknown) => process.send?.({ id: message.id, ok: false, message: cause instanceof Error ? cause.message : String(cause) }),
    )
  })
}

/** Tells the test where to join the browser, once the application's first window has loaded. */
export function reportStart(): void {
  appStandin.once('browser-window-created', (_, window: ReturnType<typeof firstWindow>) => {
    window.once('ready-to-show', () => process.send?.({ started: { port: debuggingPort() } }))
  })
}
