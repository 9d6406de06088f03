import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { preventable } from './preventable'
import { standinSettings } from './settings'
import { strictMembers } from './strict-members'

interface Closable {
  close(): void
  destroy(): void
}

const lockFile = (): string => join(standinSettings().userData, 'standin.lock')
const noteFile = (): string => join(standinSettings().userData, 'standin.second-instance.json')

class AppStandin extends EventEmitter {
  readonly isPackaged = false
  readonly name = 'Parley'
  _windows = new Set<Closable>()
  _ready = false
  _ending = false
  _hasLock = false
  /** Set by the entry: starts and stops Chromium. */
  _browser = { start: async (): Promise<void> => undefined, stop: async (): Promise<void> => undefined }
  readonly _whenReady: Promise<void>

  constructor() {
    super()
    this._whenReady = new Promise((resolve, reject) => {
      // Later than the application's first lines: a second start that loses the lock needs no browser.
      setImmediate(() => {
        if (this._ending) return
        this._browser.start().then(() => {
          if (this._ending) return
          this._ready = true
          this.emit('ready', {}, {})
          resolve()
        }, reject)
      })
    })
  }

  whenReady(): Promise<void> {
    return this._whenReady
  }

  isReady(): boolean {
    return this._ready
  }

  getName(): string {
    return this.name
  }

  getAppPath(): string {
    for (let folder = dirname(process.argv[1] ?? process.cwd()); ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder
    }
  }

  getPath(name: string): string {
    const { userData } = standinSettings()
    const path = name === 'userData' ? userData : join(userData, 'standin-paths', name)
    mkdirSync(path, { recursive: true })
    return path
  }

  requestSingleInstanceLock(): boolean {
    const file = lockFile()
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
    } catch {
      const owner = Number(readFileSync(file, 'utf8'))
      if (isRunning(owner)) {
        writeFileSync(noteFile(), JSON.stringify({ argv: process.argv, workingDirectory: process.cwd() }))
        process.kill(owner, 'SIGUSR2')
        return false
      }
      writeFileSync(file, String(process.pid))
    }
    this._hasLock = true
    process.on('SIGUSR2', () => {
      const { argv, workingDirectory } = JSON.parse(readFileSync(noteFile(), 'utf8'))
      this.emit('second-instance', {}, argv, workingDirectory, null)
    })
    return true
  }

  quit(): void {
    if (this._ending) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    for (const window of [...this._windows]) window.close()
    if (this._windows.size > 0) return
    const will = preventable({})
    this.emit('will-quit', will)
    if (!will.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    if (this._ending) return
    this._ending = true
    this.emit('quit', {}, code)
    if (this._hasLock) rmSync(lockFile(), { force: true })
    for (const window of [...this._windows]) window.destroy()
    void this._browser.stop().finally(() => process.exit(code))
  }

  _windowClosed(window: Closable): void {
    this._windows.delete(window)
    if (this._windows.size > 0 || this._ending) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const appStandin = new AppStandin()
export const app = strictMembers('app', appStandin)

// A test that dies must not leave a browser behind.
process.on('disconnect', () => appStandin.exit(1))
