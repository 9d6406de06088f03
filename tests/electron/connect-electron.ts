import { codec, injected } from './standin/codec'
import type { Controls } from './standin/controls'
import { launch } from './standin/launch'
import type { LaunchOptions } from './standin/launch'

/** The way to the application for the contract suite, here over Electron's IPC. */
export interface ElectronTransport {
  /** One call through the page's own `window.parley`, so through preload, IPC and the sender check. */
  call(name: string, input: unknown): Promise<unknown>
  /** Every event the page hears from now on. */
  onEvent(listener: (event: unknown) => void): () => void
  /** Queues what the user is to answer to the next dialog. */
  readonly answerDialog: Controls['answerDialog']
  close(): Promise<void>
}

const deliver = 'parleyContractEvent'

/** Starts the built application on the stand-in and joins its window. */
export async function connectElectron(options: LaunchOptions = {}): Promise<ElectronTransport> {
  const app = await launch(options)
  const listeners = new Set<(event: unknown) => void>()
  await app.page.exposeFunction(deliver, (text: string) => {
    const event = codec.decode(text)
    for (const listener of listeners) listener(event)
  })
  // Given as text: the driver's own way of carrying values loses some that structured clone keeps.
  const withCodec = (body: string): Promise<string> => app.page.evaluate(`(async () => { const codec = ${injected('codec')}; ${body} })()`)
  await withCodec(`window.parley.subscribe((event) => void window.${deliver}(codec.encode(event)))`)
  return {
    async call(name, input) {
      const sent = JSON.stringify(codec.encode(input))
      return codec.decode(await withCodec(`return codec.encode(await window.parley.call(${JSON.stringify(name)}, codec.decode(${sent})))`))
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    answerDialog: app.answerDialog,
    async close() {
      const { code, stderr } = await app.close()
      if (code !== 0) throw new Error(`The application ended with code ${code}.\n${stderr}`)
    },
  }
}
