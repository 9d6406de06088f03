import { existsSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installByHand, temporaryProject, type TemporaryProject } from './temporary-project'

const builtTimes = (project: TemporaryProject): number => existsSync(project.at('builds.txt')) ? project.read('builds.txt').length : 0

let project: TemporaryProject
beforeEach(() => { project = temporaryProject('console.log("served"); process.exit(0)') })
afterEach(() => { project.remove() })

const start = (): ReturnType<TemporaryProject['run']> => project.run('start.mjs', ['--loopback'])

describe('dependencies', () => {
  it('are installed from the lock file once, with one line about it', async () => {
    const first = await start()
    expect(first).toMatchObject({ code: 0, out: 'served\n' })
    expect(first.err.match(/npm ci/g)).toHaveLength(1)
    expect((await start()).err).toBe('')
  })

  it('installed by hand are left alone', async () => {
    installByHand(project)
    const { err, code } = await start()
    expect(code).toBe(0)
    expect(err).not.toContain('npm ci')
    expect(existsSync(project.at('node_modules/.parley-lock'))).toBe(true)
  })

  it('are installed again when the lock file asks for other ones', async () => {
    installByHand(project)
    await start()
    project.write('vendor/electron-vite/package.json', JSON.stringify({ name: 'electron-vite', version: '1.1.0', type: 'module' }))
    project.write('package-lock.json', project.read('package-lock.json').replace('"version":"1.0.0"}', '"version":"1.1.0"}'))
    expect((await start()).err).toContain('npm ci')
  })

  it('are installed again when somebody deleted them', async () => {
    await start()
    rmSync(project.at('node_modules'), { recursive: true })
    expect((await start()).err).toContain('npm ci')
  })

  it('that cannot be had stop the start with a sentence, and leave no mark of success', async () => {
    project.write('package-lock.json', JSON.stringify({
      name: 'sample', version: '1.0.0', lockfileVersion: 3, requires: true,
      packages: {
        '': { name: 'sample', version: '1.0.0', dependencies: { 'not-there': '1.0.0' } },
        'node_modules/not-there': { version: '1.0.0', resolved: 'http://127.0.0.1:9/not-there.tgz', integrity: 'sha512-AAAA' },
      },
    }))
    project.write('package.json', JSON.stringify({ name: 'sample', version: '1.0.0', type: 'module', dependencies: { 'not-there': '1.0.0' } }))
    const { code, err } = await project.run('start.mjs', ['--loopback'], { env: { npm_config_fetch_retries: '0' } })
    expect(code).toBe(1)
    expect(err).toContain('the npm registry cannot be reached')
    expect(existsSync(project.at('node_modules/.parley-lock'))).toBe(false)
  })
})

describe('the build', () => {
  beforeEach(() => { installByHand(project) })

  it('is made once, and again only when a source changed', async () => {
    await start()
    await start()
    expect(builtTimes(project)).toBe(1)
    project.write('src/main/serve.mjs', 'console.log("served anew"); process.exit(0)')
    expect((await start()).out).toBe('served anew\n')
    project.write('src/main/README.md', 'words')
    await start()
    expect(builtTimes(project)).toBe(2)
  })

  it('starts from an empty folder', async () => {
    project.write('out/main/old.js', 'old')
    await start()
    expect(existsSync(project.at('out/main/old.js'))).toBe(false)
  })

  it('that fails is told, is not started, and is tried again', async () => {
    await start()
    project.write('src/main/serve.mjs', 'BROKEN')
    for (const attempt of [2, 3]) {
      const { code, out, err } = await start()
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).toContain('unexpected BROKEN')
      expect(builtTimes(project)).toBe(attempt)
    }
  })

  it('is made by one of several that start at once', async () => {
    const ends = await Promise.all([start(), start(), start()])
    expect(ends.map(({ out }) => out)).toEqual(['served\n', 'served\n', 'served\n'])
    expect(builtTimes(project)).toBe(1)
  })

  it('goes on past the lock of a process that is gone', async () => {
    project.write('.cache/build.lock', '999999999')
    expect((await start()).code).toBe(0)
  })
})

describe('Node', () => {
  it.each(['18.20.4', '20.18.3', '21.7.0', '22.11.0'])('%s is refused with a sentence', async (version) => {
    const { ensureNode } = await import('../../../../src/main/launch/set-up.mjs')
    expect(() => { ensureNode(version) }).toThrow(/needs Node 20\.19.*nodejs\.org/)
  })
  it.each(['20.19.0', '22.12.0', '24.0.0'])('%s will do', async (version) => {
    const { ensureNode } = await import('../../../../src/main/launch/set-up.mjs')
    expect(() => { ensureNode(version) }).not.toThrow()
  })
})
