import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLoopbackHost, type LoopbackHost, type LoopbackOptions } from '@main/hosts/loopback/loopback-host'
import { requestChecks } from '@main/hosts/loopback/request-checks'
import { inParallel, rawRequest, sendRaw, type RawAnswer } from './raw-http'

type Header = string | readonly string[] | null

/** The parts of a request an attacker could vary. */
interface Attempt {
  readonly method: string
  readonly target: string
  readonly host: Header
  readonly origin: Header
  readonly site: Header
  readonly token: Header
  readonly cookie: Header
  readonly type: Header
}

interface SignedIn {
  readonly host: LoopbackHost
  readonly port: number
  readonly cookie: string
  readonly token: string
}

let folder = ''
let calls = 0
const app = {
  dispatch: (name: string, input: unknown) => {
    calls += 1
    return Promise.resolve({ name, input })
  },
  subscribe: () => () => undefined,
}

const portOf = (host: LoopbackHost): number => Number(new URL(host.url).port)
const launchTarget = (url: string): string => url.slice(url.indexOf('/?'))
const ask = (port: number, target: string, headers: Record<string, Header> = {}): Promise<RawAnswer> =>
  sendRaw(port, rawRequest('GET', target, { host: `127.0.0.1:${port}`, ...headers }))

const signedIn = async (options: Partial<LoopbackOptions> = {}): Promise<SignedIn> => {
  const host = await createLoopbackHost({ app, rendererFolder: folder, ...options })
  const port = portOf(host)
  const launched = await ask(port, launchTarget(host.launchUrl))
  const cookie = (launched.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  const session: unknown = JSON.parse((await ask(port, '/session', { cookie })).body)
  const token = typeof session === 'object' && session && 'token' in session ? String(session.token) : ''
  return { host, port, cookie, token }
}

const send = (port: number, attempt: Attempt): Promise<RawAnswer> =>
  sendRaw(port, rawRequest(attempt.method, attempt.target, {
    'host': attempt.host, 'origin': attempt.origin, 'sec-fetch-site': attempt.site, 'x-parley-token': attempt.token,
    'cookie': attempt.cookie, 'content-type': attempt.type,
  }, attempt.method === 'GET' || attempt.method === 'HEAD' ? '' : '{}'))

const accepted = (answer: RawAnswer): boolean => answer.status >= 200 && answer.status < 400

const legalCall = ({ port, cookie, token }: SignedIn): Attempt => ({
  method: 'POST', target: '/call/workspace.state', host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`,
  site: 'same-origin', token, cookie, type: 'application/json',
})

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-screens-'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Parley</title>')
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

describe('of all requests that differ in Host, Origin, Sec-Fetch-Site, token, cookie and method', () => {
  let own: SignedIn
  beforeAll(async () => { own = await signedIn() })
  afterAll(async () => { await own.host.close() })

  it('only those of the page itself are answered', async () => {
    const { port, cookie, token } = own
    const name = cookie.split('=')[0] ?? ''
    const attempts: Attempt[] = []
    const hosts: Header[] = [
      `127.0.0.1:${port}`, `localhost:${port}`, `127.0.0.1:${port + 1}`, '127.0.0.1', `evil.example:${port}`,
      `127.0.0.1:${port}.evil.example`, `LOCALHOST:${port}`, [`127.0.0.1:${port}`, `evil.example:${port}`], null,
    ]
    const origins: Header[] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `https://127.0.0.1:${port}`, 'null', 'http://evil.example', null]
    for (const method of ['POST', 'GET', 'PUT']) {
      for (const host of hosts) for (const origin of origins) for (const site of ['same-origin', 'same-site', 'cross-site', 'none', null]) {
        for (const sentToken of [token, 'wrong', null]) for (const sentCookie of [cookie, `${name}=wrong`, null]) {
          attempts.push({ method, target: '/call/workspace.state', host, origin, site, token: sentToken, cookie: sentCookie, type: 'application/json' })
        }
      }
    }
    expect(attempts.length).toBeGreaterThanOrEqual(2_000)

    const mayPass = ({ method, host, origin, site, token: sentToken, cookie: sentCookie }: Attempt): boolean =>
      method === 'POST' && (host === hosts[0] || host === hosts[1]) && origin === `http://${host}`
      && (site === 'same-origin' || site === null) && sentToken === token && sentCookie === cookie
    const wrong: unknown[] = []
    let passed = 0
    calls = 0
    await inParallel(attempts, 24, async (attempt) => {
      const answer = await send(port, attempt)
      if (accepted(answer)) passed += 1
      if (accepted(answer) !== mayPass(attempt)) wrong.push({ ...attempt, status: answer.status })
    })
    expect(wrong).toEqual([])
    expect(passed).toBe(4)
    expect(calls).toBe(4)
  }, 120_000)

  it('no answer lacks the protective headers', async () => {
    const answers = await Promise.all([
      send(own.port, legalCall(own)), ask(own.port, '/', { cookie: own.cookie }), ask(own.port, '/nothing', { cookie: own.cookie }),
      ask(own.port, '/'), ask(own.port, '/?launch=used'), send(own.port, { ...legalCall(own), origin: null }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 404, 401, 403, 403])
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it('no file outside the folder of the screens is handed out', async () => {
    writeFileSync(path.join(path.dirname(folder), 'parley-secret.txt'), 'secret')
    const outside = [
      '/../parley-secret.txt', '/%2e%2e/parley-secret.txt', '/..%2fparley-secret.txt', '/..%5cparley-secret.txt', '/%00', '//etc/passwd',
      `/${folder}/index.html`, '/index.html/../../parley-secret.txt', '/%zz', '/call/', '/events/x', '/.', '/assets',
    ]
    for (const target of outside) expect((await ask(own.port, target, { cookie: own.cookie })).status, target).toBe(404)
    rmSync(path.join(path.dirname(folder), 'parley-secret.txt'))
  })

  it('no other protocol, tunnel or foreign address gets through', async () => {
    const { port, cookie } = own
    const host = `127.0.0.1:${port}`
    expect((await sendRaw(port, rawRequest('GET', `http://evil.example/`, { host, cookie }))).status).toBe(400)
    expect((await sendRaw(port, rawRequest('GET', '/events', { host, cookie, upgrade: 'websocket', connection: 'upgrade' }))).status).toBe(0)
    expect((await sendRaw(port, rawRequest('CONNECT', 'evil.example:80', { host }))).status).toBe(0)
    expect((await sendRaw(port, rawRequest('OPTIONS', '/call/x', { host, origin: 'http://evil.example' }))).status).toBe(405)
  })

  it('nobody on another address of this computer gets a connection', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter((one) => one.family === 'IPv4' && !one.internal)
    for (const address of [...others.map((one) => one.address), '127.0.0.2']) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect(own.port, address)
        socket.on('connect', () => {
          socket.destroy()
          resolve('connected')
        })
        socket.on('error', () => resolve('refused'))
      })
      expect(outcome, address).toBe('refused')
    }
  })
})

