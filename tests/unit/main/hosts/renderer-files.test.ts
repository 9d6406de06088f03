import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtRendererFolder, rendererFile } from '../../../../src/main/hosts/renderer-files'

let project: string
let folder: string
const text = (body: Uint8Array): string => new TextDecoder().decode(body)

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'parley-renderer-'))
  folder = join(project, 'out', 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(project, 'out', 'main', 'chunks'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  await writeFile(join(folder, 'assets', 'index-1.js'), 'run()')
  await writeFile(join(folder, '.hidden'), 'secret')
  await writeFile(join(project, 'out', 'secret.txt'), 'secret')
})
afterAll(() => rm(project, { recursive: true, force: true }))

describe('a file of the screens', () => {
  it('gives the page a nonce of its own, the same in its policy and its text', async () => {
    const [first, second] = [await rendererFile('/', folder), await rendererFile('/index.html?x', folder)]
    const nonce = /content="([^"]+)"/.exec(text(first.body))?.[1]
    expect(nonce).not.toBe('__CSP_NONCE__')
    expect(first.headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(text(second.body)).not.toBe(text(first.body))
    expect(first.headers['Cache-Control']).toBe('no-store')
  })

  it('says what kind it is, and lets only hashed files be kept', async () => {
    const script = await rendererFile('/assets/index-1.js', folder)
    expect(script).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'X-Content-Type-Options': 'nosniff' } })
    expect(script.headers['Cache-Control']).toContain('immutable')
  })

  it.each([
    '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '//secret.txt', '/.hidden',
    '/assets', '/assets/', '/missing.js', '/index.html%00', '/%E0%A4%A', 'index.html', '', '/C:/secret.txt',
  ])('answers 404 for %j', async (path) => {
    const { status, body } = await rendererFile(path, folder)
    expect({ status, body: text(body) }).toEqual({ status: 404, body: 'Not found' })
  })
})

describe('the folder of the screens', () => {
  it('is found from the bundle, from a chunk of it, and from source', () => {
    for (const from of ['out/main', 'out/main/chunks', 'src/main/hosts']) expect(builtRendererFolder(join(project, from))).toBe(folder)
  })

  it('says what to do when nothing is built', () => {
    expect(() => builtRendererFolder(join(tmpdir(), 'parley-no-such-build'))).toThrow('npm run build')
  })
})
