import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLoopbackHost } from '@main/hosts/loopback/loopback-host'
import type { DeskFolders, Wire } from './desk'
import { composeApp } from './in-process'

interface SignedIn {
  readonly cookie: string
  readonly token: string
}

/** As a browser does: the launch link once, its cookie, and the token of the page. */
const signIn = async (launchUrl: string, url: string): Promise<SignedIn> => {
  const launched = await fetch(launchUrl, { redirect: 'manual' })
  const cookie = (launched.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const session = (await (await fetch(`${url}/session`, { headers: { cookie } })).json()) as { readonly token: string }
  return { cookie, token: session.token }
}

/** Reads server-sent events off a response until it ends. */
const readEvents = async (response: Response, hear: (event: unknown) => void): Promise<void> => {
  const decoder = new TextDecoder()
  let text = ''
  if (!response.body) return
  for await (const part of response.body) {
    text += decoder.decode(part, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) if (block.startsWith('data: ')) hear(JSON.parse(block.slice('data: '.length)))
  }
}

export const connectLoopback = async (folders: DeskFolders): Promise<Wire> => {
  const screens = mkdtempSync(join(tmpdir(), 'parley-screens-'))
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Parley</title>')
  const { app, close } = composeApp(folders)
  const host = await createLoopbackHost({ app, rendererFolder: screens })
  const { cookie, token } = await signIn(host.launchUrl, host.url)
  const listeners = new Set<(event: unknown) => void>()
  const stream = await fetch(`${host.url}/events`, { headers: { cookie } })
  const streamed = readEvents(stream, (event) => {
    for (const listener of listeners) listener(event)
  })
  return {
    call: async (name, input) => {
      const headers = { cookie, 'x-parley-token': token, origin: host.url, 'content-type': 'application/json' }
      const answer = await fetch(`${host.url}/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) ?? '' })
      return answer.json()
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await host.close()
      await streamed
      await close()
      rmSync(screens, { recursive: true, force: true })
    },
  }
}
