import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('served-program.ts', import.meta.url))

interface Served {
  readonly child: ChildProcess
  readonly output: () => { readonly out: string; readonly err: string }
  readonly links: string[]
  readonly ended: Promise<number | null>
}

describe('the loopback entry', () => {
  let folder = ''
  const running: ChildProcess[] = []
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'parley-serve-')) })
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (words: readonly string[] = []): Served => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder, ...words], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] })
    running.push(child)
    const links: string[] = []
    let out = ''
    let err = ''
    child.stdout?.on('data', (part: Buffer) => { out += part.toString() })
    child.stderr?.on('data', (part: Buffer) => { err += part.toString() })
    child.on('message', (message) => {
      if (typeof message === 'object' && 'url' in message && typeof message.url === 'string') links.push(message.url)
    })
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code: number | null) => resolve(code)))
    return { child, links, ended, output: () => ({ out, err }) }
  }
  const status = async (link: string | undefined): Promise<number> => (await fetch(link ?? '', { redirect: 'manual' })).status
  const patient = { timeout: 15_000 }

  it('offers a link in words and to the program that started it, and another when Enter is pressed or one is asked for', async () => {
    const { child, links, output } = start(['/plans/a.json'])
    await expect.poll(() => links.length, patient).toBe(1)
    expect(output().out).toContain(`Parley is open at ${links[0]}\n`)
    expect(readFileSync(path.join(folder, 'opened.txt'), 'utf8')).toBe(path.resolve('/plans/a.json'))
    child.stdin?.write('\n')
    await expect.poll(() => links.length, patient).toBe(2)
    child.send({ kind: 'new-link' })
    await expect.poll(() => links.length, patient).toBe(3)
    expect(new Set(links).size).toBe(3)
    for (const link of links) expect([await status(link), await status(link)]).toEqual([303, 403])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('puts everything away on %s, also when told twice and with a screen open', async (signal) => {
    const { child, links, ended } = start()
    await expect.poll(() => links.length, patient).toBe(1)
    const launched = await fetch(links[0] ?? '', { redirect: 'manual' })
    const cookie = (launched.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const events = await fetch(new URL('/events', links[0]), { headers: { cookie } })
    child.kill(signal)
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(await events.text()).toContain('retry')
    expect(existsSync(path.join(folder, 'saved.txt'))).toBe(true)
  })

  it('ends a search that has minutes to go, answers it, and puts everything away', async () => {
    const { child, links, ended } = start()
    await expect.poll(() => links.length, patient).toBe(1)
    const launched = await fetch(links[0] ?? '', { redirect: 'manual' })
    const cookie = (launched.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const { origin } = new URL(links[0] ?? '')
    const session: unknown = await (await fetch(`${origin}/session`, { headers: { cookie } })).json()
    const token = typeof session === 'object' && session !== null && 'token' in session ? String(session.token) : ''
    const search = fetch(`${origin}/call/search`, { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json', 'x-parley-token': token }, body: '{}' })
    await expect.poll(() => existsSync(path.join(folder, 'searching.txt')), patient).toBe(true)
    child.kill('SIGTERM')
    expect(await (await search).json()).toEqual({ ok: true, value: 'stopped' })
    expect(await ended).toBe(0)
    expect(existsSync(path.join(folder, 'saved.txt'))).toBe(true)
  })

  it('puts everything away when the program that started it is gone', async () => {
    const { child, links, ended } = start()
    await expect.poll(() => links.length, patient).toBe(1)
    child.disconnect()
    expect(await ended).toBe(0)
    expect(existsSync(path.join(folder, 'saved.txt'))).toBe(true)
  })

  it('says why when the last change could not be saved, and ends in failure', async () => {
    const { child, links, ended, output } = start(['unsavable.json'])
    await expect.poll(() => links.length, patient).toBe(1)
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
    await expect.poll(() => output().err).toBe('The disk is full.\n')
  })

  it('says so when its port is taken, and ends with 2', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { ended, output } = start(['--port', String(port)])
    expect(await ended).toBe(2)
    await expect.poll(() => output().err).toBe(`Port ${port} is in use by another program. Give another one with --port, or leave it out.\n`)
    other.close()
  })
})
