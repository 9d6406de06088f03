// Plain JavaScript on Node alone: this folder runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of package.json. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** Something the user can put right; `sentence` says what and how, `code` becomes the exit code. */
export class Stop extends Error {
  /** @param {string} sentence @param {number} [code] */
  constructor(sentence, code = 1) {
    super(sentence)
    this.code = code
  }
}

/** One line to the user. On stderr, so that a program's own output stays clean. @param {string} sentence */
export const say = (sentence) => { process.stderr.write(`${sentence}\n`) }

/** Runs a launch script to its end: a Stop becomes its sentence and exit code. @param {() => Promise<number | void>} work */
export const launch = async (work) => {
  try {
    process.exitCode = (await work()) || 0
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause
    say(cause.message)
    process.exitCode = cause.code
  }
}

/**
 * Runs a program to its end.
 * @param {string} program @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'shown' | 'kept', timeout?: number, shell?: boolean }} [options]
 *   `kept` hands the output back instead of showing it; timeout in milliseconds
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started, 124 when it took too long
 */
export const run = (program, words, options = {}) => new Promise((resolve) => {
  const kept = options.output === 'kept'
  // What a step prints belongs on stderr as well: `parley … --json` must print nothing but its answer.
  const child = spawn(program, words, {
    cwd: options.cwd, env: options.env, shell: options.shell ?? false, windowsHide: true,
    stdio: kept ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
  })
  let output = ''
  let late = false
  if (kept) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => { output += part })
  const timer = options.timeout === undefined ? undefined : setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, options.timeout)
  const end = (code) => {
    clearTimeout(timer)
    resolve({ code, output })
  }
  child.once('error', () => end(127))
  child.once('close', (code) => end(late ? 124 : code ?? 1))
})

/** Runs npm, wherever it came from, without a shell where possible. @param {string[]} words @param {Parameters<typeof run>[2]} options */
export const runNpm = (words, options) => {
  const beside = path.dirname(process.execPath)
  const script = [
    process.env.npm_execpath ?? '',
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((file) => /npm-cli\.c?js$/.test(file) && existsSync(file))
  if (script) return run(process.execPath, [script, ...words], options)
  // On Windows npm is a .cmd file, which only a shell can start; the words are fixed ones of ours.
  return run('npm', words, { ...options, shell: process.platform === 'win32' })
}

/** Text of a file, or null when it cannot be read. @param {string} file */
export const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** @param {string} file @param {string} text */
export const writeText = (file, text) => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/**
 * One hash over the names and contents of files and folders; those that do not exist count as empty.
 * @param {string} folder @param {string[]} names @param {(relative: string) => boolean} [leftOut]
 */
export const hashOf = (folder, names, leftOut = () => false) => {
  const hash = createHash('sha256')
  const add = (relative) => {
    if (leftOut(relative)) return
    const full = path.join(folder, relative)
    let entries
    try {
      entries = readdirSync(full).sort()
    } catch {
      const content = existsSync(full) ? readFileSync(full) : Buffer.alloc(0)
      hash.update(`${relative}\0${content.length}\0`).update(content)
      return
    }
    for (const entry of entries) add(`${relative}/${entry}`)
  }
  for (const name of names) add(name)
  return hash.digest('hex')
}

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause.code === 'EPERM'
  }
}

/** A lock whose process is gone, or that was never finished. */
const abandoned = (file) => {
  const owner = Number(textOf(file))
  if (owner > 0) return !alive(owner)
  const made = statSync(file, { throwIfNoEntry: false })
  return made !== undefined && Date.now() - made.mtimeMs > 10_000
}

/**
 * Lets only one process at a time do the work; the others wait for it. A lock whose owner is gone is taken over.
 * @template T @param {string} file @param {() => Promise<T>} work @returns {Promise<T>}
 */
export const alone = async (file, work) => {
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause
      if (abandoned(file)) rmSync(file, { force: true })
      else await new Promise((resolve) => { setTimeout(resolve, 100) })
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
