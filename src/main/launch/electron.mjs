import { spawn } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectFolder, run, say, textOf, writeText } from './project.mjs'

/** Whether windows can be shown here at all. */
export const hasDisplay = (platform = process.platform, env = process.env) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Electron's program, or null when only its npm package is here. Never loads the package: that would start a download. */
export const electronProgram = (folder = projectFolder, env = process.env) => {
  const name = textOf(path.join(folder, 'node_modules/electron/path.txt'))
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH
  const program = dist ? path.join(dist, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'))
    : name === null ? null : path.join(folder, 'node_modules/electron/dist', name)
  return program !== null && existsSync(program) ? program : null
}

const aDay = 24 * 3_600_000
const patience = 60_000

/** Remembers a download that failed, so that the next start need not wait for it again. */
const failureStamp = (folder) => path.join(folder, '.cache/electron-out-of-reach')

const failedLately = (folder) => {
  try {
    return Date.now() - statSync(failureStamp(folder)).mtimeMs < aDay
  } catch {
    return false
  }
}

/**
 * Electron's program, fetched once if need be.
 * @param {string} [folder]
 * @returns {Promise<{ program: string } | { without: string }>} `without` says why the browser is used, in one line
 */
export const findElectron = async (folder = projectFolder) => {
  if (!hasDisplay()) return { without: 'There is no display here, so Parley serves its page to a browser instead of opening a window.' }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { without: 'Electron does not run as root, so Parley opens in your browser. Start it as an ordinary user for its own window.' }
  }
  const present = electronProgram(folder)
  if (present) return { program: present }
  const out = 'Electron could not be fetched, so Parley opens in your browser.'
  if (failedLately(folder)) return { without: `${out} It will be tried again within a day.` }
  say('Fetching Electron (once, up to a minute)…')
  await run(process.execPath, [path.join(folder, 'node_modules/electron/install.js')], { cwd: folder, output: 'kept', timeout: patience })
  const fetched = electronProgram(folder)
  if (fetched) {
    rmSync(failureStamp(folder), { force: true })
    return { program: fetched }
  }
  writeText(failureStamp(folder), 'Delete this file to try again at the next start.\n')
  return { without: `${out} It will be tried again after a day.` }
}

/** An Electron that ends in failure this soon (milliseconds) never showed a window. */
const tooSoon = 5_000

/**
 * Runs the application in Electron to its end.
 * @param {string} program @param {string | null} file
 * @returns {Promise<number | null>} its exit code, or null when it could not start here
 */
export const runElectron = (program, file) => new Promise((resolve) => {
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  const began = Date.now()
  const child = spawn(program, [projectFolder, ...(file === null ? [] : [file])], { stdio: 'inherit', env })
  let told = false
  const pass = (signal) => {
    told = true
    child.kill(signal)
  }
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal))
  // Ctrl+C reaches the child by itself; this only keeps us here until it is done.
  process.on('SIGINT', () => { told = true })
  child.once('error', () => resolve(null))
  child.once('exit', (code) => {
    const failed = code !== 0
    resolve(failed && !told && Date.now() - began < tooSoon ? null : code ?? (told ? 0 : 1))
  })
})
