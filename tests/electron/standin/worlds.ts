import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { injected } from './codec'

const isolatedWorld = 'electron-preload'
const binding = '__standinPost'

export interface PreloadOptions {
  readonly preload: string | undefined
  readonly contextIsolation: boolean
  /** Node in the page itself; needs contextIsolation off, as in Electron. */
  readonly nodeInPage: boolean
}

/** The way between Node and the preload's world of one page. */
export interface PreloadWorld {
  readonly session: CDPSession
  /** Delivers text to the preload; false when the page has none at the moment. */
  deliver(text: string): Promise<boolean>
}

export async function installPreload(
  page: Page, options: PreloadOptions, onPost: (text: string) => void, onError: (message: string) => void,
): Promise<PreloadWorld> {
  const session = await page.context().newCDPSession(page)
  const worldName = options.contextIsolation ? isolatedWorld : ''
  const contexts = new Map<number, string>()
  const { frameTree } = await session.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isDefault: unknown = context.auxData?.['isDefault']
    if (context.auxData?.['frameId'] !== mainFrame) return
    if (options.contextIsolation ? context.name === isolatedWorld : isDefault === true) contexts.set(context.id, context.uniqueId)
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId))
  session.on('Runtime.executionContextsCleared', () => contexts.clear())
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== binding || !contexts.has(executionContextId)) return
    const message = JSON.parse(payload)
    if (message.kind === 'preload-error') onError(message.message)
    else onPost(payload)
  })

  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', options.contextIsolation ? { name: binding, executionContextName: isolatedWorld } : { name: binding })
  for (const script of preloadScripts(options, onError)) {
    await session.send('Page.addScriptToEvaluateOnNewDocument', script.isolated ? { source: script.source, worldName } : { source: script.source })
  }

  return {
    session,
    async deliver(text) {
      const contextId = [...contexts.keys()].at(-1)
      if (contextId === undefined) return false
      const expression = `globalThis.__standinReceive?.(${JSON.stringify(text)})`
      await session.send('Runtime.evaluate', { contextId, expression })
      return true
    },
  }
}

function preloadScripts(options: PreloadOptions, onError: (message: string) => void): { source: string, isolated: boolean }[] {
  const scripts: { source: string, isolated: boolean }[] = []
  const secret = randomUUID()
  if (options.nodeInPage) scripts.push({ isolated: false, source: inTopFrame('window.require = () => ({}); window.process = { versions: { node: "" } };') })
  const source = preloadSource(options.preload, onError)
  if (source === undefined) return scripts
  if (options.contextIsolation) {
    scripts.push({ isolated: false, source: inTopFrame(`${injected('bridge')}('page', 'preload', '${secret}').acceptApis();`) })
  }
  const bridge = options.contextIsolation ? `${injected('bridge')}('preload', 'page', '${secret}')` : 'null'
  scripts.push({
    isolated: options.contextIsolation,
    source: inTopFrame(`
      const post = (text) => globalThis.${binding}(text);
      const { require, receive } = ${injected('preload-half')}(${injected('codec')}, ${bridge}, post);
      globalThis.__standinReceive = receive;
      try {
        (function (exports, require, module, process) {\n${source}\n})({}, require, { exports: {} }, { versions: {}, platform: 'linux', sandboxed: true });
      } catch (cause) {
        post(JSON.stringify({ kind: 'preload-error', message: String(cause) }));
      }`),
  })
  return scripts
}

/** As in Electron, a preload that can't be read leaves the page open, without its API. */
function preloadSource(path: string | undefined, onError: (message: string) => void): string | undefined {
  if (path === undefined) return undefined
  try {
    if (!isAbsolute(path)) throw new Error(`preload script must have absolute path: ${path}`)
    return readFileSync(path, 'utf8')
  } catch (cause) {
    onError(String(cause))
    return undefined
  }
}

/** Init scripts also run in iframes; a preload does not. */
const inTopFrame = (source: string): string => `if (window === window.top) { ${source.replaceAll(/^;/g, '')} }`
