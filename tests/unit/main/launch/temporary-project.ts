import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface TemporaryProject {
  readonly folder: string
  at(...parts: string[]): string
  write(relative: string, text: string): void
  read(relative: string): string
  /** Starts a launch script of this project with Node. */
  start(script: string, words?: readonly string[], options?: { cwd?: string; env?: Record<string, string | undefined> }): ChildProcess
  run(script: string, words?: readonly string[], options?: { cwd?: string; env?: Record<string, string | undefined> }): Promise<Ended>
  remove(): void
}

/** A builder that copies the one source file, counts its runs, and fails when the source says so. */
const builder = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
appendFileSync('builds.txt', 'x')
const source = readFileSync('src/main/serve.mjs', 'utf8')
mkdirSync('out/main', { recursive: true })
writeFileSync('out/main/serve.js', source)
writeFileSync('out/main/cli.js', 'console.log(JSON.stringify({ words: process.argv.slice(2), cwd: process.cwd() })); process.exitCode = 1')
if (source.includes('BROKEN')) { console.error('serve.mjs: unexpected BROKEN'); process.exit(1) }
`

const lock = (vendorVersion: string): string => JSON.stringify({
  name: 'sample', version: '1.0.0', lockfileVersion: 3, requires: true,
  packages: {
    '': { name: 'sample', version: '1.0.0', dependencies: { 'electron-vite': 'file:vendor/electron-vite' } },
    'vendor/electron-vite': { version: vendorVersion },
    'node_modules/electron-vite': { resolved: 'vendor/electron-vite', link: true },
  },
})

export const collected = async (child: ChildProcess): Promise<Ended> => {
  let out = ''
  let err = ''
  child.stdout?.on('data', (part: Buffer) => { out += part.toString() })
  child.stderr?.on('data', (part: Buffer) => { err += part.toString() })
  const code = await new Promise<number | null>((resolve) => child.once('close', (ended: number | null) => resolve(ended)))
  return { code, out, err }
}

/** A project of two files that is set up, built and started by copies of the real launch scripts. Needs no network. */
export const temporaryProject = (serve: string): TemporaryProject => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-project-'))
  const at = (...parts: string[]): string => path.join(folder, ...parts)
  const write = (relative: string, text: string): void => {
    mkdirSync(path.dirname(at(relative)), { recursive: true })
    writeFileSync(at(relative), text)
  }
  cpSync(path.resolve('src/main/launch'), at('src/main/launch'), { recursive: true })
  write('package.json', JSON.stringify({ name: 'sample', version: '1.0.0', type: 'module', dependencies: { 'electron-vite': 'file:vendor/electron-vite' } }))
  write('package-lock.json', lock('1.0.0'))
  write('vendor/electron-vite/package.json', JSON.stringify({ name: 'electron-vite', version: '1.0.0', type: 'module' }))
  write('vendor/electron-vite/bin/electron-vite.js', builder)
  write('src/main/serve.mjs', serve)

  const start: TemporaryProject['start'] = (script, words = [], { cwd = folder, env = {} } = {}) =>
    spawn(process.execPath, [at('src/main/launch', script), ...words], {
      cwd, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', npm_lifecycle_event: undefined, INIT_CWD: undefined, ...env },
    })
  return {
    folder, at, write, start,
    read: (relative) => readFileSync(at(relative), 'utf8'),
    run: (script, words, options) => collected(start(script, words, options)),
    remove: () => { rmSync(folder, { recursive: true, force: true }) },
  }
}

/** Puts the packages in place as somebody does who ran `npm ci` by hand: with npm's own account of them, without ours. */
export const installByHand = (project: TemporaryProject): void => {
  mkdirSync(project.at('node_modules'), { recursive: true })
  symlinkSync(project.at('vendor/electron-vite'), project.at('node_modules/electron-vite'), 'junction')
  const locked: unknown = JSON.parse(project.read('package-lock.json'))
  const packages = typeof locked === 'object' && locked && 'packages' in locked ? locked.packages : {}
  const installed = Object.fromEntries(Object.entries(packages ?? {}).filter(([place]) => place !== ''))
  project.write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
}