describe('another user of this computer', () => {
  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)('is turned away even with a valid link', async () => {
    const host = await createLoopbackHost({ app, rendererFolder: folder })
    const visit = `fetch(${JSON.stringify(host.launchUrl)}, { redirect: 'manual' }).then((a) => console.log(a.status), (e) => console.log(e.message))`
    const asUser = async (uid: number): Promise<string> => {
      const child = spawn(process.execPath, ['--eval', visit], { uid, gid: uid, cwd: '/', env: { PATH: process.env['PATH'] ?? '' } })
      let output = ''
      child.stdout.on('data', (part: Buffer) => { output += part.toString() })
      await new Promise((resolve) => child.once('close', resolve))
      return output.trim()
    }
    expect(await asUser(65_534)).toBe('403')
    expect(await asUser(0)).toBe('303')
    await host.close()
  })
})

describe('the launch link', () => {
  it('lets in one browser, and none of 1,000 that replay it', async () => {
    const host = await createLoopbackHost({ app, rendererFolder: folder })
    const port = portOf(host)
    const target = launchTarget(host.launchUrl)
    const statuses = new Map<number, number>()
    await inParallel(Array.from({ length: 1_001 }, () => target), 24, async (link) => {
      const { status } = await ask(port, link)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    })
    expect(Object.fromEntries(statuses)).toEqual({ 303: 1, 403: 1_000 })
    await host.close()
  })

  it('becomes a strict cookie that scripts cannot read, and leaves the address bar', async () => {
    const host = await createLoopbackHost({ app, rendererFolder: folder })
    const { headers, status } = await ask(portOf(host), launchTarget(host.launchUrl), { 'sec-fetch-site': 'none' })
    expect(status).toBe(303)
    expect(headers['location']).toBe('/')
    expect(headers['set-cookie']).toMatch(/^parley-[0-9a-f]{16}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    await host.close()
  })

  it('also works when another program or file opens it, but not as a picture or frame in a page', async () => {
    const host = await createLoopbackHost({ app, rendererFolder: folder })
    const port = portOf(host)
    const target = launchTarget(host.launchUrl)
    expect((await ask(port, target, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).status).toBe(403)
    expect((await ask(port, target, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).status).toBe(403)
    const opened = await ask(port, target, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })
    expect(opened.status).toBe(200)
    expect(opened.headers['set-cookie']).toContain('SameSite=Strict')
    await host.close()
  })

  it('can be asked for again; the cookie of another start opens nothing', async () => {
    const one = await signedIn()
    const other = await signedIn()
    expect((await ask(other.port, '/session', { cookie: one.cookie })).status).toBe(401)
    expect((await ask(one.port, launchTarget(one.host.newLaunchUrl()))).status).toBe(303)
    await Promise.all([one.host.close(), other.host.close()])
  })
})

describe('every check matters', () => {
  /** Requests that each break one rule. */
  const nearMisses = (own: SignedIn): Attempt[] => {
    const call = legalCall(own)
    const session: Attempt = { ...call, method: 'GET', target: '/session', origin: null, token: null, type: null }
    return [
      { ...call, host: [`127.0.0.1:${own.port}`, 'evil.example'] },
      { ...call, host: 'evil.example', origin: 'http://evil.example' },
      { ...call, origin: 'http://evil.example' },
      { ...call, site: 'cross-site' },
      { ...session, cookie: null },
      { ...call, token: null },
      { ...call, type: 'text/plain' },
    ]
  }
  const passing = async (options: Partial<LoopbackOptions>): Promise<number> => {
    const own = await signedIn(options)
    const answers = await Promise.all(nearMisses(own).map((attempt) => send(own.port, attempt)))
    await own.host.close()
    return answers.filter(accepted).length
  }

  it('none of the near misses passes as it is', async () => {
    expect(await passing({})).toBe(0)
  })

  it.each(requestChecks.map((check) => check.name))('without the check of %s, something gets through', async (dropped) => {
    expect(await passing({ checks: requestChecks.filter((check) => check.name !== dropped) })).toBeGreaterThan(0)
  })
})
