import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLoopbackHost, type LoopbackHost } from '@main/hosts/loopback/loopback-host'
import { readServeWords } from '@main/hosts/loopback/serve-app'
import { dataFolder } from '@main/hosts/loopback/data-folder'

const listeners = new Set<(event: unknown) => void>()
let finishSlowCall: (value: string) => void = () => undefined
const slowCallStarted = { resolve: (): void => undefined }

const app = {
  dispatch: (name: string, input: unknown): Promise<unknown> => {
    if (name === 'fails') return Promise.reject(new Error('the passphrase is swordfish'))
    if (name === 'slow') {
      return new Promise((resolve) => {
        finishSlowCall = resolve
        slowCallStarted.resolve()
      })
    }
    return Promise.resolve(name === 'nothing' ? undefined : { name, input })
  },
  subscribe: (listener: (event: unknown) => void) => {
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  },
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-screens-'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Parley</title>')
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const signIn = async (host: LoopbackHost): Promise<Record<string, string>> => {
  const launched = await fetch(host.launchUrl, { redirect: 'manual' })
  const cookie = (launched.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const session: unknown = await (await fetch(`${host.url}/session`, { headers: { cookie } })).json()
  const token = typeof session === 'object' && session && 'token' in session ? String(session.token) : ''
  return { cookie, 'x-parley-token': token, 'origin': host.url, 'content-type': 'application/json' }
}

describe('the loopback host', () => {
  let host: LoopbackHost
  let headers: Record<string, string>
  beforeAll(async () => {
    host = await createLoopbackHost({ app, rendererFolder: folder, bodyLimit: 2 ** 20 })
    headers = await signIn(host)
  })
  afterAll(async () => { await host.close() })

  const call = (name: string, body?: string): Promise<Response> =>
    fetch(`${host.url}/call/${name}`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) })

  it('passes a call on and answers what the application answers', async () => {
    const answer = await call('workspace.execute', JSON.stringify({ baseRevision: 3, note: 'جدول' }))
    expect(await answer.json()).toEqual({ name: 'workspace.execute', input: { baseRevision: 3, note: 'جدول' } })
  })

  it('takes a call without input, and answers null for nothing', async () => {
    expect(await (await call('workspace.state')).json()).toEqual({ name: 'workspace.state' })
    expect(await (await call('nothing')).json()).toBeNull()
  })

  it('hands out the page with a policy for scripts and styles', async () => {
    const page = await fetch(host.url, { headers: { cookie: headers['cookie'] ?? '' } })
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await page.text()).not.toContain('__CSP_NONCE__')
  })

  it.each([
    ['is not JSON', '{"a":', 400],
    ['is not text', new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['is larger than allowed', `"${'x'.repeat(2 ** 20)}"`, 413],
  ])('refuses a call whose body %s, with a sentence', async (_what, body, status) => {
    const answer = await fetch(`${host.url}/call/x`, { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ ok: false, problem: { sentence: expect.stringMatching(/\.$/) } })
  })

  it('counts a body that does not announce its length', async () => {
    const body = new ReadableStream({
      pull(controller) { controller.enqueue(new Uint8Array(2 ** 16).fill(0x20)) },
    })
    const sent = fetch(`${host.url}/call/x`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    // Cut off while still sending: the sender sees either the answer or the closed connection, never acceptance.
    expect(await sent.then((answer) => answer.status, () => 413)).toBe(413)
  })

  it('keeps what went wrong inside to itself', async () => {
    const answer = await call('fails')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('swordfish')
  })

  it('tells every open screen of an event, and forgets a screen that left', async () => {
    const leave = new AbortController()
    const stream = await fetch(`${host.url}/events`, { headers: { cookie: headers['cookie'] ?? '' }, signal: leave.signal })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    expect(listeners.size).toBe(1)
    for (const listener of listeners) listener({ kind: 'workspace-changed', revision: 4 })
    const reader = stream.body?.getReader()
    let seen = ''
    while (!seen.includes('data:')) seen += new TextDecoder().decode((await reader?.read())?.value)
    expect(seen).toContain('data: {"kind":"workspace-changed","revision":4}\n\n')
    leave.abort()
    await expect.poll(() => listeners.size).toBe(0)
  })

  it('says so when its port is taken', async () => {
    const port = Number(new URL(host.url).port)
    await expect(createLoopbackHost({ app, rendererFolder: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

it('lets running calls finish and ends event streams when it closes', async () => {
  const host = await createLoopbackHost({ app, rendererFolder: folder })
  const headers = await signIn(host)
  const stream = await fetch(`${host.url}/events`, { headers: { cookie: headers['cookie'] ?? '' } })
  const started = new Promise<void>((resolve) => { slowCallStarted.resolve = resolve })
  const slow = fetch(`${host.url}/call/slow`, { method: 'POST', headers, body: '{}' })
  await started
  const closed = host.close()
  expect(await stream.text()).toContain('retry')
  finishSlowCall('done')
  expect(await (await slow).json()).toBe('done')
  await closed
  await expect(fetch(host.url)).rejects.toThrow()
})

describe('the words given to the loopback entry', () => {
  it('are a file and a port', () => {
    expect(readServeWords(['--port', '4100', '/plans/a.json'])).toEqual({ ok: true, value: { port: 4100, file: path.resolve('/plans/a.json') } })
    expect(readServeWords([])).toEqual({ ok: true, value: {} })
  })
  it.each([[['--port', '65536']], [['--port', '-1']], [['--port']], [['--port', '4e3']], [['--fast']], [['a', 'b']]])('%j is refused with a sentence', (words) => {
    expect(readServeWords(words)).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) })
  })
})

it('keeps its data where each system keeps such things', () => {
  const home = path.resolve('/home/officer')
  expect(dataFolder({ platform: 'linux', env: {}, home })).toBe(path.join(home, '.local/share/parley'))
  expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: path.resolve('/data') }, home })).toBe(path.resolve('/data/parley'))
  expect(dataFolder({ platform: 'darwin', env: {}, home })).toBe(path.join(home, 'Library/Application Support/Parley'))
  expect(dataFolder({ platform: 'win32', env: { APPDATA: 'roaming' }, home })).toBe(path.join('roaming', 'Parley'))
  expect(dataFolder({ platform: 'linux', env: { PARLEY_DATA: '/elsewhere' }, home })).toBe(path.resolve('/elsewhere'))
})
